import Text

/// The spellings that written forms stand for: `Million(en)`, `kanadisch{adjective} Dollar`, `Mio.`, `*ministerium`.
/// Those of many forms are gathered here, to be read at once.
struct Spellings {
  struct Spelling {
    /// Where it stands in ``Spellings/bytes``.
    var bytes: Range<Int>
    /// `*ministerium`: the end of a longer word; `Bundes*`: its beginning.
    var affix: Affix?
    /// Written in quotes or in capitals: no other case is the same word.
    var isExact: Bool
    var member: Member
  }

  enum Affix { case suffix, prefix }

  /// What a form is in the lexicon.
  struct Member {
    var wordClass: ClassID
    /// Index into the grammar's values, -1 for none.
    var value: Int32
    var letterCase: GrammarFile.LetterCase
  }

  let endings: Endings
  /// Forms stand for their spellings without accents as well.
  let accentsAreOptional: Bool
  /// UTF-8, a line feed behind each spelling.
  private(set) var bytes: [UInt8] = []
  private(set) var all: [Spelling] = []
  private var parts = FormParts()

  /// A form stands for at most this many spellings.
  static let limit = 200

  init(endings: Endings, accentsAreOptional: Bool = false) {
    self.endings = endings
    self.accentsAreOptional = accentsAreOptional
  }

