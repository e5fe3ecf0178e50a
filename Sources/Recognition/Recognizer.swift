import Grammar
import Text
import Values

/// Reads passages of one language. Never fails; what it cannot read it leaves out.
public struct Recognizer: Sendable {
  public let grammar: LanguageGrammar
  private let names: NameIndex?
  private let organizations: @Sendable (Int32) -> String?
  private let families: CurrencyFamilies

  /// - Parameters:
  ///   - names: the reference data's names.
  ///   - organizations: the entity id of a name's owner; nil if the owner is no organization.
  ///   - dollar: the currency of a bare "dollar", ISO 4217.
  public init(
    grammar: LanguageGrammar, names: NameIndex? = nil, dollar: String? = nil,
    organizations: @escaping @Sendable (Int32) -> String? = { _ in nil }
  ) {
    self.grammar = grammar
    self.names = names
    self.organizations = organizations
    families = CurrencyFamilies(grammar, dollar: dollar)
  }

  /// - Parameters:
  ///   - bytes: a block's reading.
  ///   - today: the publication date.
  public func read(_ bytes: [UInt8], today: CalendarDate?) -> Passage {
    let lattice = Lattice(reading: bytes, with: grammar, names: names)
    let figures = figures(lattice, today)
    let names = nameMentions(lattice)
    let organizations = organizationMentions(lattice, names: names, figures: figures)
    let mentions = (figures + organizations).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return Passage(
      language: grammar.language, lattice: lattice, sentences: sentences(lattice, mentions), mentions: mentions,
      names: names)
  }

  // MARK: Figures

  private static let figureKinds: [String: Int] = ["money": 0, "percent": 1, "date": 2, "count": 3, "nothing": 4]

  private func figures(_ lattice: Lattice, _ today: CalendarDate?) -> [Passage.Mention] {
    let hedges = HedgeFinder(lattice)
    var mentions: [Passage.Mention] = []
    for candidate in Candidate.chosen(from: lattice, kinds: Self.figureKinds) {
      guard let value = value(of: candidate, lattice, today) else { continue }
      mentions.append(mention(value, candidate.span, lattice, hedges))
    }
    return impliedMoney(lattice, beside: mentions, hedges)
  }

  private func value(of candidate: Candidate, _ lattice: Lattice, _ today: CalendarDate?) -> Annotation.Value? {
    let fields = Fields(candidate.match, in: lattice)
    let composer = FigureComposer(families: families)
    switch candidate.kind {
    case "money": return composer.money(fields)
    case "percent": return composer.percent(fields)
    case "count":
      let unit = fields.tokens("unit").map { text(lattice.tokens.bytes($0), lattice) } ?? ""
      return composer.count(fields, unit: unit)
    case "date":
      let resolver = DateResolver(today: today, isFuture: isAhead(candidate.span, fields, lattice))
      return resolver.resolve(fields).map { .date($0) }
    default: return nil
    }
  }

  private func text(_ range: Range<Int>, _ lattice: Lattice) -> String { lattice.text(range) }

  private func mention(
    _ value: Annotation.Value, _ span: Range<Int>, _ lattice: Lattice, _ hedges: HedgeFinder
  ) -> Passage.Mention {
    var annotation = Annotation(span: lattice.tokens.bytes(span), value: value)
    if let quantity = annotation.quantity {
      if quantity.isRange {
        annotation.hedge = .range
      } else if let found = hedges.hedge(of: span) {
        annotation.hedge = found.hedge
        annotation.hedgeSpan = lattice.tokens.bytes(found.tokens)
      }
    }
    return Passage.Mention(annotation: annotation, tokens: span)
  }

  /// A word for what lies ahead near the date; for a weekday, right before it: "sagte am Montag, er werde…" is past.
  private func isAhead(_ span: Range<Int>, _ fields: Fields, _ lattice: Lattice) -> Bool {
    let reach = fields.has("weekday") ? 2 : 8
    for token in max(0, span.lowerBound - reach)..<span.lowerBound
    where !lattice.words(of: "future-cue", at: token).isEmpty {
      return true
    }
    guard !fields.has("weekday") else { return false }
    for token in span.upperBound..<min(lattice.tokens.count, span.upperBound + 2)
    where !lattice.words(of: "future-cue", at: token).isEmpty {
      return true
    }
    return false
  }

