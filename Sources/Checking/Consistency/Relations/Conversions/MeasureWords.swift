import Grammar
import Values

/// What the words for units measure, as the grammar has it: "length, size 1609.344: mile(s)".
struct MeasureWords: Sendable {
  /// A unit of a measure.
  struct Unit: Sendable, Equatable {
    /// "length", "weight".
    let kind: String
    /// In the smallest unit of its kind; nil for degrees of a scale that the words leave open.
    let size: Decimal?
    /// Where the word may mean several: the smallest and the largest.
    let low: Decimal
    let high: Decimal
    /// Where the scale begins, for those that do not begin with nothing.
    let zero: Decimal?

    private static let time = "time"
    private static let clock = "clock"

    /// Whether both measure one thing; days and hours do.
    func isComparable(to other: Unit) -> Bool {
      kind == other.kind || isOfTime && other.isOfTime
    }

    /// Days and what is longer, hours and what is shorter.
    var isOfTime: Bool { kind == Self.time || kind == Self.clock }

    /// The same unit told in another's kind: a day in seconds, beside an hour.
    func told(like other: Unit) -> Unit {
      guard kind == Self.time, other.kind == Self.clock, let size else { return self }
      let day: Decimal = 86_400
      return Unit(kind: other.kind, size: size * day, low: low * day, high: high * day, zero: nil)
    }

    /// Whether the word means just one unit.
    var isExact: Bool { low == high }
  }

  /// By their words in small letters, without hyphens.
  private let units: [String: Unit]
  /// The first words of those of several.
  private let beginnings: Set<String>
  private let negatives: Set<String>
  /// "A", "half a" before a unit.
  private let numbers: [String: Decimal]

  /// The words of the longest one, and of the longest number.
  static let longest = 4
  static let longestNumber = 2

  init(_ grammar: LanguageGrammar) {
    var units: [String: Unit] = [:]
    for line in grammar.lines(of: "measure") {
      guard let kind = line.value["of"]?.term else { continue }
      let size = line.value["size"]?.number
      let unit = Unit(
        kind: kind, size: size, low: line.value["from"]?.number ?? size ?? .one,
        high: line.value["to"]?.number ?? size ?? .one, zero: line.value["zero"]?.number)
      for word in line.forms.flatMap(grammar.spellings) { units[Self.plain(word)] = unit }
    }
    self.units = units
    beginnings = Set(units.keys.compactMap { word in word.firstIndex(of: " ").map { String(word[..<$0]) } })
    negatives = Set(grammar.terms(of: "negative-word").map { $0.lowercased() })
    var numbers: [String: Decimal] = [:]
    for line in grammar.lines(of: "lone-measure") {
      for word in line.forms.flatMap(grammar.spellings) { numbers[word.lowercased()] = line.value.number }
    }
    self.numbers = numbers
  }

  subscript(word: String) -> Unit? { units[Self.plain(word)] }

  /// Whether a word in small letters is the first of a unit of several.
  func begin(with word: String) -> Bool { beginnings.contains(word) }

  /// "Minus" before a number.
  func isNegative(_ word: String) -> Bool { negatives.contains(word) }

  /// The number that words before a unit stand for.
  func number(_ words: String) -> Decimal? { numbers[words.lowercased()] }

  /// "A second" and "a day" are hardly ever measures.
  func mayBeWorded(_ unit: Unit) -> Bool { unit.zero == nil && !["time", "clock"].contains(unit.kind) }

  /// The unit that degrees of an open scale are told in beside another: Fahrenheit beside Celsius.
  func counterpart(of unit: Unit) -> Unit? {
    units.values.first { $0.kind == unit.kind && $0.size != nil && $0.size != unit.size }
  }

  private static func plain(_ word: String) -> String {
    let small = word.lowercased()
    return small.utf8.contains(UInt8(ascii: "-")) ? String(small.map { $0 == "-" ? " " : $0 }) : small
  }
}
