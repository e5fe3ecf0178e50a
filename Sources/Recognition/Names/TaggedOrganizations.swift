import Tagger
import Text

extension Recognizer {
  /// The candidates with those of the tagger: the reference's names stay as they are; of what rules
  /// and tagger found or refuted the longest wins, and nothing that the tagger holds for something else.
  func tagged(
    _ candidates: [OrganizationCandidate], _ tagger: Tagger, _ tagging: Tagging, _ scene: NameScene,
    _ names: [Passage.NameMention], _ rules: [OrganizationCandidate]
  ) -> [OrganizationCandidate] {
    let named = TokenSet(names.map(\.tokens))
    let told = TokenSet(rules.filter { $0.growth.isCue && $0.growth.after > 0 }.map(\.tokens))
    var chosen: [OrganizationCandidate] = []
    var others: [OrganizationCandidate] = []
    for var candidate in candidates {
      guard candidate.rank != .reference, named.isDisjoint(with: candidate.tokens) else {
        chosen.append(candidate)
        continue
      }
      guard candidate.isOrganization else {
        others.append(candidate)
        continue
      }
      let margin = tagging.margin(of: candidate.tokens)
      guard margin >= candidate.growth.leastMargin else { continue }
      candidate.confidence = max(Self.leastConfidence, tagger.confidence(of: margin))
      others.append(candidate)
    }
    for organization in tagging.organizations {
      let span = scene.nameAlone(organization.tokens)
      let isDoubtful = scene.isQuoted(span) && !told.contains(span.lowerBound)
      let least = isDoubtful ? Self.leastQuotedConfidence : Self.leastTaggedConfidence
      guard !span.isEmpty, organization.confidence >= least else { continue }
      others.append(
        OrganizationCandidate(
          tokens: span, rank: .tagger, isOrganization: true, confidence: organization.confidence))
    }
    var taken = TokenSet(chosen.map(\.tokens))
    for token in scene.figures.indices where scene.figures[token] { taken.insert(token) }
    for candidate in others.sorted(by: OrganizationCandidate.precedes) where taken.isDisjoint(with: candidate.tokens) {
      taken.formUnion(candidate.tokens)
      chosen.append(candidate)
    }
    return chosen.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// What is known of a rule's organization that the tagger would not have found, in hundredths.
  private static let leastConfidence = 60
  /// What the tagger itself is less sure of is more often wrong than it is worth, in hundredths.
  private static let leastTaggedConfidence = 30
  /// In quotes books, films and songs stand more often, unless a word before tells what it is ("die Zeitung").
  private static let leastQuotedConfidence = 60
}

extension NameScene {
  /// A tagger's organization without an article or "rival" before it and signs around it.
  fileprivate func nameAlone(_ name: Range<Int>) -> Range<Int> {
    let tokens = lattice.tokens
    var span = name
    while let first = span.first, tokens[first].kind == .sign { span.removeFirst() }
    if span.count > 1, let first = span.first, isArticle(first) || isCue(first) { span.removeFirst() }
    while let last = span.last, tokens[last].kind == .sign, !closesName(last) { span.removeLast() }
    return ownsThing(span) ? 0..<0 : span
  }

  /// Somebody's something ("Ida Field's chess club"), unlike "Macy's" and "Levi's Stadium".
  private func ownsThing(_ name: Range<Int>) -> Bool {
    name.dropLast(2).contains { token in
      isPossessive(token)
        && lattice.tokens[token + 2].flags.isDisjoint(with: [.capitalised, .innerCapital])
    }
  }

  /// A full stop, a closing bracket or the like, which may belong to a name: "Inc.", "Yahoo!".
  private func closesName(_ token: Int) -> Bool {
    switch lattice.tokens.ascii(token) {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ")"), UInt8(ascii: "+"): true
    default: false
    }
  }
}
