import Grammar
import Text

/// Names in any inflection and notation: "Metas", "der Deutschen Bank", "Scale-AI-Gründer", "Smith und Partner" for
/// "Smith & Partner". A trie over words: a name costs the same however many there are.
public struct NameIndex: NameSource {
  /// A name or alias, and the number by which its owner knows what it names.
  public struct Name: Sendable {
    public var text: String
    public var kind: OutsideName
    public var id: Int32

    public init(text: String, kind: OutsideName, id: Int32) {
      self.text = text
      self.kind = kind
      self.id = id
    }
  }

  /// A name whose words end at a node of the trie; others that end there follow.
  private struct Entry: Sendable {
    var kind: OutsideName
    var id: Int32
    var words: Range<Int32>
    /// The sign that the name itself ends with ("Inc.", "Yahoo!"); 0 for none.
    var tail: UInt64
    var next: Int32
  }

  /// One word of a name, and how it may be written.
  private struct Word: Sendable {
    var hash: UInt64
    /// Without its ending, for names of several words in inflecting languages.
    var stem: UInt64
    var letterCase: LetterCase
  }

  private enum LetterCase: Sendable { case any, capitalised, capitals }

  private var words: [Word] = []
  private var entries: [Entry] = []
  private var edges: FlatMap
  /// The keys of the edges: most words go on no name.
  private var filter = KeyFilter()
  private var firstEntry: [Int32] = [-1]
  private let endings: NameEndings
  /// The endings of metrics' words, if there are any, else those of names.
  private let widestEndings: NameEndings
  /// "and", "und": the same as "&".
  private let conjunctions: [UInt64]
  /// The first bytes of names that may begin with a small letter: most words of a text are turned away by them.
  private var smallBeginnings = [Bool](repeating: false, count: 256)

  /// - Parameters:
  ///   - nameEndings: what a name may take at its end ("s").
  ///   - wordEndings: what the other words of a name may exchange for one another ("e", "en").
  ///   - nounEndings: what a metric's words, which are common nouns, may take at their end as well: "Erträgen".
  ///   - conjunctions: the words for "&".
  public init(
    _ names: [Name], nameEndings: [String], wordEndings: [String], nounEndings: [String] = [],
    conjunctions: [String] = []
  ) {
    endings = NameEndings(last: nameEndings, inner: wordEndings)
    let hasMetrics = names.contains { $0.kind == .referenceMetric }
    widestEndings = hasMetrics ? NameEndings(last: nameEndings + nounEndings, inner: wordEndings) : endings
    self.conjunctions = conjunctions.map { Tokens.hash(of: $0.utf8) }
    edges = FlatMap(capacity: names.count * 2)
    for name in names { add(name) }
    filter = KeyFilter(edges.keys)
  }

  /// The bit of a number that says that only one word of a phrase stands there, and the bits of the number itself.
  public static let partialMark: Int32 = 1 << 30
  static let idMask: Int32 = partialMark - 1

  /// A name has at most this many words.
  private static let reach = 16
  /// Of the names that differ in their endings or capitals alone, at most this many are told apart.
  private static let tries = 64

  private mutating func add(_ name: Name) {
    let tokens = Tokens(Array(name.text.utf8))
    let parts = (0..<tokens.count).filter { !Self.isLoose(tokens, $0) }
    guard let last = parts.last, parts.count <= Self.reach else { return }
    let start = Int32(words.count)
    defer {
      if words[Int(start)].letterCase == .any, let first = tokens.foldedBytes(parts[0]).first {
        smallBeginnings[Int(first)] = true
        // The signs that stand for a conjunction, and its words.
        if key(tokens, parts[0]) == Self.ampersand { smallBeginnings = smallBeginnings.map { _ in true } }
      }
    }
    var node: Int32 = 0
    for token in parts {
      let flags = tokens[token].flags
      let isName = name.kind != .referenceMetric
      let word = Word(
        hash: key(tokens, token),
        stem: parts.count > 1 && tokens[token].kind == .word ? endings.stem(of: tokens, token) : key(tokens, token),
        letterCase: isName && flags.contains(.allCapitals)
          ? .capitals : isName && flags.contains(.capitalised) ? .capitalised : .any)
      words.append(word)
      node = child(of: node, pathKey(tokens, token))
    }
    let tail = last + 1 < tokens.count ? tokens[last + 1].hash : 0
    entries.append(
      Entry(kind: name.kind, id: name.id, words: start..<Int32(words.count), tail: tail, next: firstEntry[Int(node)]))
    firstEntry[Int(node)] = Int32(entries.count - 1)
  }

  private mutating func child(of node: Int32, _ key: UInt64) -> Int32 {
    let edge = Self.edge(node, key)
    let known = edges[edge]
    if known >= 0 { return known }
    let new = Int32(firstEntry.count)
    firstEntry.append(-1)
    edges[edge] = new
    return new
  }

  /// The node that a word leads to from another, or -1.
  @inline(__always)
  private func child(from node: Int32, _ key: UInt64) -> Int32 {
    let edge = Self.edge(node, key)
    return filter.mayHold(edge) ? edges[edge] : -1
  }

  private static func edge(_ node: Int32, _ key: UInt64) -> UInt64 {
    key ^ (UInt64(UInt32(bitPattern: node)) &* 0x9e37_79b9_7f4a_7c15)
  }

  /// Signs that a name may be written with or without.
  private static func isLoose(_ tokens: Tokens, _ token: Int) -> Bool {
    guard token > 0 else { return false }
    let sign = tokens.ascii(token)
    return isDash(tokens, token) || sign == UInt8(ascii: ".") || sign == UInt8(ascii: "!") || sign == UInt8(ascii: ",")
  }

