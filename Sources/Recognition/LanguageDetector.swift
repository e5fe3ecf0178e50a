import Grammar
import Text

/// How much a text speaks for each language.
public struct LanguageEvidence: Sendable {
  /// In the order of the detector's languages.
  fileprivate let counts: [LanguageDetector.Counts]
}

/// Tells the language of a text by the frequent words that each grammar lists.
///
/// A word that several languages have tells nothing, and one that may be part of a name next to nothing: "Bank of
/// America" and "Die Zeit" are named in every language.
public struct LanguageDetector: Sendable {
  private let languages: [String]
  private let words: [Word]
  /// By the hash of the folded word.
  private let numbers: FlatMap

  private struct Word: Sendable {
    var language: Int
    /// A noun in a language that writes them so: only then it counts with a capital.
    var isCapitalised: Bool
  }

  /// - Parameter words: each language's frequent words.
  public init(_ words: [(language: String, words: [String])]) {
    languages = words.map(\.language)
    var known: [UInt64: Word] = [:]
    var shared: Set<UInt64> = []
    for (language, list) in words.enumerated() {
      let tokens = Tokens(Array(list.words.joined(separator: "\n").utf8))
      for token in 0..<tokens.count where tokens[token].kind == .word {
        let hash = tokens[token].hash
        let other = known[hash]
        if let other, other.language != language { shared.insert(hash) }
        let isCapitalised = tokens[token].flags.contains(.capitalised) && other?.isCapitalised ?? true
        known[hash] = Word(language: language, isCapitalised: isCapitalised)
      }
    }
    var numbers = FlatMap(capacity: known.count)
    var telling: [Word] = []
    for (hash, word) in known where !shared.contains(hash) {
      numbers[hash] = Int32(truncatingIfNeeded: telling.count)
      telling.append(word)
    }
    self.words = telling
    self.numbers = numbers
  }

  /// What the words of a text speak for.
  public func evidence(in tokens: Tokens) -> LanguageEvidence {
    LanguageEvidence(counts: counts(in: tokens))
  }

  /// The language whose words occur most in some texts; nil where none does.
  /// - Parameter likely: the one that it is where the words do not tell, or speak for it as much as for another.
  public func language(telling evidence: some Sequence<LanguageEvidence>, likely: String? = nil) -> String? {
    var scores = languages.map { _ in 0 }
    for part in evidence { scores = zip(scores, part.counts).map { $0 + $1.score } }
    let likely = likely.flatMap(languages.firstIndex)
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else {
      return likely.map { languages[$0] }
    }
    if let likely, scores[likely] == scores[best] { return languages[likely] }
    return languages[best]
  }

  /// The language of a paragraph of a document: the document's unless the words tell another one beyond doubt.
  /// - Parameter evidence: what the paragraph's words speak for, if that is known.
  public func language(
    of paragraph: Tokens, telling evidence: LanguageEvidence?, in document: String
  ) -> String {
    let counts =
      evidence?.counts.map(\.count) ?? plainWords(in: paragraph, beside: languages.firstIndex(of: document))
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), languages[best] != document
    else { return document }
    let others = counts.reduce(-counts[best], +)
    guard counts[best] >= 4, counts[best] >= Self.preponderance * others, hasDifferentWords(of: best, paragraph)
    else { return document }
    return languages[best]
  }

  // MARK: Evidence

  /// The words that speak for one language.
  fileprivate struct Counts {
    /// Words that stand where no name can hold them.
    var count = 0
    /// Words that may be part of a name.
    var doubtful = 0

    /// A few names do not outweigh one plain word.
    var score: Int { count * 4 + doubtful }
  }

  /// So many times as many words speak beyond doubt.
  private static let preponderance = 3

  private func counts(in tokens: Tokens) -> [Counts] {
    var counts = [Counts](repeating: Counts(), count: languages.count)
    for token in 0..<tokens.count where tokens[token].kind == .word {
      guard let word = word(at: token, tokens) else { continue }
      if !isDoubtful(token, word, tokens) {
        counts[word.language].count += 1
      } else if mayTell(token, word, tokens) {
        counts[word.language].doubtful += 1
      }
    }
    return counts
  }

  /// The words of each language that stand where no name can hold them.
  /// - Parameter document: a language beside which only one that outweighs it is of interest: what cannot change that any
  ///   more is not looked at.
  private func plainWords(in tokens: Tokens, beside document: Int?) -> [Int] {
    var counts = languages.map { _ in 0 }
    var others = 0
    for token in 0..<tokens.count where tokens[token].kind == .word {
      guard let word = word(at: token, tokens), !isDoubtful(token, word, tokens) else { continue }
      counts[word.language] += 1
      if word.language != document {
        others += 1
      } else if Self.preponderance * counts[word.language] > others + tokens.count - token {
        break
      }
    }
    return counts
  }

  /// Whether a doubtful word speaks for its language at all: not where "AI" stands among words that are no capitals.
  private func mayTell(_ token: Int, _ word: Word, _ tokens: Tokens) -> Bool {
    if tokens[token].flags.contains(.allCapitals) {
      return isShouted(token - 1, tokens) || isShouted(token + 1, tokens)
    }
    return !word.isCapitalised || isCapitalised(token, tokens)
  }

  private func isShouted(_ token: Int, _ tokens: Tokens) -> Bool {
    token >= 0 && token < tokens.count && tokens[token].flags.contains(.allCapitals)
  }

  private func word(at token: Int, _ tokens: Tokens) -> Word? {
    let number = Int(numbers[tokens[token].hash])
    return number < 0 ? nil : words[number]
  }

  /// Whether at least three words of a language stand where no name can hold them.
  private func hasDifferentWords(of language: Int, _ tokens: Tokens) -> Bool {
    var (first, second): (UInt64?, UInt64?)
    for token in 0..<tokens.count where tokens[token].kind == .word {
      let hash = tokens[token].hash
      guard hash != first, hash != second, let word = word(at: token, tokens), word.language == language,
        !isDoubtful(token, word, tokens)
      else { continue }
      if second != nil { return true }
      if first == nil { first = hash } else { second = hash }
    }
    return false
  }

  /// "Bank of America", "Standard & Poor's and Moody's": between capitals a small word may join a name. With a capital
  /// it may begin one, unless a sentence begins there and goes on with a small letter.
  private func isDoubtful(_ token: Int, _ word: Word, _ tokens: Tokens) -> Bool {
    if word.isCapitalised { return !isCapitalised(token, tokens) }
    guard isCapitalised(token, tokens) else {
      return isCapitalised(token - 1, tokens) && isCapitalised(token + 1, tokens)
    }
    let isInside = token > 0 && tokens[token - 1].kind != .sign && !tokens[token].flags.contains(.newlineBefore)
    return isInside || !goesOnSmall(token, tokens) || tokens[token].flags.contains(.allCapitals)
  }

  /// Whether the next token is a word without a capital.
  private func goesOnSmall(_ token: Int, _ tokens: Tokens) -> Bool {
    token + 1 < tokens.count && tokens[token + 1].kind == .word && !isCapitalised(token + 1, tokens)
  }

  private func isCapitalised(_ token: Int, _ tokens: Tokens) -> Bool {
    token >= 0 && token < tokens.count && tokens[token].flags.contains(.capitalised)
  }
}