  func text(_ spelling: Spelling) -> String { bytes.string(spelling.bytes) }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    all.removeAll(keepingCapacity: true)
  }

  /// Adds what a form stands for, the plainest first; nothing if it throws.
  /// - Parameter form: where it stands in `text`; so do errors.
  mutating func add(
    _ form: Range<Int>, of text: [UInt8], as member: Member = Member(wordClass: -1, value: -1, letterCase: .any)
  ) throws(PatternError) {
    let signs = Signs(of: form, in: text)
    let first = all.count
    let start = bytes.count
    if signs.contains(.quote), form.count >= 2, text[form.lowerBound] == Self.quote,
      text[form.upperBound - 1] == Self.quote
    {
      bytes.append(text, form.dropFirst().dropLast())
      return close(from: start, affix: nil, isExact: true, member)
    }
    let (affix, stem) = signs.contains(.asterisk) ? Self.affix(of: form, in: text) : (nil, form)
    if !signs.contains(.bracket) {
      bytes.append(text, stem)
      close(from: start, since: first, affix, member, mayBeCapitals: !signs.contains(.small))
    } else {
      try parts.read(stem, of: text, endings: endings)
      guard parts.count <= Self.limit else {
        throw PatternError(
          offset: form.lowerBound, .tooManySpellings, ["count": String(Self.limit)])
      }
      for number in 0..<parts.count {
        let start = bytes.count
        parts.write(number, of: text, endings: endings, to: &bytes)
        close(from: start, since: first, affix, member)
      }
    }
    // The full stop of an abbreviation may be left out.
    if signs.contains(.stop) {
      for index in first..<all.count where isAbbreviation(all[index].bytes) {
        let start = bytes.count
        for offset in all[index].bytes.dropLast() { bytes.append(bytes[offset]) }
        close(from: start, since: first, affix, member)
      }
    }
    if accentsAreOptional { addWithoutAccents(since: first) }
  }

  private static let quote = UInt8(ascii: "\"")

  /// What asterisks at its ends say, and the form without them.
  private static func affix(of form: Range<Int>, in text: [UInt8]) -> (Affix?, stem: Range<Int>) {
    let asterisk = UInt8(ascii: "*")
    if let first = form.first, text[first] == asterisk { return (.suffix, form.lowerBound + 1..<form.upperBound) }
    if let last = form.last, text[last] == asterisk { return (.prefix, form.lowerBound..<last) }
    return (nil, form)
  }

  /// Leaves out words of fewer than four letters, which are likely to be others without their accents ("dû").
  private mutating func addWithoutAccents(since first: Int) {
    for index in first..<all.count where !all[index].isExact {
      let spelling = all[index]
      let letters = letters(in: spelling.bytes)
      guard letters >= 4, letters < spelling.bytes.count else { continue }
      let start = bytes.count
      bytes += withoutMarks(bytes, spelling.bytes)
      close(from: start, since: first, spelling.affix, spelling.member)
    }
  }

  private func letters(in range: Range<Int>) -> Int {
    let text = bytes.span
    var count = 0
    for offset in range where text[offset] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The tokens of a spelling behind those of the ones before it.
  /// - Parameters:
  ///   - index: the spelling's place among all.
  ///   - token: where those before it end; where it ends afterwards.
  ///   - tokens: those of ``bytes``.
  func tokens(of index: Int, from token: inout Int, in tokens: Tokens) -> Range<Int> {
    let first = token
    let end = all[index].bytes.upperBound
    while token < tokens.count, Int(tokens[token].start) < end { token += 1 }
    return first..<token
  }

  /// Keeps the bytes from `start` on as a spelling, unless there are none or the form has the same one already.
  private mutating func close(
    from start: Int, since first: Int, _ affix: Affix?, _ member: Member, mayBeCapitals: Bool = true
  ) {
    let text = start..<bytes.count
    guard !text.isEmpty else { return }
    for known in first..<all.count where isSame(all[known].bytes, text) { return bytes.removeLast(text.count) }
    close(from: start, affix: affix, isExact: mayBeCapitals && isCapitals(text), member)
  }

  private mutating func close(from start: Int, affix: Affix?, isExact: Bool, _ member: Member) {
    all.append(Spelling(bytes: start..<bytes.count, affix: affix, isExact: isExact, member: member))
    bytes.append(0x0A)
  }

  /// The only full stop ends it.
  private func isAbbreviation(_ text: Range<Int>) -> Bool {
    let stop = UInt8(ascii: ".")
    return text.count > 2 && bytes[text.upperBound - 1] == stop && !text.dropLast().contains { bytes[$0] == stop }
  }

  private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    // The spellings of one form differ in their endings.
    let text = bytes.span
    for offset in stride(from: left.count - 1, through: 0, by: -1)
    where text[left.lowerBound + offset] != text[right.lowerBound + offset] { return false }
    return true
  }

  /// At least two letters, all of them capitals.
  private func isCapitals(_ text: Range<Int>) -> Bool {
    var capitals = 0
    var isASCII = true
    let spelled = bytes.span
    for offset in text {
      let byte = spelled[offset]
      if (0x61...0x7A).contains(byte) { return false }
      if (0x41...0x5A).contains(byte) { capitals += 1 }
      if byte >= 0x80 { isASCII = false }
    }
    if isASCII { return capitals >= 2 }
    let letters = bytes.string(text).unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count >= 2 && letters.allSatisfy(\.properties.isUppercase)
  }
}

/// Which signs stand in a form.
private struct Signs: OptionSet {
  var rawValue: UInt8
  static let quote = Signs(rawValue: 1)
  static let asterisk = Signs(rawValue: 2)
  static let bracket = Signs(rawValue: 4)
  static let stop = Signs(rawValue: 8)
  /// A small letter of ASCII.
  static let small = Signs(rawValue: 16)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of form: Range<Int>, in text: [UInt8]) {
    let text = text.span
    rawValue = 0
    for offset in form {
      let byte = text[offset]
      // Nearly all are letters.
      if byte &- 0x61 < 26 {
        formUnion(.small)
      } else if byte < 0x30 || byte == UInt8(ascii: "{") {
        formUnion(Self.sign(byte))
      }
    }
  }

  private static func sign(_ byte: UInt8) -> Signs {
    switch byte {
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "*"): .asterisk
    case UInt8(ascii: "("), UInt8(ascii: "{"): .bracket
    case UInt8(ascii: "."): .stop
    default: []
    }
  }
}
