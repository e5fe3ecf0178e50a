import Recognition
import Reference
import Values

/// What would put a figure right.
extension Judge {
  /// The figure as a fact has it, and the word before it that would make it true as it stands; each in the draft's
  /// notation, in bytes of the draft as its section counts.
  /// - Parameter currency: the code of the fact's currency where the figure has another one's name.
  func fixes(to fact: Fact, _ context: FigureContext, _ quantity: Quantity, currency: String? = nil) -> [Fix] {
    let fixes = [
      valueFix(to: fact, context, quantity, currency), currency == nil ? hedgeFix(to: fact, context, quantity) : nil,
    ]
    return fixes.compactMap(\.self)
  }

  /// Behind a word that bends the figure, a value as round as the draft's for which that word is true: "more than 420
  /// million" for 421.
  private func valueFix(
    to fact: Fact, _ context: FigureContext, _ quantity: Quantity, _ currency: String?
  ) -> Fix? {
    guard case .number(let low, let high) = fact.value, low == high else { return nil }
    let exact = context.isNegative ? low.magnitude : low
    let near = exact.rounded(to: quantity.lowUnit)
    let hedge = context.annotation.hedge
    let values = [exact, near, near - quantity.lowUnit, near + quantity.lowUnit]
    let value = values.first {
      compare(Quantity($0, unit: .power(of: $0.exponent)), hedge: hedge, withLow: exact, high: exact) == .supported
    }
    return fix(of: context, to: value ?? exact, currency)
  }

  /// The figure with another value, in the draft's notation.
  func fix(of context: FigureContext, to value: Decimal, _ currency: String? = nil) -> Fix? {
    let draft = draftText(context)
    // A cell has its scale in the head.
    let scale = unit?.scale ?? .one
    guard let written = value.divided(by: scale, places: 6), unit == nil || currency == nil,
      let text = checker.recognizer(of: section).rewriting(draft, to: written, currency: currency),
      text != draft
    else { return nil }
    return section.fix(replacing: context.span, with: text)
  }

  /// "Nearly 440 million" for 421; nobody bends a figure of more digits. Of words that stand elsewhere than right before a
  /// number, or that are verbs, nothing is known.
  private func hedgeFix(to fact: Fact, _ context: FigureContext, _ quantity: Quantity) -> Fix? {
    let own = context.annotation.hedge
    guard case .number(let low, let high) = fact.value, !quantity.isRange, own != .range,
      own != .none || quantity.significantDigits <= 2,
      let first = draftText(context).unicodeScalars.first, !first.properties.isAlphabetic
    else { return nil }
    let (claim, recognizer) = (quantity.magnitude, checker.recognizer(of: section))
    let right = [Hedge.nearly, .slightlyOver, .about].first {
      compare(claim, hedge: $0, withLow: low.magnitude, high: high.magnitude, status: fact.status) == .supported
    }
    guard let right, right != own, let word = recognizer.adverb(for: right) else { return nil }
    guard let span = context.annotation.hedgeSpan else {
      let place = context.span.lowerBound
      return own == .none
        ? section.fix(replacing: place..<place, with: word + " ", shown: word + " " + draftText(context)) : nil
    }
    let written = section.text(of: span)
    guard span.upperBound <= context.annotation.span.lowerBound, recognizer.isAdverb(written) else { return nil }
    return section.fix(
      replacing: section.block.source(of: span), with: written.first?.isUppercase ?? false ? word.capitalised : word,
      old: written)
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
