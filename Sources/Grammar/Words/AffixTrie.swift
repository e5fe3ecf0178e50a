/// Word endings or beginnings, byte by byte; the longest decides.
struct AffixTrie: Sendable {
  enum Side: Sendable { case suffix, prefix }

  private let side: Side
  private var edges = FlatMap(capacity: 2048)
  private var firstEntry: [Int32] = [-1]
  /// The outer ends of affixes of fewer than six bytes, and of longer ones.
  private var short = WordEnds(3)
  private var long = WordEnds(6)

  init(_ side: Side) {
    self.side = side
  }

  /// Adds an affix of at least one byte; answers the entry that it had before, -1 for none.
  mutating func add(_ affix: ArraySlice<UInt8>, entry: Int32) -> Int32 {
    var node: Int32 = 0
    for offset in 0..<affix.count {
      let new = Int32(truncatingIfNeeded: firstEntry.count)
      node = edges.number(of: Self.key(node, byte(offset, of: affix)), orAdding: new)
      if node == new { firstEntry.append(-1) }
    }
    let isShort = affix.count < long.length
    let outer = min(affix.count, isShort ? short.length : long.length)
    let packed = (0..<outer).reduce(UInt64(0)) { $0 << 8 | UInt64(byte($1, of: affix)) }
    if isShort { short.insert(packed, count: outer) } else { long.insert(packed, count: outer) }
    let before = firstEntry[Int(node)]
    firstEntry[Int(node)] = entry
    return before
  }

  mutating func pass(through archive: inout Archive) {
    archive.pass(&edges)
    archive.pass(&firstEntry)
    short.pass(through: &archive)
    long.pass(through: &archive)
  }

  /// The entry of the longest affix that is not the whole word, -1 for none.
  @inline(__always)
  func longest(in word: ArraySlice<UInt8>) -> Int32 {
    guard word.count > short.length else { return word.count >= 2 ? walk(word) : -1 }
    var outer: UInt64 = 0
    for offset in 0..<short.length { outer = outer << 8 | UInt64(byte(offset, of: word)) }
    if short.contains(outer) { return walk(word) }
    guard word.count > long.length else { return -1 }
    for offset in short.length..<long.length { outer = outer << 8 | UInt64(byte(offset, of: word)) }
    return long.contains(outer) ? walk(word) : -1
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