  /// A hyphen, or a dash that stands for one: "Sigma–Aldrich".
  private static func isDash(_ tokens: Tokens, _ token: Int) -> Bool {
    tokens[token].flags.contains(.hyphen) || tokens[token].hash == dash
  }

  private static let dash = Tokens(Array("–".utf8))[0].hash

  private func key(_ tokens: Tokens, _ token: Int) -> UInt64 {
    let hash = tokens[token].hash
    return conjunctions.contains(hash) ? Self.ampersand : hash
  }

  private static let ampersand = Tokens.hash(of: "&".utf8)

  /// The trie's own word: without any inner ending, so that every inflection takes the same way.
  private func pathKey(_ tokens: Tokens, _ token: Int) -> UInt64 {
    let hash = key(tokens, token)
    return hash == Self.ampersand || tokens[token].kind != .word ? hash : endings.stem(of: tokens, token)
  }

  // MARK: Finding

  public func mayBegin(with token: Int, in tokens: Tokens) -> Bool {
    guard !entries.isEmpty else { return false }
    let stem = pathKey(tokens, token)
    if child(from: 0, stem) >= 0 { return true }
    var found = false
    widestEndings.forEachBase(of: tokens, token) { if $0 != stem, child(from: 0, $0) >= 0 { found = true } }
    return found
  }

  public func names(at start: Int, in tokens: Tokens, found: (OutsideName, _ end: Int, Int32) -> Void) {
    guard !entries.isEmpty, isWrittenAsBeginning(tokens, start) else { return }
    var path: [Int] = []
    var node: Int32 = 0
    var token = start
    while node >= 0, token < tokens.count, path.count < Self.reach {
      path.append(token)
      let stem = pathKey(tokens, token)
      let next = child(from: node, stem)
      report(next, path, tokens, found)
      widestEndings.forEachBase(of: tokens, token) { base in
        if base != stem { report(child(from: node, base), path, tokens, found) }
      }
      node = next
      token = self.next(after: token, tokens)
    }
  }

  private func isWrittenAsBeginning(_ tokens: Tokens, _ token: Int) -> Bool {
    tokens[token].flags.contains(.capitalised)
      || tokens.foldedBytes(token).first.map { smallBeginnings[Int($0)] } ?? false
  }

  /// The next word of a name: behind a hyphen of a compound, the full stop of an abbreviation, or both ("St.-Anna-Stift").
  private func next(after token: Int, _ tokens: Tokens) -> Int {
    let sign = token + 1
    guard sign + 1 < tokens.count, tokens[sign].kind == .sign else { return sign }
    if let word = word(behindHyphen: sign, tokens) { return word }
    let isShort = tokens[token].length <= 2
    let isStop = tokens.ascii(sign) == UInt8(ascii: ".") && tokens.isJoined(sign)
    if isStop, isShort || tokens.isJoined(sign + 1) { return word(behindHyphen: sign + 1, tokens) ?? sign + 1 }
    return sign
  }

  /// The word that a hyphen joins to what stands before it.
  private func word(behindHyphen sign: Int, _ tokens: Tokens) -> Int? {
    sign + 1 < tokens.count && Self.isDash(tokens, sign) && tokens.isJoined(sign) && tokens.isJoined(sign + 1)
      ? sign + 1 : nil
  }

  private func report(
    _ node: Int32, _ path: [Int], _ tokens: Tokens, _ found: (OutsideName, _ end: Int, Int32) -> Void
  ) {
    guard node >= 0, let last = path.last else { return }
    var index = firstEntry[Int(node)]
    var tries = 0
    while index >= 0, tries < Self.tries {
      let entry = entries[Int(index)]
      if isSpelled(entry, path, tokens) {
        let hasTail = entry.tail != 0 && tokens.isJoined(last + 1) && tokens[last + 1].hash == entry.tail
        found(entry.kind, last + (hasTail ? 2 : 1), entry.id)
      }
      index = entry.next
      tries += 1
    }
  }

  private func isSpelled(_ entry: Entry, _ path: [Int], _ tokens: Tokens) -> Bool {
    guard entry.words.count == path.count else { return false }
    let endings = entry.kind == .referenceMetric ? widestEndings : endings
    for (index, token) in zip(entry.words, path) {
      guard isSpelled(words[Int(index)], isLast: token == path.last, tokens, token, endings) else { return false }
    }
    return true
  }

  private func isSpelled(
    _ word: Word, isLast: Bool, _ tokens: Tokens, _ token: Int, _ endings: NameEndings
  ) -> Bool {
    let flags = tokens[token].flags
    switch word.letterCase {
    case .any: break
    case .capitalised: guard flags.contains(.capitalised) else { return false }
    case .capitals: guard flags.contains(.capitalised), tokens.startsInCapitals(token) else { return false }
    }
    if key(tokens, token) == word.hash { return true }
    guard tokens[token].kind == .word else { return false }
    if isLast, endings.isBase(word.hash, of: tokens, token) { return true }
    return word.stem != word.hash && endings.stem(of: tokens, token) == word.stem
  }
}

extension Tokens {
  /// "MITs" and "BP": capitals up to an ending in small letters.
  fileprivate func startsInCapitals(_ token: Int) -> Bool {
    self[token].flags.contains(.allCapitals) || self[token].flags.contains(.innerCapital) || self[token].length == 1
  }
}
