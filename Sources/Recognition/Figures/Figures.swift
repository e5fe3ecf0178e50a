import Grammar
import Text
import Values

/// What the currencies that a text leaves open stand for.
public struct CurrencyFamilies: Hashable, Sendable {
  private var currencies: [String: String] = [:]

  /// The grammar's families ("dollar: USD"), with the configuration's own word for a bare dollar.
  public init(_ grammar: LanguageGrammar, dollar: String?) {
    for family in grammar.settings(under: "family") { currencies[family.key] = family.value }
    if let dollar { currencies["dollar"] = dollar }
  }

  /// The ISO 4217 code of a currency word's value.
  func code(of term: String) -> String { currencies[term] ?? term }
}

/// Builds the typed values of figures from what their rules captured; nil where the parts make no value.
struct FigureComposer {
  let families: CurrencyFamilies

  func money(_ fields: Fields) -> Annotation.Value? {
    if fields.has("borrows") { return borrowed(fields) }
    return quantity(fields).flatMap { money($0, fields) }
  }

  private func money(_ quantity: Quantity, _ fields: Fields) -> Annotation.Value? {
    var quantity = quantity
    func term(_ name: SlotName) -> String? {
      fields.term(name) ?? fields.under("low")?.term(name) ?? fields.under("high")?.term(name)
    }
    let currency = term("currency")
    let subunit = term("subunit")
    guard let term = currency ?? subunit else { return nil }
    if fields.has("no-year"), let number = fields.numeral("number"), number.mayBeYear, !number.isHundreds { return nil }
    if currency == nil { quantity = quantity.scaled(by: Decimal.power(of: -2)) }
    if fields.has("cents") {
      guard let cents = fields.integer("cents"), cents < 100, quantity.low.exponent >= 0 else { return nil }
      quantity = Quantity(
        quantity.low + Decimal(Int128(cents), exponent: -2), unit: Decimal.power(of: -2))
    }
    return .money(quantity, currency: families.code(of: term), implied: false)
  }

  /// "1,18 auf 1,27 Milliarden Euro": scale and currency come from the other figure.
  private func borrowed(_ fields: Fields) -> Annotation.Value? {
    guard let number = fields.numeral("number"), let lent = fields.under("lender"),
      let term = lent.term("currency") ?? lent.term("subunit"),
      let lender = end("lender", of: fields) ?? lent.numeral("low"), !number.looksLikeYear
    else { return nil }
    // "2030 auf 290 Milliarden": a year borrows nothing.
    if number.isPlain, (Decimal(1900)...Decimal(2099)).contains(number.value) { return nil }
    let borrower = number.borrowingScale(of: lender)
    let quantity = Quantity(borrower.value, unit: borrower.unit)
    return .money(
      lent.term("currency") == nil ? quantity.scaled(by: Decimal.power(of: -2)) : quantity,
      currency: families.code(of: term), implied: true)
  }

  /// "von 3 auf 5 Prozent": two figures, of which the first takes scale and unit from the second; nil where the ends make
  /// no values, or the first of them is a year.
  func move(_ fields: Fields, _ kind: MatchKind, unit: String) -> (low: Annotation.Value, high: Annotation.Value)? {
    guard var low = end("low", of: fields), let high = end("high", of: fields), !low.looksLikeYear else { return nil }
    low = low.borrowingScale(of: high)
    func value(_ end: Numeral) -> Annotation.Value? {
      let quantity = Quantity(end.value, unit: end.unit)
      return switch kind {
      case .money: money(quantity, fields)
      case .percent: .percent(quantity, points: fields.has("points"), fraction: false)
      case .count: .count(quantity, unit: unit)
      default: nil
      }
    }
    guard let lowValue = value(low), let highValue = value(high) else { return nil }
    return (lowValue, highValue)
  }

  func percent(_ fields: Fields) -> Annotation.Value? {
    if fields.has("fraction") {
      guard let value = fields.decimal("value") ?? ratio(fields).map({ $0 * 100 }) else { return nil }
      return .percent(Quantity(value, unit: .one), points: false, fraction: true)
    }
    if fields.has("parts"), let value = ratio(fields) {
      return .percent(Quantity(value, unit: Decimal.power(of: -2)), points: fields.has("points"), fraction: false)
    }
    guard let quantity = quantity(fields) else { return nil }
    return .percent(quantity, points: fields.has("points"), fraction: false)
  }

