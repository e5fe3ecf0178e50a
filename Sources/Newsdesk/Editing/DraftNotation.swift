import Checking
import Recognition
import Reference
import Text
import Values

/// How a draft writes figures, else how its language does.
struct DraftNotation {
  private let text: SourceText
  /// The first ones of the draft.
  private let annotations: [Annotation]
  private let checker: Checker

  /// So many annotations are looked at.
  private static let reach = 50

  init(_ edition: Edition, _ checker: Checker) {
    text = edition.draft.text
    let all = zip(edition.blocks.blocks, edition.passages).lazy.flatMap { block, passage in
      passage.mentions.lazy.map { $0.annotation.placed(in: block) }
    }
    annotations = Array(all.prefix(Self.reach))
    self.checker = checker
  }

  private var recognizer: Recognizer { checker.recognizer }

  /// A fact's value; nil for a time that the language has no words for.
  /// - Parameter withNoun: what is counted may stand behind its number.
  func written(_ fact: Fact, withNoun: Bool) -> String? {
    switch (fact.value, fact.unit) {
    case (.date(let period), _): recognizer.spelled(period)
    case (.number(let low, let high), .currency(let currency)) where low == high:
      written(low, currency) ?? checker.spelled(fact)
    case (.number(let low, let high), .count(let noun)):
      written(low, high, counting: withNoun && recognizer.isCountNoun(noun) ? noun : "")
    default: checker.spelled(fact)
    }
  }

  /// nil where the sign is none of the fact's currency.
  func written(_ fact: Fact, behind sign: String) -> String? {
    guard case .number(let low, let high) = fact.value, case .currency(let currency) = fact.unit else { return nil }
    let text = sign + recognizer.spelled(low, high, unit: "")
    let reading = recognizer.readFigures(Tokens(Array(text.utf8)), today: nil, isCell: false)
    guard case .money(_, let read, _)? = reading.mentions.first?.annotation.value, read == currency else { return nil }
    return text
  }

  /// An amount with the word for its scale as it has been typed: "870 Mio". nil where none has been.
  /// - Parameters:
  ///   - typed: a figure that has been begun,
  ///   - sign: that of a currency with which it begins; empty where it has none.
  func written(_ fact: Fact, goingOnFrom typed: String, behind sign: String) -> String? {
    guard case .number(let low, let high) = fact.value, low == high, case .currency(let currency) = fact.unit,
      sign.isEmpty || written(fact, behind: sign) != nil, let number = typed.lastIndex(where: \.isNumber),
      let scale = typed[number...].firstIndex(where: \.isLetter)
    else { return nil }
    let end = typed[scale...].firstIndex(where: \.isWhitespace) ?? typed.endIndex
    guard let amount = recognizer.rewriting(String(typed[..<end]), to: low) else { return nil }
    return sign.isEmpty ? amount + " " + recognizer.name(ofCurrency: currency) : amount
  }

  private static let million = Decimal.power(of: 6)

  /// Like an amount of the same size that the draft has already.
  private func written(_ value: Decimal, _ currency: String) -> String? {
    annotations.lazy.compactMap { annotation -> String? in
      guard case .money(let quantity, let own, _) = annotation.value, !quantity.isRange,
        (quantity.low < Self.million) == (value < Self.million)
      else { return nil }
      return recognizer.rewriting(figure(annotation), to: value, currency: own == currency ? nil : currency)
    }.first
  }

  /// Like a number of the draft that may have its digits in groups.
  private func written(_ low: Decimal, _ high: Decimal, counting noun: String) -> String {
    let thousand = Decimal.power(of: 3)
    func isLong(_ value: Decimal) -> Bool { value >= thousand && value < Self.million }
    guard low == high, isLong(low) else { return recognizer.spelled(low, high, unit: noun) }
    let models = annotations.lazy.compactMap { annotation -> (number: String, value: Decimal)? in
      guard let quantity = annotation.quantity, isLong(quantity.low), case let figure = figure(annotation),
        let notation = recognizer.notation(of: figure), notation.scale == .one, isLong(notation.value)
      else { return nil }
      return (notation.number, notation.value)
    }
    // Of four digits, which not everybody groups.
    let model = models.first { $0.value < Decimal.power(of: 4) } ?? models.first
    guard let number = model.flatMap({ recognizer.rewriting($0.number, to: low) }) else {
      return recognizer.spelled(low, high, unit: noun)
    }
    return noun.isEmpty ? number : number + " " + noun
  }

  /// One that is broken between lines, or has two spaces somewhere, is no model for others in that.
  private func figure(_ annotation: Annotation) -> String {
    let figure = text.string(annotation.span)
    let words = figure.split(whereSeparator: \.isWhitespace)
    let isEven = words.count == figure.count(where: \.isWhitespace) + 1 && !figure.contains(where: \.isNewline)
    return isEven ? figure : words.joined(separator: " ")
  }
}
