import Recognition
import Values

extension Checker {
  /// Parts that a sentence lists, and the total that was told before them: "a round of $40 million. Alder put in $20
  /// million, Birch $12 million and its founders $8 million". Where the words say that these are parts of it ("of that"),
  /// parts that exceed it are reported; else only what one figure with exchanged digits would put right.
  func enumerations(in draft: DraftFigures, among own: Range<Int>) -> [Relation] {
    var found: [Relation] = []
    var rest = own
    while let first = rest.first {
      let sentence = rest.prefix { draft[$0].sentence == draft[first].sentence }
      rest = sentence.upperBound..<rest.upperBound
      guard sentence.count >= 2, let list = draft.enumeration(among: sentence) else { continue }
      if let relation = relation(list, draft) { found.append(relation) }
    }
    return found
  }

  private func relation(_ list: Enumeration, _ draft: DraftFigures) -> Relation? {
    let relations = draft.sums(of: list).compactMap { relation($0, draft) }
    if let holding = relations.first(where: { $0.verdict != .contradicted }) { return holding }
    // "23 seats, 16 of them in the city and 7 outside, and 5 committees": only some of the figures are parts.
    if draft.hasSmallerSum(list.parts, relations) { return nil }
    // Numbers of two digits are often each other's reverse.
    return relations.first {
      list.isOfWhole
        || (draft[$0.derived].isMoney || draft[$0.derived].quantity.low >= 100)
          && $0.right.map(draft[$0.derived].hasExchangedDigits) ?? false
    }
  }
}

/// Figures of one kind that stand in a row as parts do, to the last one of their sentence.
private struct Enumeration {
  var parts: [Int]
  /// "Of that": the words say that they are parts of what was told last.
  var isOfWhole: Bool
}

extension DraftFigures {
  private static let partLimit = 12
  private static let totalLimit = 3
  private static let wordReach = 8

  /// The parts that a sentence lists: at least three of one unit, or two behind "of that" or a comma.
  fileprivate func enumeration(among sentence: Range<Int>) -> Enumeration? {
    guard let last = sentence.last, isListed(last) else { return nil }
    let parts = Array(
      sentence.reversed().prefix(Self.partLimit).prefix { part in
        isListed(part) && figures[part].isOfKind(figures[last])
          && (part == last || hasClause(between: part, and: part + 1) || joinsLast(part + 1))
      }.reversed())
    guard let first = parts.first, parts.count >= 2, parts.count < Self.partLimit,
      !parts.contains(where: { figures[$0].isOpenPart })
    else { return nil }
    let isOfWhole =
      figures[first].follows(.relation, ["of-which"], within: Self.wordReach)
      || figures[first].precedes(.relation, ["of-which"], within: 0)
    return Enumeration(parts: parts, isOfWhole: isOfWhole)
  }

  /// The sums that a list may be meant to give, the likeliest first.
  fileprivate func sums(of list: Enumeration) -> [Sum] {
    var sums: [Sum] = []
    // "It costs $18 million, of which the state pays $9 million, the county $5 million and the city $4 million".
    if list.parts.count >= 3, let total = list.parts.first {
      let parts = Array(list.parts.dropFirst())
      let isInserted =
        parts.count == 2 && joinsLast(parts[1]) && isSetBeside(parts[0], total, within: 3)
        && isSetBeside(parts[1], parts[0], within: 7)
      // Small numbers add up by chance.
      let isLarge = figures[total].isMoney || figures[total].quantity.low >= 100
      if isLarge, parts.count >= 3 || isInserted { sums.append(Sum(total: total, parts: parts, isSure: false)) }
    }
    guard list.parts.count >= 3 || list.isOfWhole else { return sums.filter(isLargest) }
    sums += totals(of: list).map {
      Sum(total: $0, parts: list.parts, isSure: list.isOfWhole && exceeds($0, list.parts))
    }
    return sums.filter(isLargest)
  }

