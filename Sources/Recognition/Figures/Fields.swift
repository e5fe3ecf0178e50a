import Grammar
import Values

/// The slots of a match by name, those of the matches inside it included; what a labelled part holds stands under its
/// label.
struct Fields {
  /// Holds no reference: hostile texts have a match at every token.
  private struct Entry {
    var name: SlotName
    /// Counts ``labels`` from 1; 0 for none.
    var label: Int32
    var tokens: Range<Int32>
    var content: Content
  }

  private enum Content {
    case capture(Lattice.Capture)
    /// See ``Lattice/part(_:)``.
    case part(Int)
  }

  private struct Label: Equatable {
    var name: SlotName
    /// The label of what it stands in, 0 for none.
    var outer: Int32
  }

  private let lattice: Lattice
  private var entries: [Entry] = []
  /// The entries' names as bits, which others share: most names that are asked for are not there.
  private var names: UInt64 = 0
  private var labels: [Label] = []
  /// The label under which names are looked up.
  private var label: Int32 = 0

  init(_ match: Lattice.Match, in lattice: Lattice) {
    self.lattice = lattice
    entries.reserveCapacity(8)
    add(match, under: 0)
  }

  private mutating func add(_ match: Lattice.Match, under label: Int32) {
    for capture in lattice.captures(in: match) {
      let name = lattice.name(of: capture)
      let outer = lattice.isLabelled(capture) ? self.label(lattice.labels(of: capture), in: label) : label
      if let inner = lattice.match(in: capture) {
        add(inner, under: lattice.isNamed(capture, after: inner) ? label : self.label(name, in: outer))
      }
      add(Entry(name: name, label: outer, tokens: capture.tokens, content: .capture(capture)))
    }
    let tokens = Int32(truncatingIfNeeded: match.span.lowerBound)..<Int32(truncatingIfNeeded: match.span.upperBound)
    for part in lattice.parts(of: match) {
      let outer = self.label(lattice.labels(ofPart: part), in: label)
      add(Entry(name: lattice.name(ofPart: part), label: outer, tokens: tokens, content: .part(part)))
    }
  }

  private mutating func add(_ entry: Entry) {
    names |= entry.name.bit
    entries.append(entry)
  }

  /// The label that a pattern writes before a name: that of "low.day" is "low".
  private mutating func label(_ labels: [SlotName], in outer: Int32) -> Int32 {
    labels.reduce(outer) { label($1, in: $0) }
  }

  private mutating func label(_ name: SlotName, in outer: Int32) -> Int32 {
    if let known = known(name, in: outer) { return known }
    labels.append(Label(name: name, outer: outer))
    return Int32(truncatingIfNeeded: labels.count)
  }

  /// The slots of a labelled part by their own names; nil if there is no such part.
  func under(_ name: SlotName) -> Fields? {
    guard let inner = known(name, in: label), entries.contains(where: { isLabel($0.label, within: inner) }) else {
      return nil
    }
    var fields = self
    fields.label = inner
    return fields
  }

  private func known(_ name: SlotName, in outer: Int32) -> Int32? {
    labels.firstIndex(of: Label(name: name, outer: outer)).map { Int32(truncatingIfNeeded: $0 + 1) }
  }

  private func isLabel(_ label: Int32, within outer: Int32) -> Bool {
    var label = label
    while label > outer { label = labels[Int(label) - 1].outer }
    return label == outer
  }

  /// The entry of a slot behind those before an index.
  private func entry(_ name: SlotName, from start: Int = 0) -> Int? {
    guard names & name.bit != 0 else { return nil }
    var index = start
    while index < entries.count {
      if entries[index].name == name, entries[index].label == label { return index }
      index += 1
    }
    return nil
  }

  /// The values of a slot, in the order of the text, until one is of use.
  private func first<Found>(_ name: SlotName, _ use: (CaptureValue) -> Found?) -> Found? {
    var next = entry(name)
    while let index = next {
      let value: CaptureValue =
        switch entries[index].content {
        case .capture(let capture): lattice.value(of: capture)
        case .part(let part): .value(lattice.part(part).value)
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

  func has(_ name: SlotName) -> Bool { entry(name) != nil }

  func tokens(_ name: SlotName) -> Range<Int>? {
    entry(name).map { Int(entries[$0].tokens.lowerBound)..<Int(entries[$0].tokens.upperBound) }
  }

  func numeral(_ name: SlotName) -> Numeral? {
    first(name) { value in
      switch value {
      case .numeral(let numeral): numeral
      case .integer(let integer): Numeral(value: Decimal(Int128(integer)), unit: .one, isPlain: true)
      case .value(.number(let number)): Numeral(value: number, unit: .one)
      default: nil
      }
    }
  }

  func decimal(_ name: SlotName) -> Decimal? { numeral(name)?.value }

  /// A whole number of calendar size.
  func integer(_ name: SlotName) -> Int? {
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
    if let lowYear = integer("low-year"), let highYear = integer("high-year"), let lowTokens = tokens("low-year"),
      let highTokens = tokens("high-year"), isAlone("low", lowTokens), isAlone("high", highTokens)
    {
      return (lowYear, lowTokens, highYear, highTokens)
    }
    guard let low = under("low"), let high = under("high"), let lowYear = low.integer("year"),
      let highYear = high.integer("year"), let lowTokens = low.tokens("year"), let highTokens = high.tokens("year"),
      isAlone("low", lowTokens), isAlone("high", highTokens)
    else { return nil }
    return (lowYear, lowTokens, highYear, highTokens)
  }

  /// Whether a slot, if it is filled, has no other tokens.
  private func isAlone(_ name: SlotName, _ range: Range<Int>) -> Bool { tokens(name) ?? range == range }

  func term(_ name: SlotName) -> String? {
    first(name) { if case .value(let value) = $0 { value.term } else { nil } }
  }

  /// A part of a word's value: the unit in `unit day, offset -1`.
  func part(_ name: SlotName, _ part: String) -> GrammarValue? {
    first(name) { if case .value(let value) = $0 { value[part] } else { nil } }
  }
}

extension Int {
  /// nil for fractions and for what no calendar counts.
  init?(calendar number: Decimal) {
    let limit: UInt = 1_000_000
    guard (0..<6).contains(number.exponent), var value = Int(exactly: number.significand), value.magnitude < limit
    else {
      return nil
    }
    for _ in 0..<number.exponent { value *= 10 }
    guard value.magnitude < limit else { return nil }
    self = value
  }
}
