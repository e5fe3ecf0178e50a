import Text

/// The words of a sentence with all that features are made of.
package struct Sentence {
  let tokens: Tokens
  package let words: [Word]

  /// - Parameter clues: one for each token; where there are fewer, nothing is known of the others.
  package init(
    _ tokens: Tokens, _ range: Range<Int>, _ clues: [Clue], _ lexicon: Lexicon, _ gazetteer: Gazetteer
  ) {
    self.init(tokens, range, clues, gazetteer) { lexicon.describe(&$0, tokens) }
  }

  /// - Parameter describe: adds to a word what a lexicon knows of it.
  init(
    _ tokens: Tokens, _ range: Range<Int>, _ clues: [Clue], _ gazetteer: Gazetteer, describe: (inout Word) -> Void
  ) {
    var words: [Word] = []
    words.reserveCapacity(range.count)
    var start = range.lowerBound
    while start < range.upperBound {
      let end = tokens.wordEnd(from: start, before: range.upperBound)
      var word = Word(tokens, start..<end)
      describe(&word)
      if end <= clues.count { word.note(clues[start], clues[end - 1]) }
      words.append(word)
      start = end
    }
    gazetteer.mark(&words, tokens)
    self.tokens = tokens
    self.words = words
  }

  /// The number of bits of a feature's row.
  package static let rowBits = 22

  /// Whether a word is near one with a capital, or a rule finds a name there; the other ones are part of a name only if
  /// they themselves are known.
  func isNearCapital(_ index: Int) -> Bool {
    if words[index].rule != 0 { return true }
    let reach = words[index].letterCase == .none ? 2 : 1
    return words[max(0, index - reach)...min(words.count - 1, index + reach)].contains { $0.isCapitalised }
  }

  /// The row of the feature that tells the word itself, whatever stands beside it.
  func wordRow(of index: Int) -> UInt32 { FeatureRows.row(of: words[index].hash, template: Word.ownTemplate) }

  /// The word so many places on, or the edge.
  func word(_ index: Int) -> Word { words.indices.contains(index) ? words[index] : .edge }

  /// Appends the row of each feature of a word.
  ///
  /// A feature is a statement about the word or those around it ("the word before is X, this one is capitalised"); its
  /// row is a hash of it.
  package func appendFeatures(of index: Int, to rows: inout FeatureRows) {
    words[index].appendFeatures(tokens, to: &rows)
    for place in Place.allCases { word(index + place.rawValue).appendFeatures(asSeenFrom: place, to: &rows) }
    appendRelations(of: index, to: &rows)
  }

  /// Appends the features that more than one word or the word's place has a part in.
  func appendRelations(of index: Int, to rows: inout FeatureRows) {
    let word = words[index]
    let (before, behind) = (self.word(index - 1), self.word(index + 1))
    let (before2, behind2) = (self.word(index - 2), self.word(index + 2))
    let start = index == 0 ? word.letterCase.rawValue : 8 + word.letterCase.rawValue
    rows.template = 400
    rows.add(start)
    rows.add(start, before.letterCase.rawValue << 8 | behind.letterCase.rawValue)
    rows.add(word.cluster, start)
    rows.add(word.lowerFrequency, start)

    rows.add(before.hash, word.hash)
    rows.add(word.hash, behind.hash)
    rows.add(before.hash, behind.hash)
    rows.add(before2.hash, before.hash)
    rows.add(behind.hash, behind2.hash)

    rows.add(before.shape, word.shape)
    rows.add(word.shape, behind.shape)
    rows.add(Hashing.combine(before.shape, word.shape), behind.shape)
    rows.add(before.hash, word.shape)
    rows.add(word.shape, behind.hash)
    rows.add(Hashing.combine(before2.hash, before.hash), word.shape)
    rows.add(word.shape, Hashing.combine(behind.hash, behind2.hash))

    rows.add(before.cluster, word.cluster)
    rows.add(word.cluster, behind.cluster)
    rows.add(before2.cluster, before.cluster)
    rows.add(behind.cluster, behind2.cluster)
    rows.add(before.cluster, word.shape)
    rows.add(word.shape, behind.cluster)
    rows.add(before.cluster & 0x3F, (word.cluster & 0x3F) << 8 | behind.cluster & 0x3F)

    if before.rule | word.rule | behind.rule != 0 {
      rows.template = 440
      rows.add(word.rule)
      rows.add(before.rule)
      rows.add(behind.rule)
      rows.add(before.rule, word.rule)
      rows.add(word.rule, behind.rule)
      rows.add(word.rule, word.shape)
      rows.add(word.rule, word.cluster)
      rows.add(word.rule, word.hash)
      rows.add(word.rule, start)
      rows.add(word.lists, word.rule)
    }
    if before.lists | word.lists | behind.lists != 0 {
      rows.template = 460
      rows.add(word.lists)
      rows.add(before.lists)
      rows.add(behind.lists)
      rows.add(before.lists, word.lists)
      rows.add(word.lists, behind.lists)
      rows.add(word.lists, word.shape)
      rows.add(before.lists, word.shape)
      rows.add(word.shape, behind.lists)
    }
    guard !word.gazetteer.isEmpty || !before.gazetteer.isEmpty || !behind.gazetteer.isEmpty else { return }
    for list in 0..<Gazetteer.listLimit {
      rows.template = 500 + 16 * UInt64(list)
      let here = word.gazetteer.flags(of: list)
      if here != 0 {
        rows.add(here)
        rows.add(here, start)
        rows.add(here, word.cluster)
        rows.add(here, word.lowerFrequency)
      }
      rows.template = 508 + 16 * UInt64(list)
      if before.gazetteer.flags(of: list) != 0 { rows.add(before.gazetteer.flags(of: list)) }
      rows.template = 509 + 16 * UInt64(list)
      if behind.gazetteer.flags(of: list) != 0 { rows.add(behind.gazetteer.flags(of: list)) }
    }
  }
}

