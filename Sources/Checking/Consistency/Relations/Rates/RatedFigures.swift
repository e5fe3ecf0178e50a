import Recognition
import Text
import Values

/// A figure of a sentence as a term of a product: so much of something, and what it is for each of.
struct RatedFigure {
  /// nil for a number of years, which is no figure of the draft.
  var index: Int?
  var interval: Interval
  var exact: Decimal
  var unit: Unit
  /// What it may count: its noun, or the word behind it.
  var noun: String
  /// The size of its unit.
  var size: Decimal
  /// What it is told for each of; of several, "$3 a pupil a day", the first, and the others.
  var per: Denominator?
  var others: [Denominator] = []

  enum Unit: Hashable {
    case money(String)
    /// What the grammar's lines "measure miles: length 1609.344" tell; the figure counts the smallest of the kind.
    case measure(String)
    /// The counted noun in small letters; empty where the text names none.
    case count(String)

    /// Whether figures of both may be of one thing, or one stands for the other's unnamed noun.
    func isSame(as other: Unit) -> Bool {
      switch (self, other) {
      case (.count(let noun), .count(let otherNoun)):
        noun.isEmpty || otherNoun.isEmpty || noun.isSameNoun(as: otherNoun)
      case (.count(""), .money), (.money, .count("")): true
      case (.count(""), .measure), (.measure, .count("")): true
      default: self == other
      }
    }

    var isNamed: Bool { self != .count("") }
  }

  enum Denominator: Hashable {
    /// A time, or another measure, in the smallest of its kind: "a month", "per kilo", "je 100 Kilometer".
    case measure(String, Decimal)
    case noun(String)
    /// So many of what a noun names: "per 1,000 residents".
    case counted(String, Decimal)
    /// Of those that the sentence counts.
    case each

    var isMeasure: Bool { if case .measure = self { true } else { false } }
  }
}

extension Checker {
  /// The terms of a run of figures; nil where one of them is none, as a share, a range or the amount of a change.
  func ratedFigures(_ figures: [Int], in draft: DraftFigures) -> [RatedFigure]? {
    var terms: [RatedFigure] = []
    var rest = figures[...]
    while let index = rest.popFirst() {
      let figure = draft[index]
      if figure.isPercentage || figure.quantity.isRange || draft.isChange(index) && !draft.isChangeOfRate(index) {
        return nil
      }
      // "One every three years".
      if figure.follows(.relation, ["all", "each"], within: 0), ratedFigure(index, draft)?.isTime ?? false {
        return nil
      }
      // "30 times as many".
      if (figure.before + figure.after).contains(where: { $0.kind == .multiple && $0.tokens.overlaps(figure.tokens) }) {
        return nil
      }
      // One of something leaves a product as it is.
      if figure.quantity.low == .one, !figure.isMoney { continue }
      guard figure.quantity.low > .zero, var term = ratedFigure(index, draft) else { return nil }
      // "6 liters per 100 kilometers".
      if term.per == nil, let next = rest.first, draft.isPerFigure(next, behind: index),
        let other = ratedFigure(next, draft)
      {
        if case .measure(let kind) = other.unit {
          term.per = .measure(kind, other.exact)
          rest = rest.dropFirst()
        } else if !draft[next].isMoney {
          term.per = .counted(other.noun, other.exact)
          rest = rest.dropFirst()
        }
      }
      terms.append(term)
    }
    takeEachOfAll(&terms, draft)
    return terms
  }

  /// "Each of the 250 members pays $120", "each of the 320 households uses 125 litres a day".
  private func takeEachOfAll(_ terms: inout [RatedFigure], _ draft: DraftFigures) {
    for place in terms.indices.dropLast() {
      // "85 cents for each of the 60 million shares": the figure before is for each.
      guard let index = terms[place].index, draft[index].follows(.relation, ["each-all"], within: 0),
        place == 0 || terms[place - 1].per == nil
      else { continue }
      // "On each of the 140 jobs $70,000 is spent from a budget of $9.8 million": the smaller of two amounts.
      // "12 euros was paid by each of the 3,450 guests, 41,400 euros in all".
      let behind = terms.indices[(place + 1)...].prefix { terms[$0].unit == terms[place + 1].unit }
      let isLed = place == 1 && terms[0].per == nil && terms[0].isMoney && terms[0].unit == terms[place + 1].unit
      let amounts = (isLed ? [0] : []) + behind
      guard let each = amounts.min(by: { terms[$0].exact < terms[$1].exact }) else { continue }
      if terms[each].per == nil {
        (terms[place].per, terms[each].per) = (nil, .each)
      } else if terms[each].per != .each {
        terms[place].per = nil
        terms[each].others.append(.each)
      }
    }
  }

  private func ratedFigure(_ index: Int, _ draft: DraftFigures) -> RatedFigure? {
    let figure = draft[index]
    let (unit, size, noun) = unit(of: index, draft)
    var term = RatedFigure(
      index: index, interval: Interval(figure.interval.low * size, figure.interval.high * size),
      exact: figure.quantity.low * size, unit: unit, noun: noun, size: size)
    let denominators = draft.denominatorWords(of: index, nounLength: figure.isMoney ? 0 : 2).map {
      denominator($0, draft, figure.section)
    }
    // "$85 a plate" for so many guests.
    let isPrice = draft.isPriceOfCounted(index)
    let all = isPrice ? [.each] + denominators.filter(\.isMeasure) : denominators
    term.per = all.first
    term.others = all.dropFirst().filter { $0 != all[0] }
    return term
  }

  private func unit(of index: Int, _ draft: DraftFigures) -> (unit: RatedFigure.Unit, size: Decimal, noun: String) {
    switch draft[index].unit {
    case .money(let currency): return (.money(currency), .one, "")
    case .percent, .points: return (.count(""), .one, "")
    case .count(let noun):
      let words = noun.isEmpty ? draft.wordsBehind(index) : [noun]
      for word in words {
        if let measure = measure(word) { return (.measure(measure.kind), measure.size, word) }
      }
      if !noun.isEmpty { return (.count(noun), .one, noun) }
      let isCapitalised = recognizer.grammar.setting("nouns") == "capitalised"
      return (.count(""), .one, draft.mayBeCounted(behind: index, capitalised: isCapitalised) ? words.last ?? "" : "")
    }
  }

  /// What a word for a rate names: "a month", "per kilo", "monthly", "apiece".
  private func denominator(_ cue: Passage.Cue, _ draft: DraftFigures, _ section: Int) -> RatedFigure.Denominator {
    let named: String
    switch cue.kind {
    case .duration:
      return measure("month").map { .measure($0.kind, $0.size * (Decimal(parsing: cue.value) ?? .one)) } ?? .each
    case .relation where cue.value.hasPrefix(Self.per): named = String(cue.value.dropFirst(Self.per.count))
    case .denominator,
      .relation where cue.value == "each-of":
      guard cue.tokens.count > 1, cue.value != "each" else { return .each }
      let words = draft.namedWords(of: cue, in: section)
      if let measure = words.lazy.compactMap({ self.measure($0) }).first { return .measure(measure.kind, measure.size) }
      named = words.last ?? ""
    default: return .each
    }
    return measure(named).map { .measure($0.kind, $0.size) } ?? .noun(named)
  }

  private static let per = "per-"

  func measure(_ word: String) -> (kind: String, size: Decimal)? {
    guard let unit = measureWords[word], let size = unit.size, unit.zero == nil else { return nil }
    return (unit.kind, size)
  }
}
