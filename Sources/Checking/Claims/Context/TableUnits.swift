import Recognition
import Text
import Values

/// What the head of a row or column says that its numbers are in: "Revenue (€ million)", "Umsatz in Mio. Euro", "£m".
struct TableUnit: Equatable {
  enum Kind: Equatable {
    case money(currency: String)
    case percent
    /// The noun is empty where the head tells a scale only: "Meals (million)".
    case count(noun: String)
  }

  var kind: Kind
  /// What one stands for.
  var scale: Decimal
  /// The head says nothing else.
  var isAll = false

  /// A number of a cell in this unit.
  func value(of quantity: Quantity, counting noun: String) -> Annotation.Value {
    switch kind {
    case .money(let currency): .money(quantity * scale, currency: currency, implied: true)
    case .percent: .percent(quantity * scale, points: false, fraction: false)
    case .count(let own): .count(quantity * scale, unit: own.isEmpty ? noun : own)
    }
  }
}

extension Section {
  /// The same where the number that stands alone in a cell is in the unit that its heads tell.
  func completed(by unit: TableUnit?) -> Section {
    guard let unit else { return self }
    let figures = passage.mentions.filter { $0.annotation.kind != "organization" }
    if figures.isEmpty, passage.numbers.count == 1, var number = passage.numbers.first,
      let quantity = number.annotation.quantity
    {
      // "-14", and "(14)" as accounts have it.
      let sign = text(of: 0..<number.annotation.span.lowerBound).last
      let isNegative = sign.map { Self.signs.contains($0) } ?? false && !quantity.low.isNegative
      number.annotation.value = unit.value(of: isNegative ? -quantity : quantity, counting: "")
      return Section(block: block, passage: passage.counting([number]))
    }
    // "2.9" below "Meals (million)": the head has told the noun as well.
    guard case .count = unit.kind, figures.count == 1, var figure = figures.first,
      case .count(let quantity, let noun) = figure.annotation.value, !text(of: 0..<Int.max).contains(noun)
    else { return self }
    figure.annotation.value = unit.value(of: quantity, counting: noun)
    return Section(block: block, passage: passage.replacing(figure))
  }

  private static let signs: Set<Character> = ["-", "–", "−", "("]
}

extension Checker {
  /// The unit that a head tells in brackets, behind "in" or a comma, or that is all it says; nil for none.
  func unit(of section: Section) -> TableUnit? {
    guard case .tableCell(_, let row, let column) = section.block.kind, row == 0 || column == 0 else { return nil }
    let text = section.text(of: 0..<Int.max)
    guard text.utf8.count <= Self.longestHead,
      !section.passage.mentions.contains(where: { $0.annotation.quantity != nil })
    else { return nil }
    // The head of a row is more than its unit.
    if row == 0, var unit = unit(text.trimmingPrefix("in ")) {
      unit.isAll = true
      return unit
    }
    var parts: [Substring] = []
    if let open = text.lastIndex(of: "(") {
      parts.append(text[text.index(after: open)...].prefix { $0 != ")" })
    }
    if let comma = text.firstRange(of: ", ") { parts += [text[..<comma.lowerBound], text[comma.upperBound...]] }
    if let behind = text.firstRange(of: " in ") { parts.append(text[behind.upperBound...]) }
    return parts.lazy.compactMap { self.unit($0.trimmingPrefix("in ")) }.first
  }

  private static let longestHead = 60

  /// The unit that some words are: read behind a one, or around it where a currency's sign stands first.
  private func unit(_ words: Substring) -> TableUnit? {
    guard let first = words.first, !first.isNumber else { return nil }
    var readings = ["1 " + words]
    if let sign = words.prefix(Self.signReach).lastIndex(where: \.isCurrencySymbol) {
      let end = words.index(after: sign)
      readings.append(words[..<end] + "1" + words[end...])
    }
    return readings.lazy.compactMap(unit(writtenAs:)).first
  }

  /// "A$", "US$".
  private static let signReach = 4

  private func unit(writtenAs text: String) -> TableUnit? {
    let bytes = Array(text.utf8)
    let passage = recognizer.read(Tokens(bytes), today: nil, isCell: true)
    let figures = passage.mentions.filter { $0.annotation.kind != "organization" }
    guard let figure = figures.first ?? passage.numbers.first, figures.count <= 1,
      let quantity = figure.annotation.quantity, !quantity.isRange, figure.annotation.span.lowerBound == 0
    else { return nil }
    let isWhole = figure.annotation.span.upperBound == bytes.count
    switch figure.annotation.value {
    case .money(_, let currency, _):
      return isWhole ? TableUnit(kind: .money(currency: currency), scale: quantity.low) : nil
    case .percent(_, points: false, fraction: false): return isWhole ? TableUnit(kind: .percent, scale: .one) : nil
    case .count(_, let noun):
      // A bare noun is what the numbers count anyway.
      guard quantity.low > .one, isWhole || !noun.isEmpty && text.hasSuffix(noun) else { return nil }
      return TableUnit(kind: .count(noun: noun), scale: quantity.low)
    default: return nil
    }
  }
}