/// Where a word stands, seen from the one whose features are asked for.
enum Place: Int, CaseIterable {
  case before2 = -2
  case before = -1
  case behind = 1
  case behind2 = 2
}

extension Word {
  /// The template of the feature that tells the word itself.
  fileprivate static let ownTemplate: UInt64 = 2

  /// The features of the word itself, wherever it stands.
  func appendFeatures(_ tokens: Tokens, to rows: inout FeatureRows) {
    rows.template = 0
    rows.add(0)
    rows.add(hash)
    rows.add(hash, letterCase.rawValue)
    rows.add(shape)
    rows.add(longShape)
    rows.add(cluster)
    rows.add(cluster & 0xF)
    rows.add(cluster & 0x3F)
    rows.add(cluster & 0x3FF)
    rows.add(headCluster)
    rows.add(headCluster, shape)
    rows.add(frequency)
    rows.add(frequency, lowerFrequency)
    rows.add(UInt64(min(length, 12)))
    if let head {
      rows.add(tokens[head.lowerBound].hash)
      rows.add(tokens[head.lowerBound].hash, letterCase.rawValue)
      rows.add(tokens[self.tokens.lowerBound].hash)
    }
    appendAffixes(tokens, to: &rows)
  }

  /// What it means for another word that this one stands beside it.
  func appendFeatures(asSeenFrom place: Place, to rows: inout FeatureRows) {
    rows.template = UInt64(300 + 20 * (place.rawValue + 2))
    rows.add(hash)
    rows.add(shape)
    rows.add(cluster)
    guard place == .before || place == .behind else { return }
    rows.add(cluster & 0x3F)
    rows.add(suffix)
  }

  /// The beginnings of a word of up to six letters and its ends of up to nine.
  private func appendAffixes(_ tokens: Tokens, to rows: inout FeatureRows) {
    let first = tokens.foldedBytes(self.tokens.lowerBound)
    guard tokens[self.tokens.lowerBound].kind == .word else { return }
    var hash: UInt64 = 7
    var count: UInt64 = 0
    for byte in first {
      if byte & 0xC0 != 0x80 {
        if count >= 2 {
          rows.template = 100 + count
          rows.add(hash, letterCase.rawValue)
        }
        count += 1
        if count > 6 { break }
      }
      hash = Hashing.combine(hash, UInt64(byte))
    }
    let last = tokens.foldedBytes(self.tokens.upperBound - 1)
    hash = 11
    count = 0
    for byte in last.reversed() {
      hash = Hashing.combine(hash, UInt64(byte))
      guard byte & 0xC0 != 0x80 else { continue }
      count += 1
      rows.template = 120 + count
      rows.add(hash)
      if count == 9 { break }
    }
  }
}

/// The rows of a word's features.
package struct FeatureRows {
  package private(set) var numbers: [UInt32] = []
  /// What a feature is about; each has the next number.
  fileprivate var template: UInt64 = 0

  package init() {
    numbers.reserveCapacity(Self.usual)
  }

  /// A word has hardly ever more features.
  private static let usual = 128

  /// Puts another number in the place of each.
  @inline(__always)
  mutating func replace(_ new: (UInt32) -> UInt32) {
    for index in numbers.indices { numbers[index] = new(numbers[index]) }
  }

  package mutating func removeAll() { numbers.removeAll(keepingCapacity: true) }

  @inline(__always)
  fileprivate mutating func add(_ value: UInt64) {
    template &+= 1
    numbers.append(Self.row(of: value, template: template))
  }

  @inline(__always)
  fileprivate static func row(of value: UInt64, template: UInt64) -> UInt32 {
    Hashing.top(Sentence.rowBits, of: value ^ (template &* 0xa24b_aed4_963e_e407))
  }

  @inline(__always)
  fileprivate mutating func add(_ first: UInt64, _ second: UInt64) { add(Hashing.combine(first, second)) }
}
