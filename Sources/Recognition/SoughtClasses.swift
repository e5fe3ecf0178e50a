import Grammar

/// The classes whose words and matches a recognizer looks for, by their places in the grammar.
final class SoughtClasses: Sendable {
  /// What every passage is searched for in one go.
  let words: ClassSet
  /// By place among them.
  let uses: [Use]
  let matches: ClassSet
  let hedge, hedgeAfter, hedgeFiller, hedgeWithin, countNoun, partCue, partFollow, countMove, noCountNoun: ClassSet
  let countHead, headFollow, adjectiveLike: ClassSet
  let move, moveStart: ClassSet
  let month, futureCue, pastCue, deadlineCue, dateDeadlineCue, reachedCue, announcedCue, sinceCue, startCue,
    doubtCue, datedCue, perfectCue, perfectEnd, clauseOpener: ClassSet

  let nounsAreCapitalised: Bool
  /// A full stop behind a number makes it an ordinal ("3. Platz").
  let ordinalsHaveStops: Bool

  /// The names of the classes that figures and dates are made of or need beside them.
  static let ofFigures: Set<String> = Set(
    MatchKind.allCases.filter { !$0.isOfOrganizations }.map(\.rawValue) + [
      "hedge", "hedge-after", "hedge-filler", "hedge-within", "doubt-cue", "part-cue", "part-follow", "count-move",
      "no-count-noun", "count-head", "head-follow", "adjective-like", "reached-cue", "announced-cue", "since-cue",
      "start-cue",
      "month", "month-short", "count-noun", "move-start", "move", "future-cue", "past-cue", "deadline-cue",
      "date-deadline-cue", "dated-cue", "perfect-cue", "perfect-end", "clause-opener",
    ])

  /// What a word means to the parts of a recognizer.
  struct Use: Sendable {
    var isHedge = false
    var isEntity = false
    var cue: CueKind?
    var traits: NameTraits = []
  }

  init(_ grammar: LanguageGrammar) {
    var uses: [String: Use] = [
      "hedge": Use(isHedge: true), OutsideName.entity.rawValue: Use(isEntity: true),
    ]
    // Each cue has its words and, under the same name with "-phrase", its rules.
    for kind in CueKind.allCases {
      uses[kind.rawValue, default: Use()].cue = kind
      uses[kind.rawValue + "-phrase", default: Use()].cue = kind
    }
    for (name, trait) in NameTraits.classes { uses[name, default: Use()].traits.insert(trait) }
    let names = uses.keys.sorted()
    words = ClassSet(names, in: grammar)
    self.uses = names.map { uses[$0] ?? Use() }
    matches = ClassSet(MatchKind.allCases.map(\.rawValue), in: grammar)
    nounsAreCapitalised = grammar.setting("nouns") == "capitalised"
    ordinalsHaveStops = grammar.setting("ordinal mark") == "."
    hedge = ClassSet(["hedge"], in: grammar)
    hedgeAfter = ClassSet(["hedge-after"], in: grammar)
    hedgeFiller = ClassSet(["hedge-filler"], in: grammar)
    hedgeWithin = ClassSet(["hedge-within"], in: grammar)
    doubtCue = ClassSet(["doubt-cue"], in: grammar)
    partCue = ClassSet(["part-cue"], in: grammar)
    partFollow = ClassSet(["part-follow"], in: grammar)
    countMove = ClassSet(["count-move"], in: grammar)
    noCountNoun = ClassSet(["no-count-noun"], in: grammar)
    countHead = ClassSet(["count-head"], in: grammar)
    headFollow = ClassSet(["head-follow"], in: grammar)
    adjectiveLike = ClassSet(["adjective-like"], in: grammar)
    reachedCue = ClassSet(["reached-cue"], in: grammar)
    announcedCue = ClassSet(["announced-cue"], in: grammar)
    sinceCue = ClassSet(["since-cue"], in: grammar)
    startCue = ClassSet(["start-cue"], in: grammar)
    countNoun = ClassSet(["count-noun"], in: grammar)
    moveStart = ClassSet(["move-start"], in: grammar)
    move = ClassSet(["move"], in: grammar)
    month = ClassSet(["month", "month-short"], in: grammar)
    futureCue = ClassSet(["future-cue"], in: grammar)
    pastCue = ClassSet(["past-cue"], in: grammar)
    deadlineCue = ClassSet(["deadline-cue"], in: grammar)
    dateDeadlineCue = ClassSet(["date-deadline-cue"], in: grammar)
    datedCue = ClassSet(["dated-cue"], in: grammar)
    perfectCue = ClassSet(["perfect-cue"], in: grammar)
    perfectEnd = ClassSet(["perfect-end"], in: grammar)
    clauseOpener = ClassSet(["clause-opener"], in: grammar)
  }
}

