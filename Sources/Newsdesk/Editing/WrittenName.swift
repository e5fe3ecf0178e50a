import Text

/// A name of a draft as it is read.
struct WrittenName {
  /// With single spaces.
  let text: String
  private let block: Block
  /// In bytes of the block's reading.
  private let range: Range<Int>

  init(_ span: Range<Int>, in block: Block) {
    self.block = block
    let start = block.readingOffset(ofSource: span.lowerBound)
    range = start..<max(start, block.readingOffset(ofSource: span.upperBound))
    text = String(decoding: block.reading.bytes[range].map { $0 < Self.space ? Self.space : $0 }, as: UTF8.self)
  }

  private static let space = UInt8(ascii: " ")
  private static let hyphen = UInt8(ascii: "-")

  /// Whether its first words are another name, which in a compound may have hyphens in the place of spaces.
  func begins(with name: String) -> Bool {
    let own = text.utf8.prefix(name.utf8.count)
    return own.elementsEqual(name.utf8) { $0 == $1 || $0 == Self.hyphen && $1 == Self.space }
  }

  /// Where the first words stand in the draft, as stretches without markup between them; nil where others stand there.
  func parts(ofPrefix name: String) -> [Range<Int>]? {
    guard begins(with: name) else { return nil }
    var parts: [Range<Int>] = []
    for byte in range.prefix(name.utf8.count) {
      let source = block.source(of: byte..<byte + 1)
      if let last = parts.last, last.upperBound >= source.lowerBound {
        parts[parts.count - 1] = last.lowerBound..<max(last.upperBound, source.upperBound)
      } else {
        parts.append(source)
      }
    }
    return parts
  }

  /// Whether the first words are the beginning of a compound: "Siemens-Chef".
  func isInCompound(behind name: String) -> Bool {
    let behind = block.reading.bytes[end(of: name)...].prefix(2)
    return behind.count == 2 && behind.first == Self.hyphen && behind.last.map { $0 > UInt8(ascii: "@") } == true
  }

  /// The genitive of the first words, and where it stands in the draft.
  func genitive(of name: String, _ genitives: Genitives) -> (ending: Genitives.Written, span: Range<Int>)? {
    let end = end(of: name)
    return genitives.ending(of: name, at: end, in: block.reading.bytes).map {
      ($0, block.source(of: end..<end + $0.length))
    }
  }

  private func end(of name: String) -> Int {
    min(range.lowerBound + name.utf8.count, block.reading.bytes.count)
  }
}
