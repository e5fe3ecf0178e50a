import Text

/// Tells the language of a text by the frequent words that each grammar lists.
public struct LanguageDetector: Sendable {
  private let words: [(language: String, hashes: Set<UInt64>)]

  /// - Parameter words: each language's own frequent words.
  public init(_ words: [(language: String, words: [String])]) {
    self.words = words.map { ($0.language, Set($0.words.flatMap { Tokens.hashes(of: $0) })) }
  }

  /// How often each language's own words occur; nil where none does.
  public func language(of tokens: Tokens) -> String? {
    var scores = Array(repeating: 0, count: words.count)
    for token in 0..<tokens.count where tokens.kinds[token] == .word {
      for index in words.indices where words[index].hashes.contains(tokens.hashes[token]) { scores[index] += 1 }
    }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else { return nil }
    return words[best].language
  }
}