/// What the grammar's rules find for a recognizer.
enum MatchKind: String, CaseIterable {
  case money
  case moneyRange = "money-range"
  case percent
  case percentRange = "percent-range"
  case dateRange = "date-range"
  case date
  case count
  case countRange = "count-range"
  /// A number before what may be a noun; a rule of its own, so that it hides no shorter count.
  case looseCount = "loose-count"
  case oldYear = "old-year"
  /// Stands for nothing, and keeps others from its tokens.
  case nothing
  case bareAmount = "bare-amount"
  case bareRange = "bare-range"
  case noHedge = "no-hedge"
  /// What a pattern finds by itself, and with a name before or behind it; one does not keep the others from matching.
  case organization
  case organizationByNameBefore = "organization-by-name-before"
  case organizationByNameBehind = "organization-by-name-behind"
  case organizationInFrame = "organization-in-frame"
  /// Where an organization may stand, which only the tagger is told.
  case organizationHint = "organization-hint"
  case noOrganization = "no-organization"
  case accountsEnd = "accounts-end"

  var isOfOrganizations: Bool {
    switch self {
    case .organization, .organizationByNameBefore, .organizationByNameBehind, .organizationHint, .noOrganization: true
    default: false
    }
  }

  /// Two figures with a word between them that also tells of a move from the one to the other.
  var isRange: Bool { self == .moneyRange || self == .percentRange || self == .countRange }

  /// Of two figures of the same tokens the one of the lower rank wins; nil for what is no figure.
  var rank: Int? {
    switch self {
    case .money, .moneyRange: 0
    case .percent, .percentRange: 1
    case .dateRange: 2
    case .date: 3
    case .count, .countRange, .looseCount: 4
    case .oldYear: 5
    case .nothing: 6
    default: nil
    }
  }
}

/// The matches of a passage, those of each use in the order in which they were found.
struct FoundMatches {
  /// What competes for tokens, the best first, and what takes only what that leaves; see ``FigureCandidate``.
  var figures: [FigureCandidate] = []
  var weakFigures: [FigureCandidate] = []
  /// Numbers and ranges by their first token.
  var bareAmounts: [Lattice.Match] = []
  var withoutHedge: [Lattice.Match] = []
  var organizations: [Lattice.Match] = []
  var refutedOrganizations: [Lattice.Match] = []
  var accountsEnds: [Lattice.Match] = []

  private static let kinds = MatchKind.allCases

  /// No figure can come of them, and no year of accounts.
  var saysNothing: Bool { figures.isEmpty && weakFigures.isEmpty && bareAmounts.isEmpty && accountsEnds.isEmpty }

  private static func empty<Element>(_ matches: inout [Element]) {
    if !matches.isEmpty { matches.removeAll(keepingCapacity: true) }
  }

  /// Makes these the matches of another passage.
  mutating func fill(from lattice: Lattice, _ classes: SoughtClasses) {
    Self.empty(&figures)
    Self.empty(&weakFigures)
    Self.empty(&bareAmounts)
    Self.empty(&withoutHedge)
    Self.empty(&organizations)
    Self.empty(&refutedOrganizations)
    Self.empty(&accountsEnds)
    if lattice.matches.isEmpty { return }
    let kinds = Self.kinds
    for match in lattice.matches {
      guard let place = classes.matches.place(of: match) else { continue }
      switch kinds[place] {
      case .bareAmount, .bareRange: bareAmounts.append(match)
      case .noHedge: withoutHedge.append(match)
      case .organization, .organizationByNameBefore, .organizationByNameBehind, .organizationInFrame,
        .organizationHint:
        organizations.append(match)
      case .noOrganization: refutedOrganizations.append(match)
      case .accountsEnd: accountsEnds.append(match)
      default:
        let figure = FigureCandidate(kind: kinds[place], match: match)
        if lattice.isWeak(match) { weakFigures.append(figure) } else { figures.append(figure) }
      }
    }
    if figures.count > 1 { figures.sort(by: FigureCandidate.precedes) }
    if weakFigures.count > 1 { weakFigures.sort(by: FigureCandidate.precedes) }
    // A range goes before the number that it begins with.
    if bareAmounts.count > 1 {
      bareAmounts.sort { ($0.span.lowerBound, -$0.span.count) < ($1.span.lowerBound, -$1.span.count) }
    }
  }
}