  /// "two thirds", "one in four": so many of so many parts, less than all.
  private func ratio(_ fields: Fields) -> Decimal? {
    guard let number = fields.decimal("number"), let parts = fields.decimal("parts"), number < parts else { return nil }
    return number.divided(by: parts, places: 8)
  }

  func count(_ fields: Fields, unit: String) -> Annotation.Value? {
    // "zwei Flächen": a small number in words counts nothing worth a check, unless the noun is known for it.
    if fields.has("weak"), unit.unicodeScalars.count == 1 { return nil }
    if fields.has("weak"), let number = fields.numeral("number") ?? fields.numeral("high"), !number.isPlain,
      number.value.magnitude <= Decimal(12)
    {
      return nil
    }
    return quantity(fields).map { .count($0, unit: unit) }
  }

  /// A single number or a range whose ends lend each other their scale, with `times` and `sign` applied.
  func quantity(_ fields: Fields) -> Quantity? {
    var quantity: Quantity
    let scale = fields.decimal("scale")
    if var low = end("low", of: fields), var high = end("high", of: fields) {
      if let scale { (low, high) = (low.scaled(by: scale), high.scaled(by: scale)) }
      // "5 bis 10 Millionen", but "500.000 bis 1 Million".
      if low.scale == .one, high.scale != .one, low.value * high.scale <= high.value {
        low = low.scaled(by: high.scale)
      }
      // "In 2023 to 311 million".
      if low.scale == .one, low.looksLikeYear, high.scale != .one || !high.isPlain && !low.isHundreds { return nil }
      // "$94 million to 126 families": the scale of the first end is not that of a number behind it.
      guard high.scale != .one || low.scale == .one, low.value <= high.value else { return nil }
      quantity = Quantity(low: low.value, high: high.value, lowUnit: low.unit, highUnit: high.unit)
    } else if var number = fields.numeral("number") {
      if let scale { number = number.scaled(by: scale) }
      quantity = Quantity(number.value, unit: number.unit)
    } else {
      return nil
    }
    if let times = fields.decimal("times") { quantity = quantity.scaled(by: times) }
    if fields.decimal("sign")?.isNegative == true {
      quantity = Quantity(
        low: -quantity.high, high: -quantity.low, lowUnit: quantity.highUnit, highUnit: quantity.lowUnit)
    }
    return quantity
  }

  /// An amount inside another, such as one end of a range, with the scale that it has beside its number ("$5m").
  private func end(_ label: SlotName, of fields: Fields) -> Numeral? {
    let inner = fields.under(label)
    guard var number = fields.numeral(label) ?? inner?.numeral("number") else { return nil }
    if let scale = inner?.decimal("scale") { number = number.scaled(by: scale) }
    if let times = inner?.decimal("times") { number = number.scaled(by: times) }
    return number
  }
}

extension Quantity {
  fileprivate func scaled(by factor: Decimal) -> Quantity {
    Quantity(low: low * factor, high: high * factor, lowUnit: lowUnit * factor, highUnit: highUnit * factor)
  }
}

extension Numeral {
  /// "2025 auf 2 Milliarden Euro": four plain digits of our time are a year.
  fileprivate var looksLikeYear: Bool { isPlain && scale == .one && value >= 1900 && value < 2100 }

  /// "1,18 auf 1,27 Milliarden", but not "900.000 auf 1,2 Millionen": what would grow a hundred times as large as the other
  /// figure has no need of its scale.
  fileprivate func borrowingScale(of other: Numeral) -> Numeral {
    guard scale == .one, other.scale != .one else { return self }
    let scaled = scaled(by: other.scale)
    return scaled.value.magnitude < other.value.magnitude * 100 ? scaled : self
  }

  /// A year since the Middle Ages.
  var looksLikeOldYear: Bool { isPlain && scale == .one && value >= 1000 && value < 2100 }

  var isHundreds: Bool { value.exponent >= 2 }

  /// A year of the last centuries.
  var mayBeYear: Bool { isPlain && scale == .one && value >= 1500 && value < 2100 }
}
