import Recognition
import Text
import Values

/// A number of the text with what stands right behind it, whether or not it makes a claim: "five days", "the 48-storey".
struct ToldFigure {
  let mention: Passage.Mention
  let quantity: Quantity
  let unit: DraftFigure.Unit
  /// What it counts or measures, in small letters; empty where a sign or nothing follows.
  let noun: String
  /// A hyphen joins the noun to the number: "the 12-year sentence".
  let isCompound: Bool
  /// Bytes of the reading: the number with its noun.
  let span: Range<Int>

  var tokens: Range<Int> { mention.tokens }
  var hedge: Hedge { mention.annotation.hedge }
  var isNumber: Bool { if case .count = unit { true } else { false } }

  /// nil for dates, names, ranges and what counts down below zero.
  init?(_ mention: Passage.Mention, in section: Section) {
    guard let quantity = mention.annotation.quantity, !quantity.isRange, quantity.low > .zero else { return nil }
    self.mention = mention
    self.quantity = quantity
    let number = mention.annotation.span
    let next = section.word(behind: number.upperBound)
    switch mention.annotation.value {
    case .money(_, let currency, _):
      (unit, noun, isCompound, span) = (.money(currency), "", next?.isJoined ?? false, number)
    case .percent(_, _, fraction: true), .date, .organization: return nil
    case .percent(_, let points, _):
      (unit, noun, isCompound, span) = (points ? .points : .percent, "", next?.isJoined ?? false, number)
    case .count(_, let counted):
      unit = .count("")
      isCompound = next?.isJoined ?? false
      noun = counted.isEmpty || isCompound ? next?.text ?? "" : counted.lowercased()
      span = number.lowerBound..<(section.end(of: noun, behind: number.upperBound) ?? number.upperBound)
    }
  }
}

extension Section {
  /// The figures of all kinds by their places.
  var toldFigures: [ToldFigure] {
    let mentions = passage.numbers.isEmpty ? passage.mentions : passage.mentions + passage.numbers
    let figures = mentions.compactMap { ToldFigure($0, in: self) }
    return passage.numbers.isEmpty ? figures : figures.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// A word in small letters.
  struct Word {
    var text: String
    /// Bytes of the reading.
    var span: Range<Int>
    /// A hyphen joins it to what stands before.
    var isJoined: Bool
  }

  /// The word that follows a byte of the reading with nothing but white space or a hyphen between; nil where a sign or a
  /// number does.
  func word(behind offset: Int) -> Word? {
    let bytes = block.reading.bytes
    var start = offset
    var isJoined = false
    if start < bytes.count, bytes[start] == UInt8(ascii: "-") { (start, isJoined) = (start + 1, true) }
    while start < bytes.count, bytes[start] <= 0x20 || bytes[start...].starts(with: [0xC2, 0xA0]) {
      start += bytes[start] <= 0x20 ? 1 : 2
    }
    let end = bytes.endOfWord(from: start)
    guard end > start else { return nil }
    return Word(text: text(of: start..<end).lowercased(), span: start..<end, isJoined: isJoined)
  }

  func isCapitalised(_ word: Word) -> Bool { text(of: word.span) != word.text }

  /// Where a noun ends that stands behind a number, with a word between at most.
  fileprivate func end(of noun: String, behind offset: Int) -> Int? {
    var end = offset
    for _ in 0..<Self.wordsToNoun {
      guard let word = word(behind: end) else { return nil }
      if noun.hasSuffix(word.text) { return word.span.upperBound }
      end = word.span.upperBound
    }
    return nil
  }

  private static let wordsToNoun = 4

  /// The bytes of the reading around some others up to the signs that end a sentence.
  func surroundings(of span: Range<Int>) -> Range<Int> {
    let bytes = block.reading.bytes
    func isEnd(_ place: Int) -> Bool {
      place + 1 < bytes.count && bytes[place + 1] <= 0x20
        && [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[place])
    }
    let span = span.clamped(to: bytes.indices)
    let start = (max(0, span.lowerBound - Self.longestSide)..<span.lowerBound).last(where: isEnd)
    let end = (span.upperBound..<min(bytes.count, span.upperBound + Self.longestSide)).first(where: isEnd)
    return
      (start ?? max(0, span.lowerBound - Self.longestSide))..<(end
      ?? min(bytes.count, span.upperBound + Self.longestSide))
  }

  /// In bytes.
  private static let longestSide = 300

  /// The words of a range of the reading in small letters, the longer ones.
  func words(in range: Range<Int>) -> [String] {
    let bytes = block.reading.bytes
    var words: [String] = []
    var at = range.lowerBound
    while at < min(range.upperBound, bytes.count) {
      let end = bytes.endOfWord(from: at)
      if end - at >= Self.shortestStem { words.append(text(of: at..<end).lowercased()) }
      at = max(end, at + 1)
    }
    return words
  }

  private static let shortestStem = 4
}

extension [UInt8] {
  /// The end of the letters from a byte on; the byte itself where none stands there.
  fileprivate func endOfWord(from start: Int) -> Int {
    var end = start
    while end < count {
      switch self[end] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): end += 1
      // Letters beyond ASCII, but not the signs that begin with these bytes.
      case 0xC3...0xE1, 0xE3...0xF4:
        end += 1
        while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
      default: return end
      }
    }
    return end
  }
}

extension String {
  /// Whether two words have one stem: "Errichtung" and "errichtete", "quake" and "earthquake".
  func hasStem(of other: String) -> Bool {
    let (short, long) = utf8.count < other.utf8.count ? (self, other) : (other, self)
    if isSameNoun(as: other) || short.utf8.count >= 5 && long.hasSuffix(short) { return true }
    let same = zip(utf8, other.utf8).prefix { $0 == $1 }.count
    return same >= 6 || same >= 5 && same * 8 >= long.utf8.count * 5
  }
}
