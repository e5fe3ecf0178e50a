/// A grammar file as its lines say it; nothing is resolved yet.
struct GrammarFile {
  /// `words NAME`: forms beside their value.
  struct Words {
    var name: String
    var letterCase: LetterCase
    var lines: [WordLine]
    var place: Place
  }

  struct WordLine {
    var value: String
    var forms: [Located]
    var place: Place
  }

  /// `rule KIND`: patterns, each with its meaning behind `=>`.
  struct Rule {
    var kind: String
    var patterns: [PatternLine]
    var place: Place
  }

  struct PatternLine {
    var pattern: String
    var meaning: String
    var place: Place
  }

  /// `digits NAME: 1..31`.
  struct Digits {
    var name: String
    var range: ClosedRange<Int>
    /// The exact number of digits, given by leading zeros; nil for as many as the number needs.
    var width: Int?
    var place: Place
  }

  /// `examples KIND [on DATE]` and `no KIND`.
  struct Example {
    var kinds: [String]
    var date: String?
    var text: String
    /// nil: nothing of these kinds may be found.
    var expected: String?
    var place: Place
  }

  struct Setting {
    var key: String
    var value: String
    var place: Place
  }

  struct Located {
    var text: String
    var place: Place
  }

  struct Place: Hashable {
    var line: Int
    var column: Int
  }

  enum LetterCase: String {
    /// Any case; forms in capitals only as written.
    case any
    /// The first letter must be a capital.
    case capitalised
    case exact
  }

  var source: GrammarSource
  var words: [Words] = []
  var rules: [Rule] = []
  var digits: [Digits] = []
  var endings: [(name: String, endings: [String], place: Place)] = []
  var settings: [Setting] = []
  var examples: [Example] = []
  var problems: [GrammarProblem] = []
}

extension GrammarFile {
  /// Everything that patterns may name.
  var declaredNames: [String] { words.map(\.name) + rules.map(\.kind) + digits.map(\.name) }

  /// Reads a file line by line; a line that cannot be read is reported and left out.
  init(_ source: GrammarSource) {
    self.source = source
    var block = Block.none
    var number = 0
    for raw in source.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      var line = Line(Substring(raw), number: number)
      if line.isEmpty { continue }
      if line.indent == 0 {
        block = open(&line)
      } else {
        read(line, in: block)
      }
    }
  }

  private enum Block {
    case none, skipped, words, rule, settings
    case examples(kinds: [String], date: String?)
    case counterExamples(kinds: [String])
  }

  private mutating func open(_ line: inout Line) -> Block {
    let place = line.place
    let keyword = line.takeWord()
    switch keyword {
    case "words":
      let parts = Self.commaSeparated(line.rest)
      guard let name = parts.first?.text, !name.isEmpty else { return fail(place, "“words” needs a name") }
      var letterCase = LetterCase.any
      if parts.count > 1 {
        guard let known = LetterCase(rawValue: parts[1].text) else {
          return fail(place, "“\(parts[1].text)” is no letter case: any, capitalised or exact")
        }
        letterCase = known
      }
      words.append(Words(name: name, letterCase: letterCase, lines: [], place: place))
      return .words
    case "rule":
      guard !line.rest.isEmpty else { return fail(place, "“rule” needs the kind that it finds") }
      rules.append(Rule(kind: line.rest, patterns: [], place: place))
      return .rule
    case "digits":
      guard let (name, value) = line.keyAndValue, let digits = Self.digits(name, value, place) else {
        return fail(place, "expected “digits NAME: FIRST..LAST” with at most \(IntegerClass.longest) digits")
      }
      self.digits.append(digits)
      return .none
    case "endings":
      guard let (name, value) = line.keyAndValue else { return fail(place, "expected “endings NAME: a, b, c”") }
      endings.append((name, Self.commaSeparated(value).map(\.text), place))
      return .none
    case "language": return .settings
    case "examples":
      let parts = line.rest.split(separator: " ")
      var date: String?
      var kinds = parts[...]
      if let on = parts.firstIndex(of: "on"), on + 1 < parts.count {
        date = String(parts[on + 1])
        kinds = parts[..<on]
      }
      return .examples(kinds: kinds.map { $0.trimmingComma }, date: date)
    case "no": return .counterExamples(kinds: line.rest.split(separator: " ").map { $0.trimmingComma })
    default:
      return fail(place, "“\(keyword)” begins no block: words, rule, digits, endings, language, examples or no")
    }
  }

  private mutating func read(_ line: Line, in block: Block) {
    switch block {
    case .none: problems.append(problem(line.place, "this line belongs to no block"))
    case .skipped: break
    case .settings:
      guard let (key, value) = line.keyAndValue else {
        return problems.append(problem(line.place, "expected “key: value”"))
      }
      settings.append(Setting(key: key, value: value, place: line.place))
    case .words:
      var value = ""
      var forms = line.rest
      var column = line.place.column
      if let colon = Self.colon(in: forms) {
        value = String(forms[..<colon])
        column += forms.utf8.distance(from: forms.startIndex, to: colon) + 1
        forms = String(forms[forms.index(after: colon)...])
      }
      let located = Self.commaSeparated(forms).map {
        Located(text: $0.text, place: Place(line: line.place.line, column: column + $0.offset))
      }
      if located.isEmpty { problems.append(problem(line.place, "no form stands beside this value")) }
      words[words.count - 1].lines.append(WordLine(value: value.trimmed, forms: located, place: line.place))
    case .rule:
      let (pattern, meaning) = Self.splitMeaning(line.rest)
      rules[rules.count - 1].patterns.append(PatternLine(pattern: pattern, meaning: meaning, place: line.place))
    case .examples(let kinds, let date):
      let (text, expected) = Self.splitMeaning(line.rest)
      examples.append(Example(kinds: kinds, date: date, text: text, expected: expected, place: line.place))
    case .counterExamples(let kinds):
      examples.append(Example(kinds: kinds, date: nil, text: line.rest, expected: nil, place: line.place))
    }
  }

  private mutating func fail(_ place: Place, _ message: String) -> Block {
    problems.append(problem(place, message))
    return .skipped
  }

  func problem(_ place: Place, _ message: String) -> GrammarProblem {
    GrammarProblem(origin: source.origin, line: place.line, column: place.column, message: message)
  }

  private static func digits(_ name: String, _ value: String, _ place: Place) -> Digits? {
    guard !name.isEmpty, let dots = value.firstRange(of: "..") else { return nil }
    let (first, last) = (value[..<dots.lowerBound].trimmed, value[dots.upperBound...].trimmed)
    guard let low = Int(first), let high = Int(last), 0 <= low, low <= high, last.utf8.count <= IntegerClass.longest,
      first.utf8.count <= last.utf8.count
    else { return nil }
    let width = first.hasPrefix("0") && first.utf8.count > 1 ? first.utf8.count : nil
    return Digits(name: name, range: low...high, width: width, place: place)
  }

  private static func splitMeaning(_ text: String) -> (String, String) {
    guard let arrow = text.firstRange(of: "=>") else { return (text, "") }
    return (String(text[..<arrow.lowerBound]).trimmed, String(text[arrow.upperBound...]).trimmed)
  }

  /// The colon that ends a value: outside quotes.
  private static func colon(in text: String) -> String.Index? {
    var quoted = false
    for index in text.utf8.indices {
      if text.utf8[index] == UInt8(ascii: "\"") { quoted.toggle() }
      if text.utf8[index] == UInt8(ascii: ":"), !quoted { return index }
    }
    return nil
  }

  /// The parts between commas outside quotes, trimmed, with their byte offsets.
  static func commaSeparated(_ text: String) -> [(text: String, offset: Int)] {
    var parts: [(String, Int)] = []
    var start = 0
    var quoted = false
    let bytes = Array(text.utf8)
    func close(_ end: Int) {
      var (low, high) = (start, end)
      while low < high, bytes[low] == 0x20 { low += 1 }
      while high > low, bytes[high - 1] == 0x20 { high -= 1 }
      if low < high { parts.append((String(decoding: bytes[low..<high], as: UTF8.self), low)) }
    }
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      if byte == UInt8(ascii: ","), !quoted {
        close(offset)
        start = offset + 1
      }
    }
    close(bytes.count)
    return parts
  }
}

