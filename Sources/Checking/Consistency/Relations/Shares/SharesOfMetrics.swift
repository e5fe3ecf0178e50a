import Recognition
import Text
import Values

/// Shares of what the text has told as the figure of a metric: "turned over €1.2 billion. … the fine of €96 million equals 8
/// percent of its annual sales", "operating profit was 1.72 billion, for a margin of 27 percent".
extension DraftFigures {
  /// How many figures back the whole of a share may stand.
  private static let metricReach = 32
  private static let wordReach = 2
  private static let nearLimit = 10

  /// A share, its part and its whole, and whether the words leave no doubt about the whole.
  struct ShareOfMetric {
    var part: Int
    var whole: Int
    /// The whole is named as such in the sentence of the part or the one before, and nothing between narrows the part.
    var isNear = false
    /// The whole is that of the part's own time.
    var isOfPeriod = false
  }

  /// "417 Millionen Dollar für Forschung, also 15 Prozent des Umsatzes".
  func sharesOfMetric(_ index: Int) -> [Share] {
    guard let found = shareOfMetric(index), isApposed(index) || found.isNear else { return [] }
    let own = Share(
      share: index, part: found.part, whole: found.whole, isPartDerived: found.part > index,
      isSure: found.isNear || found.isOfPeriod)
    guard found.isNear, let metric = metricOfWhole(index, found.part) else { return [own] }
    // What holds of the figure of another time, or of a plan, is no slip.
    let near = before(found.part, sentences: 1, limit: Self.nearLimit) + behind(index, limit: Self.nearLimit)
    return [own]
      + near.filter { $0 != found.whole && isFigure($0, of: metric, index, found.part) }.map {
        Share(share: index, part: found.part, whole: $0, isSure: false)
      }
  }

  /// The part and the whole of a share of a metric.
  func shareOfMetric(_ index: Int) -> ShareOfMetric? {
    guard !isChange(index), figures[index].unit == .percent, !figures[index].quantity.isRange,
      let part = partOfMetric(index), let metric = metricOfWhole(index, part), !isNarrowed(index, part, metric)
    else { return nil }
    let told = before(part, sentences: 2, limit: Self.nearLimit).filter { isFigure($0, of: metric, index, part) }
    let near = told.filter { figures[part].sentence - figures[$0].sentence <= 1 }
    // Where a sentence tells more of the whole, the one before it may have named it.
    let isOfPart = { figures[$0].period == figures[part].period && figures[part].period != nil }
    if let whole = theOne(of: near.filter { names($0, metric) })
      ?? theOne(of: told.filter { names($0, metric) && isOfPart($0) })
    {
      if isOfOtherTime(part, than: whole) || isOfPast(whole, beside: part) { return nil }
      let isOfOther = isOfOther(part, than: whole)
      return isOfOther == true ? nil : ShareOfMetric(part: part, whole: whole, isNear: isOfOther != nil)
    }
    let all = (max(0, part - Self.metricReach)..<part).filter {
      figures[$0].section + Self.sectionReach >= figures[part].section && isFigure($0, of: metric, index, part)
        && !isNamedStart($0)
    }
    if let whole = theOne(of: all.filter { names($0, metric) }) ?? theOne(of: near) ?? theOne(of: all) {
      return isOfOtherTime(part, than: whole) || isOfPast(whole, beside: part) || isOfOther(part, than: whole) == true
        ? nil : ShareOfMetric(part: part, whole: whole)
    }
    // The metric's figure of the same organization and time, further back.
    guard let own = claim(of: part), let period = own.period else { return nil }
    let far = all.filter {
      figures[$0].subject?.entity == own.entity ?? "" && figures[$0].period?.overlaps(period) ?? false
    }
    guard far.count == 1, let whole = far.first else { return nil }
    return ShareOfMetric(
      part: part, whole: whole,
      isOfPeriod: figures[whole].isOfKnownEntity && period.isYears && figures[whole].period?.isYears ?? false)
  }

  // MARK: The part

