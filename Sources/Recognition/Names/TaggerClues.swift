import Tagger
import Text

extension Recognizer {
  /// What the rules and lists say of each token of a sentence by itself, as ``Tagger`` is trained on it.
  public func clues(in tokens: Tokens) -> [Clue] {
    withMatches(of: tokens) { lattice, matches in
      let readings = lattice.readings(of: classes.words)
      let hedges = HedgeFinder(lattice, classes, lattice.readings(of: classes.hedge), without: matches.withoutHedge)
      let scene = NameScene(lattice, classes, readings, figures: figures(lattice, matches, hedges, nil).mentions)
      return clues(scene, ruleCandidates(scene, matches))
    }
  }

  /// - Parameter rules: what the rules find; of overlapping ones the longest counts, and a hint only where nothing else
  ///   is found.
  func clues(_ scene: NameScene, _ rules: [OrganizationCandidate]) -> [Clue] {
    var clues = (0..<scene.lattice.tokens.count).map { Clue(rule: 0, lists: scene.lists(of: $0)) }
    let hints = chosen(from: rules.filter(\.growth.isHint), beside: scene.figures)
    for candidate in hints + chosen(from: rules.filter { !$0.growth.isHint }, beside: scene.figures) {
      for token in candidate.tokens {
        clues[token].rule = candidate.clue << 1 | (token == candidate.tokens.lowerBound ? 1 : 0)
      }
    }
    return clues
  }
}

extension OrganizationCandidate {
  /// Which kind of rule found it; not 0.
  fileprivate var clue: UInt16 { isOrganization ? growth.clue << 1 | 1 : 2 }
}

extension NameGrowth {
  fileprivate var clue: UInt16 {
    if let hint { return Self.firstHint | UInt16(hint) }
    return [before > 0, after > 0, isOptional, isJoined, isWhole, isOrdinary, isLong, isCue, isList, isFrame, isSure]
      .reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
  }

  /// Behind all that the signs of a rule make together.
  private static let firstHint: UInt16 = 1 << 11
}
