import Recognition
import Text
import Values

extension Checker {
  /// Figures of headings that nothing in the text below bears out, while one there looks like what was meant: the same
  /// digits in another order or size, or the same quantity on the other side of the heading's words.
  /// - Parameters:
  ///   - draft: the heading and the sections below it that belong to it.
  ///   - end: where the heading ends in the reading of the first section.
  func headlineFindings(in draft: DraftFigures, until end: Int) -> [PlacedFinding] {
    guard let first = draft.ranges.first else { return [] }
    let heading = first.prefix { draft[$0].readingSpan.upperBound <= end }
    return heading.prefix(8).compactMap { index in
      guard let meant = meant(by: index, among: heading.upperBound..<draft.count, draft) else { return nil }
      let figure = draft[index]
      let text = draft.text(index)
      var fixes: [Fix] = []
      if figure.hedge == .none,
        let new = recognizer(of: draft.section(of: index)).rewriting(
          text, to: draft[meant].quantity.low.rounded(to: draft[meant].quantity.lowUnit)), new != text
      {
        fixes = [draft.section(of: index).fix(replacing: figure.span, with: new)].compactMap(\.self)
      }
      return PlacedFinding(
        draft.place(index), unlike: draft.place(meant), .heading, severity: .error, fixes: fixes)
    }
  }

  /// The figure of the body that a heading's figure must have been meant to repeat; nil if it repeats one, or none shows.
  private func meant(by index: Int, among body: Range<Int>, _ draft: DraftFigures) -> Int? {
    let figure = draft[index]
    // "31 hurt" is told of nothing but hurt ones.
    let noun = figure.isCount ? draft.noun(of: index, retellingWords) : nil
    let isBare = figure.unit == .count("")
    let isAmount = isBare && noun == nil && figure.quantity.low >= .power(of: 6)
    guard figure.mayBeRepeated, !isBare || noun != nil || isAmount else { return nil }
    // "From 412 to 421 million": what the heading's other end repeats is not meant.
    let told = (0..<body.lowerBound).filter { $0 != index }.map { draft[$0].quantity.low }
    // "1.9 million passengers" over "1.7 million people".
    func isOfKind(_ other: Int) -> Bool { figure.quantity.low >= .power(of: 4) && draft.isOfKind(index, other) }
    func isComparable(_ other: Int) -> Bool {
      !isBare && (draft[other].isComparable(to: figure) || isOfKind(other))
    }
    func isOfLead(_ other: Int) -> Bool { other < body.lowerBound + Self.leadCount }
    let others = body.filter { other in
      guard draft.hasUnit(other), !told.contains(draft[other].quantity.low) else { return false }
      return isComparable(other) || isAmount && isOfLead(other) && draft[other].isMoney
        || isOfLead(other) && noun.map { draft.counts($0, other, retellingWords) } ?? false
    }
    // "In 62 cities mayors have signed; 26 have acted."
    if figure.isCount, body.contains(where: { draft[$0].isCount && draft[$0].quantity.low == figure.quantity.low }) {
      return nil
    }
    let bearers = others.filter { !isOtherRate(figure, draft[$0]) && isBorneOut(figure, by: draft[$0]) }
    // What was so before bears out no figure of today.
    guard draft.role(index) != .start || bearers.isEmpty, bearers.allSatisfy({ draft.role($0) == .start }) else {
      return nil
    }
    return others.first { other in
      let isLead = isOfLead(other)
      // "Net rises 21%" over "a tax was cut to 5 per cent from 12": no rate is what something changed by.
      if figure.unit == .percent, let role = draft.role(other), role != .change,
        draft.isChange(index) || draft.tendency(of: index) != nil
      {
        return false
      }
      if !bearers.isEmpty { return isLead && figure.hasExchangedDigits(like: draft[other]) }
      if !isComparable(other) {
        return figure.hasAllDigits(of: draft[other]) || isBare && !isAmount && figure.hasOtherZeros(than: draft[other])
      }
      if figure.looksLikeSlip(of: draft[other], isLead: isLead) { return true }
      if isLead, figure.isOneDigitOff(draft[other], orFirst: true), isOnlyAmount(index, like: other, body, draft) {
        return true
      }
      if isLead, figure.hasOtherZeros(than: draft[other]) { return true }
      if isSameQuantity(index, other, draft) {
        return other < body.lowerBound + (figure.unit == .percent ? Self.rateCount : Self.leadCount)
      }
      return isSameChange(index, other, draft) && body.prefix { $0 < other }.allSatisfy { !draft[$0].isPercentage }
    }
  }

