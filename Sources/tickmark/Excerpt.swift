import Text

/// The part of a draft's line around a figure, and the line of marks under it.
struct Excerpt: Equatable {
  var source: String
  var marks: String

  /// About how many columns a long line is cut to.
  private static let limit = 100

  /// `span`: bytes of the draft. A span over several lines is shown as far as its first line goes.
  init(of text: SourceText, around span: Range<Int>) {
    let line = text.range(ofLine: text.line(at: span.lowerBound)).content
    let start = min(max(span.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(span.upperBound, start), line.upperBound)
    let figure = Self.characters(text.bytes[start..<end]).prefix(Self.limit)
    // Looking no further than this keeps a draft of one endless line cheap; a character has 4 bytes at most.
    let reach = 4 * Self.limit
    let before = Self.characters(text.bytes[max(line.lowerBound, start - reach)..<start])
    let after = Self.characters(text.bytes[end..<min(line.upperBound, end + reach)])
    let room = max(0, Self.limit - Self.width(figure))
    let left = Self.fitting(before.reversed(), max(room / 2, room - Self.width(after[...])))
    let right = Self.fitting(after, room - Self.width(left[...]))
    let isCutLeft = left.count < before.count || start - reach > line.lowerBound
    let isCutRight = right.count < after.count || end + reach < line.upperBound
    let head = (isCutLeft ? ["…"] : []) + (isCutLeft ? Self.wholeWords(left) : left).reversed()
    let tail = (isCutRight ? Self.wholeWords(right) : right) + (isCutRight ? ["…"] : [])

    source = Self.string(head + figure + tail)
    // Tabs stay tabs, so that the marks stand under the figure whatever a tab's width.
    marks = head.map { $0 == "\t" ? "\t" : String(repeating: " ", count: displayWidth($0)) }.joined()
    marks += String(repeating: "^", count: max(1, Self.width(figure)))
  }

  private static func characters(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    // A cut inside a character leaves its rest at the start; it is dropped.
    let whole = bytes.drop { $0 & 0xC0 == 0x80 }
    return Array(printable(String(decoding: whole, as: UTF8.self)).unicodeScalars)
  }

  /// The first characters that fit into `room` columns.
  private static func fitting(_ characters: [Unicode.Scalar], _ room: Int) -> [Unicode.Scalar] {
    var used = 0
    return Array(
      characters.prefix { character in
        used += displayWidth(character)
        return used <= room
      })
  }

  /// Without the word at the end, which is cut; a very long one stays.
  private static func wholeWords(_ characters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let space = characters.lastIndex(of: " "), characters.count - space <= 20 else { return characters }
    return Array(characters[...space])
  }

  private static func width(_ characters: ArraySlice<Unicode.Scalar>) -> Int {
    characters.reduce(0) { $0 + displayWidth($1) }
  }

  private static func string(_ characters: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: characters)
    return String(view)
  }
}
