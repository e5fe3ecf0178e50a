import Text
import Values

/// What one block of a draft says. Offsets are bytes of the block's reading; tokens are counted from its start.
///
/// It belongs to a block as it stood when it was read: where a later edition of the draft has the same object, the block
/// reads the same.
public final class Passage: Sendable {
  public let language: String
  /// Runs of tokens without gaps.
  public let sentences: [Range<Int>]
  /// Figures, dates and organizations in the order of the text; they do not overlap.
  public let mentions: [Mention]
  /// Numbers that are no annotation, as counts of nothing: the cells of a table, "from 1,200 to 1,500".
  public let numbers: [Mention]
  /// Names of the reference data in the order of the text, organizations or not; they do not overlap.
  public let names: [NameMention]
  /// The words that tell what a figure is about, by their first token.
  public let cues: [Cue]
  /// The month in which a year of accounts ends, if the text says so; see ``JoinedPassages``.
  let accountsEnd: Int?
  /// The words that a name can consist of; see ``JoinedPassages``.
  let nameWords: [NameWord]
  /// Of the cell of a table: the noun that it says the numbers beside or below it count; see ``JoinedPassages``.
  let headNoun: String?

  init(
    language: String, sentences: [Range<Int>], mentions: [Mention], numbers: [Mention], names: [NameMention],
    cues: [Cue], accountsEnd: Int?, nameWords: [NameWord], headNoun: String? = nil
  ) {
    self.language = language
    self.sentences = sentences
    self.mentions = mentions
    self.numbers = numbers
    self.names = names
    self.cues = cues
    self.accountsEnd = accountsEnd
    self.nameWords = nameWords
    self.headNoun = headNoun
  }

  /// In which nothing was looked for.
  public convenience init(unreadIn language: String) {
    self.init(
      language: language, sentences: [], mentions: [], numbers: [], names: [], cues: [], accountsEnd: nil,
      nameWords: [])
  }

  /// The same but for its mentions and names.
  func with(mentions: [Mention], names: [NameMention]) -> Passage {
    Passage(
      language: language, sentences: sentences, mentions: mentions, numbers: numbers, names: names, cues: cues,
      accountsEnd: accountsEnd, nameWords: nameWords, headNoun: headNoun)
  }

  /// The same with some of its ``numbers`` among its mentions.
  public func counting(_ meant: [Mention]) -> Passage {
    let places = Set(meant.map(\.tokens.lowerBound))
    return Passage(
      language: language, sentences: sentences,
      mentions: (mentions + meant).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound },
      numbers: numbers.filter { !places.contains($0.tokens.lowerBound) }, names: names, cues: cues,
      accountsEnd: accountsEnd, nameWords: nameWords, headNoun: headNoun)
  }

  /// The same with another reading of the mention at the same tokens.
  public func replacing(_ meant: Mention) -> Passage {
    with(mentions: mentions.map { $0.tokens == meant.tokens ? meant : $0 }, names: names)
  }

  public struct Mention: Hashable, Sendable {
    /// The span in bytes of the reading.
    public var annotation: Annotation
    public var tokens: Range<Int>
    /// The words that bend it.
    public var hedgeTokens: Range<Int>?
  }

  public struct NameMention: Hashable, Sendable {
    public var tokens: Range<Int>
    /// Bytes of the reading.
    public var span: Range<Int>
    /// The number that the name source gave the name's owner.
    public var id: Int32
    /// A hyphen joins it to what follows ("Meta-CEO").
    public var isInCompound: Bool
  }

  /// A word or phrase of one of the grammar's cue classes. Long texts have many: places are kept in 32 bits.
  public struct Cue: Sendable {
    public var kind: CueKind
    /// One word of a phrase of several, which may stand apart ("nahm … ein").
    public var isPartial = false
    /// What bends a multiple or a number of years: "more than doubled".
    public var hedge = Hedge.none
    /// The number that the name source gave, for the reference's own metric words.
    public var id: Int32 = -1
    private let places: (token: Int32, end: Int32, byte: Int32, endByte: Int32)
    /// What the word stands for: a metric's id, a status.
    public var value: String

    init(kind: CueKind, tokens: Range<Int>, span: Range<Int>, value: String) {
      self.kind = kind
      self.value = value
      places = (
        Int32(truncatingIfNeeded: tokens.lowerBound), Int32(truncatingIfNeeded: tokens.upperBound),
        Int32(truncatingIfNeeded: span.lowerBound), Int32(truncatingIfNeeded: span.upperBound)
      )
    }

    public var tokens: Range<Int> { Int(places.token)..<Int(places.end) }
    /// Bytes of the reading.
    public var span: Range<Int> { Int(places.byte)..<Int(places.endByte) }
  }

  /// The sentence that holds a token; the last one for a token behind the text.
  public func sentence(holding token: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, sentences.count - 1))
  }

  /// The tokens of the sentence that holds one; those of the last sentence for a token behind the text.
  public func tokens(ofSentenceHolding token: Int) -> Range<Int> {
    sentences.isEmpty ? 0..<0 : sentences[sentence(holding: token)]
  }
}