  /// Two percentages of different metrics bear each other out only by chance.
  private func isOtherRate(_ figure: DraftFigure, _ other: DraftFigure) -> Bool {
    guard figure.unit == .percent, let subject = figure.subject, let metric = other.subject?.metric else {
      return false
    }
    return subject.metric != metric && figure.quantity.low != other.quantity.low
  }

  /// Whether a heading's figure may stand for one of the text, or for an end of a range there.
  private func isBorneOut(_ figure: DraftFigure, by other: DraftFigure) -> Bool {
    let isMost = figure.hedge == .upTo || figure.hedge == .atMost
    return (isMost ? [other.quantity.high] : [other.quantity.low, other.quantity.high]).contains { value in
      // "210 million" over "212 million".
      if figure.hedge == .none, let rounded = figure.quantity.withoutLastZeros,
        compare(rounded, withLow: value, high: value) == .supported
      {
        return true
      }
      return switch compare(figure.quantity, hedge: figure.hedge, withLow: value, high: value) {
      // "Up to 430 million" is true of 340 million, and not said of it.
      case .supported: !isMost || (figure.quantity.low - value).magnitude * 5 <= figure.quantity.low.magnitude
      // "29 million" is no "27.1 million".
      case .imprecise:
        (figure.quantity.low - value).magnitude * 5 <= figure.quantity.low.magnitude
          && (figure.hedge != .none || other.hedge != .none || figure.quantity.significantDigits < 2
            || value.rounded(to: figure.quantity.lowUnit) == figure.quantity.low)
      case .contradicted, .unverified: false
      }
    }
  }

  /// The figures that a lead repeats from its heading are among the first ones.
  private static let leadCount = 8
  /// A heading may well name a rate that is told further down.
  private static let rateCount = 24

  /// Whether a heading's only amount can be meant for none but one of the text: the first one there, or one of the same
  /// metric, or beside the same noun; and is neither the sum nor the difference of others.
  private func isOnlyAmount(_ index: Int, like other: Int, _ body: Range<Int>, _ draft: DraftFigures) -> Bool {
    let figure = draft[index]
    guard figure.isMoney, figure.quantity.significantDigits >= 2, !draft.isStartOfMove(other), !draft.isChange(other),
      !(0..<body.lowerBound).contains(where: { $0 != index && draft[$0].isMoney })
    else { return false }
    let amounts = body.prefix(Self.rateCount).filter { draft[$0].unit == figure.unit }
    let values = amounts.map { draft[$0].quantity.low }
    let isReckoned = values.indices.contains { left in
      values[..<left].contains { value in
        [value + values[left], (value - values[left]).magnitude].contains {
          $0.rounded(to: figure.quantity.lowUnit) == figure.quantity.low
        }
      }
    }
    if isReckoned { return false }
    if amounts.first == other { return true }
    if let metric = draft.claim(of: index)?.metric, metric == draft.claim(of: other)?.metric { return true }
    guard let noun = draft.section(of: index).word(behind: figure.readingSpan.upperBound), noun.text.utf8.count >= 4,
      !retellingWords.isFunctionWord(noun.text)
    else { return false }
    let section = draft.section(of: other)
    return section.words(in: section.surroundings(of: draft[other].readingSpan)).contains { $0.hasStem(of: noun.text) }
  }

