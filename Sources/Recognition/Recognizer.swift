import Grammar
import Text
import Values

/// Reads passages of one language. Never fails; what it cannot read it leaves out.
public struct Recognizer: Sendable {
  public let grammar: LanguageGrammar
  private let names: NameSources
  let organizations: @Sendable (Int32) -> String?
  let families: CurrencyFamilies
  let classes: Classes

  /// What every passage is searched for.
  struct Classes: Sendable {
    let hedges, entities, cues, traits: ClassSet
  }

  /// - Parameters:
  ///   - names: the reference data's names.
  ///   - organizations: the entity id of a name's owner; nil if the owner is no organization.
  ///   - dollar: the currency of a bare "dollar", ISO 4217.
  public init(
    grammar: LanguageGrammar, names: NameIndex? = nil, dollar: String? = nil,
    organizations: @escaping @Sendable (Int32) -> String? = { _ in nil }
  ) {
    self.grammar = grammar
    self.names = NameSources([names, NameIndex(knownTo: grammar)])
    self.organizations = organizations
    families = CurrencyFamilies(grammar, dollar: dollar)
    classes = Classes(
      hedges: ClassSet(["hedge"], in: grammar), entities: ClassSet([OutsideName.entity.rawValue], in: grammar),
      cues: ClassSet(Self.cueClasses, in: grammar), traits: ClassSet(NameScene.classNames, in: grammar))
  }

  /// - Parameters:
  ///   - bytes: a block's reading.
  ///   - today: the publication date.
  public func read(_ bytes: [UInt8], today: CalendarDate?) -> Passage {
    let lattice = Lattice(reading: bytes, with: grammar, names: names)
    let hedges = HedgeFinder(lattice, hedges: classes.hedges)
    let figures = figures(lattice, hedges, today)
    let found = findOrganizations(in: lattice, names: nameMentions(lattice), figures: figures)
    let named = TokenSet(found.organizations.map(\.tokens) + found.references.map(\.tokens))
    let mentions = (figures + found.organizations).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return Passage(
      language: grammar.language, sentences: sentences(lattice, mentions).ranges, mentions: mentions,
      numbers: numbers(lattice, beside: mentions, hedges), names: found.references,
      cues: cues(lattice, hedges, outside: named), accountsEnd: accountsEnd(lattice), nameWords: found.words)
  }

  // MARK: Figures

  private static let figureKinds: [String: Int] = [
    "money": 0, "money-range": 0, "percent": 1, "percent-range": 1, "date-range": 2, "date": 3, "count": 4,
    "count-range": 4, "old-year": 5, "nothing": 6,
  ]

  private func figures(_ lattice: Lattice, _ hedges: HedgeFinder, _ today: CalendarDate?) -> [Passage.Mention] {
    var mentions: [Passage.Mention] = []
    let candidates = Candidate.chosen(from: lattice, kinds: Self.figureKinds) { value(of: $0, lattice, today) }
    for candidate in candidates {
      guard let value = candidate.value else { continue }
      mentions += ends(of: candidate.match, value, lattice) ?? [mention(value, candidate.span, lattice, hedges)]
    }
    let silent = candidates.filter { $0.value == nil }.map(\.span)
    return impliedCounts(lattice, beside: impliedMoney(lattice, beside: mentions, hedges), silent, hedges)
  }

