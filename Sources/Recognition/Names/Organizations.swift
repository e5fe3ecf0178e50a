import Grammar
import Text
import Values

/// What a passage names.
struct NamesFound {
  var organizations: [Passage.Mention] = []
  /// The reference's names that stand as names here.
  var references: [Passage.NameMention] = []
  var words: [NameWord] = []
}

extension Recognizer {
  /// Organizations by the reference's names and by the grammar's rules, and those that the tagger finds beside them.
  func findOrganizations(
    in lattice: Lattice, _ matches: FoundMatches, names: [Passage.NameMention], readings: [Lattice.Reading],
    figures: [Passage.Mention]
  ) -> NamesFound {
    let scene = NameScene(lattice, classes, readings, figures: figures)
    let doubtful = names.filter { !scene.standsAsName($0.tokens) }
    let names = names.filter { scene.standsAsName($0.tokens) }
    let rules = ruleCandidates(scene, matches)
    var chosen = chosen(
      from: referenceCandidates(names) + rules.filter { !$0.growth.isHint && !isOfNames($0, names, scene) },
      beside: scene.figures)
    if let tagger {
      let tagging = tagger.tag(
        lattice.tokens, sentences: sentences(lattice, matches, figures).ranges, clues: clues(scene, rules))
      chosen = tagged(chosen, tagger, tagging, scene, names, rules)
    }
    var taken = scene.figures
    for token in chosen.flatMap(\.tokens) { taken[token] = true }
    var found = NamesFound()
    var remaining = names[...]
    var introduced: (acronym: Range<Int>, entity: String?)?
    for var candidate in chosen {
      // "DFG" is a name that everybody knows, and here that of the "Deutsche Forschungsgemeinschaft (DFG)".
      if candidate.entity == nil, let introduced, introduced.acronym == candidate.tokens {
        candidate.entity = introduced.entity
      }
      while let name = remaining.first, name.tokens.upperBound <= candidate.tokens.lowerBound {
        found.references.append(name)
        remaining.removeFirst()
      }
      // The names inside a longer match; the match is the same organization if only a legal form was added.
      while let name = remaining.first, name.tokens.overlaps(candidate.tokens) {
        remaining.removeFirst()
        if candidate.rank == .reference {
          found.references.append(name)
        } else if candidate.isOrganization, scene.isLegalForm(candidate.tokens, beside: name.tokens) {
          candidate.entity = organizations(name.id)
          found.references.append(name)
        }
      }
      // What something else shows to be a name is the reference's name of this spelling.
      if candidate.entity == nil, candidate.isOrganization,
        let name = doubtful.first(where: { $0.tokens == candidate.tokens }),
        candidate.confidence >= (isBesideNoun(name.tokens, scene, readings) ? Self.tellingBesideNoun : Self.telling)
      {
        candidate.entity = organizations(name.id)
        found.references.append(name)
      }
      guard candidate.isOrganization else { continue }
      found.organizations.append(mention(candidate, candidate.tokens, lattice))
      guard let acronym = scene.acronym(behind: candidate.tokens) else { continue }
      introduced = (acronym, candidate.entity)
      if let name = found.references.last, name.tokens.overlaps(candidate.tokens), remaining.first?.tokens != acronym {
        found.references.append(
          Passage.NameMention(
            tokens: acronym, span: lattice.tokens.bytes(acronym), id: name.id, isInCompound: false))
      }
      if !taken[acronym.lowerBound] {
        for token in acronym { taken[token] = true }
        found.organizations.append(mention(candidate, acronym, lattice))
      }
    }
    found.references += remaining
    found.words = scene.nameWords(taken: taken, doubtful: doubtful.map(\.tokens))
    return found
  }

  /// Whether a word that tells nothing of a company follows, such as a noun of which the name may be a part ("Visa rules",
  /// unlike "Visa revenue").
  private func isBesideNoun(_ name: Range<Int>, _ scene: NameScene, _ readings: [Lattice.Reading]) -> Bool {
    !classes.nounsAreCapitalised && scene.isOrdinaryWord(name.upperBound)
      && !readings.contains {
        $0.tokens.lowerBound == name.upperBound && classes.uses[$0.name].cue == .metric
      }
  }

  /// Whether a rule took two names of the reference, joined by "and", for one, or such a name with words that describe it.
  private func isOfNames(
    _ candidate: OrganizationCandidate, _ names: [Passage.NameMention], _ scene: NameScene
  ) -> Bool {
    guard candidate.isOrganization else { return false }
    var count = 0
    for name in names where candidate.tokens.overlaps(name.tokens) {
      count += 1
      if scene.onlyDescribes(candidate, name.tokens) { return true }
    }
    return count > 1
  }

