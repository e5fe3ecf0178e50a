import Recognition
import Values

/// What the text says that one of its figures has to do with others, and whether that is so.
struct Relation {
  /// The figure that follows from the others.
  var derived: Int
  var operands: [Int]
  var verdict: Verdict
  /// The derived figure as the others have it; nil where only a range is known.
  var right: Decimal?
  var code = FindingCode.wrongArithmetic
  /// The message behind "finding.", which gets {draft} and {value} besides `arguments`.
  var message: String
  var arguments: [String: String] = [:]
  /// The words leave no doubt that the figures belong together. Else only a figure that looks like a slip of the right
  /// one is reported.
  var isSure = true
  /// Spans of words instead of the derived figure's ("doubled").
  var span: Range<Int>?
}

extension Checker {
  /// What the draft's figures say of each other. Claims that only the text bears out become supported, those that it
  /// contradicts contradicted; needs no reference, but exchange rates for conversions.
  func checkArithmetic(
    in sections: [Section], _ claims: inout [Claim], _ findings: inout [Finding], today: CalendarDate?
  ) {
    let draft = DraftFigures(sections, claims: claims)
    for conversion in conversions(in: draft, claims, today: today) where conversion.verdict != .contradicted {
      // An amount in brackets says nothing of its own.
      let span = draft[conversion.derived].span
      findings.removeAll { $0.span == span }
      if let claim = draft[conversion.derived].claim, claims[claim].verdict == .contradicted {
        claims[claim].verdict = .unverified
      }
    }
    let relations =
      conversions(in: draft, claims, today: today) + changes(in: draft) + multiples(in: draft) + shares(in: draft, claims)
      + quotients(in: draft) + sums(in: draft) + listSums(in: draft) + tableSums(in: draft)
    let borneOut = Set(relations.filter { $0.verdict == .supported }.map(\.derived))
    for index in borneOut {
      guard let claim = draft[index].claim, claims[claim].verdict == .unverified else { continue }
      claims[claim].verdict = .supported
      claims[claim].reason = Message("reason.arithmetic")
    }
    var flagged = Set(findings.map(\.span))
    for relation in relations where relation.verdict == .contradicted && !borneOut.contains(relation.derived) {
      let spans = ([relation.derived] + relation.operands).map { draft[$0].span }
      // Where the reference has spoken of one of the figures, that is what is wrong with the others.
      if spans.contains(where: flagged.contains) { continue }
      guard relation.isSure || isTellingSlip(draft[relation.derived].quantity, of: relation.right) else { continue }
      let finding = finding(relation, in: draft)
      flagged.insert(finding.span)
      findings.append(finding)
      if relation.span == nil, let claim = draft[relation.derived].claim, claims[claim].verdict == .unverified {
        claims[claim].verdict = .contradicted
        claims[claim].reason = finding.message
      }
    }
    for finding in headlineFindings(in: draft, claims) where !flagged.contains(finding.span) {
      findings.append(finding)
    }
  }

  private func finding(_ relation: Relation, in draft: DraftFigures) -> Finding {
    let text = draft.text(relation.derived)
    let figure = draft[relation.derived]
    let span = relation.span ?? figure.span
    var fixes: [Fix] = []
    var arguments = relation.arguments
    arguments["draft"] = text
    arguments["operands"] = relation.operands.map { draft.text($0) }.joined(separator: ", ")
    if let right = relation.right {
      let rounded = right.rounded(to: figure.quantity.lowUnit)
      let new = recognizer.rewriting(text, to: rounded) ?? rounded.description
      arguments["value"] = new
      if relation.span == nil, !figure.quantity.isRange, !rounded.isZero, new != text, figure.hedge == .none || figure.hedge == .about {
        fixes = [Fix(title: Message("fix.replace", ["text": new]), edits: [Edit(span: span, newText: new)])]
      }
    }
    return Finding(
      code: relation.code, severity: .error, span: span,
      message: Message("finding." + relation.message, arguments),
      places: relation.operands.map { Finding.Place(span: draft[$0].span, message: Message("related.operand")) },
      fixes: fixes)
  }

  /// The verdict of a derived figure: what the others allow, with the rounding of all of them.
  func verdict(of figure: DraftFigure, allowing interval: Interval) -> Verdict {
    var quantity = figure.quantity.magnitude
    // "A third" is said of 31 % as well as of 35 %.
    if figure.isFraction { quantity = Quantity(quantity.low, unit: quantity.low * Decimal(2, exponent: -1)) }
    return compare(quantity, hedge: figure.hedge, withLow: interval.low, high: interval.high)
  }
}

/// Whether a figure looks like a slip of the right one: another power of ten, digits swapped, one too many or too few.
func isTellingSlip(_ written: Quantity, of expected: Decimal?) -> Bool {
  guard let right = expected?.magnitude, !written.isRange, !right.isZero else { return false }
  let rounded = right.rounded(to: written.lowUnit)
  if likelySlip(of: written.magnitude, withLow: rounded, high: rounded) != nil { return true }
  guard let number = written.low.magnitude.divided(by: written.lowUnit, places: 0),
    let rightNumber = rounded.divided(by: written.lowUnit, places: 0)
  else { return false }
  return isOneDigitApart(Array(number.description.utf8), Array(rightNumber.description.utf8))
}

/// A digit too many, or one of at least three digits another one.
private func isOneDigitApart(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  let (short, long) = left.count < right.count ? (left, right) : (right, left)
  guard long.count >= 2, long.count - short.count <= 1 else { return false }
  let same = zip(short, long).prefix { $0 == $1 }.count
  if long.count == short.count {
    return long.count >= 3 && short.dropFirst(same + 1).elementsEqual(long.dropFirst(same + 1))
  }
  return short.dropFirst(same).elementsEqual(long.dropFirst(same + 1))
}

extension Decimal {
  /// Rounded to a multiple of a power of ten, such as the weight of a last digit.
  func rounded(to unit: Decimal) -> Decimal {
    guard !unit.isZero, let count = divided(by: unit, places: 0) else { return self }
    return count * unit
  }
}
