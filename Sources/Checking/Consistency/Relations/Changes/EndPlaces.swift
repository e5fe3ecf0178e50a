import Recognition
import Values

/// A change and the figures around it that may be its ends, the nearest first.
struct Surroundings {
  var change: Int
  /// Of its sentence, up to the next change.
  var before: [Int]
  /// Of its sentence and the next one, up to the next change.
  var behind: [Int]
}

/// Two figures that are taken for the ends of a change.
struct Ends {
  let surroundings: Surroundings
  var start: Int
  var end: Int
  /// The words leave no doubt that they are.
  var isSure = true
  /// The words say that it rose, where it fell, or the other way round.
  var isReversed = false

  init(_ surroundings: Surroundings, start: Int, end: Int) {
    (self.surroundings, self.start, self.end) = (surroundings, start, end)
  }

  var change: Int { surroundings.change }
}

/// Where an end of a change stands, and what the words beside it make of it.
struct EndPlace {
  var area: Area
  var choice: Choice
  var roles: [DraftFigures.Role?]

  enum Area {
    /// Behind the change in its sentence; in the next one as well.
    case behind, behindOrNext
    /// Before it in its sentence.
    case before
    /// In the sentence before it; where the words conclude it from what was told, in the two before.
    case earlier
  }

  enum Choice {
    /// The nearest figure, if it has one of the roles.
    case nearest
    /// The nearest that has one of them.
    case first
    /// All that have one of them, the nearest before the others.
    case any
    /// The one that has one of them and can be compared with the other end.
    case only
  }

  static func nearest(_ area: Area, _ roles: DraftFigures.Role?...) -> EndPlace {
    EndPlace(area: area, choice: .nearest, roles: roles)
  }

  static func first(_ area: Area, _ roles: DraftFigures.Role?...) -> EndPlace {
    EndPlace(area: area, choice: .first, roles: roles)
  }

  static func any(_ area: Area, _ roles: DraftFigures.Role?...) -> EndPlace {
    EndPlace(area: area, choice: .any, roles: roles)
  }

  static func only(_ area: Area, _ roles: DraftFigures.Role?...) -> EndPlace {
    EndPlace(area: area, choice: .only, roles: roles)
  }
}

/// A way in which texts tell both ends of a change: where each stands, what else has to be so, and when the words leave no
/// doubt that these are the ends.
struct EndPlaces {
  typealias Condition = (DraftFigures) -> (Ends) -> Bool

  var start: EndPlace
  var end: EndPlace
  var needs: [Condition] = []
  var isSure: Condition = { _ in { _ in true } }

  /// Of a change whose end stands behind it.
  static var endBehind: [EndPlaces] {
    [
      // "Rose 25 percent to $92.5 million, from $74 million", "… to 311 million; in 2023 it was 306 million".
      EndPlaces(
        start: .any(.behindOrNext, .start, nil), end: .first(.behind, .end),
        needs: [DraftFigures.isStartTold, DraftFigures.isOfNoOtherChange, DraftFigures.isEndOfChange],
        isSure: DraftFigures.isStartNear),
      // "From $74 million it rose 25 percent to $92.5 million".
      EndPlaces(
        start: .nearest(.before, .start), end: .first(.behind, .end), needs: [DraftFigures.isStartInClause]),
      // "The rate is 2.75 percent. It may be cut by 50 basis points, to 2.25 percent".
      EndPlaces(
        start: .only(.earlier, .end, nil), end: .first(.behind, .end),
        needs: [DraftFigures.isFirst, DraftFigures.isAgainstNothingBehind, DraftFigures.areOfOneMetric],
        isSure: DraftFigures.isEndLater),
    ]
  }

  /// Of a change whose end stands before it.
  static var endBefore: [EndPlaces] {
    [
      // "$52, up 4 percent from $50", "…, up 4 percent, after opening at $50".
      EndPlaces(
        start: .nearest(.behind, .start), end: .first(.before, .end, nil),
        needs: [DraftFigures.isStartRightBehind, DraftFigures.isDirected]),
      // "From $74 million to $92.5 million, or 25 percent".
      EndPlaces(
        start: .first(.before, .start), end: .first(.before, .end),
        needs: [DraftFigures.areNear, DraftFigures.isChangePlain, DraftFigures.hasNoOtherSubject]),
      // "6.2 percent; a year ago it was 5.8 percent, a rise of 0.4 points".
      EndPlaces(
        start: .nearest(.before, .start), end: .any(.before, nil),
        needs: [DraftFigures.areOnlyOnesBefore, DraftFigures.isStartPlain, DraftFigures.isChangePlain]),
      // "… to $92.5 million. In the year before it was $74 million, a rise of 25 percent."
      EndPlaces(
        start: .nearest(.before, .start), end: .only(.earlier, .end),
        needs: [DraftFigures.isStartOnlyOneBefore, DraftFigures.isStartPlain, DraftFigures.isChangePlain]),
      // "In 2023 the loss was $35.8 million; so it shrank by $8.5 million", "Compared with a year ago, when it was 3.2
      // percent, it is 1.3 points lower".
      EndPlaces(
        start: .nearest(.before, .start, .end, nil), end: .any(.earlier, .start, .end, nil),
        needs: [
          DraftFigures.isStartOnlyOneBefore, DraftFigures.isEndLatest, DraftFigures.isConcludedOrFromStart,
          DraftFigures.isChangePlain,
        ], isSure: DraftFigures.isOfKnownEntity),
      // "A year earlier it was $12.9 billion, so it has grown by $1.3 billion."
      EndPlaces(
        start: .nearest(.before, .start), end: .only(.earlier, .start, .end, nil),
        needs: [DraftFigures.isStartOnlyOneBefore, DraftFigures.isStartPlain, DraftFigures.isConcluded],
        isSure: { _ in { _ in false } }),
    ]
  }

  /// Of a figure that is more or less than what it is compared with.
  static var compared: [EndPlaces] {
    [
      // "Last year it was 40; 52 now, 12 more than then".
      EndPlaces(
        start: .first(.before, .start), end: .first(.before, nil), needs: [DraftFigures.isLast, DraftFigures.isSetOff]),
      // "It was to cost $85 million and ended up at $119 million, 40 percent more than planned."
      EndPlaces(
        start: .any(.before, .start, .end, nil), end: .nearest(.before, .start, .end, nil),
        needs: [DraftFigures.isLast, DraftFigures.areOnlyOnesBefore, DraftFigures.isSetOff],
        isSure: DraftFigures.isStartPlanned),
      // "48.50 euros, 31 percent more than the closing price of 37 euros".
      EndPlaces(
        start: .nearest(.behindOrNext, .start, .end, nil), end: .nearest(.before, .end, nil),
        needs: [DraftFigures.isStartBase, DraftFigures.isEndOutsideBrackets, DraftFigures.isEndNoScore],
        isSure: DraftFigures.isStartInSentence),
      // "That is 12 million more than the budget of 300 million": what is more stands in the sentence before.
      EndPlaces(
        start: .nearest(.behindOrNext, .start, .end, nil), end: .only(.earlier, .end, nil),
        needs: [DraftFigures.isFirst, DraftFigures.isConcluded, DraftFigures.isStartBase],
        isSure: DraftFigures.isStartInSentence),
    ]
  }
}