  /// The amount of a share's sentence before it, or the last of the sentence before: "a fine of £32 million. That equals 8
  /// percent of its sales".
  private func partOfMetric(_ index: Int) -> Int? {
    // "54 percent of sales, or about 605 million": what says the share once more is the part.
    if let amount = behind(index, limit: 1).first, mayBePart(amount),
      figures[amount].follows(.relation, ["so"], within: 1)
    {
      return amount
    }
    let own = before(index, limit: 4).filter { !isRestatement($0) }
    if let part = own.first {
      guard mayBePart(part),
        isApposed(index) || own.count == 1 || isBehindSign(index) && index == part + 1 || isCalledMargin(index)
          || isEqualed(part, index)
      else { return nil }
      return part
    }
    guard sentence(of: index, has: ["so", "equals"]),
      let part = before(index, sentences: 1, limit: 2).first(where: { !isRestatement($0) }), mayBePart(part)
    else { return nil }
    return part
  }

  /// "Jugend und Soziales mit 189 Millionen": what has no unit may be money.
  private func mayBePart(_ part: Int) -> Bool {
    (figures[part].isMoney || figures[part].unit == .count("") && figures[part].quantity.lowUnit >= 1_000)
      && !isChange(part)
  }

  // MARK: The whole

  /// The metric of which a percentage is a share: "8 percent of its annual sales", "a margin of 8 percent", or to which
  /// its part is added: "contributed 103 million to revenue, or 25 percent".
  private func metricOfWhole(_ index: Int, _ part: Int) -> String? {
    let share = figures[index]
    if let of = share.cue(behind: .relation, ["of"], within: 0) {
      return metric(behind: of, share.after, within: Self.wordReach)
    }
    if isCalledMargin(index) { return isMargin(index, of: part) ? Self.income : nil }
    guard isApposed(index), let word = figures[part].cue(behind: .metric, within: Self.wordReach),
      word.tokens.lowerBound > figures[part].tokens.upperBound, word.value != claim(of: part)?.metric
    else { return nil }
    return word.value
  }

  private func metric(behind word: Passage.Cue, _ cues: ArraySlice<Passage.Cue>, within reach: Int) -> String? {
    let found = cues.first {
      ($0.kind == .metric && $0.value != "none"
        || $0.kind == .relation && ($0.value == "income" || $0.value == "expense"))
        && (0...reach).contains($0.tokens.lowerBound - word.tokens.upperBound)
    }
    guard let found,
      // "Of the cost of schools".
      !cues.contains(where: {
        $0.kind == .relation && $0.value == "of" && $0.tokens.lowerBound == found.tokens.upperBound
      })
    else { return nil }
    if found.kind == .metric { return found.value }
    return found.value == "income" ? Self.income : Self.expense
  }

  /// What "income" is of, beside what it is spent on.
  private static let income = "revenue"
  private static let expense = "budget"
  /// What is spent is called by several names.
  private static let expenses = ["budget", "capex"]

  private static func isOne(_ metric: String?, with other: String) -> Bool {
    metric == other || expenses.contains(other) && metric.map(expenses.contains) ?? false
  }

  /// Whether a figure may be the whole of a share: one of the metric, in the unit of the part, and more than that.
  private func isFigure(_ other: Int, of metric: String, _ share: Int, _ part: Int) -> Bool {
    let (whole, figure) = (figures[other], figures[part])
    return other != part && Self.isOne(claim(of: other)?.metric, with: metric) && !whole.quantity.isRange
      && whole.quantity.low > (figures[share].quantity.low < 100 ? figure.quantity.low : .zero) && !isChange(other)
      && (whole.isComparable(to: figure)
        || whole.isMoney && figure.unit == .count("") && isLikelyMoney(figure, whole))
  }

  /// The one of some figures that is told of now, whatever was before or is planned, if it is one.
  private func theOne(of figures: [Int]) -> Int? {
    let now = figures.count == 1 ? figures : figures.filter { isOfNow($0) }
    guard let first = now.first, now.allSatisfy({ self.figures[$0].quantity.low == self.figures[first].quantity.low })
    else { return nil }
    return first
  }

