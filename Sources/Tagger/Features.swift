import Text

/// The words of a sentence with all that features are made of.
package struct Sentence {
  let tokens: Tokens
  package let words: [Word]

  package init(_ tokens: Tokens, _ range: Range<Int>, _ lexicon: Lexicon, _ gazetteer: Gazetteer) {
    var words: [Word] = []
    words.reserveCapacity(range.count)
    var start = range.lowerBound
    while start < range.upperBound {
      let end = tokens.wordEnd(from: start, before: range.upperBound)
      var word = Word(tokens, start..<end)
      lexicon.describe(&word, tokens)
      words.append(word)
      start = end
    }
    gazetteer.mark(&words, tokens)
    self.tokens = tokens
    self.words = words
  }

  /// The number of bits of a feature's row.
  package static let rowBits = 22

  /// Whether a word is near one with a capital; the other ones are part of a name only if they themselves are known.
  func isNearCapital(_ index: Int) -> Bool {
    let reach = words[index].letterCase == .none ? 2 : 1
    return words[max(0, index - reach)...min(words.count - 1, index + reach)].contains { $0.isCapitalised }
  }

  /// The row of the feature that tells the word itself, whatever stands beside it.
  func wordRow(of index: Int) -> UInt32 { FeatureRows.row(of: words[index].hash, template: 2) }

  /// Appends the row of each feature of a word.
  ///
  /// A feature is a statement about the word or those around it ("the word before is X, this one is capitalised"); its
  /// row is a hash of it.
  package func appendFeatures(of index: Int, to rows: inout FeatureRows) {
    let word = words[index]
    let before = index > 0 ? words[index - 1] : .edge
    let behind = index + 1 < words.count ? words[index + 1] : .edge
    let before2 = index > 1 ? words[index - 2] : .edge
    let behind2 = index + 2 < words.count ? words[index + 2] : .edge
    rows.template = 0

    // The words themselves.
    rows.add(0)
    rows.add(word.hash)
    rows.add(word.hash, word.letterCase.rawValue)
    rows.add(before.hash)
    rows.add(behind.hash)
    rows.add(before2.hash)
    rows.add(behind2.hash)
    rows.add(before.hash, word.hash)
    rows.add(word.hash, behind.hash)
    rows.add(before.hash, behind.hash)
    rows.add(before2.hash, before.hash)
    rows.add(behind.hash, behind2.hash)

    // Their shapes.
    rows.add(word.shape)
    rows.add(word.longShape)
    rows.add(before.shape)
    rows.add(behind.shape)
    rows.add(before2.shape)
    rows.add(behind2.shape)
    rows.add(before.shape, word.shape)
    rows.add(word.shape, behind.shape)
    rows.add(Hashing.combine(before.shape, word.shape), behind.shape)
    rows.add(before.hash, word.shape)
    rows.add(word.shape, behind.hash)
    rows.add(Hashing.combine(before2.hash, before.hash), word.shape)
    rows.add(word.shape, Hashing.combine(behind.hash, behind2.hash))
    let start = index == 0 ? word.letterCase.rawValue : 8 + word.letterCase.rawValue
    rows.add(start)
    rows.add(start, before.letterCase.rawValue << 8 | behind.letterCase.rawValue)

    // Their clusters.
    rows.add(word.cluster)
    rows.add(word.cluster & 0xF)
    rows.add(word.cluster & 0x3F)
    rows.add(word.cluster & 0x3FF)
    rows.add(before.cluster)
    rows.add(behind.cluster)
    rows.add(before.cluster & 0x3F)
    rows.add(behind.cluster & 0x3F)
    rows.add(before2.cluster)
    rows.add(behind2.cluster)
    rows.add(before.cluster, word.cluster)
    rows.add(word.cluster, behind.cluster)
    rows.add(before2.cluster, before.cluster)
    rows.add(behind.cluster, behind2.cluster)
    rows.add(word.cluster, start)
    rows.add(before.cluster, word.shape)
    rows.add(word.shape, behind.cluster)
    rows.add(before.cluster & 0x3F, (word.cluster & 0x3F) << 8 | behind.cluster & 0x3F)
    rows.add(word.headCluster)
    rows.add(word.headCluster, word.shape)

    // How frequent the word is in this and the other case.
    rows.add(word.frequency)
    rows.add(word.lowerFrequency, start)
    rows.add(word.frequency, word.lowerFrequency)
    rows.add(before.suffix)
    rows.add(behind.suffix)
    rows.add(UInt64(min(word.length, 12)))

    appendAffixes(of: word, to: &rows)
    rows.template = 200
    if let head = word.head {
      rows.add(tokens[head.lowerBound].hash)
      rows.add(tokens[head.lowerBound].hash, word.letterCase.rawValue)
      rows.add(tokens[word.tokens.lowerBound].hash)
    }
    if !word.gazetteer.isEmpty || !before.gazetteer.isEmpty || !behind.gazetteer.isEmpty {
      for list in 0..<Gazetteer.listLimit {
        rows.template = 300 + 16 * UInt64(list)
        let here = word.gazetteer.flags(of: list)
        if here != 0 {
          rows.add(here)
          rows.add(here, start)
          rows.add(here, word.cluster)
          rows.add(here, word.lowerFrequency)
        }
        rows.template = 308 + 16 * UInt64(list)
        if before.gazetteer.flags(of: list) != 0 { rows.add(before.gazetteer.flags(of: list)) }
        rows.template = 309 + 16 * UInt64(list)
        if behind.gazetteer.flags(of: list) != 0 { rows.add(behind.gazetteer.flags(of: list)) }
      }
    }
  }

  /// The beginnings of a word of up to six letters and its ends of up to nine.
  private func appendAffixes(of word: Word, to rows: inout FeatureRows) {
    let first = tokens.foldedBytes(word.tokens.lowerBound)
    guard tokens[word.tokens.lowerBound].kind == .word else { return }
    var hash: UInt64 = 7
    var count: UInt64 = 0
    for byte in first {
      if byte & 0xC0 != 0x80 {
        if count >= 2 {
          rows.template = 100 + count
          rows.add(hash, word.letterCase.rawValue)
        }
        count += 1
        if count > 6 { break }
      }
      hash = Hashing.combine(hash, UInt64(byte))
    }
    let last = tokens.foldedBytes(word.tokens.upperBound - 1)
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