  /// Whether the first or the last figures of a list add up to one of the totals.
  fileprivate func hasSmallerSum(_ parts: [Int], _ relations: [Relation]) -> Bool {
    let totals = Set(relations.flatMap { [$0.derived] + $0.operands }.filter { !parts.contains($0) })
    let values = totals.map { figures[$0].quantity.low }
    return (1..<parts.count).contains { count in
      let sums = [parts.prefix(count), parts.suffix(count)].map {
        $0.reduce(Decimal.zero) { $0 + figures[$1].quantity.low }
      }
      return sums.contains(where: values.contains)
    }
  }

  /// Whether a total is larger than its parts; but for one, which may be what is wrong.
  private func isLargest(_ sum: Sum) -> Bool {
    sum.parts.count { figures[$0].quantity.low >= figures[sum.total].quantity.low } <= 1
  }

  private func exceeds(_ total: Int, _ parts: [Int]) -> Bool {
    parts.reduce(.zero) { $0 + figures[$1].interval.low } > figures[total].interval.high
  }

  /// "1,500 people, 810 women and 690 men", "1,840 clubs, 1,120 in the north and 720 in the south".
  private func isSetBeside(_ index: Int, _ other: Int, within reach: Int) -> Bool {
    figures[index].isCount && figures[other].isCount && figures[index].start - figures[other].tokens.upperBound <= reach
  }

  /// A part is no level of a change, no rate and nothing that another figure is once more.
  private func isListed(_ index: Int) -> Bool {
    let figure = figures[index]
    guard figure.isMoney || figure.isCount, !figure.quantity.isRange, figure.hedge == .none || figure.hedge == .about,
      !isChange(index), !isApposed(index),
      !figure.precedes(.denominator, within: 1), !figure.precedes(.relation, ["than"], within: 0),
      figure.isMoney || !figure.precedes(.relation, ["out-of"], within: 0)
    else { return false }
    // "From the county come $3 million", "on staff go $4 million": where the money is from and where it goes.
    guard let role = role(index), isLevel(index) else { return true }
    let word = role == .start ? DraftFigure.from : ["to"]
    return role != .change && (figure.distance(after: .level, word) ?? 0) > 0
      && !figure.precedes(.shift, within: 0) && !figure.follows(.relation, ["formerly"], within: 4)
  }

  /// The figures that may be the total of a list, the nearest first: of its sentence, of those before it, of the blocks
  /// before.
  private func totals(of list: Enumeration) -> [Int] {
    guard let first = list.parts.first, let last = list.parts.last else { return [] }
    let second = list.parts.map { figures[$0].quantity.low }.sorted().dropLast().last ?? .zero
    let near = before(first, sentences: list.isOfWhole ? 1 : 3, limit: Self.partLimit)
    let blocks =
      near.isEmpty || !list.isOfWhole ? statedTotals(before: figures[first].section, like: first).reversed() : []
    func isTotal(_ other: Int) -> Bool {
      if opensBracket(other) { return false }
      // "£1.16bn, up from £1.09bn": the level before is not what is divided.
      if other > 0, role(other) == .start, role(other - 1) == .end,
        figures[other - 1].sentence == figures[other].sentence
      {
        return false
      }
      return figures[other].isComparable(to: figures[first])
        && figures[other].quantity.low > second
        && !figures[other].quantity.isRange && !isChange(other) && !figures[other].precedes(.denominator, within: 1)
    }
    let earlier = Array((near + blocks).filter(isTotal).prefix(list.isOfWhole ? 1 : Self.totalLimit))
    // "That makes $9.5 million": the one figure of the next sentence.
    let next = list.isOfWhole ? [] : behind(last, sentences: 1, limit: 2)
    guard next.count == 1, let total = next.first, isTotal(total),
      sentence(of: total, has: ["so", "together", "in-all", "then"])
    else { return earlier }
    return [total] + earlier
  }
}

extension DraftFigure {
  /// In one currency, or both counts: "810 women and 690 men".
  fileprivate func isOfKind(_ other: DraftFigure) -> Bool { isCount && other.isCount || unit == other.unit }

  /// Words before it say that there are more parts, or that it is none.
  fileprivate var isOpenPart: Bool {
    before.contains {
      $0.kind == .relation && ["partial", "rest", "together", "in-all", "adjusted"].contains($0.value)
    }
  }
}