  /// "6,78 Milliarden entfielen auf BP": a scaled number without currency means the currency of the amount before it.
  private func impliedMoney(
    _ lattice: Lattice, beside mentions: [Passage.Mention], _ hedges: HedgeFinder
  ) -> [Passage.Mention] {
    let composer = FigureComposer(families: families)
    var taken = mentions.flatMap { Array($0.tokens) }.reduce(into: Set<Int>()) { $0.insert($1) }
    var found = mentions
    for match in lattice.matches(of: ["bare-amount"]).sorted(by: { $0.extent.lowerBound < $1.extent.lowerBound })
    where taken.isDisjoint(with: match.span) {
      guard let before = mentions.last(where: { $0.tokens.upperBound <= match.span.lowerBound && $0.annotation.kind == "money" }),
        case .money(_, let currency, _) = before.annotation.value,
        let quantity = composer.quantity(Fields(match, in: lattice)), quantity.high >= Decimal.power(of: 6)
      else { continue }
      taken.formUnion(match.span)
      found.append(mention(.money(quantity, currency: currency, implied: true), match.span, lattice, hedges))
    }
    return found.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  // MARK: Names

  private func nameMentions(_ lattice: Lattice) -> [Passage.NameMention] {
    var found: [Passage.NameMention] = []
    var token = 0
    while token < lattice.tokens.count {
      if let name = lattice.outsideNames(.entity, at: token).max(by: { $0.end < $1.end }) {
        let next = name.end
        let isInCompound =
          next + 1 < lattice.tokens.count && lattice.tokens.flags[next].contains(.hyphen) && lattice.tokens.isJoined(next)
          && lattice.tokens.isJoined(next + 1)
        found.append(Passage.NameMention(tokens: token..<name.end, id: name.id, isInCompound: isInCompound))
        token = name.end
      } else {
        token += 1
      }
    }
    return found
  }

  private func organizationMentions(
    _ lattice: Lattice, names: [Passage.NameMention], figures: [Passage.Mention]
  ) -> [Passage.Mention] {
    var found: [Passage.Mention] = []
    var taken = Set(names.flatMap { Array($0.tokens) })
    for name in names {
      if let entity = organizations(name.id) {
        found.append(organization(entity, name.tokens, lattice))
      }
    }
    for candidate in Candidate.chosen(from: lattice, kinds: ["organization": 0, "no-organization": 1])
    where candidate.kind == "organization" && taken.isDisjoint(with: candidate.span) {
      taken.formUnion(candidate.span)
      found.append(organization(nil, candidate.span, lattice))
    }
    let figureTokens = Set(figures.flatMap { Array($0.tokens) })
    return found.filter { figureTokens.isDisjoint(with: $0.tokens) }
  }

  private func organization(_ entity: String?, _ tokens: Range<Int>, _ lattice: Lattice) -> Passage.Mention {
    Passage.Mention(
      annotation: Annotation(span: lattice.tokens.bytes(tokens), value: .organization(entity: entity)), tokens: tokens)
  }

  // MARK: Sentences

  private func sentences(_ lattice: Lattice, _ mentions: [Passage.Mention]) -> Sentences {
    var held: Set<Int> = []
    for mention in mentions where mention.tokens.count > 1 {
      for token in mention.tokens.dropLast() { held.insert(token) }
    }
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
  var span: Range<Int> { match.span }

  /// Of overlapping matches the leftmost wins, then the longest, then the one with more around it; weak ones take what is
  /// left.
  static func chosen(from lattice: Lattice, kinds: [String: Int]) -> [Candidate] {
    var strong: [Candidate] = []
    var weak: [Candidate] = []
    for match in lattice.matches(of: Set(kinds.keys)) {
      let kind = lattice.kind(of: match)
      let candidate = Candidate(kind: kind, rank: kinds[kind] ?? 0, match: match)
      if lattice.meaning(of: match).contains(where: { $0.name == "weak" }) {
        weak.append(candidate)
      } else {
        strong.append(candidate)
      }
    }
    var chosen: [Candidate] = []
    var taken = Set<Int>()
    for group in [strong, weak] {
      for candidate in group.sorted(by: precedes) where taken.isDisjoint(with: candidate.span) {
        chosen.append(candidate)
        taken.formUnion(candidate.span)
      }
    }
    return chosen.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.span.lowerBound != right.span.lowerBound { return left.span.lowerBound < right.span.lowerBound }
    if left.span.count != right.span.count { return left.span.count > right.span.count }
    if left.match.extent.count != right.match.extent.count { return left.match.extent.count > right.match.extent.count }
    return left.rank < right.rank
  }
}
