/// Parts of a draft put together, with a line feed between them: the lines of a paragraph without what stands before and
/// behind them.
struct Excerpt {
  let bytes: [UInt8]
  private let draft: [UInt8]
  private let parts: [Range<Int>]

  init(_ parts: [Range<Int>], of draft: [UInt8]) {
    self.draft = draft
    self.parts = parts
    var bytes: [UInt8] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(Byte.lineFeed) }
      bytes += draft[part]
    }
    self.bytes = bytes
  }

  /// A place in the excerpt that is not read as it is.
  struct Cut {
    var range: Range<Int>
    /// What is read instead.
    var replacement: [UInt8] = []
  }

  /// The block that is read once the cuts, in order and apart, are made.
  func block(_ kind: Block.Kind, cuts: [Cut]) -> Block? {
    guard let first = parts.first, let last = parts.last else { return nil }
    // Most blocks of plain text are one line that is read as it stands.
    if parts.count == 1, cuts.isEmpty, let block = ReadingBuilder.block(kind, source: first, reading: bytes) {
      return block
    }
    var builder = ReadingBuilder(draft)
    var walk = Walk(parts)
    var offset = 0
    for cut in cuts where cut.range.lowerBound >= offset {
      walk.copy(offset..<cut.range.lowerBound, of: draft, to: &builder)
      offset = cut.range.upperBound
      guard !cut.replacement.isEmpty else { continue }
      let start = walk.source(of: cut.range.lowerBound).lowerBound
      let end = cut.range.isEmpty ? start : walk.source(of: cut.range.upperBound - 1).upperBound
      builder.replace(start..<max(start, end), with: cut.replacement)
    }
    walk.copy(offset..<bytes.count, of: draft, to: &builder)
    return builder.finish(kind, source: first.lowerBound..<max(first.lowerBound, last.upperBound))
  }

  /// Where bytes of the excerpt stand in the draft; they must come in order.
  struct Walk {
    private let parts: [Range<Int>]
    private var index = 0
    /// Where the current part starts in the excerpt.
    private var partStart = 0

    init(_ parts: [Range<Int>]) {
      self.parts = parts
    }

    /// The source of one byte. That of a line feed is all between two parts.
    mutating func source(of offset: Int) -> Range<Int> {
      while index + 1 < parts.count, offset > partStart + parts[index].count {
        partStart += parts[index].count + 1
        index += 1
      }
      guard let part = parts.element(at: index) else { return 0..<0 }
      if offset - partStart >= part.count, let next = parts.element(at: index + 1) {
        return part.upperBound..<next.lowerBound
      }
      let start = part.lowerBound + offset - partStart
      return start..<start + 1
    }

    mutating func copy(_ range: Range<Int>, of draft: [UInt8], to builder: inout ReadingBuilder) {
      var offset = range.lowerBound
      while offset < range.upperBound {
        let source = source(of: offset)
        let part = parts[index]
        let count = part.count - (offset - partStart)
        if count > 0 {
          let copied = min(count, range.upperBound - offset)
          builder.copy(source.lowerBound..<source.lowerBound + copied)
          offset += copied
        } else {
          if source.count == 1, draft.at(source.lowerBound) == Byte.lineFeed {
            builder.copy(source)
          } else {
            builder.replace(source, with: [Byte.lineFeed])
          }
          offset += 1
        }
      }
    }
  }
}
