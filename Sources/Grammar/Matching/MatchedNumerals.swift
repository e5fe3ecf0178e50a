import Values

/// The numbers that rules put together.
extension LatticeReader {
  /// base + plus, times every scale: "two and a half billion"; with `decimal` the second number is what stands behind
  /// the decimal mark, with `sum` it is added.
  func numeral(of match: Lattice.Match) -> Numeral? {
    var numbers: (first: Numeral?, second: Numeral?, count: Int) = (nil, nil, 0)
    var plus: Decimal?
    var scales: [Decimal] = []
    for capture in captures[match.captures] where capture.edge != -1 {
      let edge = edge(capture.edge, at: Int(capture.tokens.lowerBound))
      if let number = number(of: edge) {
        if numbers.count == 0 { numbers.first = number }
        if numbers.count == 1 { numbers.second = number }
        numbers.count += 1
      } else if grammar.contents[Int(edge.wordClass)] == .lexicon, edge.value >= 0,
        let scale = grammar.value(Int(edge.value)).number
      {
        scales.append(scale)
      }
    }
    for field in grammar.rules[Int(match.rule)].meaning {
      guard let number = field.value.number else { continue }
      switch field.name {
      case "plus": plus = (plus ?? .zero) + number
      case "times": scales.append(number)
      case "decimal":
        guard let decimals = numbers.second?.value, !decimals.isNegative else { return nil }
        plus = decimals * Decimal.power(of: -decimals.description.utf8.count)
      case "sum":
        guard numbers.count == 2, let first = numbers.first, let second = numbers.second else { return nil }
        return sum(first, second, scales)
      default: break
      }
    }
    guard numbers.first != nil || plus != nil || !scales.isEmpty else { return nil }
    var numeral = numbers.first ?? Numeral(value: plus == nil ? .one : .zero, unit: .one)
    if let plus { numeral = Numeral(value: numeral.value + plus, unit: Decimal.power(of: min(plus.exponent, 0))) }
    return scales.reduce(numeral) { $0.scaled(by: $1) }
  }

  private func number(of edge: Lattice.Edge) -> Numeral? {
    switch grammar.contents[Int(edge.wordClass)] {
    case .integer: Numeral(value: Decimal(Int128(edge.value)), unit: .one, isPlain: true)
    case .builtin: numerals[Int(edge.value)]
    case .kind: edge.wordClass == grammar.numberKind ? numerals[Int(edge.value)] : nil
    case .lexicon, .outside: nil
    }
  }

  /// "one million two hundred thousand", "1 milliard 200 millions": each scale belongs to the number before it.
  private func sum(_ first: Numeral, _ second: Numeral, _ scales: [Decimal]) -> Numeral? {
    guard (1...2).contains(scales.count) else { return nil }
    let rest = scales.count == 2 ? second.scaled(by: scales[1]) : second
    guard rest.value < scales[0] else { return nil }
    return Numeral(value: first.scaled(by: scales[0]).value + rest.value, unit: rest.unit, scale: scales[0])
  }
}
