import Recognition
import Reference
import Text
import Values

/// What the figures of one unit of a draft, a block or a whole list or table, say of each other and of those shortly
/// before it. Sections are counted from the unit's first one.
struct Arithmetic: Hashable, Sendable {
  /// Figures that others bear out.
  var borneOut: [Place] = []
  /// Figures of which other findings say nothing true: an amount in brackets says nothing of its own.
  var silenced: [Place] = []
  var changes: [ClaimChange] = []
  var findings: [PlacedFinding] = []

  struct Place: Hashable, Sendable {
    var section: Int
    /// Bytes from the start of the section.
    var span: Range<Int>

    func moved(by sections: Int) -> Place { Place(section: section + sections, span: span) }
  }

  struct ClaimPlace: Hashable, Sendable {
    var section: Int
    /// The claim's number in its section.
    var claim: Int

    func moved(by sections: Int) -> ClaimPlace { ClaimPlace(section: section + sections, claim: claim) }
  }

  struct ClaimChange: Hashable, Sendable {
    var place: ClaimPlace
    var verdict: Verdict
    /// nil: stays.
    var reason: Message?
    /// No fact bears the claim out any longer.
    var isWithoutFacts = false
  }
}

/// A finding in sections that may move: its spans count from the start of their sections.
struct PlacedFinding: Hashable, Sendable {
  var finding: Finding
  var section: Int
  /// The sections of the finding's other places.
  var places: [Int]

  init(_ finding: Finding, in section: Int, places: [Int] = []) {
    self.finding = finding
    self.section = section
    self.places = places
  }

  var place: Arithmetic.Place { Arithmetic.Place(section: section, span: finding.span) }

  func moved(by sections: Int) -> PlacedFinding {
    PlacedFinding(finding, in: section + sections, places: places.map { $0 + sections })
  }
}

/// Works out the arithmetic of units that stand in a row, for each with regard to those before it. Sections are counted
/// from the first that has a say in it.
struct Reckoning {
  private let checker: Checker
  private let today: CalendarDate?
  /// Of the sections that have a say in it.
  private var draft: DraftFigures
  /// The draft's number of the first of them.
  private let start: Int
  private var borneOut: Set<Arithmetic.Place> = []
  private var flagged: Set<Arithmetic.Place> = []
  private var verdicts: [Arithmetic.ClaimPlace: Verdict] = [:]
  private var arithmetic = Arithmetic()
  private var base = 0

  /// - Parameters:
  ///   - sections: those of the whole draft.
  ///   - window: the numbers of those that have a say in it; may go beyond the draft.
  ///   - units: those before.
  init(
    _ checker: Checker, _ sections: [JudgedSection], _ window: Range<Int>, after units: [Unit], today: CalendarDate?
  ) {
    self.checker = checker
    self.today = today
    let window = window.clamped(to: sections.indices)
    start = window.lowerBound
    draft = DraftFigures(joining: sections[window], today: today)
    for number in window {
      // What only another language would read otherwise goes together with other figures all the same.
      for finding in sections[number].findings where finding.code != .ambiguousAmount {
        flagged.insert(Arithmetic.Place(section: number - start, span: finding.span))
      }
    }
    draft.watch()
    // A unit may speak of the section behind itself.
    let near = units.reversed().prefix { $0.sections.upperBound >= start }
    for unit in near.reversed() { take(unit.outcome.arithmetic, from: unit.sections.lowerBound - start) }
  }

  /// Takes over what a unit before has decided. What lies outside the window is never asked for.
  private mutating func take(_ arithmetic: Arithmetic, from base: Int) {
    for place in arithmetic.borneOut { borneOut.insert(place.moved(by: base)) }
    for place in arithmetic.silenced { flagged.remove(place.moved(by: base)) }
    for finding in arithmetic.findings { flagged.insert(finding.place.moved(by: base)) }
    for change in arithmetic.changes { verdicts[change.place.moved(by: base)] = change.verdict }
  }

  /// Claims that only the text bears out become supported, those that it contradicts contradicted; needs no reference, but
  /// exchange rates for conversions.
  /// - Parameter unit: its sections, within the window with all that has a say in them.
  /// - Returns: also which sections of the draft had a say.
  mutating func arithmetic(of unit: Range<Int>) -> (arithmetic: Arithmetic, read: Range<Int>) {
    draft.forgetWhatWasRead()
    let own = unit.lowerBound - start..<unit.upperBound - start
    let arithmetic = arithmetic(ofOwn: own)
    guard let read = draft.sectionsRead else { return (arithmetic, unit) }
    // Where it was read to its ends, the draft may go on.
    let first = read.lowerBound == 0 ? Int.min : read.lowerBound + start
    let last = read.upperBound == draft.sections.count - 1 ? Int.max : read.upperBound + start + 1
    return (arithmetic, min(first, unit.lowerBound)..<max(last, unit.upperBound))
  }

