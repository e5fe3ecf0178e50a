import Checking
import Text

extension Blocks {
  /// The comment that silences a finding code in the block at a byte of the draft; nil where no block stands.
  ///
  /// A paragraph gets it as a line of its own above. Where a line would break a list, a table or a quotation, and in HTML,
  /// it stands at the end of the block.
  public func ignoring(_ code: FindingCode, at offset: Int, in text: SourceText) -> Edit? {
    let candidates = blocks.filter { $0.source.contains(offset) }
    guard let block = candidates.last else { return nil }
    let comment = "<!-- tickmark: ignore \(code.rawValue) -->"
    let isOnItsOwn =
      switch block.kind {
      case .paragraph, .heading, .caption: markup != .html
      case .listItem, .quote, .tableCell: markup == .text
      }
    guard isOnItsOwn else {
      return Edit(span: block.source.upperBound..<block.source.upperBound, newText: " " + comment)
    }
    let line = text.range(ofLine: text.line(at: block.source.lowerBound)).full
    let ending = text.bytes[line].suffix(2).elementsEqual([0x0D, 0x0A]) ? "\r\n" : "\n"
    return Edit(span: line.lowerBound..<line.lowerBound, newText: comment + ending)
  }
}