  private func value(of match: Lattice.Match, _ lattice: Lattice, _ today: CalendarDate?) -> Annotation.Value? {
    let fields = Fields(match, in: lattice)
    let composer = FigureComposer(families: families)
    let kind = lattice.kind(of: match)
    if kind.hasSuffix("-range"), kind != "date-range", lattice.tellsMove(before: match.span.lowerBound) { return nil }
    switch kind {
    case "money", "money-range": return composer.money(fields)
    case "percent", "percent-range": return composer.percent(fields)
    case "count", "count-range":
      let unit = fields.tokens("unit").map { text(lattice.tokens.bytes($0), lattice) } ?? ""
      return composer.count(fields, unit: unit)
    case "date", "date-range", "old-year":
      // The "second half" of a match, a temperature "in the 80s".
      if fields.has("doubtful"), !fields.has("year"), lattice.sentence(around: match.span, has: "doubt-cue") {
        return nil
      }
      let resolver = DateResolver(today: today) { lattice.tense(around: match.span, isWeekday: fields.has("weekday")) }
      return resolver.resolve(fields).map { .date($0) }
    default: return nil
    }
  }

  /// The two dates of "von 2025 bis 2030"; nil for what is one mention.
  private func ends(
    of match: Lattice.Match, _ value: Annotation.Value, _ lattice: Lattice
  ) -> [Passage.Mention]? {
    guard case .date(let date) = value, let range = date.period, lattice.kind(of: match) == "date-range",
      lattice.hasWord(of: "start-cue", before: match.span.lowerBound)
    else { return nil }
    let fields = Fields(match, in: lattice)
    guard let years = fields.yearsOfEnds, let low = Period(year: years.low), let high = Period(year: years.high) else {
      return nil
    }
    return [(low, years.lowTokens), (high, years.highTokens)].map { period, tokens in
      var end = DateValue(period: period)
      end.range = range
      return Passage.Mention(
        annotation: Annotation(span: lattice.tokens.bytes(tokens), value: .date(end)), tokens: tokens)
    }
  }

  private func text(_ range: Range<Int>, _ lattice: Lattice) -> String { lattice.text(range) }

  func mention(
    _ value: Annotation.Value, _ span: Range<Int>, _ lattice: Lattice, _ hedges: HedgeFinder
  ) -> Passage.Mention {
    var annotation = Annotation(span: lattice.tokens.bytes(span), value: value)
    var hedgeTokens: Range<Int>?
    if let quantity = annotation.quantity {
      if quantity.isRange {
        annotation.hedge = .range
      } else if let found = hedges.hedge(of: span) {
        annotation.hedge = found.hedge
        annotation.hedgeSpan = lattice.tokens.bytes(found.tokens)
        hedgeTokens = found.tokens
      } else if let hedge = hedges.hedge(within: span) {
        annotation.hedge = hedge
      }
    }
    return Passage.Mention(annotation: annotation, tokens: span, hedgeTokens: hedgeTokens)
  }

  // MARK: Names

  /// The longest name at each place, from left to right.
  private func nameMentions(_ lattice: Lattice) -> [Passage.NameMention] {
    var found: [Passage.NameMention] = []
    let tokens = lattice.tokens
    for reading in lattice.readings(of: classes.entities) {
      guard case .outside(let id) = reading.value else { continue }
      let mention = Passage.NameMention(
        tokens: reading.tokens, span: tokens.bytes(reading.tokens), id: id,
        isInCompound: lattice.isCompoundHyphen(reading.tokens.upperBound))
      if let last = found.last, last.tokens.upperBound > reading.tokens.lowerBound {
        if last.tokens.lowerBound == reading.tokens.lowerBound, last.tokens.count < reading.tokens.count {
          found[found.count - 1] = mention
        }
      } else {
        found.append(mention)
      }
    }
    return found
  }

  /// Each cue has its words and, under the same name with "-phrase", its rules.
  private static let cueClasses = CueKind.allCases.map(\.rawValue) + CueKind.allCases.map { $0.rawValue + "-phrase" }

