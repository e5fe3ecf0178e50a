import Reference

/// The ids, names and aliases of a reference's entities in small letters, for search: made once, since a reference may
/// name a hundred thousand.
struct EntityNames: Sendable {
  /// Of one entity after the other, each with a line feed before it.
  private let bytes: [UInt8]
  /// Where each entity's names start, and where the last one's end.
  private let starts: [Int]

  init(_ entities: [Entity]) {
    var bytes: [UInt8] = []
    var starts = [0]
    starts.reserveCapacity(entities.count + 1)
    for entity in entities {
      for name in [entity.id, entity.name] + entity.aliases {
        bytes.append(Self.lineFeed)
        bytes += name.lowercased().utf8
      }
      starts.append(bytes.count)
    }
    self.bytes = bytes
    self.starts = starts
  }

  private static let lineFeed = UInt8(ascii: "\n")

  /// The entities in whose id, name or aliases a text in small letters stands, by their numbers, which rise.
  func entities(saying text: some StringProtocol) -> [Int] { entities(with: Array(text.utf8)) }

  /// The entities whose id, name or an alias begins with a text in small letters.
  func entities(beginningWith text: String) -> [Int] { entities(with: [Self.lineFeed] + Array(text.utf8)) }

  private func entities(with wanted: [UInt8]) -> [Int] {
    guard let first = wanted.first else { return Array(0..<starts.count - 1) }
    var found: [Int] = []
    var entity = 0
    var index = 0
    while index <= bytes.count - wanted.count {
      guard bytes[index] == first, bytes[index..<index + wanted.count].elementsEqual(wanted) else {
        index += 1
        continue
      }
      while starts[entity + 1] <= index { entity += 1 }
      // Within one entity: the bytes hold no line feed but those between names.
      found.append(entity)
      index = starts[entity + 1]
    }
    return found
  }
}
