import Recognition
import Values

/// Levels of which only one has its unit beside it: "40 percent, having stood at 52 in spring", "2.4 instead of 1.6 percent".
extension DraftFigures {
  /// Whether two levels may be of one unit, one of them perhaps without it.
  func areAlike(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (figures[left], figures[right])
    if one.isComparable(to: other) || isOfKind(left, right) { return true }
    // "The mill has 1,160 on its books; it had employed 1,400": what stands elsewhere may be counted by neither.
    if one.isCount, other.isCount, one.isWithoutNoun, other.isWithoutNoun, one.quantity.lowUnit >= .one,
      other.quantity.lowUnit >= .one
    {
      return true
    }
    let bareIndex = one.unit == .count("") ? left : right
    let (bare, named) = one.unit == .count("") ? (one, other) : (other, one)
    guard bare.unit == .count(""), named.isMoney || named.unit == .percent else { return false }
    let (low, high) = (min(one.quantity.low, other.quantity.low), max(one.quantity.low, other.quantity.low))
    return high <= low * Self.mostApart
      && (named.unit == .percent || bare.quantity.lowUnit == named.quantity.lowUnit
        || low >= Self.crowd && high <= low * Self.mostTimesOfBare && !isBeforeName(bareIndex)
        // But: "shortly after twelve it rose to 12.65 euros".
        || bare.isPriced && high < Self.mostPrice && bare.quantity.lowUnit <= Self.ten
          && named.quantity.lowUnit <= Self.ten)
  }

  /// "What cost 12.50 francs now costs 14".
  private static let mostPrice = Decimal(1_000)
  private static let ten = Decimal(10)

  private static let mostApart = Decimal(5)
  private static let crowd = Decimal(100)
  private static let mostTimesOfBare = Decimal(3)

  /// Without those that are many times all the others, or a small part of them.
  func ofOneSize(_ levels: [Int]) -> [Int] {
    levels.count < 3
      ? levels
      : levels.filter { level in
        let quantity = figures[level].quantity.low
        return levels.contains {
          $0 != level && quantity <= figures[$0].quantity.low * Self.mostTimes
            && figures[$0].quantity.low <= quantity * Self.mostTimes
        }
      }
  }

  private static let mostTimes = Decimal(1_000)

  /// "Elf Praxen sind derzeit ausgeschrieben": what a number without a unit counts may stand behind it all the same.
  func isBeforeName(_ index: Int) -> Bool {
    let bytes = sections[figures[index].section].block.reading.bytes
    let end = figures[index].readingSpan.upperBound
    return end + 1 < bytes.count && bytes[end] == 0x20
      && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[end + 1])
  }

  /// Those with a unit before those without one, so that each of these joins the first of its kind.
  func namedFirst(_ levels: [Int]) -> [Int] {
    levels.filter { figures[$0].unit != .count("") } + levels.filter { figures[$0].unit == .count("") }
  }
}

extension DraftFigures {
  /// "The plus of 330 animals" is one of dogs and cats, "26 children" are pupils.
  func isOfKind(_ left: Int, _ right: Int) -> Bool {
    guard figures[left].isCount, figures[right].isCount, let kind = kind(of: left) else { return false }
    return kind == self.kind(of: right)
  }

  /// What the noun of a count is a name for: people, animals, homes.
  private func kind(of index: Int) -> String? {
    let figure = figures[index]
    guard case .count(let noun) = figure.unit, !noun.isEmpty else { return nil }
    let own = figure.after.first {
      $0.kind == .relation && $0.value.hasPrefix(Self.kinds) && $0.tokens.lowerBound - figure.tokens.upperBound <= 1
    }
    if let own { return own.value }
    // "2,140 houses and apartments, 26 percent more than the 1,698": the noun stands elsewhere.
    let section = sections[figure.section]
    let range = sentenceRanges[figure.section]
    return sentences[max(range.lowerBound, figure.sentence - 1)...figure.sentence].lazy
      .flatMap { $0.prefix(Self.cueLimit) }.first {
        $0.kind == .relation && $0.value.hasPrefix(Self.kinds) && section.text(of: $0.span).lowercased() == noun
      }?.value
  }

  private static let kinds = "kind-"
}

extension DraftFigure {
  /// "Costs 14", "sold at 60".
  fileprivate var isPriced: Bool {
    follows(.metric, within: 0) || follows(.relation, ["at-price"], within: 0)
  }

  /// The same in the unit of another figure, where it has none of its own.
  func sharingUnit(of other: DraftFigure) -> DraftFigure {
    guard unit == .count(""), !other.isCount else { return self }
    var figure = self
    figure.take(unit: other.unit)
    return figure
  }
}
