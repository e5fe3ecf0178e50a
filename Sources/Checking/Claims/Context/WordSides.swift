/// What the words of a sentence say, and of which of its figures.
extension SentenceWords {
  enum Origin: String {
    case always = "from"
    /// Only where the level after the change stands right behind the figure.
    case beforeDestination = "of"
  }

  /// What others are a part of.
  enum Whole: String {
    case any = "whole"
    /// "Of its": that of the one that is told of.
    case own = "own-whole"
  }

  /// What a word says of a statement, and of which.
  enum WideStatus: String {
    /// "denied": what its clause says.
    case refuted
    /// "dementierte, dass": what the next clause says as well.
    case refutedNext = "refuted-next"
    /// "…, sources said": the clauses on both sides.
    case hearsay
    /// "if", "had expected": its own.
    case supposed
    /// "would have": its own, which has not come to pass.
    case unreal
    /// "a target of": the figure right behind it.
    case aim
  }

  /// On which side of a word the figures stand that it says are reckoned in another way.
  enum BasisSide: String {
    case both
    /// "Before the pandemic", which a year beside it makes clear.
    case time
    /// "Including temporary staff, 5,100"; but "5,100 people, including 900 in Leeds".
    case behind
    /// "Over three years they lost 50 million"; but "rose in three years to 50 million".
    case years
    /// "Of its revenue 38 million is spent on"; but "of its revenue, 38 million, a third is spent on".
    case whole
  }

  /// Where the figures stand that a word or name for a region or a group speaks of.
  enum RegionSide: String {
    case both
    /// "Among the young 9 percent were"; but "ranks among the largest".
    case before
    /// "Bei den Jungen"; but "bei den Aufträgen", "bei Nordlicht".
    case topic
    /// "The Halden region": with a known name beside it.
    case besideName = "beside-name"
    /// "The workshop of Halden"; but "the revenue of Halden".
    case head
  }

  /// Where a word stands, seen from its figure.
  enum Side: String {
    case before, after
  }
}
