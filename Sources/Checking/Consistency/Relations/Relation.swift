import Recognition
import Reference
import Values

/// What the text says that one of its figures has to do with others, and whether that is so.
struct Relation {
  /// The figure that follows from the others.
  var derived: Int
  var operands: [Int]
  var verdict: Verdict
  /// The derived figure as the others have it; nil where only a range is known.
  var right: Decimal?
  /// The others are written as finely as the derived figure.
  var isExact = true
  var code = FindingCode.wrongArithmetic
  /// The message behind "finding.", which gets {draft} and {value} besides `arguments`.
  var message: String
  var arguments: [String: String] = [:]
  /// The fact that fills {source}.
  var source: Fact?
  /// The derived figure is a total, the others its parts.
  var isOfParts = false
  /// The words leave no doubt that the figures belong together. Else only a figure that looks like a slip of the right
  /// one is reported.
  var isSure = true
  /// Spans of words instead of the derived figure's ("doubled").
  var span: Range<Int>?
}

extension Relation {
  /// Where the reference supports the derived figure and all others but one, that one is wrong; where it supports all of
  /// them, nothing is.
  func blamingUnconfirmed(_ draft: DraftFigures) -> Relation? {
    guard draft[derived].isConfirmed, span == nil, !isConversionByChance(draft) else { return self }
    let others = operands.filter { !draft[$0].isConfirmed && draft[$0].claim != nil }
    // Of several parts of a total that a fact bears out, what was written last.
    guard others.count == 1 || isOfParts, let other = others.max() else {
      return operands.allSatisfy { draft[$0].isConfirmed } ? nil : self
    }
    var relation = self
    relation.operands = [derived] + operands.filter { $0 != other }
    relation.derived = other
    relation.right = nil
    relation.message = "does-not-add-up"
    return relation
  }

  /// "They sold 84 million for $21.8 billion, which is 26 cents apiece": a figure without a scale in words has not got it
  /// wrong. Where it is a thousand times too much or too little, the only other one that has is to blame.
  func blamingScale(_ draft: DraftFigures) -> Relation {
    guard code == .wrongArithmetic, span == nil, let right, !draft.hasScaleInWords(derived),
      case .powerOfTen(let power)? = likelySlip(of: draft[derived].quantity.magnitude, withLow: right, high: right),
      power.isMultiple(of: 3)
    else { return self }
    let scaled = operands.filter { draft.hasScaleInWords($0) && !draft[$0].isConfirmed }
    guard scaled.count == 1, let other = scaled.first else { return self }
    var relation = self
    relation.operands = [derived] + operands.filter { $0 != other }
    (relation.derived, relation.right, relation.message) = (other, nil, "does-not-add-up")
    relation.isSure = true
    return relation
  }

  /// All that it is about.
  var figures: [Int] { [derived] + operands }

  /// As the text has them, with those that are words: "a mile".
  fileprivate func operands(in draft: DraftFigures) -> String {
    arguments["operands"] ?? operands.map { draft.text($0) }.joined(separator: ", ")
  }

  /// Whether a converted amount equals a fact of which the words around it and its original say nothing.
  func isConversionByChance(_ draft: DraftFigures) -> Bool {
    code == .wrongConversion && operands.allSatisfy { draft.claim(of: $0)?.metric == nil }
  }
}

extension Checker {
  /// The finding on a relation that does not hold. Spans count from the start of each figure's section.
  func finding(_ relation: Relation, in draft: DraftFigures) -> Finding {
    let text = draft.text(relation.derived)
    let figure = draft[relation.derived]
    let span = relation.span ?? figure.span
    var fixes: [Fix] = []
    var arguments = relation.arguments
    arguments["draft"] = text
    arguments["operands"] = relation.operands(in: draft)
    if let right = relation.right {
      let recognizer = recognizer(of: draft.section(of: relation.derived))
      let rounded = written(shown(right, like: figure), like: relation.derived, draft)
      // No number is put into words: "a third" becomes "25 percent".
      let isInWords = figure.isPercentage && !text.contains(where: \.isNumber)
      let new =
        isInWords
        ? recognizer.spelled(percentage: rounded, inPoints: figure.unit == .points)
        : recognizer.rewriting(text, to: rounded) ?? rounded.description
      arguments["value"] = new
      if relation.isExact, relation.span == nil, !figure.quantity.isRange, !rounded.isZero, new != text,
        figure.hedge == .none || figure.hedge == .about
      {
        fixes = [draft.section(of: relation.derived).fix(replacing: span, with: new)].compactMap(\.self)
      }
    }
    return Finding(
      code: relation.code, severity: .error, span: span,
      message: Message(
        "finding." + relation.message, arguments, terms: relation.source.map { ["source": .source($0)] } ?? [:]),
      places: relation.operands.map { Finding.Place(span: draft[$0].span, message: Message("related.operand")) },
      fixes: fixes)
  }

  /// Why a relation bears its figure out: the calculation, to one digit more than the figure has.
  func reason(_ relation: Relation, in draft: DraftFigures) -> Message {
    let operands = relation.operands(in: draft)
    guard let right = relation.right else { return Message("reason.arithmetic", ["operands": operands]) }
    let exact = right.rounded(to: draft[relation.derived].quantity.lowUnit * Decimal(1, exponent: -1))
    let rounded = written(exact, like: relation.derived, draft)
    let value = recognizer(of: draft.section(of: relation.derived)).spelled(rounded, rounded, unit: "")
    return Message("reason.arithmetic-result", ["operands": operands, "value": value])
  }