  /// Of overlapping candidates the longest wins; of equals the reference's name, then what is no organization.
  func chosen(from candidates: [OrganizationCandidate], beside figures: [Bool]) -> [OrganizationCandidate] {
    var taken = figures
    var chosen: [OrganizationCandidate] = []
    for candidate in candidates.sorted(by: OrganizationCandidate.precedes)
    where !candidate.tokens.contains(where: { taken[$0] }) {
      for token in candidate.tokens { taken[token] = true }
      chosen.append(candidate)
    }
    return chosen.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private func mention(_ found: OrganizationCandidate, _ tokens: Range<Int>, _ lattice: Lattice) -> Passage.Mention {
    Passage.Mention(
      annotation: Annotation(
        span: span(of: found, tokens, lattice.tokens), value: .organization(entity: found.entity),
        confidence: found.confidence),
      tokens: tokens)
  }

  /// In a compound only the name: "Volkswagen" in "Volkswagenkonzern".
  private func span(of found: OrganizationCandidate, _ range: Range<Int>, _ tokens: Tokens) -> Range<Int> {
    let span = tokens.bytes(range)
    guard found.rank == .reference, range.count == 1, tokens.foldedBytes(range.lowerBound).count == span.count,
      let head = compoundHeads.first(where: { tokens.hash(of: range.lowerBound, without: $0) != nil })
    else { return span }
    let name = span.lowerBound..<(span.upperBound - head.count)
    var isName = false
    let alone = Tokens(Array(tokens.text[name]))
    names?.names(at: 0, in: alone) { _, end, id in
      if end == alone.count, organizations(id) == found.entity { isName = true }
    }
    return isName ? name : span
  }

  private func referenceCandidates(_ names: [Passage.NameMention]) -> [OrganizationCandidate] {
    names.map { name in
      let entity = organizations(name.id)
      return OrganizationCandidate(
        tokens: name.tokens, rank: .reference, entity: entity, isOrganization: entity != nil)
    }
  }

  /// What the rules find, with the names that their meaning takes in from before or behind.
  func ruleCandidates(_ scene: NameScene, _ matches: FoundMatches) -> [OrganizationCandidate] {
    var candidates: [OrganizationCandidate] = []
    for match in matches.refutedOrganizations {
      candidates.append(OrganizationCandidate(tokens: match.span, rank: .refuted, isOrganization: false))
    }
    for match in matches.organizations {
      let growth = NameGrowth(scene.lattice.meaning(of: match))
      for span in scene.spans(of: match, growth) {
        candidates.append(
          OrganizationCandidate(
            tokens: span, rank: .rule, isOrganization: true, confidence: Self.ruleConfidence,
            growth: growth))
      }
    }
    return candidates
  }

  /// So sure must be what tells that an ordinary word is a name of the reference, in hundredths.
  private static let telling = 70
  private static let tellingBesideNoun = 85
  /// How often a rule is right, in hundredths, where no tagger says how sure it is.
  private static let ruleConfidence = 75
}

/// A span that may be an organization, or that keeps others from being one.
struct OrganizationCandidate {
  enum Rank: Int { case reference, refuted, rule, tagger }

  var tokens: Range<Int>
  var rank: Rank
  var entity: String?
  var isOrganization: Bool
  /// How sure it is, in hundredths.
  var confidence = 100
  /// Of a rule.
  var growth = NameGrowth([])

  static func precedes(_ left: Self, _ right: Self) -> Bool {
    if left.tokens.count != right.tokens.count { return left.tokens.count > right.tokens.count }
    if left.rank != right.rank { return left.rank.rawValue < right.rank.rawValue }
    return left.tokens.lowerBound < right.tokens.lowerBound
  }
}

/// How a rule's match and the names beside it make an organization; written as the rule's meaning.
struct NameGrowth {
  /// `before 4`: needs a name of up to four words before the match and takes it in.
  var before = 0
  /// `after 3`: needs a name of up to three words behind the match and takes it in.
  var after = 0
  /// `optional`: no name needs to stand before.
  var isOptional = false
  /// `joined`: a hyphen must join the name before to the match.
  var isJoined = false
  /// `whole`: what a hyphen joins to the match's beginning belongs to it ("US-Arbeitsministerium").
  var isWhole = false
  /// `ordinary`: the match may consist of ordinary words, and then needs a sign that it is a name.
  var isOrdinary = false
  /// `long`: "and", "of" and the like may join the words of the name behind.
  var isLong = false
  /// `cue`: the match itself does not belong to the organization.
  var isCue = false
  /// `list`: "X, Y and Z" are organizations each.
  var isList = false
  /// `frame`: where companies usually stand, but others may: a place or a person with a known first name is none.
  var isFrame = false
  /// `sure`: it is one even if the tagger holds it for something else.
  var isSure = false
  /// `hint 2`: only tells the tagger that one may stand here, by a number for each kind of such places.
  var hint: Int?

  var isHint: Bool { hint != nil }

  init(_ meaning: [GrammarValue.Field]) {
    for field in meaning {
      switch field.name {
      case "before": before = Self.count(field.value)
      case "after": after = Self.count(field.value)
      case "cue": isCue = true
      case "list": isList = true
      case "frame": isFrame = true
      case "sure": isSure = true
      case "hint": hint = Self.count(field.value, atMost: 99)
      case "optional": isOptional = true
      case "joined": isJoined = true
      case "whole": isWhole = true
      case "ordinary": isOrdinary = true
      case "long": isLong = true
      default: break
      }
    }
  }

  /// By how much the tagger may hold it for something else.
  var leastMargin: Int { isSure ? .min : -60 }

  private static func count(_ value: GrammarValue, atMost limit: Int = 8) -> Int {
    guard let number = value.number, let count = Int(calendar: number) else { return 1 }
    return max(1, min(count, limit))
  }
}
