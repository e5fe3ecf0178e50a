import Values

/// A class of words, figures or matches, by its place in the grammar's table of classes.
typealias ClassID = Int32

/// What a form or a rule stands for.
public enum GrammarValue: Hashable, Sendable {
  case none
  case number(Decimal)
  /// An identifier: a currency code, a metric, a hedge.
  case term(String)
  /// Named parts: `unit day, offset -1`.
  case fields([Field])

  public struct Field: Hashable, Sendable {
    public var name: String
    public var value: GrammarValue

    public init(name: String, value: GrammarValue) {
      self.name = name
      self.value = value
    }

    fileprivate init(_ bytes: [UInt8], _ range: Range<Int>) {
      let end = range.first { bytes[$0] == 0x20 } ?? range.upperBound
      name = bytes.string(range.lowerBound..<end)
      let rest = bytes.trimmed(end..<range.upperBound)
      value = rest.isEmpty ? .number(.one) : GrammarValue(bytes, rest)
    }
  }

  /// Reads what stands beside a form or behind `=>`: a number ("1 000 000"), an identifier, or `name value` pairs with
  /// commas between them; a name alone stands for `name 1`.
  init(_ bytes: [UInt8], _ range: Range<Int>, alwaysFields: Bool = false) {
    if range.isEmpty {
      self = .none
    } else if !alwaysFields, let number = Self.number(bytes, range) {
      self = .number(number)
    } else if !alwaysFields, !range.contains(where: { bytes[$0] == 0x20 || bytes[$0] == UInt8(ascii: ",") }) {
      self = .term(bytes.string(range))
    } else {
      self = .fields(bytes.commaSeparated(range).map { Field(bytes, $0) })
    }
  }

  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Decimal? {
    guard let first = range.first.map({ bytes[$0] }), (0x30...0x39).contains(first) || first == 0x2D || first == 0x2B
    else { return nil }
    var whole: Int64 = 0
    for offset in range where bytes[offset] != 0x20 {
      // Few have a sign or decimals.
      guard (0x30...0x39).contains(bytes[offset]), whole < 1 << 56 else {
        return Decimal(parsing: bytes.string(range).filter { $0 != " " })
      }
      whole = whole * 10 + Int64(bytes[offset] - 0x30)
    }
    return Decimal(Int128(whole))
  }

  mutating func pass(through archive: inout Archive) {
    var kind: UInt8 =
      switch self {
      case .none: 0
      case .number: 1
      case .term: 2
      case .fields: 3
      }
    archive.pass(&kind)
    switch kind {
    case 1:
      var number = number ?? .zero
      archive.pass(&number)
      self = .number(number)
    case 2:
      var term = term ?? ""
      archive.pass(&term)
      self = .term(term)
    case 3:
      var fields = if case .fields(let fields) = self { fields } else { [Field]() }
      archive.pass(&fields, blank: Field(name: "", value: .none)) { archive, field, _ in
        archive.pass(&field.name)
        field.value.pass(through: &archive)
      }
      self = .fields(fields)
    default: self = .none
    }
  }

  public var number: Decimal? { if case .number(let number) = self { number } else { nil } }
  public var term: String? { if case .term(let term) = self { term } else { nil } }

  /// The first value of a named part.
  public subscript(name: String) -> GrammarValue? {
    guard case .fields(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }
}

/// What forms stand for, as a compiled grammar keeps it: there are many, and few are asked for.
struct StoredValues: Sendable {
  /// A form that stands for itself, as it is written in one of the grammar's files; or the place of a value, in the file -1.
  private struct Place: Sendable {
    var file: Int32
    var low: Int32
    var high: Int32
  }

  private var places: [Place] = []
  private var values: [GrammarValue] = []

  var count: Int { places.count }

  /// Answers the number of the value.
  mutating func add(_ value: GrammarValue) -> Int32 {
    let place = Int32(truncatingIfNeeded: values.count)
    values.append(value)
    places.append(Place(file: -1, low: place, high: place))
    return Int32(truncatingIfNeeded: places.count - 1)
  }

  /// Adds a form that stands for itself.
  mutating func add(formIn file: Int, _ range: Range<Int>) -> Int32 {
    places.append(
      Place(
        file: Int32(truncatingIfNeeded: file), low: Int32(truncatingIfNeeded: range.lowerBound),
        high: Int32(truncatingIfNeeded: range.upperBound)))
    return Int32(truncatingIfNeeded: places.count - 1)
  }

  mutating func pass(through archive: inout Archive) {
    archive.pass(&places, blank: Place(file: -1, low: 0, high: 0)) { archive, place, before in
      archive.pass(&place.file, after: before.file)
      archive.pass(&place.low, after: before.high)
      archive.pass(&place.high, after: place.low)
    }
    archive.pass(&values, blank: .none) { archive, value, _ in value.pass(through: &archive) }
  }

  func value(_ number: Int, in files: [GrammarFile]) -> GrammarValue {
    let place = places[number]
    if place.file < 0 { return values[Int(place.low)] }
    return .term(files[Int(place.file)].text(Int(place.low)..<Int(place.high)))
  }
}

extension LanguageGrammar {
  func value(_ number: Int) -> GrammarValue { values.value(number, in: files) }
}