  private mutating func arithmetic(ofOwn unit: Range<Int>) -> Arithmetic {
    arithmetic = Arithmetic()
    base = unit.lowerBound
    let own = draft.figures(of: unit)
    if own.isEmpty {
      addRetellings(of: unit)
      return arithmetic
    }
    let conversions = checker.conversions(in: draft, among: own, today: today)
    for conversion in conversions where conversion.verdict != .contradicted { silence(conversion.derived) }
    var relations =
      conversions + checker.changes(in: draft, among: own) + checker.multiples(in: draft, among: own)
      + checker.shares(in: draft, among: own) + checker.quotients(in: draft, among: own)
      + checker.products(in: draft, among: own) + checker.parallelShares(in: draft, among: own)
      + checker.sums(in: draft, among: own) + checker.totals(in: draft, among: own)
      + checker.remainders(in: draft, among: own) + checker.discounts(in: draft, among: own)
      + checker.parts(in: draft, among: own) + checker.averages(in: draft, among: own)
      + checker.enumerations(in: draft, among: own) + checker.balances(in: draft, among: own)
      + checker.remainingShares(in: draft, among: own) + checker.restsOfShares(in: draft, among: own)
      + checker.measures(in: draft, among: own) + checker.timeRates(in: draft, among: own)
      + checker.rates(in: draft, among: own) + checker.interest(in: draft, among: own)
      + [checker.listSum(in: draft, of: unit), checker.announcedChange(in: draft, of: unit)].compactMap(\.self)
      + checker.tableRows(in: draft, of: unit) + checker.tableSums(in: draft, of: unit)
      + checker.sumGroups(in: draft, among: own) + checker.shareGroups(in: draft, among: own)
      + checker.closedSums(in: draft, among: own) + checker.rangeSpans(in: draft, among: own)
    relations += checker.gaps(in: draft, among: own)
    relations += checker.valuations(in: draft, among: own)
    relations += checker.changesInTwoTerms(in: draft, among: own)
    relations += checker.sharesOfNamedPairs(in: draft, among: own)
    relations += checker.setOffLists(in: draft, among: own)
    for relation in relations where relation.verdict == .supported {
      bearOut(relation)
      // What a fact says of a total it does not say of one of the parts.
      for part in relation.operands where relation.isOfParts && isTold(part, asTotal: relation.derived) {
        silence(part)
      }
    }
    let shares = relations.filter { $0.message == Self.share && $0.verdict != .contradicted }.map(\.figures)
    let moves = relations.filter { Self.moves.contains($0.message) && $0.verdict != .contradicted }.map(\.operands)
    for relation in relations where relation.verdict == .contradicted && !borneOut.contains(place(relation.derived)) {
      if shares.contains(where: { isSum(relation, ofPartAndWhole: $0) }) || isSumOfAnother(relation) { continue }
      // "742 million (699 million). A profit of 18 million after 29 million, 38 percent less": both ends of a change are none.
      if Self.sums.contains(relation.message), moves.contains(where: { isMove($0, among: relation.figures) }) {
        continue
      }
      guard let relation = relation.blamingUnconfirmed(draft)?.blamingScale(draft) else { continue }
      // Where the reference has spoken of one of the figures, that is what is wrong with the others.
      if ([relation.derived] + relation.operands).contains(where: { flagged.contains(place($0)) }) { continue }
      let written = draft[relation.derived].quantity
      // "3.9 million euros (£437,000)": nothing else can be meant, however far off it is.
      let isBracketed =
        relation.code == .wrongConversion && relation.isSure && relation.figures.contains(where: draft.opensBracket)
      guard
        isBracketed || isTellingSlip(written, of: relation.right)
          || relation.isSure && !isFarOff(written, from: relation.right)
      else { continue }
      contradict(relation)
    }
    addRetellings(of: unit)
    return arithmetic
  }

  private static let share = "wrong-share"

  /// "228 million; 174 million goes to the hospital, 60 percent of that, or 104 million, from the state": whether a sum takes
  /// a part of another part for one beside it.
  private func isSum(_ relation: Relation, ofPartAndWhole share: [Int]) -> Bool {
    guard Self.sums.contains(relation.message) else { return false }
    let pair = share.filter { !draft[$0].isPercentage }
    guard pair.count == 2, pair.allSatisfy(relation.figures.contains) else { return false }
    return relation.figures.contains { other in
      !pair.contains(other) && pair.allSatisfy { draft[$0].quantity.low < draft[other].quantity.low }
    }
  }

