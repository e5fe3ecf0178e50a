import Synchronization
import Text

/// What a word's own features sum up to: for itself, and for the words beside it.
struct WordSums {
  var own = Weights.Row(repeating: 0)
  /// For the word behind it, and so on.
  var before = Weights.Row(repeating: 0)
  var behind = Weights.Row(repeating: 0)
  var before2 = Weights.Row(repeating: 0)
  var behind2 = Weights.Row(repeating: 0)
}

/// The words that a tagger met lately, each with what the lexicon knows of it and with its sums: most words of a text
/// stood there before. What is found does not depend on it.
struct WordMemory {
  private struct Entry {
    var hash: UInt64 = 0
    var shape: UInt64 = 0
    var tokens = 0
    var description = Word.Description()
    var sums = WordSums()
  }

  /// By the lowest bits of the words' hashes; a new word takes the place of the one that was there.
  private var entries: [Entry]
  private var features = FeatureRows()
  let edge: WordSums

  private static let size = 8192

  init(_ model: Model) {
    entries = [Entry](repeating: Entry(), count: Self.size)
    var edge = WordSums()
    Self.addNeighbours(Word.edge, to: &edge, model.weights, &features)
    self.edge = edge
  }

  /// Adds to a word what the lexicon knows of it.
  mutating func recall(_ word: inout Word, _ tokens: Tokens, _ model: Model) -> WordSums {
    let place = Int(truncatingIfNeeded: (word.hash ^ word.longShape) & UInt64(Self.size - 1))
    if entries[place].hash == word.hash, entries[place].shape == word.longShape,
      entries[place].tokens == word.tokens.count
    {
      word.description = entries[place].description
      return entries[place].sums
    }
    model.lexicon.describe(&word, tokens)
    var sums = WordSums()
    features.removeAll()
    word.appendFeatures(tokens, to: &features)
    sums.own = model.weights.sum(of: &features)
    Self.addNeighbours(word, to: &sums, model.weights, &features)
    entries[place] = Entry(
      hash: word.hash, shape: word.longShape, tokens: word.tokens.count, description: word.description, sums: sums)
    return sums
  }

  private static func addNeighbours(
    _ word: Word, to sums: inout WordSums, _ weights: Weights, _ features: inout FeatureRows
  ) {
    func sum(asSeenFrom place: Place) -> Weights.Row {
      features.removeAll()
      word.appendFeatures(asSeenFrom: place, to: &features)
      return weights.sum(of: &features)
    }
    sums.before = sum(asSeenFrom: .before)
    sums.behind = sum(asSeenFrom: .behind)
    sums.before2 = sum(asSeenFrom: .before2)
    sums.behind2 = sum(asSeenFrom: .behind2)
  }
}

/// What a tagger remembers of what it has read.
struct TaggerMemory {
  var words: WordMemory
  var sentences = SentenceMemory()
}

/// The memories of one tagger: each serves one thread at a time, and text after text.
final class MemoryPool: Sendable {
  private let free = Mutex<[TaggerMemory]>([])

  func withMemory<Result>(of model: Model, _ body: (inout TaggerMemory) -> Result) -> Result {
    var memory = free.withLock { $0.popLast() } ?? TaggerMemory(words: WordMemory(model))
    let result = body(&memory)
    free.withLock { $0.append(memory) }
    return result
  }
}
