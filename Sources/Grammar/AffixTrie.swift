/// Word endings or beginnings, byte by byte; the longest decides.
struct AffixTrie: Sendable {
  enum Side: Sendable { case suffix, prefix }

  private let side: Side
  private var edges = FlatMap()
  private var firstEntry: [Int32] = [-1]
  /// What affixes have at their outer ends.
  private var ends = WordEnds()

  init(_ side: Side) {
    self.side = side
  }

  /// Adds an affix of at least one byte; answers the entry that it had before, -1 for none.
  mutating func add(_ affix: ArraySlice<UInt8>, entry: Int32) -> Int32 {
    var node: Int32 = 0
    for offset in 0..<affix.count {
      let key = Self.key(node, byte(offset, of: affix))
      var next = edges[key]
      if next < 0 {
        next = Int32(firstEntry.count)
        firstEntry.append(-1)
        edges[key] = next
      }
      node = next
    }
    if side == .prefix { ends.insert(affix) } else { ends.insert(affix.reversed()) }
    let before = firstEntry[Int(node)]
    firstEntry[Int(node)] = entry
    return before
  }

  /// The entry of the longest affix that is not the whole word, -1 for none.
  @inline(__always)
  func longest(in word: ArraySlice<UInt8>) -> Int32 {
    guard word.count > 2 else { return word.count == 2 ? walk(word) : -1 }
    return ends.contains(byte(0, of: word), byte(1, of: word), byte(2, of: word)) ? walk(word) : -1
  }

  private func walk(_ word: ArraySlice<UInt8>) -> Int32 {
    var node: Int32 = 0
    var best: Int32 = -1
    for offset in 0..<(word.count - 1) {
      node = edges[Self.key(node, byte(offset, of: word))]
      if node < 0 { break }
      if firstEntry[Int(node)] >= 0 { best = firstEntry[Int(node)] }
    }
    return best
  }

  /// Counted from the outer end.
  @inline(__always)
  private func byte(_ offset: Int, of word: ArraySlice<UInt8>) -> UInt8 {
    side == .prefix ? word[word.startIndex + offset] : word[word.endIndex - 1 - offset]
  }

  private static func key(_ node: Int32, _ byte: UInt8) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 8 | UInt64(byte)
  }
}
