import Recognition
import Text
import Values

/// A place of the draft where a figure may be written, with what the draft says before it.
struct FigurePlace {
  private let block: Block
  private let passage: Passage
  private let tokens: Tokens
  /// Those of the sentence.
  private let sentence: Range<Int>
  /// The numbers of the entities that may be meant, the nearest first.
  let entities: [Int]

  /// How many names further back are looked at.
  private static let reach = 8

  /// - Parameter offset: in bytes of the draft.
  init?(_ offset: Int, in edition: Edition) {
    let bytes = edition.draft.text.bytes
    let blocks = edition.blocks.blocks
    guard offset <= bytes.count, let index = blocks.lastIndex(where: { $0.source.lowerBound < offset }) else {
      return nil
    }
    block = blocks[index]
    passage = edition.passages[index]
    // Behind the block only spaces that its reading leaves out.
    guard bytes[min(block.source.upperBound, offset)..<offset].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
      return nil
    }
    let end = Self.readingOffset(of: offset, in: block)
    tokens = Tokens(block.reading.bytes)
    let token = max(0, Self.count(of: tokens, before: end) - 1)
    guard !passage.sentences.isEmpty else { return nil }
    sentence = passage.tokens(ofSentenceHolding: token)
    guard sentence.contains(token) else { return nil }
    var names = passage.names.filter { $0.span.upperBound <= end }.map { Int($0.id) }
    var before = index
    while names.isEmpty, before > 0 {
      before -= 1
      names = edition.passages[before].names.map { Int($0.id) }
    }
    entities = names.reversed().prefix(Self.reach).map(\.self)
  }

  /// That of the paragraph.
  var language: String { passage.language }

  /// The figures and names of the paragraph, in bytes of the draft.
  var annotations: [Annotation] { passage.mentions.map { $0.annotation.placed(in: block) } }

  /// The words for metrics that the sentence has before a byte of the draft, the nearest first.
  func metrics(before offset: Int) -> [Passage.Cue] {
    let end = Self.readingOffset(of: offset, in: block)
    return passage.cues.reversed().filter { cue in
      (cue.kind == .metric || cue.kind == .referenceMetric) && cue.span.upperBound <= end
        && sentence.contains(cue.tokens.lowerBound)
    }
  }

  /// The words of the sentence before a byte of the draft.
  func words(before offset: Int) -> Tokens {
    let start = tokens.bytes(sentence).lowerBound
    let end = Self.readingOffset(of: offset, in: block)
    return Tokens(Array(block.reading.bytes[min(start, end)..<end]))
  }

  /// Whether nothing but a time stands between a word and a byte of the draft behind it.
  func isRightBehind(_ word: Passage.Cue, _ offset: Int) -> Bool {
    var end = Self.count(of: tokens, before: Self.readingOffset(of: offset, in: block))
    for mention in passage.mentions.reversed() where mention.tokens.upperBound == end {
      guard case .date = mention.annotation.value else { break }
      end = mention.tokens.lowerBound
    }
    return word.tokens.upperBound == end
  }

  /// Whether the draft says itself what a figure counts: with the word for its metric, or behind the figure.
  /// - Parameter offset: where the figure is written, in bytes of the draft.
  func saysNoun(_ metric: Passage.Cue, _ offset: Int, _ recognizer: Recognizer) -> Bool {
    let bytes = block.reading.bytes
    if recognizer.isCountNoun(String(decoding: bytes[metric.span], as: UTF8.self)) { return true }
    let first = Self.count(of: tokens, before: Self.readingOffset(of: offset, in: block))
    let rest = tokens.bytes(first..<min(first + Self.nounReach, tokens.count))
    let counted = recognizer.readFigures(Tokens(Array("2 ".utf8) + bytes[rest]), today: nil).mentions.first
    guard case .count(_, let unit)? = counted?.annotation.value else { return false }
    return recognizer.isCountNoun(unit)
  }

  /// So many words behind a figure may hold what it counts.
  private static let nounReach = 4
  /// So many words a figure may stand behind that for its metric.
  private static let metricReach = 16

  /// Whether a word is too far from a byte of the draft behind it to be what a figure there is about, or the sentence
  /// goes on about who tells it.
  func isFar(_ word: Passage.Cue, from offset: Int) -> Bool {
    let end = Self.count(of: tokens, before: Self.readingOffset(of: offset, in: block))
    let between = word.tokens.upperBound..<max(end, word.tokens.upperBound)
    return between.count > Self.metricReach
      || passage.cues.contains { $0.kind == .speech && between.contains($0.tokens.lowerBound) }
  }

  /// The figures and dates of the sentence but for one that a range of the draft's bytes touches.
  func figures(outside range: Range<Int>) -> [Annotation] {
    passage.mentions.filter { sentence.contains($0.tokens.lowerBound) }.map { $0.annotation.placed(in: block) }
      .filter { $0.span.upperBound < range.lowerBound || $0.span.lowerBound > range.upperBound }
  }

  /// The times that the sentence names.
  var periods: [Period] {
    passage.mentions.compactMap { mention in
      guard sentence.contains(mention.tokens.lowerBound), case .date(let date) = mention.annotation.value else {
        return nil
      }
      return date.period
    }
  }

  private static func count(of tokens: Tokens, before end: Int) -> Int {
    (0..<tokens.count).count { Int(tokens[$0].end) <= end }
  }

  private static func readingOffset(of offset: Int, in block: Block) -> Int {
    offset >= block.source.upperBound ? block.reading.bytes.count : block.readingOffset(ofSource: offset)
  }
}
