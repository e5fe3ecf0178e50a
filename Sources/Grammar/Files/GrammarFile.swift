/// A grammar file as its lines say it; nothing is resolved yet.
///
/// Most texts are byte ranges of the file, which become strings when somebody asks for them: a program that starts reads
/// every file and wants little of it.
struct GrammarFile: Sendable {
  /// `words NAME`: forms beside their value. A list with several names (`words NAME and NAME`) is kept once for each.
  struct Words {
    var name: String
    var letterCase: LetterCase
    var lines: [WordLine]
    var offset: Int
    /// Its words are not looked for in a text; it is only read as a list.
    var isListed = false
  }

  /// `VALUE: FORM, FORM`.
  struct WordLine {
    var value: Range<Int>
    var forms: Range<Int>
  }

  /// `rule KIND`: the line of each pattern, its meaning behind `=>`.
  struct Rule {
    var kind: String
    var patterns: [Range<Int>]
    var offset: Int
  }

  /// `digits NAME: 1..31`.
  struct Digits {
    var name: String
    var range: ClosedRange<Int>
    /// The exact number of digits, given by leading zeros; nil for as many as the number needs.
    var width: Int?
    var offset: Int
  }

  /// `examples KIND [on DATE]` and `no KIND`.
  struct Examples {
    /// The kinds, and the date behind “on”.
    var head: Range<Int>
    /// Nothing of these kinds may be found.
    var areCounterExamples = false
    var lines: [Range<Int>] = []
  }

  enum LetterCase: UInt8 {
    /// Any case; forms in capitals only as written.
    case any
    /// The first letter must be a capital.
    case capitalised
    case exact

    /// As `words` names them.
    init?(_ name: String) {
      switch name {
      case "any": self = .any
      case "capitalised": self = .capitalised
      case "exact": self = .exact
      default: return nil
      }
    }
  }

  let source: GrammarSource
  let bytes: [UInt8]
  /// The offset at which each line begins.
  private(set) var lineStarts: [Int] = []
  private(set) var words: [Words] = []
  private(set) var rules: [Rule] = []
  private(set) var digits: [Digits] = []
  private(set) var endings: [(name: String, endings: [String])] = []
  private(set) var settings: [(key: String, value: String)] = []
  private(set) var examples: [Examples] = []
  private(set) var problems: [GrammarProblem] = []
}

extension GrammarFile {
  /// Everything that patterns may name.
  var declaredNames: [String] { words.filter { !$0.isListed }.map(\.name) + rules.map(\.kind) + digits.map(\.name) }

  func text(_ range: Range<Int>) -> String { bytes.string(range) }

  func forms(of line: WordLine) -> [String] { bytes.commaSeparated(line.forms).map { bytes.string($0) } }

  /// A problem at a byte offset.
  func problem(_ offset: Int, _ mistake: GrammarProblem.Mistake) -> GrammarProblem {
    let (line, column) = place(of: offset)
    return GrammarProblem(origin: source.origin, line: line, column: column, mistake: mistake)
  }

  /// The line and column of a byte offset, both from 1.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var (low, high) = (0, lineStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? (low, offset - lineStarts[low - 1] + 1) : (1, offset + 1)
  }
}

// MARK: - Reading

extension GrammarFile {
  /// Reads a file line by line; a line that cannot be read is reported and left out.
  init(_ source: GrammarSource) {
    self.source = source
    bytes = Array(source.text.utf8)
    var block = Block.none
    var at = 0
    while at < bytes.count {
      lineStarts.append(at)
      let line = GrammarLine(bytes, from: at)
      at = line.next
      if line.content.isEmpty { continue }
      if line.isIndented { read(line, in: block) } else { block = open(line) }
    }
  }

  private enum Block {
    case none, skipped, rule, settings, examples
    /// The last so many lists.
    case words(lists: Int)
  }

  private mutating func open(_ line: GrammarLine) -> Block {
    let offset = line.content.lowerBound
    let (keyword, rest) = line.firstWord(in: bytes)
    switch keyword {
    case "words":
      var parts = bytes.commaSeparated(rest)
      guard let name = parts.next() else { return fail(offset, .init(.namelessWords)) }
      var letterCase = LetterCase.any
      var isListed = false
      if let word = parts.next().map({ text($0) }) {
        if word == "listed" {
          isListed = true
        } else if let known = LetterCase(word) {
          letterCase = known
        } else {
          return fail(offset, .init(.letterCase, ["word": word]))
        }
      }
      let known = words.count
      for name in bytes.spaceSeparated(name).map({ text($0) }) where name != "and" {
        words.append(Words(name: name, letterCase: letterCase, lines: [], offset: offset, isListed: isListed))
      }
      return .words(lists: words.count - known)
    case "rule":
      guard !rest.isEmpty else { return fail(offset, .init(.namelessRule)) }
      rules.append(Rule(kind: text(rest), patterns: [], offset: offset))
      return .rule
    case "digits":
      guard let (name, value) = line.keyAndValue(in: bytes, rest),
        let digits = digits(name, value, offset)
      else { return fail(offset, .init(.digits, ["count": String(IntegerClass.longest)])) }
      self.digits.append(digits)
      return .none
    case "endings":
      guard let (name, value) = line.keyAndValue(in: bytes, rest) else {
        return fail(offset, .init(.endings))
      }
      endings.append((text(name), commaSeparated(text(value))))
      return .none
    case "language": return .settings
    case "examples":
      examples.append(Examples(head: rest))
      return .examples
    case "no":
      examples.append(Examples(head: rest, areCounterExamples: true))
      return .examples
    default:
      return fail(offset, .init(.noBlock, ["word": keyword]))
    }
  }

  private mutating func read(_ line: GrammarLine, in block: Block) {
    let offset = line.content.lowerBound
    switch block {
    case .none: problems.append(problem(offset, .init(.strayLine)))
    case .skipped: break
    case .settings:
      guard let (key, value) = line.keyAndValue(in: bytes, line.content) else {
        return problems.append(problem(offset, .init(.setting)))
      }
      settings.append((text(key), text(value)))
    case .words(let lists):
      let (value, forms) = line.keyAndValue(in: bytes, line.content) ?? (offset..<offset, line.content)
      var parts = bytes.commaSeparated(forms)
      if parts.next() == nil { problems.append(problem(offset, .init(.noForm))) }
      for list in words.indices.suffix(lists) { words[list].lines.append(WordLine(value: value, forms: forms)) }
    case .rule: rules[rules.count - 1].patterns.append(line.content)
    case .examples: examples[examples.count - 1].lines.append(line.content)
    }
  }

  private mutating func fail(_ offset: Int, _ mistake: GrammarProblem.Mistake) -> Block {
    problems.append(problem(offset, mistake))
    return .skipped
  }

  private func digits(_ name: Range<Int>, _ value: Range<Int>, _ offset: Int) -> Digits? {
    let dot = UInt8(ascii: ".")
    guard !name.isEmpty, let (first, last) = bytes.halves(of: value, at: dot, dot), let low = Int(text(first)),
      let high = Int(text(last)), 0 <= low, low <= high, last.count <= IntegerClass.longest, first.count <= last.count
    else { return nil }
    let isPadded = first.count > 1 && bytes[first.lowerBound] == UInt8(ascii: "0")
    return Digits(name: text(name), range: low...high, width: isPadded ? first.count : nil, offset: offset)
  }
}