  private func isOfNow(_ index: Int) -> Bool {
    !isNamedStart(index) && !opensBracket(index) && claim(of: index).map { $0.status == .actual } ?? true
  }

  /// Whether the words beside a figure, or beside the level before it, name a metric.
  private func names(_ index: Int, _ metric: String) -> Bool {
    let isLevelBefore = role(index) == .end && hasFigureBefore(index) && role(index - 1) == .start
    let cues = isLevelBefore ? figures[index - 1].before : figures[index].before
    return cues.contains { $0.kind == .metric && Self.isOne($0.value, with: metric) }
      || figures[index].cue(behind: .metric, within: 1).map { Self.isOne($0.value, with: metric) } ?? false
      || role(index) == .end && index > 0 && isChange(index - 1) && hasFigureBefore(index)
        && figures[index - 1].before.contains { $0.kind == .metric && Self.isOne($0.value, with: metric) }
  }

  // MARK: Of what else it may be

  /// Whether the part is that of a division or region, and the share one of something of its own: "in pumps it earned €83
  /// million, a margin of 31 percent"; but "pumps brought in €83 million, or 13 percent of sales".
  private func isNarrowed(_ index: Int, _ part: Int, _ metric: String) -> Bool {
    guard let own = claim(of: part)?.metric, own != metric,
      figures[index].precedes(.relation, ["of"], within: 0) || isCalledMargin(index)
    else { return false }
    return isOfDivision(index, part)
  }

  /// Whether the sentence of a part says of what division or region it is, before its share.
  func isOfDivision(_ index: Int, _ part: Int) -> Bool {
    sentences[figures[part].sentence].contains {
      ($0.kind == .portion || $0.kind == .region && $0.value != "none") && $0.tokens.upperBound <= figures[index].start
        && !(figures[index].sentence == figures[part].sentence
          && $0.tokens.lowerBound >= figures[part].tokens.upperBound)
    }
  }

  /// Whether the part is told of another organization than the whole; nil where only the part's sentence names any.
  func isOfOther(_ part: Int, than whole: Int) -> Bool? {
    let (names, others) = (organizations(ofSentenceHolding: part), organizations(ofSentenceHolding: whole))
    if names.isEmpty { return false }
    return others.isEmpty ? nil : names.isDisjoint(with: others)
  }

  /// "In the first quarter wages took $58 million, or 53 percent of revenue": not of that of the year before.
  private func isOfOtherTime(_ part: Int, than whole: Int) -> Bool {
    guard let period = figures[part].period, let other = figures[whole].period, period.isMonths else { return false }
    return !period.overlaps(other) || period.isYears != other.isYears
  }

  /// "In 2022 sales had come to £5.1 million. The profit was £410,000, a margin of 7 percent": whether the words tell the
  /// whole as what was before, and its part not.
  private func isOfPast(_ whole: Int, beside part: Int) -> Bool {
    isToldAsFormer(whole) && !isToldAsFormer(part)
  }

  private static let mentionLimit = 24

  /// Those that a sentence names up to a figure.
  private func organizations(ofSentenceHolding index: Int) -> Set<String> {
    let section = section(of: index)
    let opening = section.passage.tokens(ofSentenceHolding: figures[index].tokens.lowerBound).lowerBound
    var names: Set<String> = []
    for mention in section.passage.mentions(from: opening).prefix(Self.mentionLimit)
    where mention.tokens.lowerBound < figures[index].tokens.lowerBound {
      if case .organization(let entity) = mention.annotation.value {
        names.insert(entity ?? section.text(of: mention.annotation.span))
      }
    }
    return names
  }
}

extension Period {
  /// A year or longer, as far as its ends' months tell.
  fileprivate var isYears: Bool { months >= 11 }

  /// More than a day, on which something may only be told.
  fileprivate var isMonths: Bool { months >= 2 }

  private var months: Int { (last.year - first.year) * 12 + last.month - first.month }
}
