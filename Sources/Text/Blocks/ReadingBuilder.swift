/// Collects what is read of a block, and where it stands in the draft. Ranges must come in order.
struct ReadingBuilder {
  private let draft: [UInt8]
  private var bytes: [UInt8] = []
  /// With offsets from the start of the draft.
  private var segments: [Reading.Segment] = []

  init(_ draft: [UInt8]) {
    self.draft = draft
  }

  var lastByte: UInt8? { bytes.last }

  /// Reads bytes of the draft as they are.
  mutating func copy(_ range: Range<Int>) {
    var range = range.clamped(to: 0..<draft.count)
    if bytes.isEmpty {
      while !range.isEmpty, draft[range.lowerBound].isWhitespace { range = range.lowerBound + 1..<range.upperBound }
    }
    guard !range.isEmpty else { return }
    let continues = segments.last.map { last in
      last.replacedCount == nil && last.source + bytes.count - last.reading == range.lowerBound
    }
    if continues != true { segments.append(Reading.Segment(reading: bytes.count, source: range.lowerBound)) }
    bytes += draft[range]
  }

  /// Reads `replacement` where the draft has `range`.
  mutating func replace(_ range: Range<Int>, with replacement: [UInt8]) {
    guard let first = replacement.first, !(bytes.isEmpty && first.isWhitespace) else { return }
    segments.append(
      Reading.Segment(reading: bytes.count, source: range.lowerBound, replacedCount: range.count))
    bytes += replacement
  }

  /// The block, and an empty builder; nil where there is nothing to read. `source` is what the block covers, by default
  /// from the first byte read to the last.
  mutating func finish(_ kind: Block.Kind, source: Range<Int>? = nil) -> Block? {
    defer {
      bytes = []
      segments = []
    }
    while let last = bytes.last, last.isWhitespace { bytes.removeLast() }
    while let last = segments.last, last.reading >= bytes.count { segments.removeLast() }
    guard let first = segments.first, let last = segments.last, bytes.hasText else { return nil }
    let readEnd = last.source + (last.replacedCount ?? bytes.count - last.reading)
    let source = source ?? first.source..<max(first.source, readEnd)
    for index in segments.indices { segments[index].source -= source.lowerBound }
    return Block(kind: kind, source: source, reading: Reading(bytes: bytes, segments: segments))
  }

  /// The block that is read as the draft has it; nil if it begins or ends with white space or there is nothing to read.
  static func block(_ kind: Block.Kind, source: Range<Int>, reading bytes: [UInt8]) -> Block? {
    guard let first = bytes.first, let last = bytes.last, !first.isWhitespace, !last.isWhitespace, bytes.hasText else {
      return nil
    }
    return Block(
      kind: kind, source: source, reading: Reading(bytes: bytes, segments: Reading.Segment.whole))
  }
}

extension [UInt8] {
  /// Whether there is more than white space and stand-ins for objects.
  fileprivate var hasText: Bool {
    var index = 0
    while index < count {
      if self[index].isWhitespace {
        index += 1
      } else if self[index] == 0xEF, at(index + 1) == 0xBF, at(index + 2) == 0xBC {
        index += 3
      } else {
        return true
      }
    }
    return false
  }
}
