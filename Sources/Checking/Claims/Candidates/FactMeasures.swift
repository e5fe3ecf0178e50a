import Recognition
import Reference
import Values

/// Facts in another unit of the same kind than a figure: "412 gigawatt-hours", where the reference has 412000 MWh.
extension Checker {
  /// The same in the unit of a figure, if both measure the same.
  func inUnit(of annotation: Annotation, _ fact: Fact) -> Fact {
    guard case .count(_, let noun) = annotation.value, case .count(let unit) = fact.unit, noun != unit,
      case .number(let low, let high) = fact.value,
      let own = exactMeasure(unit), let wanted = exactMeasure(noun), own.kind == wanted.kind,
      let (first, last) = scaled(low, high, by: own.size, over: wanted.size)
    else { return fact }
    var fact = fact
    fact.value = .number(low: first, high: last)
    fact.unit = .count(noun: noun)
    return fact
  }

  private func scaled(_ low: Decimal, _ high: Decimal, by size: Decimal, over other: Decimal) -> (Decimal, Decimal)? {
    if size == other { return (low, high) }
    guard let first = (low * size).divided(by: other, places: 6), let last = (high * size).divided(by: other, places: 6)
    else { return nil }
    return (first, last)
  }

  /// What a unit measures, and its size; nil for one that may be of several sizes, as a mile.
  func exactMeasure(_ unit: String) -> (kind: String, size: Decimal)? {
    guard let unit = measureWords[unit], unit.low == unit.high, unit.zero == nil, let size = unit.size else {
      return nil
    }
    return (unit.kind, size)
  }
}