/// A line without its comment and indentation.
private struct Line {
  var rest: String
  var indent: Int
  var place: GrammarFile.Place

  init(_ raw: Substring, number: Int) {
    let bytes = Array(raw.utf8)
    var indent = 0
    while indent < bytes.count, bytes[indent] == 0x20 || bytes[indent] == 0x09 { indent += 1 }
    var end = bytes.count
    var quoted = false
    for index in indent..<bytes.count {
      if bytes[index] == UInt8(ascii: "\"") { quoted.toggle() }
      if bytes[index] == UInt8(ascii: "#"), !quoted, index == indent || bytes[index - 1] == 0x20 {
        end = index
        break
      }
    }
    while end > indent, bytes[end - 1] <= 0x20 { end -= 1 }
    self.indent = indent
    rest = String(decoding: bytes[indent..<end], as: UTF8.self)
    place = GrammarFile.Place(line: number, column: indent + 1)
  }

  var isEmpty: Bool { rest.isEmpty }

  mutating func takeWord() -> String {
    let word = rest.prefix { $0 != " " }
    rest = String(rest.dropFirst(word.count)).trimmed
    return String(word)
  }

  var keyAndValue: (String, String)? {
    guard let colon = rest.firstIndex(of: ":") else { return nil }
    return (String(rest[..<colon]).trimmed, String(rest[rest.index(after: colon)...]).trimmed)
  }
}

extension StringProtocol {
  /// Without spaces at both ends.
  var trimmed: String {
    var bytes = Array(utf8)[...]
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate var trimmingComma: String { hasSuffix(",") ? String(dropLast()) : String(self) }

  func firstRange(of other: String) -> Range<Index>? {
    let wanted = Array(other.utf8)
    var index = startIndex
    while index < endIndex {
      if utf8[index...].starts(with: wanted) { return index..<utf8.index(index, offsetBy: wanted.count) }
      utf8.formIndex(after: &index)
    }
    return nil
  }
}
