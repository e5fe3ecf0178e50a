import Grammar
import Tagger
import Text
import Values

/// Reads passages of one language. Never fails; what it cannot read it leaves out.
public final class Recognizer: Sendable {
  public let grammar: LanguageGrammar
  let names: NameSources?
  /// What a compound with a name of the reference ends in, UTF-8, the longest first.
  let compoundHeads: [[UInt8]]
  let organizations: @Sendable (Int32) -> String?
  let families: CurrencyFamilies
  let tagger: Tagger?
  let classes: SoughtClasses
  /// The scale words of the language from the smallest up.
  let scales: [Scale]
  /// Of a block without figures.
  private let blank: Passage
  private let workspaces = WorkspacePool()

  /// - Parameters:
  ///   - names: the reference data's names.
  ///   - organizations: the entity id of a name's owner; nil if the owner is no organization.
  ///   - tagger: finds the organizations that neither names nor rules tell.
  ///   - dollar: the currency of a bare "dollar", ISO 4217.
  public init(
    grammar: LanguageGrammar, names: NameIndex? = nil, tagger: Tagger? = nil, dollar: String? = nil,
    organizations: @escaping @Sendable (Int32) -> String? = { _ in nil }
  ) {
    self.grammar = grammar
    self.names = NameSources(reference: names, known: NameIndex(knownTo: grammar))
    compoundHeads = grammar.terms(of: "compound-head").map { Array($0.utf8) }.sorted { $0.count > $1.count }
    self.organizations = organizations
    self.tagger = tagger
    families = CurrencyFamilies(grammar, dollar: dollar)
    classes = SoughtClasses(grammar)
    scales = Self.scales(of: "scale", in: grammar)
    blank = Passage(unreadIn: grammar.language)
  }

  /// Finds figures and dates alone: see ``readFigures(_:today:)``.
  /// - Parameter grammar: one that holds the ``classesOfFigures``.
  public init(ofFiguresIn grammar: LanguageGrammar, dollar: String? = nil) {
    self.grammar = grammar
    names = nil
    compoundHeads = []
    organizations = { _ in nil }
    tagger = nil
    families = CurrencyFamilies(grammar, dollar: dollar)
    classes = SoughtClasses(grammar)
    scales = Self.scales(of: "scale", in: grammar)
    blank = Passage(unreadIn: grammar.language)
  }

  /// - Parameters:
  ///   - bytes: a block's reading.
  ///   - today: the publication date.
  public func read(_ bytes: [UInt8], today: CalendarDate?) -> Passage { read(Tokens(bytes), today: today) }

  /// - Parameters:
  ///   - tokens: those of a block's reading.
  ///   - today: the publication date.
  ///   - isCell: whether the block is the cell of a table.
  public func read(_ tokens: Tokens, today: CalendarDate?, isCell: Bool = false) -> Passage {
    withMatches(of: tokens) { passage(of: $0, $1, today: today, isCell: isCell) }
  }

  private func passage(of lattice: Lattice, _ matches: FoundMatches, today: CalendarDate?, isCell: Bool) -> Passage {
    let readings = lattice.readings(of: classes.words)
    let hedges = HedgeFinder(
      lattice, classes, readings.lazy.filter { [classes] in classes.uses[$0.name].isHedge },
      without: matches.withoutHedge)
    let (figures, amounts) = figures(lattice, matches, hedges, today)
    let found = findOrganizations(
      in: lattice, matches, names: nameMentions(lattice, readings), readings: readings, figures: figures)
    let named = TokenSet(found.organizations.map(\.tokens) + found.references.map(\.tokens))
    var mentions = figures
    add(found.organizations, to: &mentions)
    return Passage(
      language: grammar.language, sentences: sentences(lattice, matches, mentions).ranges,
      mentions: mentions.withoutSpareRoom,
      numbers: numbers(lattice, amounts, beside: mentions, hedges), names: found.references,
      cues: cues(lattice, readings, hedges, outside: named, figures), accountsEnd: accountsEnd(lattice, matches),
      nameWords: found.words.withoutSpareRoom, headNoun: isCell ? headNoun(lattice, figures) : nil)
  }

