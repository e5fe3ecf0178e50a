import Recognition
import Text
import Values

/// A place of the draft where a figure may be written, with what the draft says before it.
struct FigurePlace {
  private let block: Block
  private let passage: Passage
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
    let tokens = Tokens(block.reading.bytes)
    let token = max(0, (0..<tokens.count).count { Int(tokens[$0].end) <= end } - 1)
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

  /// The times that the sentence names.
  var periods: [Period] {
    passage.mentions.compactMap { mention in
      guard sentence.contains(mention.tokens.lowerBound), case .date(let date) = mention.annotation.value else {
        return nil
      }
      return date.period
    }
  }

  private static func readingOffset(of offset: Int, in block: Block) -> Int {
    offset >= block.source.upperBound ? block.reading.bytes.count : block.readingOffset(ofSource: offset)
  }
}
