import Checking
import Text

extension Blocks {
  /// The comment that silences a finding code in the block at a byte of the draft; nil where there is no place for it.
  ///
  /// A paragraph gets it as a line of its own above. Where a line would break a list, a table or a quotation, it stands at
  /// the end of the block, and in HTML at its beginning.
  public func ignoring(_ code: FindingCode, at offset: Int, in text: SourceText) -> Edit? {
    guard let block = block(at: offset) else { return nil }
    let comment = "<!-- tickmark: ignore \(code.rawValue) -->"
    let (start, end) = (block.source.lowerBound, block.source.upperBound)
    let within = [
      Edit(span: end..<end, newText: " " + comment), Edit(span: start..<start, newText: comment),
    ]
    let isOnItsOwn =
      switch block.kind {
      case .paragraph, .heading, .caption: markup != .html
      case .listItem, .quote, .tableCell: markup == .text
      }
    let line = text.range(ofLine: text.line(at: start)).full
    let ending = text.bytes[line].suffix(2).elementsEqual([0x0D, 0x0A]) ? "\r\n" : "\n"
    let above = Edit(span: line.lowerBound..<line.lowerBound, newText: comment + ending)
    return (isOnItsOwn ? [above] + within : within).first { silences(offset, in: text, $0) }
  }

  /// Whether a comment silences what stands at a byte of the draft.
  private func silences(_ offset: Int, in text: SourceText, _ edit: Edit) -> Bool {
    let comment = Array(edit.newText.utf8)
    let before = suppressions.count
    var after = self
    after.update(for: text.replacing(edit.span, with: comment), replacing: edit.span, with: comment.count)
    let place = edit.span.lowerBound <= offset ? offset + comment.count : offset
    let ranges = after.suppressions
    return ranges.count > before && ranges.contains { $0.range.contains(place) }
  }
}