  /// Whether two figures are of one metric and entity, of the same time, and near enough to be one figure.
  private func isSameQuantity(_ index: Int, _ other: Int, _ draft: DraftFigures) -> Bool {
    guard let first = draft.claim(of: index), let second = draft.claim(of: other),
      let metric = first.metric, metric == second.metric,
      first.status == second.status || draft[index].unit == .percent,
      first.entity == second.entity, draft[other].hedge != .range, !draft.isChange(index), !draft.isChange(other),
      draft.role(other) != .start, draft.role(index) != .start
    else { return false }
    let (low, high) = (draft[index].quantity.low.magnitude, draft[other].quantity.low.magnitude)
    // Rates of one metric are near each other even with a wrong digit.
    let nearness: Decimal = draft[index].unit == .percent ? 60 : 90
    return min(low, high) * 100 >= max(low, high) * nearness
  }

  /// "Crime falls 9 percent" over "a drop of 6 percent": whether two changes go the same way, of one metric if of any.
  private func isSameChange(_ index: Int, _ other: Int, _ draft: DraftFigures) -> Bool {
    guard draft[index].unit == .percent, draft[other].unit == .percent, draft[index].hedge == .none,
      draft.isChange(index), draft.isChange(other), !draft.isAdjusted(other), !draft[other].quantity.isRange,
      draft.claim(of: index)?.metric == draft.claim(of: other)?.metric,
      !draft.areOfOtherMetrics(index, other)
    else { return false }
    if let rises = draft.tendency(of: index) { return rises == draft.tendency(of: other) }
    // "14 percent more flats" over "40 percent more than last year".
    guard let word = draft.wordForChange(behind: index) else { return false }
    return word == draft.wordForChange(behind: other)
  }
}

extension DraftFigure {
  /// Whether a heading may have it from the text below.
  var mayBeRepeated: Bool {
    !isFraction && !quantity.isRange && !precedes(.denominator, within: 0)
  }
}

extension DraftFigures {
  /// Whether the words before two changes name two metrics: "profit jumps 35 percent", "revenue was up 21 percent".
  fileprivate func areOfOtherMetrics(_ index: Int, _ other: Int) -> Bool {
    let metrics = [index, other].map { figure in
      figures[figure].before.last { $0.kind == .metric && $0.value != DraftFigure.growth }?.value
        ?? before(figure, limit: 1).first.flatMap { figures[$0].subject?.metric }
    }
    return metrics[0] != nil && metrics[1] != nil && metrics[0] != metrics[1]
  }

  /// The word right behind a figure that makes it a change.
  fileprivate func wordForChange(behind index: Int) -> String? {
    figures[index].cue(behind: .change, ["after"], within: 0).map {
      section(of: index).text(of: $0.span).lowercased()
    }
  }

  /// What a heading's figure counts: its noun, or the word behind it, "31 hurt".
  fileprivate func noun(of index: Int, _ words: RetellingWords) -> String? {
    if case .count(let noun) = figures[index].unit, !noun.isEmpty { return noun }
    guard let word = section(of: index).word(behind: figures[index].readingSpan.upperBound), !word.isJoined,
      !words.isFunctionWord(word.text), !words.restricts(word.text)
    else { return nil }
    return word.text
  }

  /// Whether a count may be one of a heading's noun: "employees" under "jobs", "14 workers were injured" under "41
  /// injured".
  fileprivate func counts(_ noun: String, _ other: Int, _ words: RetellingWords) -> Bool {
    guard case .count(let otherNoun) = figures[other].unit else { return false }
    if words.areSame(noun, otherNoun) { return true }
    let section = section(of: other)
    return noun.utf8.count >= 4
      && section.words(in: section.surroundings(of: figures[other].readingSpan)).contains { $0.hasStem(of: noun) }
  }

  /// Whether a figure is more than a bare number: "1200 der 9400 Stellen" are such as well.
  fileprivate func hasUnit(_ index: Int) -> Bool {
    let figure = figures[index]
    if figure.unit != .count("") { return true }
    guard let of = figure.cue(behind: .relation, ["of", "out-of"], within: 0), let whole = behind(index).first else {
      return false
    }
    return figures[whole].isCount && figures[whole].unit != .count("")
      && figures[whole].start - of.tokens.upperBound <= 2
  }
}