  /// The cues outside names, by their first token; of two of which one holds the other only the longer.
  private func cues(_ lattice: Lattice, _ hedges: HedgeFinder, outside named: TokenSet) -> [Passage.Cue] {
    let kinds = CueKind.allCases
    var found: [Passage.Cue] = []
    for reading in lattice.readings(of: classes.cues) where named.isDisjoint(with: reading.tokens) {
      var cue = Passage.Cue(
        kind: kinds[reading.name % kinds.count], tokens: reading.tokens,
        span: lattice.tokens.bytes(reading.tokens), value: "")
      switch reading.value {
      case .value(let value): cue.value = value.term ?? value.number?.description ?? ""
      case .outside(let id):
        cue.id = id & NameIndex.idMask
        cue.isPartial = id & NameIndex.partialMark != 0
      case .match(let match): cue.value = lattice.meaning(of: match).first { $0.name == "value" }?.value.term ?? ""
      case .numeral, .integer, .word: break
      }
      if cue.kind == .multiple, let hedge = hedges.hedge(of: cue.tokens)?.hedge { cue.hedge = hedge }
      found.append(cue)
    }
    found.sort { ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count) }
    var (outer, outerRelation) = (0..<0, 0..<0)
    return found.filter { cue in
      let known = cue.kind.standsApart ? outerRelation : outer
      if cue.tokens.upperBound <= known.upperBound, cue.tokens != known, cue.kind != .clause { return false }
      guard cue.tokens.upperBound > known.upperBound else { return true }
      if cue.kind.standsApart { outerRelation = cue.tokens } else { outer = cue.tokens }
      return true
    }
  }

  // MARK: Sentences

  private func sentences(_ lattice: Lattice, _ mentions: [Passage.Mention]) -> Sentences {
    var held = TokenSet(mentions.map { $0.tokens.dropLast() })
    for span in lattice.matches(of: Set(Self.figureKinds.keys)).map(\.extent) where span.count > 1 {
      for token in span.dropLast() where lattice.tokens.ascii(token) == UInt8(ascii: ".") { held.insert(token) }
    }
    let tokens = lattice.tokens
    return Sentences(
      of: tokens, isHeld: { held.contains($0) },
      isAbbreviation: { grammar.isAbbreviation(tokens.hashes[$0]) },
      isOpener: { grammar.isFrequent(tokens.hashes[$0]) && tokens.flags[$0].contains(.capitalised) })
  }
}

/// A match that competes with others for its tokens.
private struct Candidate {
  var kind: String
  var rank: Int
  var match: Lattice.Match
  /// nil: it only keeps others from its tokens.
  var value: Annotation.Value?
  var span: Range<Int> { match.span }

  /// Of overlapping matches the leftmost wins, then the longest, then the one with more around it; weak ones take what is
  /// left. A match whose parts make no value does not compete.
  static func chosen(
    from lattice: Lattice, kinds: [String: Int], value: (Lattice.Match) -> Annotation.Value?
  ) -> [Candidate] {
    var strong: [Candidate] = []
    var weak: [Candidate] = []
    let kinds = kinds.sorted { $0.value < $1.value }
    for (place, match) in lattice.matches(ofEach: kinds.map(\.key)) {
      let candidate = Candidate(kind: kinds[place].key, rank: kinds[place].value, match: match)
      if lattice.isWeak(match) { weak.append(candidate) } else { strong.append(candidate) }
    }
    var chosen: [Candidate] = []
    var taken = TokenSet()
    for group in [strong, weak] {
      for var candidate in group.sorted(by: precedes) where taken.isDisjoint(with: candidate.span) {
        candidate.value = value(candidate.match)
        if candidate.value == nil, !Self.silentKinds.contains(candidate.kind) { continue }
        chosen.append(candidate)
        taken.formUnion(candidate.span)
      }
    }
    return chosen.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  /// Kinds that stand for nothing.
  private static let silentKinds: Set<String> = ["nothing", "no-organization"]

  private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.span.lowerBound != right.span.lowerBound { return left.span.lowerBound < right.span.lowerBound }
    if left.span.count != right.span.count { return left.span.count > right.span.count }
    if left.match.extent.count != right.match.extent.count { return left.match.extent.count > right.match.extent.count }
    return left.rank < right.rank
  }
}
