import Text

extension Checker {
  /// Where in the reading of a draft's first block ends what stands like a headline there: in a heading and in a line
  /// without a full stop at the end of the block, else behind the first line, or behind the dash that a label begins:
  /// "In brief: 43 million in the pot – …". nil for what is none.
  /// - Parameter isFollowed: whether a paragraph stands behind it.
  func endOfTitle(in section: Section, isFollowed: Bool) -> Int? {
    let bytes = section.block.reading.bytes
    if section.block.kind.isHeading { return bytes.count }
    guard section.block.kind == .paragraph else { return nil }
    let isLabelled =
      bytes.firstIndex(of: UInt8(ascii: ":")).map { colon in
        retellingWords.isLabel(section.text(of: 0..<colon).lowercased())
      } ?? false
    let line = bytes.firstIndex(of: UInt8(ascii: "\n"))
    if isLabelled {
      return line ?? section.startOfDash ?? (isFollowed ? bytes.count : nil)
    }
    let end = line ?? bytes.count
    guard line != nil || isFollowed, end <= Self.longestTitle, let last = bytes[..<end].last(where: { $0 > 0x20 }),
      !Self.sentenceEnds.contains(last)
    else { return nil }
    return end
  }

  /// In bytes.
  private static let longestTitle = 120
  private static let sentenceEnds = Array(".,;:!)\"".utf8)
}

extension Section {
  /// Where the first dash between spaces stands.
  fileprivate var startOfDash: Int? {
    let bytes = block.reading.bytes
    return bytes.indices.first { place in
      bytes[place] == 0x20
        && [" – ", " — ", " - "].contains { bytes[place...].starts(with: $0.utf8) }
    }
  }
}
