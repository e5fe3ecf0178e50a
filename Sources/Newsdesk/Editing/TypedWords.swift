import Text

/// What has been typed before a place of the draft, where a figure may go on or begin.
struct TypedWords {
  /// Some of the last words, up to the place.
  struct Tail {
    /// Where they begin, in bytes of the draft.
    let start: Int
    let text: String
  }

  /// A figure of which a number or the sign of a currency is there, up to the place.
  struct Figure {
    let start: Int
    let text: String
    /// A sign of a currency that it begins with, and what stands before the number; empty where it has none.
    let sign: String
    /// Nothing stands behind the number, or there is none yet.
    let isBare: Bool

    /// Where its last word ends, in bytes of the draft.
    var end: Int {
      start + text.utf8.count - text.reversed().prefix(while: \.isWhitespace).reduce(0) { $0 + $1.utf8.count }
    }
  }

  /// The place, in bytes of the draft.
  let offset: Int
  /// The last word is finished: white space stands behind it, or nothing stands in the line.
  let isOver: Bool
  /// The longest first.
  private let tails: [Tail]
  /// The last one, if it begins among the last words.
  let figure: Figure?

  /// So many words are looked at.
  private static let reach = 5
  /// In bytes.
  private static let longest = 100

  /// nil for a place in no line.
  /// - Parameter start: what stands before it is left alone.
  init?(before offset: Int, from start: Int, in text: SourceText) {
    let line = text.range(ofLine: text.line(at: offset)).content
    guard line.lowerBound <= offset, offset <= line.upperBound, start <= offset else { return nil }
    self.offset = offset
    let typed = text.string(max(line.lowerBound, start, offset - Self.longest)..<offset)
    isOver = typed.reversed().first { !Self.openings.contains($0) }?.isWhitespace ?? true
    let words = typed.split(whereSeparator: \.isWhitespace).suffix(Self.reach)
      .map { $0.drop(while: Self.isOpening) }.filter { !$0.isEmpty }
    func tail(_ start: String.Index) -> Tail {
      Tail(start: offset - typed[start...].utf8.count, text: String(typed[start...]))
    }
    tails = words.map { tail($0.startIndex) }
    figure = Self.firstWord(ofFigureIn: words).map { word in
      let tail = tail(words[word].startIndex)
      let number = tail.text.firstIndex(where: \.isNumber) ?? tail.text.endIndex
      let sign = tail.text[..<number]
      return Figure(
        start: tail.start, text: tail.text, sign: sign.contains(where: Self.isSign) ? String(sign) : "",
        isBare: tail.text[number...].allSatisfy { !$0.isLetter && !Self.isSign($0) && $0 != "%" })
    }
  }

  /// Where a text would begin that goes on with what has been typed; nil for one that does not, or that stands there
  /// already.
  func start(ofWhatGoesOnAs text: String) -> Int? {
    let text = Self.folded(text)
    return tails.first { tail in
      let typed = Self.folded(tail.text)
      return isOver ? text.hasPrefix(typed + " ") : text.hasPrefix(typed)
    }?.start
  }

  /// Whether a text is the last that has been typed.
  func ends(with text: String) -> Bool {
    let text = Self.folded(text)
    return tails.contains { Self.folded($0.text) == text }
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }

  /// The number of the word with which the last figure begins: a sign may stand apart from its number, and so may the
  /// groups of its digits.
  private static func firstWord(ofFigureIn words: [Substring]) -> Int? {
    guard var first = words.lastIndex(where: beginsFigure) else { return nil }
    func isGroup(_ word: Substring) -> Bool { word.count == 3 && word.allSatisfy(\.isNumber) }
    while first > 0, isGroup(words[first].prefix(3)), words[first - 1].count <= 3,
      words[first - 1].allSatisfy(\.isNumber)
    {
      first -= 1
    }
    if first > 0, words[first].first?.isNumber ?? false, words[first - 1].last.map(isSign) ?? false,
      beginsFigure(words[first - 1]), !words[first - 1].contains(where: \.isNumber)
    {
      first -= 1
    }
    return first
  }

  private static func beginsFigure(_ word: Substring) -> Bool {
    (word.first?.isNumber ?? false) || word.prefix { !$0.isNumber }.contains(where: isSign)
  }

  /// What a figure may follow without white space.
  private static let openings = Set<Character>("([„“»«‚‘\"*_")

  /// A bracket or quotation mark before a figure, or markup.
  private static func isOpening(_ character: Character) -> Bool {
    !character.isLetter && !character.isNumber && !isSign(character)
  }

  private static func isSign(_ character: Character) -> Bool { character.isCurrencySymbol }
}
