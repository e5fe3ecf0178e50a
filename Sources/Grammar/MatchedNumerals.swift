import Values

/// The numbers that rules put together.
extension LatticeReader {
  /// base + plus, times every scale: "two and a half billion"; with `decimal` the second number is what stands behind
  /// the decimal mark, with `sum` it is added.
  func numeral(of match: Lattice.Match) -> Numeral? {
    var numbers: [Numeral] = []
    var plus: Decimal?
    var scales: [Decimal] = []
    for capture in captures[match.captures] where capture.edge >= 0 {
      let edge = edges[Int(capture.edge)]
      switch grammar.classes[Int(edge.wordClass)].content {
      case .integer: numbers.append(Numeral(value: Decimal(Int128(edge.value)), unit: .one, isPlain: true))
      case .lexicon:
        if edge.value >= 0, let number = grammar.values[Int(edge.value)].number { scales.append(number) }
      case .builtin: numbers.append(numerals[Int(edge.value)])
      case .kind: if edge.wordClass == grammar.numberKind { numbers.append(numerals[Int(edge.value)]) }
      case .outside: break
      }
    }
    for field in grammar.rules[Int(match.rule)].meaning {
      guard let number = field.value.number else { continue }
      switch field.name {
      case "plus": plus = (plus ?? .zero) + number
      case "times": scales.append(number)
      case "decimal":
        guard numbers.count > 1, !numbers[1].value.isNegative else { return nil }
        let places = numbers[1].value.description.utf8.count
        plus = numbers[1].value * Decimal.power(of: -places)
      case "sum":
        return sum(numbers, scales)
      default: break
      }
    }
    guard !numbers.isEmpty || plus != nil || !scales.isEmpty else { return nil }
    var numeral = numbers.first ?? Numeral(value: plus == nil ? .one : .zero, unit: .one)
    if let plus { numeral = Numeral(value: numeral.value + plus, unit: Decimal.power(of: min(plus.exponent, 0))) }
    return scales.reduce(numeral) { $0.scaled(by: $1) }
  }

  /// "one million two hundred thousand", "1 milliard 200 millions": each scale belongs to the number before it.
  private func sum(_ numbers: [Numeral], _ scales: [Decimal]) -> Numeral? {
    guard numbers.count == 2, (1...2).contains(scales.count) else { return nil }
    let rest = scales.count == 2 ? numbers[1].scaled(by: scales[1]) : numbers[1]
    guard rest.value < scales[0] else { return nil }
    return Numeral(value: numbers[0].scaled(by: scales[0]).value + rest.value, unit: rest.unit, scale: scales[0])
  }
}
