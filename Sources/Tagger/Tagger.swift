import Text

/// Finds names of organizations that no list holds: a linear-chain model over the words of a sentence. Works in integers
/// alone, so that it finds the same everywhere; never fails, and takes time linear in the text.
public struct Tagger: Sendable {
  private let model: Model
  private let memories = MemoryPool()

  public init(_ model: Model) {
    self.model = model
  }

  /// A run of tokens that the model holds for an organization.
  public struct Organization: Equatable, Sendable {
    public var tokens: Range<Int>
    /// How sure the model is, in hundredths.
    public var confidence: Int
    /// By how much the best reading of the sentence without this organization falls behind the best one with it, in the
    /// model's own unit.
    public var margin: Int
  }

  /// The organizations of a text, from left to right.
  /// - Parameter sentences: runs of tokens that do not overlap.
  public func organizations(in tokens: Tokens, sentences: [Range<Int>], clues: [Clue] = []) -> [Organization] {
    tag(tokens, sentences: sentences, clues: clues).organizations
  }

  /// Reads a text sentence by sentence.
  /// - Parameters:
  ///   - sentences: runs of tokens that do not overlap.
  ///   - clues: one for each token; where there are fewer, nothing is known of the others.
  public func tag(_ tokens: Tokens, sentences: [Range<Int>], clues: [Clue] = []) -> Tagging {
    memories.withMemory(of: model) { memory in
      var tagging = Tagging(count: tokens.count)
      for sentence in sentences {
        var start = max(0, sentence.lowerBound)
        let limit = min(tokens.count, sentence.upperBound)
        while start < limit {
          let end = min(limit, start + Self.reach)
          if tokens.mayName(start..<end) {
            tagging.take(reading(of: tokens, start..<end, clues, &memory), at: start)
          }
          start = end
        }
      }
      return tagging
    }
  }

  /// The score of a name's label for a word that can be part of none.
  private static let never: Int16 = -10_000

  /// A longer sentence is read in pieces.
  static let reach = 400

  private func reading(
    of tokens: Tokens, _ range: Range<Int>, _ clues: [Clue], _ memory: inout TaggerMemory
  ) -> SentenceMemory.Reading {
    let key = SentenceMemory.Key(tokens, range, clues)
    if let known = memory.sentences[key] { return known }
    let reading = read(tokens, range, clues, &memory.words)
    memory.sentences[key] = reading
    return reading
  }

  private func read(
    _ tokens: Tokens, _ range: Range<Int>, _ clues: [Clue], _ memory: inout WordMemory
  ) -> SentenceMemory.Reading {
    var found = SentenceMemory.Reading(margins: [Int32](repeating: Tagging.unread, count: range.count))
    var sums: [WordSums] = []
    sums.reserveCapacity(range.count)
    let sentence = Sentence(tokens, range, clues, model.gazetteer) { word in
      sums.append(memory.recall(&word, tokens, model))
    }
    let edge = memory.edge
    var features = FeatureRows()
    let scores = sentence.words.indices.map { index in
      guard sentence.isNearCapital(index) || model.weights.isOrganization(sentence.wordRow(of: index)) else {
        return Weights.Row(repeating: Self.never)
      }
      features.removeAll()
      sentence.appendRelations(of: index, to: &features)
      var score = model.weights.sum(of: &features) &+ sums[index].own
      score &+= index > 0 ? sums[index - 1].before : edge.before
      score &+= index > 1 ? sums[index - 2].before2 : edge.before2
      score &+= index + 1 < sums.count ? sums[index + 1].behind : edge.behind
      score &+= index + 2 < sums.count ? sums[index + 2].behind2 : edge.behind2
      return score
    }
    let reading = BestReading(scores, model.transitions)
    for (index, word) in sentence.words.enumerated() {
      let margin = Int32(truncatingIfNeeded: reading.margin(of: index))
      for token in word.tokens { found.margins[token - range.lowerBound] = margin }
    }
    for span in reading.labels.organizations {
      let margin = span.map { reading.margin(of: $0) }.min() ?? 0
      let start = sentence.words[span.lowerBound].tokens.lowerBound - range.lowerBound
      let end = sentence.words[span.upperBound - 1].tokens.upperBound - range.lowerBound
      found.organizations.append(Organization(tokens: start..<end, confidence: confidence(of: margin), margin: margin))
    }
    return found
  }

  /// How sure the model is of what is ahead by a margin, in hundredths.
  public func confidence(of margin: Int) -> Int {
    model.margins.lastIndex { Int($0) <= margin } ?? 0
  }
}

/// What a tagger says of a text.
public struct Tagging: Sendable {
  public fileprivate(set) var organizations: [Tagger.Organization] = []
  /// For each token by how much the best reading in which it belongs to an organization beats the best one in which it
  /// does not; less than 0 where it falls behind.
  fileprivate var margins: [Int32]

  fileprivate init(count: Int) {
    margins = [Int32](repeating: Self.unread, count: count)
  }

  /// Of a sentence without any capital.
  fileprivate static let unread: Int32 = -1_000_000

  /// - Parameter start: the first token of the sentence that was read.
  fileprivate mutating func take(_ reading: SentenceMemory.Reading, at start: Int) {
    for (place, margin) in reading.margins.enumerated() { margins[start + place] = margin }
    for var organization in reading.organizations {
      let tokens = organization.tokens
      organization.tokens = start + tokens.lowerBound..<start + tokens.upperBound
      organizations.append(organization)
    }
  }

  /// The least margin among some tokens.
  public func margin(of tokens: Range<Int>) -> Int {
    Int(margins[tokens.clamped(to: margins.indices)].min() ?? Self.unread)
  }
}

extension [Label] {
  /// The organizations, as ranges of words.
  fileprivate var organizations: [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < count {
      let start = index
      index += 1
      guard self[start] == .organizationBegin else { continue }
      while index < count, self[index] == .organizationInside { index += 1 }
      found.append(start..<index)
    }
    return found
  }
}

extension Tokens {
  /// Some word begins with a capital.
  fileprivate func mayName(_ range: Range<Int>) -> Bool {
    range.contains { !self[$0].flags.isDisjoint(with: [.capitalised, .innerCapital]) }
  }
}