  /// A number as the cell of a table has it whose head says in what: 74.6 for 74,600,000.
  private func written(_ number: Decimal, like index: Int, _ draft: DraftFigures) -> Decimal {
    let (figure, text) = (draft[index], draft.text(index))
    guard draft.isTableCell(figure.section), figure.isMoney || figure.isCount, figure.quantity.low >= 1000,
      text.allSatisfy({ !$0.isLetter }),
      let cell = recognizer(of: draft.section(of: index)).read(Array(text.utf8), today: nil).numbers.first,
      let value = cell.annotation.quantity?.low, let scale = figure.quantity.low.divided(by: value, places: 6),
      scale > .one
    else { return number }
    return number.divided(by: scale, places: 6) ?? number
  }

  /// Rounded as the figure is, but a percentage at least to a point ("20 percent" for 25), parts of a point to a basis
  /// point, and any other figure of which rounding would leave too little to three digits.
  private func shown(_ right: Decimal, like figure: DraftFigure) -> Decimal {
    if figure.isPercentage {
      let isOfParts = figure.unit == .points && figure.quantity.lowUnit < .one
      return right.rounded(to: isOfParts ? Decimal(1, exponent: -2) : min(figure.quantity.lowUnit, .one))
    }
    let rounded = right.rounded(to: figure.quantity.lowUnit)
    guard (rounded - right).magnitude * 100 > right.magnitude else { return rounded }
    let digits = right.significand.magnitude.description.utf8.count
    return right.rounded(to: .power(of: right.exponent + digits - 3))
  }

  /// The verdict of a derived figure: what the others allow, with the rounding of all of them.
  func verdict(of figure: DraftFigure, allowing interval: Interval) -> Verdict {
    verdict(of: figure, bentBy: figure.hedge, allowing: interval)
  }

  /// The same with another hedge than its own.
  func verdict(of figure: DraftFigure, bentBy hedge: Hedge, allowing interval: Interval) -> Verdict {
    var quantity = figure.precise
    // "A third" is said of 31 % as well as of 35 %.
    if figure.isFraction { quantity = Quantity(quantity.low, unit: quantity.low * Decimal(15, exponent: -2)) }
    let verdict = compare(quantity, hedge: hedge, withLow: interval.low, high: interval.high)
    // Nobody rounds 25 percent to 20.
    if verdict == .imprecise, figure.unit == .percent, hedge == .none, !figure.isFraction, !figure.quantity.isRange,
      (interval.high - interval.low).magnitude <= 3,
      (interval.low + interval.high - figure.quantity.low - figure.quantity.low).magnitude >= 10
    {
      return .contradicted
    }
    // "More than 90 million" is true of a billion, but says nothing of it.
    let isFar = interval.low > quantity.high * 2 || interval.high * 2 < quantity.low
    return verdict == .imprecise && isFar ? .unverified : verdict
  }
}

/// Whether a figure looks like a slip of the right one, and hardly like anything else.
func isTellingSlip(_ written: Quantity, of right: Decimal?) -> Bool {
  right.map { slipRank(of: written, $0) > 1 } ?? false
}

/// Whether a figure lies so far from what others make of it that they hardly tell of it: what is printed by mistake
/// stays within a few times of what was meant, or keeps its digits.
func isFarOff(_ written: Quantity, from right: Decimal?) -> Bool {
  guard let right = right?.magnitude, !right.isZero else { return false }
  let figure = written.magnitude
  guard figure.high * 6 < right || right * 6 < figure.low, slipRank(of: written, right) < 2 else { return false }
  // "40 percent" for 3.97.
  return ![-3, -2, -1, 1, 2, 3].contains { power in
    let moved = figure.low * .power(of: power)
    return (moved - right).magnitude * 20 <= right
  }
}

/// How much a figure looks like a slip of the right one: 3 for digits swapped or another power of ten, 2 for a digit too
/// many or too few, 1 for a wrong digit or where there are few digits; 0 otherwise.
func slipRank(of written: Quantity, _ right: Decimal) -> Int {
  guard !written.isRange, !right.isZero, !written.lowUnit.isZero else { return 0 }
  let rounded = right.magnitude.rounded(to: written.lowUnit)
  for value in [right.magnitude, rounded] where !value.isZero {
    switch likelySlip(of: written.magnitude, withLow: value, high: value) {
    // A figure of one digit is near any other by some power of ten.
    case .powerOfTen(let power):
      return written.significantDigits > 1 || written.low.magnitude * .power(of: power) == right.magnitude ? 3 : 1
    case .swappedDigits, .sign: if value == rounded { return 3 }
    case nil: break
    }
  }
  // "50" is no "0" with a digit too many.
  guard !rounded.isZero, let number = written.low.magnitude.divided(by: written.lowUnit, places: 0),
    let rightNumber = rounded.divided(by: written.lowUnit, places: 0)
  else { return 0 }
  let (left, meant) = (Array(number.description.utf8), Array(rightNumber.description.utf8))
  let (short, long) = left.count < meant.count ? (left, meant) : (meant, left)
  guard long.count >= 2, long.count - short.count <= 1 else { return 0 }
  let same = zip(short, long).prefix { $0 == $1 }.count
  if long.count == short.count {
    return short.dropFirst(same + 1).elementsEqual(long.dropFirst(same + 1)) && long.count >= 3 ? 1 : 0
  }
  guard short.dropFirst(same).elementsEqual(long.dropFirst(same + 1)) else { return 0 }
  // Of two digits, one of them rounded, hardly anything is told.
  return long.count >= 3 && (short.count >= 3 || rounded == right.magnitude) ? 2 : 1
}

extension Decimal {
  /// Rounded to a multiple of a power of ten, such as the weight of a last digit.
  func rounded(to unit: Decimal) -> Decimal {
    guard !unit.isZero, let count = divided(by: unit, places: 0) else { return self }
    return count * unit
  }
}