/// The classes of words that tell what a figure is about; their words stand in the grammar.
public enum CueKind: String, CaseIterable, Hashable, Sendable {
  /// A word for a metric ("Umsatz"); the value is its id.
  case metric
  /// A word of the reference's own list; ``Passage/Cue/id`` names its owner.
  case referenceMetric = "reference-metric"
  /// "plans", "reportedly", "denied": the value is a claim status, or tells one of the whole statement.
  case status
  /// "a share", "per month": the figure is of another kind than a total; "behind" for a word that stands behind its
  /// figure.
  case denominator
  /// "the company", "der Konzern": stands for an organization named before.
  case coreference
  /// "said", "laut": the name beside it tells the figure, which need not be about it; "source" for a word that needs no
  /// clause of its own.
  case speech
  /// "by", "um": the figure is a change.
  case change
  /// "to", "auf": the figure is the level after a change, or "from", "von": the one before.
  case level
  /// "loss", "Verlust": the figure counts as negative for its metric.
  case negative
  /// A sign or word that ends a clause; "relative" for a word that begins an aside about the noun before it.
  case clause
  /// "quarterly", "Halbjahres…": the value is the number of months that the metric beside or inside it spans.
  case duration
  /// "davon", "together": the figure is of a part, or of several.
  case portion
  /// "in Poland", "abroad": the figure may be that of a region only.
  case region
  /// "adjusted", "before tax", "once employed": the figure is reckoned in another way, or of another time, than the one
  /// reported.
  case basis
  /// "a year earlier", "im Vorjahr": the value is the months by which the figure's period lies elsewhere.
  case shift = "period-shift"
  /// "rose", "together", "of which": what one figure has to do with others; the value says what.
  case relation
  /// "the", "those" before a figure, which may have been told already; the value is "same" where the word hardly says
  /// anything else, "again" for others.
  case repetition
  /// "doubled", "das Dreifache": the value is the factor.
  case multiple
  /// The number of years that somebody is old; "then" if at an event, "loose" where it may count something else.
  case age
  /// "born": the year beside it is that of a birth; "other" for a relative, "stranger" for somebody else.
  case birth
  /// A number of years, which is the value, or of what the value names behind it, with what it lies between; behind
  /// that may stand "closed" where the words leave no doubt that the dates beside it are its ends, "later" where it
  /// leads on from a date, "onward" from what is told behind it, "founded" where it began with what the words tell of,
  /// "loose" where they say nothing of it, "open" where it leads to one date alone, "between" where it parts two ages,
  /// the second one "younger" or "older", "old" where it is the age of a thing, and "ahead" where it begins today: the
  /// year beside it and today ("27 years ago"), two years one of which it leads to ("12 years later"), both ends of a
  /// time ("for 14 years").
  case yearsAgo = "years-ago"
  case yearsApart = "years-apart"
  case yearsLong = "years-long"
  /// "its 75th anniversary": as many years as the value since the year of an event.
  case jubilee

  /// Whether words such as "about" may bend it.
  var isBent: Bool {
    switch self {
    case .multiple, .yearsAgo, .yearsApart, .yearsLong, .jubilee: true
    default: false
    }
  }

  /// A word of these kinds leaves the words inside it and around it to the others.
  var standsApart: Bool {
    switch self {
    case .relation, .multiple, .yearsAgo, .yearsApart, .yearsLong, .jubilee: true
    default: false
    }
  }
}
