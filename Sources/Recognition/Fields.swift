import Grammar
import Values

/// The slots of a match by name, those of the matches inside it included; what a labelled part holds stands under its
/// label.
struct Fields {
  private struct Entry {
    var name: String
    /// An index into ``labels``.
    var label: Int
    var tokens: Range<Int>
    var content: Content
  }

  private enum Content {
    case capture(Lattice.Capture)
    case value(GrammarValue)
  }

  private struct Label: Equatable {
    var name: String
    /// The label of what it stands in, -1 for none.
    var outer: Int
  }

  private let lattice: Lattice
  private var entries: [Entry] = []
  private var labels = [Label(name: "", outer: -1)]
  /// The label under which names are looked up.
  private var label = 0

  init(_ match: Lattice.Match, in lattice: Lattice) {
    self.lattice = lattice
    add(match, under: 0)
  }

  private mutating func add(_ match: Lattice.Match, under label: Int) {
    for capture in lattice.captures(in: match) {
      let slot = lattice.slot(of: capture)
      let (name, outer) = place(slot, in: label)
      if let inner = lattice.match(in: capture) {
        add(inner, under: slot == lattice.kind(of: inner) ? label : self.label(name, in: outer))
      }
      entries.append(Entry(name: name, label: outer, tokens: capture.span, content: .capture(capture)))
    }
    for field in lattice.meaning(of: match) {
      if case .fields(let parts) = field.value {
        for part in parts { add(part, match.span, under: label) }
      } else {
        add(field, match.span, under: label)
      }
    }
  }

  private mutating func add(_ field: GrammarValue.Field, _ tokens: Range<Int>, under label: Int) {
    let (name, label) = place(field.name, in: label)
    entries.append(Entry(name: name, label: label, tokens: tokens, content: .value(field.value)))
  }

  /// A name that a pattern writes with its label: "low.day".
  private mutating func place(_ name: String, in label: Int) -> (name: String, label: Int) {
    guard name.utf8.contains(UInt8(ascii: ".")) else { return (name, label) }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return (parts.last ?? name, parts.dropLast().reduce(label) { self.label($1, in: $0) })
  }

  private mutating func label(_ name: String, in outer: Int) -> Int {
    let label = Label(name: name, outer: outer)
    if let known = labels.firstIndex(of: label) { return known }
    labels.append(label)
    return labels.count - 1
  }

  /// The slots of a labelled part by their own names; nil if there is no such part.
  func under(_ name: String) -> Fields? {
    guard let inner = known(name, in: label), entries.contains(where: { isLabel($0.label, within: inner) }) else {
      return nil
    }
    var fields = self
    fields.label = inner
    return fields
  }

  private func known(_ name: String, in outer: Int) -> Int? { labels.firstIndex(of: Label(name: name, outer: outer)) }

  private func isLabel(_ label: Int, within outer: Int) -> Bool {
    var label = label
    while label > outer { label = labels[label].outer }
    return label == outer
  }

  /// The entry of a slot, which may be named with its labels, behind those before an index.
  private func entry(_ name: String, from start: Int = 0) -> Int? {
    guard name.utf8.contains(UInt8(ascii: ".")) else { return entry(name, in: label, from: start) }
    let parts = name.split(separator: ".").map(String.init)
    let inner = parts.dropLast().reduce(Optional(label)) { outer, part in outer.flatMap { known(part, in: $0) } }
    return inner.flatMap { entry(parts.last ?? name, in: $0, from: start) }
  }

  private func entry(_ name: String, in label: Int, from start: Int) -> Int? {
    entries[start...].firstIndex { $0.label == label && $0.name == name }
  }

  /// The values of a slot, in the order of the text, until one is of use.
  private func first<Found>(_ name: String, _ use: (CaptureValue) -> Found?) -> Found? {
    var next = entry(name)
    while let index = next {
      let value: CaptureValue =
        switch entries[index].content {
        case .capture(let capture): lattice.value(of: capture)
        case .value(let value): .value(value)
        }
      if let found = use(value) { return found }
      next = entry(name, from: index + 1)
    }
    return nil
  }

  /// The holiday that a word of that class names.
  var holiday: Holiday? {
    let value: GrammarValue? = first("holiday") { if case .value(let value) = $0 { value } else { nil } }
    return value.flatMap { Holiday($0) }
  }

  func has(_ name: String) -> Bool { entry(name) != nil }

  func tokens(_ name: String) -> Range<Int>? {
    entry(name).map { entries[$0].tokens }
  }

  func numeral(_ name: String) -> Numeral? {
    first(name) { value in
      switch value {
      case .numeral(let numeral): numeral
      case .integer(let integer): Numeral(value: Decimal(Int128(integer)), unit: .one, isPlain: true)
      case .value(.number(let number)): Numeral(value: number, unit: .one)
      default: nil
      }
    }
  }

  func decimal(_ name: String) -> Decimal? { numeral(name)?.value }

  /// A whole number of calendar size.
  func integer(_ name: String) -> Int? {
    // A number that no calendar counts is an answer as well.
    let found: Int?? = first(name) { value in
      switch value {
      case .integer(let integer): .some(integer)
      case .numeral(let numeral): .some(Int(calendar: numeral.value))
      case .value(.number(let number)): .some(Int(calendar: number))
      case .value(let value): value["offset"]?.number.map { Int(calendar: $0) }
      default: nil
      }
    }
    return found ?? nil
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
    first(name) { if case .value(let value) = $0 { value.term } else { nil } }
  }

  /// A part of a word's value: the unit in `unit day, offset -1`.
  func part(_ name: String, _ part: String) -> GrammarValue? {
    first(name) { if case .value(let value) = $0 { value[part] } else { nil } }
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