  private static let sums = ["wrong-sum", "wrong-part", "wrong-remainder"]
  private static let moves = ["wrong-percent-change", "wrong-difference"]

  private func isMove(_ ends: [Int], among figures: [Int]) -> Bool {
    ends.count == 2 && ends.allSatisfy(figures.contains)
  }

  /// "Revenue came to €1.01 billion, up from €923 million: €455 million from parcels, €310 million from letters and €245
  /// million from banking": whether another figure near is the total of just these parts.
  private func isSumOfAnother(_ relation: Relation) -> Bool {
    guard relation.message == Self.sums[0], let right = relation.right else { return false }
    let total = relation.derived
    return (draft.before(total, sentences: 1) + draft.behind(total, sentences: 1)).contains { other in
      !relation.operands.contains(other) && draft[other].isComparable(to: draft[total])
        && compare(draft[other].precise, hedge: draft[other].hedge, withLow: right, high: right) == .supported
    }
  }

  private mutating func addRetellings(of unit: Range<Int>) {
    for finding in checker.retellings(in: draft, of: unit)
      + checker.retoldPairs(in: draft, among: draft.figures(of: unit))
    where !flagged.contains(finding.place) && !borneOut.contains(finding.place) {
      // What is wrong with the earlier figure has been said.
      let places = zip(finding.places, finding.finding.places).map { Arithmetic.Place(section: $0, span: $1.span) }
      if places.contains(where: flagged.contains) { continue }
      flagged.insert(finding.place)
      arithmetic.findings.append(finding.moved(by: -base))
    }
  }

  private func place(_ index: Int) -> Arithmetic.Place {
    Arithmetic.Place(section: draft[index].section, span: draft[index].span)
  }

  /// Whether the fact that contradicts a part bears out its total.
  private func isTold(_ part: Int, asTotal total: Int) -> Bool {
    guard let claim = draft.claim(of: part), claim.verdict == .contradicted,
      case .number(let low, let high) = claim.facts.first?.value
    else { return false }
    return compare(draft[total].quantity, hedge: draft[total].hedge, withLow: low, high: high) == .supported
  }

  /// An amount in brackets says nothing of its own.
  private mutating func silence(_ index: Int) {
    arithmetic.silenced.append(place(index).moved(by: -base))
    flagged.remove(place(index))
    change(index, from: .contradicted, to: .unverified, nil)
    // That a fact equals it after conversion is known from the amount that it converts.
    if draft.claim(of: index)?.facts.first?.unit != draft[index].factUnit {
      change(index, from: .supported, to: .unverified, Message("reason.no-fact"), isWithoutFacts: true)
      change(index, from: .imprecise, to: .unverified, Message("reason.no-fact"), isWithoutFacts: true)
    }
  }

  private mutating func bearOut(_ relation: Relation) {
    let index = relation.derived
    guard borneOut.insert(place(index)).inserted else { return }
    arithmetic.borneOut.append(place(index).moved(by: -base))
    change(index, from: .unverified, to: .supported, checker.reason(relation, in: draft))
  }

  private mutating func contradict(_ relation: Relation) {
    let finding = checker.finding(relation, in: draft)
    let placed = PlacedFinding(
      finding, in: draft[relation.derived].section, places: relation.operands.map { draft[$0].section })
    flagged.insert(placed.place)
    arithmetic.findings.append(placed.moved(by: -base))
    if relation.isConversionByChance(draft) {
      change(relation.derived, from: .supported, to: .contradicted, finding.message, isWithoutFacts: true)
    }
    if relation.span == nil { change(relation.derived, from: .unverified, to: .contradicted, finding.message) }
  }

  private mutating func change(
    _ index: Int, from old: Verdict, to new: Verdict, _ reason: Message?, isWithoutFacts: Bool = false
  ) {
    guard let claim = draft[index].claim else { return }
    let section = draft[index].section
    let place = Arithmetic.ClaimPlace(section: section, claim: claim)
    guard verdicts[place] ?? draft.claims[section][claim].verdict == old else { return }
    verdicts[place] = new
    arithmetic.changes.append(
      Arithmetic.ClaimChange(
        place: place.moved(by: -base), verdict: new, reason: reason,
        isWithoutFacts: isWithoutFacts || old == .unverified))
  }
}

extension DraftFigure {
  /// The unit of facts that can be compared with an amount without a rate.
  fileprivate var factUnit: Fact.Unit? { if case .money(let currency) = unit { .currency(currency) } else { nil } }
}
