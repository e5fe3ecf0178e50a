import Grammar
import Values

/// The slots of a match by name, those of the matches inside it included; a labelled part keeps its label as a prefix
/// ("low.number").
struct Fields {
  private(set) var entries: [(name: String, tokens: Range<Int>, value: CaptureValue)] = []

  init(_ match: Lattice.Match, in lattice: Lattice) {
    add(match, prefix: "", lattice)
  }

  private mutating func add(_ match: Lattice.Match, prefix: String, _ lattice: Lattice) {
    for capture in lattice.captures(of: match) {
      if case .match(let inner) = capture.value {
        let isLabelled = capture.name != lattice.kind(of: inner)
        add(inner, prefix: isLabelled ? prefix + capture.name + "." : prefix, lattice)
        entries.append((prefix + capture.name, capture.tokens, capture.value))
      } else {
        entries.append((prefix + capture.name, capture.tokens, capture.value))
      }
    }
    for field in lattice.meaning(of: match) {
      if case .fields(let parts) = field.value {
        for part in parts { entries.append((prefix + part.name, match.span, .value(part.value))) }
      } else {
        entries.append((prefix + field.name, match.span, .value(field.value)))
      }
    }
  }

  private init(entries: [(name: String, tokens: Range<Int>, value: CaptureValue)]) {
    self.entries = entries
  }

  /// The slots of a labelled part by their own names; nil if there is no such part.
  func under(_ label: String) -> Fields? {
    let inner = entries.compactMap { entry in
      entry.name.hasPrefix(label + ".")
        ? (String(entry.name.dropFirst(label.count + 1)), entry.tokens, entry.value) : nil
    }
    return inner.isEmpty ? nil : Fields(entries: inner)
  }

  /// The holiday that a word of that class names.
  var holiday: Holiday? {
    for entry in entries where entry.name == "holiday" {
      if case .value(let value) = entry.value { return Holiday(value) }
    }
    return nil
  }

  func has(_ name: String) -> Bool { entries.contains { $0.name == name } }

  func tokens(_ name: String) -> Range<Int>? { entries.first { $0.name == name }?.tokens }

  func numeral(_ name: String) -> Numeral? {
    for entry in entries where entry.name == name {
      switch entry.value {
      case .numeral(let numeral): return numeral
      case .integer(let integer): return Numeral(value: Decimal(Int128(integer)), unit: .one, isPlain: true)
      case .value(.number(let number)): return Numeral(value: number, unit: .one)
      default: continue
      }
    }
    return nil
  }

  func decimal(_ name: String) -> Decimal? { numeral(name)?.value }

  /// A whole number of calendar size.
  func integer(_ name: String) -> Int? {
    for entry in entries where entry.name == name {
      switch entry.value {
      case .integer(let integer): return integer
      case .numeral(let numeral): return Int(calendar: numeral.value)
      case .value(.number(let number)): return Int(calendar: number)
      case .value(let value): if let offset = value["offset"]?.number { return Int(calendar: offset) }
      default: continue
      }
    }
    return nil
  }

  /// Both years of a range whose ends are nothing but written-out years, and where they stand.
  var yearsOfEnds: (low: Int, lowTokens: Range<Int>, high: Int, highTokens: Range<Int>)? {
    for (low, high) in [("low-year", "high-year"), ("low.year", "high.year")] {
      guard let lowYear = integer(low), let highYear = integer(high), let lowTokens = tokens(low),
        let highTokens = tokens(high), tokens("low") ?? lowTokens == lowTokens,
        tokens("high") ?? highTokens == highTokens
      else { continue }
      return (lowYear, lowTokens, highYear, highTokens)
    }
    return nil
  }

  func term(_ name: String) -> String? {
    for entry in entries where entry.name == name {
      if case .value(let value) = entry.value {
        if let term = value.term { return term }
      }
    }
    return nil
  }

  /// A part of a word's value: the unit in `unit day, offset -1`.
  func part(_ name: String, _ part: String) -> GrammarValue? {
    for entry in entries where entry.name == name {
      if case .value(let value) = entry.value, let found = value[part] { return found }
    }
    return nil
  }
}

extension Int {
  /// nil for fractions and for what no calendar counts.
  init?(calendar number: Decimal) {
    guard number.exponent >= 0, number.magnitude < Decimal.power(of: 6) else { return nil }
    var value = Int(truncatingIfNeeded: number.significand)
    for _ in 0..<number.exponent { value *= 10 }
    self = value
  }
}
