import Grammar
import Text

/// The names of the reference data, found in any inflection: "Metas", "der Deutschen Bank". One look-up a word, however
/// many names there are.
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

  private struct Entry: Sendable {
    var name: Int32
    var words: Range<Int32>
    var next: Int32
  }

  /// One word of a name, and how it may be written.
  private struct Word: Sendable {
    var hash: UInt64
    /// Without its ending, for the inner words of a name in inflecting languages.
    var stem: UInt64
    var letterCase: LetterCase
  }

  private enum LetterCase: Sendable { case any, capitalised, capitals }

  private var names: [Name] = []
  private var words: [Word] = []
  private var entries: [Entry] = []
  private var firstEntry: [UInt64: Int32] = [:]
  private let endings: Endings

  /// - Parameters:
  ///   - nameEndings: what a name may take at its end ("s").
  ///   - wordEndings: what the other words of a name may exchange for one another ("e", "en").
  public init(_ names: [Name], nameEndings: [String], wordEndings: [String]) {
    endings = Endings(last: nameEndings.map { Array($0.utf8) }, inner: wordEndings.map { Array($0.utf8) })
    for name in names { add(name) }
  }

  private mutating func add(_ name: Name) {
    let bytes = Array(name.text.utf8)
    let tokens = Tokens(bytes)
    guard tokens.count > 0, tokens.count <= Self.reach else { return }
    let start = Int32(words.count)
    for token in 0..<tokens.count {
      let flags = tokens.flags[token]
      let isEntity = name.kind == .entity
      words.append(
        Word(
          hash: tokens.hashes[token],
          stem: tokens.count > 1 && tokens.kinds[token] == .word
            ? endings.stem(of: tokens, token) : tokens.hashes[token],
          letterCase: isEntity && flags.contains(.allCapitals)
            ? .capitals : isEntity && flags.contains(.capitalised) ? .capitalised : .any))
    }
    names.append(name)
    for key in Set([words[Int(start)].hash, words[Int(start)].stem]) {
      entries.append(
        Entry(name: Int32(names.count - 1), words: start..<Int32(words.count), next: firstEntry[key] ?? -1))
      firstEntry[key] = Int32(entries.count - 1)
    }
  }

  /// The bit of a number that says that only one word of a phrase stands there, and the bits of the number itself.
  public static let partialMark: Int32 = 1 << 30
  static let idMask: Int32 = partialMark - 1

  /// A name has at most this many words and signs.
  private static let reach = 16
  /// Of the names that begin alike, at most this many are tried at one place, so that a text stays linear.
  private static let tries = 64

  public func names(in tokens: Tokens, bytes: [UInt8], found: (OutsideName, Range<Int>, Int32) -> Void) {
    guard !entries.isEmpty else { return }
    for token in 0..<tokens.count {
      if tokens.kinds[token] == .word {
        let variants = endings.variants(of: tokens, token)
        for (position, key) in variants.enumerated() where !variants[..<position].contains(key) {
          report(key, token, tokens, found)
        }
      } else {
        report(tokens.hashes[token], token, tokens, found)
      }
    }
  }

  private func report(
    _ key: UInt64, _ token: Int, _ tokens: Tokens, _ found: (OutsideName, Range<Int>, Int32) -> Void
  ) {
    guard var index = firstEntry[key] else { return }
    var tries = 0
    while index >= 0, tries < Self.tries {
      let entry = entries[Int(index)]
      if let end = end(of: entry, from: token, tokens) {
        found(names[Int(entry.name)].kind, token..<end, names[Int(entry.name)].id)
      }
      index = entry.next
      tries += 1
    }
  }

  /// Where a name ends that begins at a token; nil if it does not stand there.
  private func end(of entry: Entry, from start: Int, _ tokens: Tokens) -> Int? {
    var token = start
    for index in entry.words {
      let word = words[Int(index)]
      // A compound hyphenates what the name writes apart.
      if token > start, token + 1 < tokens.count, tokens.flags[token].contains(.hyphen), tokens.isJoined(token),
        tokens.hashes[token] != word.hash
      {
        token += 1
      }
      guard token < tokens.count, isSpelled(word, isLast: index == entry.words.upperBound - 1, tokens, token) else {
        return nil
      }
      token += 1
    }
    return token
  }

  private func isSpelled(_ word: Word, isLast: Bool, _ tokens: Tokens, _ token: Int) -> Bool {
    let flags = tokens.flags[token]
    switch word.letterCase {
    case .any: break
    case .capitalised: guard flags.contains(.capitalised) else { return false }
    case .capitals: guard flags.contains(.capitalised), tokens.startsInCapitals(token) else { return false }
    }
    if tokens.hashes[token] == word.hash { return true }
    guard tokens.kinds[token] == .word else { return false }
    if isLast, endings.last.contains(where: { tokens.hash(of: token, without: $0) == word.hash }) { return true }
    return word.stem != word.hash && endings.stem(of: tokens, token) == word.stem
  }

  private struct Endings: Sendable {
    let last: [[UInt8]]
    let inner: [[UInt8]]

    /// The hash of a word without the longest of the inner endings that it has.
    func stem(of tokens: Tokens, _ token: Int) -> UInt64 {
      var best: UInt64?
      var length = 0
      for ending in inner where ending.count > length {
        if let hash = tokens.hash(of: token, without: ending) { (best, length) = (hash, ending.count) }
      }
      return best ?? tokens.hashes[token]
    }

    func variants(of tokens: Tokens, _ token: Int) -> [UInt64] {
      var hashes = [tokens.hashes[token]]
      let stem = stem(of: tokens, token)
      if stem != hashes[0] { hashes.append(stem) }
      for ending in last { if let hash = tokens.hash(of: token, without: ending) { hashes.append(hash) } }
      return hashes
    }
  }
}

extension Tokens {
  /// The hash of a word without an ending, which must leave at least two bytes; nil if the word does not end so.
  fileprivate func hash(of token: Int, without ending: [UInt8]) -> UInt64? {
    let bytes = foldedBytes(token)
    guard bytes.count >= ending.count + 2, bytes.suffix(ending.count).elementsEqual(ending) else { return nil }
    return Tokens.hash(of: bytes.dropLast(ending.count))
  }

  /// "MITs" and "BP": capitals up to an ending in small letters.
  fileprivate func startsInCapitals(_ token: Int) -> Bool {
    flags[token].contains(.allCapitals) || flags[token].contains(.innerCapital)
      || ends[token] - starts[token] == 1
  }
}