  /// Adds mentions that do not overlap the others.
  func add(_ more: [Passage.Mention], to mentions: inout [Passage.Mention]) {
    guard !more.isEmpty else { return }
    mentions += more
    mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  func lattice(of tokens: Tokens) -> Lattice {
    workspaces.withWorkspace { Lattice(reading: tokens, with: grammar, names: names, in: &$0.lattice) }
  }

  /// What some tokens may be read as, and what the rules find in them. The memory of both serves the next text.
  func withMatches<Result: Sendable>(of tokens: Tokens, _ body: (Lattice, FoundMatches) -> Result) -> Result {
    workspaces.withWorkspace { workspace in
      let lattice = Lattice(reading: tokens, with: grammar, names: names, in: &workspace.lattice)
      workspace.matches.fill(from: lattice, classes)
      let result = body(lattice, workspace.matches)
      workspace.lattice.reclaim(lattice)
      return result
    }
  }

  // MARK: Figures

  /// The kinds and lists that a grammar must hold for ``readFigures(_:today:)``.
  public static var classesOfFigures: Set<String> { SoughtClasses.ofFigures }

  /// The figures and dates of a block's reading and nothing else, which is several times as fast.
  public func readFigures(_ tokens: Tokens, today: CalendarDate?, isCell: Bool = false) -> Passage {
    withMatches(of: tokens) { figures(of: $0, $1, today: today, isCell: isCell) }
  }

  private func figures(of lattice: Lattice, _ matches: FoundMatches, today: CalendarDate?, isCell: Bool) -> Passage {
    if matches.saysNothing, !isCell { return blank }
    let hedges = HedgeFinder(
      lattice, classes, lattice.readings(of: classes.hedge), without: matches.withoutHedge)
    let (figures, amounts) = figures(lattice, matches, hedges, today)
    return Passage(
      language: grammar.language, sentences: [], mentions: figures,
      numbers: isCell ? numbers(lattice, amounts, beside: figures, hedges) : [], names: [], cues: [],
      accountsEnd: accountsEnd(lattice, matches), nameWords: [], headNoun: isCell ? headNoun(lattice, figures) : nil)
  }

  // MARK: Names and cues

  /// The longest name at each place, from left to right.
  private func nameMentions(_ lattice: Lattice, _ readings: [Lattice.Reading]) -> [Passage.NameMention] {
    var found: [Passage.NameMention] = []
    let tokens = lattice.tokens
    for reading in readings where classes.uses[reading.name].isEntity {
      guard case .outside(let id) = lattice.value(of: reading) else { continue }
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

  /// The cues outside names, by their first token; of two of which one holds the other only the longer. None ends within
  /// a figure: "to A$5 million" is no "to a".
  private func cues(
    _ lattice: Lattice, _ readings: [Lattice.Reading], _ hedges: HedgeFinder, outside named: TokenSet,
    _ figures: [Passage.Mention]
  ) -> [Passage.Cue] {
    var found: [Passage.Cue] = []
    let unfinished = TokenSet(figures.lazy.map { $0.tokens.dropLast() })
    for reading in readings {
      guard let kind = classes.uses[reading.name].cue, named.isDisjoint(with: reading.tokens),
        !unfinished.contains(reading.tokens.upperBound - 1) || unfinished.contains(reading.tokens.lowerBound)
      else { continue }
      var cue = Passage.Cue(
        kind: kind, tokens: reading.tokens, span: lattice.tokens.bytes(reading.tokens), value: "")
      switch lattice.value(of: reading) {
      case .value(let value): cue.value = value.term ?? value.number?.description ?? ""
      case .outside(let id):
        cue.id = id & NameIndex.idMask
        cue.isPartial = id & NameIndex.partialMark != 0
      case .match(let match):
        cue.value =
          lattice.meaning(of: match).first { $0.name == "value" }?.value.term ?? length(Fields(match, in: lattice))
      case .numeral, .integer, .word: break
      }
      if cue.kind.isBent, let hedge = hedges.hedge(of: cue.tokens)?.hedge { cue.hedge = hedge }
      found.append(cue)
    }
    found.sort { ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count) }
    var (outer, outerRelation) = (0..<0, 0..<0)
    let cues = found.filter { cue in
      if cue.kind == .repetition { return true }
      let known = cue.kind.standsApart ? outerRelation : outer
      if cue.tokens.upperBound <= known.upperBound, cue.tokens != known, cue.kind != .clause { return false }
      guard cue.tokens.upperBound > known.upperBound else { return true }
      if cue.kind.standsApart { outerRelation = cue.tokens } else { outer = cue.tokens }
      return true
    }
    return cues.withoutSpareRoom
  }

  /// "27", and with a unit other than the year or beside words that say what it is the length of "27 month closed"; of an
  /// age only what the words say of it.
  private func length(_ fields: Fields) -> String {
    let number = fields.decimal("number")?.description ?? ""
    let unit = fields.term("calendar-unit").flatMap { $0 == "year" ? nil : " " + $0 } ?? ""
    return Self.marks.reduce(number + unit) { fields.has($1.name) ? $0 + $1.mark : $0 }
  }

  private static let marks: [(name: SlotName, mark: String)] = [
    ("closed", " closed"), ("later", " later"), ("onward", " onward"), ("founded", " founded"), ("loose", " loose"),
    ("open", " open"),
    ("to-come", " ahead"), ("then", " then"), ("between", " between"),
    ("younger", " younger"), ("older", " older"), ("old", " old"),
  ]

  // MARK: Sentences

  func sentences(
    _ lattice: Lattice, _ matches: FoundMatches, _ mentions: [Passage.Mention]
  ) -> Sentences {
    var held = TokenSet(mentions.map { $0.tokens.dropLast() })
    for span in (matches.figures + matches.weakFigures).map(\.match.extent) where span.count > 1 {
      for token in span.dropLast() where lattice.tokens.ascii(token) == UInt8(ascii: ".") { held.insert(token) }
    }
    let tokens = lattice.tokens
    return Sentences(
      of: tokens, isHeld: { held.contains($0) },
      isAbbreviation: { lattice.isAbbreviation($0) },
      isOpener: { lattice.isFrequent($0) && tokens[$0].flags.contains(.capitalised) },
      isFunctionWord: { grammar.isFunctionWord(tokens[$0].hash) },
      ordinalsHaveStops: classes.ordinalsHaveStops)
  }
}
