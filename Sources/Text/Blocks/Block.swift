/// A leaf of a draft's structure: a stretch of text that a person reads without a break.
public struct Block: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case paragraph
    /// 1 to 6.
    case heading(level: Int)
    /// 1 for the outermost list.
    case listItem(depth: Int)
    case quote
    /// Counted from 0 in the draft, the table and the row. Row 0 is the header; a table without one starts at row 1.
    case tableCell(table: Int, row: Int, column: Int)
    /// The caption of a table or figure.
    case caption
  }

  public var kind: Kind
  /// The bytes of the draft that the block covers, its inline markup included.
  public var source: Range<Int>
  public var reading: Reading

  /// The bytes of the draft that a range of the reading's bytes stands for: from the source of the first byte to the end
  /// of the source of the last one. A range outside the reading is clamped.
  public func source(of range: Range<Int>) -> Range<Int> {
    let relative = reading.source(range)
    return source.lowerBound + relative.lowerBound..<source.lowerBound + relative.upperBound
  }

  /// Whether the bytes of the draft that a range of the reading's bytes stands for have nothing else between them, such as
  /// markup.
  public func isInOnePiece(_ range: Range<Int>) -> Bool { reading.isInOnePiece(range) }

  /// The byte of the reading at or after a byte of the draft; the reading's end if there is none.
  public func readingOffset(ofSource offset: Int) -> Int {
    reading.offset(ofSource: offset - source.lowerBound)
  }
}

extension Blocks {
  /// The block that covers a byte of the draft; nil between blocks.
  public func block(at offset: Int) -> Block? { index(ofBlockAt: offset).map { blocks[$0] } }

  /// Its place among ``blocks``.
  public func index(ofBlockAt offset: Int) -> Int? {
    let index = blocks.partitioningIndex { $0.source.lowerBound > offset } - 1
    return blocks.element(at: index)?.source.contains(offset) == true ? index : nil
  }
}

/// What a person reads of a block: its text without markup, entities decoded. Code, a URL and an image read as
/// U+FFFC each, a line break as a line feed.
public struct Reading: Hashable, Sendable {
  public let bytes: [UInt8]
  /// In order; the first starts at 0. Offsets count from the start of the block, so that a block can move.
  let segments: [Segment]

  /// A stretch of the reading that stands in the draft as it is, or that stands for something else there.
  struct Segment: Hashable, Sendable {
    var reading: Int
    var source: Int
    /// The source bytes that the whole segment stands for; nil where it is the same bytes.
    var replacedCount: Int?

    /// Those of a block that is read as it stands, which many share.
    static let whole = [Segment(reading: 0, source: 0)]
  }

  /// Where a range of the reading stands, counted from the start of the block.
  func source(_ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<bytes.count)
    let start = source(ofByte: range.lowerBound).lowerBound
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, source(ofByte: range.upperBound - 1).upperBound)
  }

  private func source(ofByte offset: Int) -> Range<Int> {
    guard let segment = segments.element(at: segments.partitioningIndex { $0.reading > offset } - 1) else {
      return 0..<0
    }
    if let count = segment.replacedCount {
      return segment.source..<segment.source + count
    }
    let start = segment.source + offset - segment.reading
    return start..<start + 1
  }

  fileprivate func isInOnePiece(_ range: Range<Int>) -> Bool {
    let range = range.clamped(to: 0..<bytes.count)
    var index = segments.partitioningIndex { $0.reading > range.lowerBound } - 1
    var end: Int?
    while let segment = segments.element(at: index), segment.reading < range.upperBound {
      if let end, end != segment.source { return false }
      index += 1
      let count = (segments.element(at: index)?.reading ?? bytes.count) - segment.reading
      end = segment.source + (segment.replacedCount ?? count)
    }
    return true
  }

  fileprivate func offset(ofSource target: Int) -> Int {
    let next = segments.partitioningIndex { $0.source > target }
    let nextStart = segments.element(at: next)?.reading ?? bytes.count
    guard let segment = segments.element(at: next - 1) else { return nextStart }
    if let count = segment.replacedCount { return target < segment.source + count ? segment.reading : nextStart }
    return min(segment.reading + target - segment.source, nextStart)
  }
}

extension Array {
  /// The element at `index`; nil outside the array.
  func element(at index: Int) -> Element? {
    index >= 0 && index < count ? self[index] : nil
  }
}
