import Text

/// What has been typed of a figure before a place of the draft; maybe nothing.
struct BegunFigure {
  /// Where it begins, in bytes of the draft.
  let start: Int
  private let offset: Int
  /// The words of it that are there.
  let words: [Substring]
  /// A sign of a currency that it begins with, and what stands before the number; empty where it has none.
  let sign: String

  /// How many words of a figure may stand behind its number.
  private static let reach = 2
  /// In bytes.
  private static let longest = 100

  /// nil behind a word that is no part of a figure.
  init?(before offset: Int, in text: SourceText) {
    let line = text.range(ofLine: text.line(at: offset)).content
    guard line.lowerBound <= offset, offset <= line.upperBound else { return nil }
    self.offset = offset
    let typed = text.string(max(line.lowerBound, offset - Self.longest)..<offset)
    let words = typed.split(separator: " ", omittingEmptySubsequences: false).suffix(Self.reach + 1)
    guard let last = words.last, !last.isEmpty else {
      (start, self.words, sign) = (offset, [], "")
      return
    }
    guard let first = words.last(where: Self.beginsFigure), let begin = first.firstIndex(where: { !Self.isOpening($0) })
    else { return nil }
    var from = begin
    let before = typed[..<first.startIndex].dropLast()
    // A sign may have a space behind it.
    if let space = typed[..<first.startIndex].last, space == " ", let mark = before.last, Self.isSign(mark) {
      from = before.index(before: before.endIndex)
    }
    start = offset - typed[from...].utf8.count
    self.words = typed[from...].split(separator: " ")
    let number = typed[from...].firstIndex(where: \.isNumber) ?? typed.endIndex
    sign = typed[from..<number].contains(where: Self.isSign) ? String(typed[from..<number]) : ""
  }

  /// Whether a text continues what has been typed. A number alone may be replaced by another one.
  func mayBecome(_ text: String) -> Bool {
    guard sign.isEmpty, words.count > 1 else { return true }
    return text.split { $0.isWhitespace }.joined(separator: " ").lowercased()
      .hasPrefix(words.joined(separator: " ").lowercased())
  }

  /// Where it ends: with the figure that stands there, else with its last word.
  /// - Parameter figure: what was read there.
  func end(_ figure: Range<Int>?, in text: SourceText) -> Int {
    if words.isEmpty { return offset }
    if let figure, figure.upperBound >= offset {
      let rest = text.bytes[offset..<figure.upperBound]
      if !rest.contains(where: { Self.markup.contains($0) || $0 < 0x20 }) { return figure.upperBound }
    }
    let rest = text.bytes[offset...].prefix { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }
    return offset + rest.count
  }

  private static let markup = Set("*_`<>[]&\\|~".utf8)

  private static func beginsFigure(_ word: Substring) -> Bool {
    let rest = word.drop(while: isOpening)
    return (rest.first?.isNumber ?? false) || rest.prefix { !$0.isNumber }.contains(where: isSign)
  }

  /// A bracket or quotation mark before a figure, or markup.
  private static func isOpening(_ character: Character) -> Bool {
    !character.isLetter && !character.isNumber && !isSign(character)
  }

  private static func isSign(_ character: Character) -> Bool { character.isCurrencySymbol }
}
