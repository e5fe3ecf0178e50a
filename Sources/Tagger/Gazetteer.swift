import Text

/// Which lists of names a word stands in, and where in the name it stands.
struct GazetteerFlags: Equatable, Sendable {
  /// A bit for each list.
  var alone: UInt8 = 0
  var first: UInt8 = 0
  var inner: UInt8 = 0
  var last: UInt8 = 0

  var isEmpty: Bool { self == GazetteerFlags() }

  /// The flags of one list: a number below 16.
  @inline(__always)
  func flags(of list: Int) -> UInt64 {
    let shift = UInt8(truncatingIfNeeded: list)
    return UInt64((alone >> shift) & 1) | UInt64((first >> shift) & 1) << 1 | UInt64((inner >> shift) & 1) << 2
      | UInt64((last >> shift) & 1) << 3
  }
}

/// Lists of names as hashes: whether a run of words is one, with one mistake in some thousand.
package struct Gazetteer: Sendable {
  package let names: HashTable
  /// How many lists there are.
  package let lists: Int

  /// There are at most so many lists.
  static let listLimit = 8

  /// A name has at most this many words.
  package static let reach = 6

  /// The bits of a name's hash that are kept.
  package static let bits = 26

  package static func key(_ name: some Sequence<Word>) -> UInt64 {
    name.reduce(0) { Hashing.combine($0, $1.hash) }
  }

  package init(names: HashTable, lists: Int) {
    self.names = names
    self.lists = lists
  }

  /// Marks the longest name that begins at each word.
  func mark(_ words: inout [Word], _ tokens: Tokens) {
    guard names.count > 0 else { return }
    for start in words.indices where words[start].isCapitalised || words[start].hasDigits {
      var hash: UInt64 = 0
      var best: (end: Int, lists: UInt8)?
      for end in start..<min(words.count, start + Self.reach) {
        let whole = Hashing.combine(hash, words[end].hash)
        if let found = names.value(of: Hashing.top(Self.bits, of: whole)) {
          best = (end, UInt8(truncatingIfNeeded: found))
        } else if words[end].tokens.count == 1, words[end].isCapitalised,
          let base = tokens.hash(of: words[end].tokens.lowerBound, withoutLast: UInt8(ascii: "s")),
          let found = names.value(of: Hashing.top(Self.bits, of: Hashing.combine(hash, base)))
        {
          best = (end, UInt8(truncatingIfNeeded: found))
        }
        hash = whole
      }
      if let best { Self.mark(start...best.end, best.lists, &words) }
    }
  }

  private static func mark(_ name: ClosedRange<Int>, _ lists: UInt8, _ words: inout [Word]) {
    guard name.count > 1 else {
      words[name.lowerBound].gazetteer.alone |= lists
      return
    }
    words[name.lowerBound].gazetteer.first |= lists
    for inner in name.dropFirst().dropLast() { words[inner].gazetteer.inner |= lists }
    words[name.upperBound].gazetteer.last |= lists
  }
}

extension Tokens {
  /// The hash of a word of at least four bytes without its last one, if that is the given one.
  func hash(of token: Int, withoutLast byte: UInt8) -> UInt64? {
    let bytes = foldedBytes(token)
    guard self[token].kind == .word, bytes.count > 3, bytes.last == byte else { return nil }
    return Tokens.hash(self[token].hash, without: byte)
  }
}
