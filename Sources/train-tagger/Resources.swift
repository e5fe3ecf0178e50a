import Files
import Tagger
import Text

/// What is known beside the marked texts.
struct Resources {
  var lexicon: Lexicon
  var gazetteer: Gazetteer
  /// What the grammar says of each token.
  var clues: (Tokens) -> [Clue] = { _ in [] }
}

extension Lexicon {
  static let empty = Lexicon(words: HashTable(hashes: [], values: [], bits: bits), clusters: [])

  /// Reads lines of a word, its cluster and the natural logarithm of its frequency, the most frequent words first.
  init(reading path: String, words limit: Int) throws {
    var entries: [UInt32: UInt16] = [:]
    var clusters: [UInt16] = []
    var indexes: [UInt16: UInt16] = [:]
    for line in try lines(of: path).prefix(limit) {
      let fields = line.split(separator: "\t")
      guard fields.count == 3, let cluster = UInt16(fields[1]), let logarithm = Double(fields[2]),
        let word = wordsAlone(in: String(fields[0])).only
      else { continue }
      let key = Self.key(word.hash, word.letterCase)
      guard entries[key] == nil else { continue }
      let index = indexes[cluster] ?? UInt16(clusters.count)
      if index == clusters.count {
        guard index < 1 << (Self.valueBits - Self.frequencyBits) else { continue }
        indexes[cluster] = index
        clusters.append(cluster)
      }
      let frequency = UInt16(max(0, min(15, -logarithm - 2)))
      entries[key] = index << UInt16(Self.frequencyBits) | frequency
    }
    self.init(words: HashTable(entries, bits: Self.bits), clusters: clusters)
  }
}

/// Names of a kind, as the gazetteer's file has them.
struct ListedNames {
  private(set) var names: [(list: Int, name: String)] = []
  private(set) var lists: [String] = []

  /// Reads lines of a list's name and a name.
  init(reading path: String) throws {
    for line in try lines(of: path) {
      let fields = line.split(separator: "\t", maxSplits: 1)
      guard fields.count == 2 else { continue }
      add(Self.written(fields[1]), to: String(fields[0]))
    }
  }

  mutating func add(_ name: String, to list: String) {
    if !lists.contains(list) { lists.append(list) }
    names.append((lists.firstIndex(of: list) ?? 0, name))
  }

  init() {}

  /// Adds the names of organizations in some texts.
  mutating func add(organizationsOf texts: [MarkedText]) {
    for text in texts {
      for name in text.names where name.begin == .organizationBegin {
        add(String(decoding: text.bytes[name.span], as: UTF8.self), to: "text")
      }
    }
  }

  /// Adds names from lines that commas divide; what begins with "#" is a comment. No such file holds no names.
  mutating func add(knownIn path: String) throws {
    guard fileKind(at: path) == .file else { return }
    for line in try lines(of: path) where !line.hasPrefix("#") {
      for name in line.split(separator: ",") { add(String(name.drop { $0 == " " }), to: "known") }
    }
  }

  /// As one writes a name whose signs stand apart: "Gulf Power, Inc." for "Gulf Power , Inc.".
  private static func written(_ name: Substring) -> String {
    var written = ""
    for part in name.split(separator: " ") {
      if !written.isEmpty, part != ",", !part.hasPrefix("’") { written += " " }
      written += part
    }
    return written
  }
}

extension Gazetteer {
  static let empty = Gazetteer(names: HashTable(hashes: [], values: [], bits: bits), lists: 0)

  init(_ listed: ListedNames) {
    var entries: [UInt32: UInt16] = [:]
    for (list, name) in listed.names {
      let name = wordsAlone(in: name)
      guard !name.isEmpty, name.count <= Self.reach else { continue }
      entries[Hashing.top(Self.bits, of: Self.key(name)), default: 0] |= 1 << UInt16(list)
    }
    self.init(names: HashTable(entries, bits: Self.bits), lists: listed.lists.count)
  }
}

extension HashTable {
  init(_ entries: [UInt32: UInt16], bits: Int) {
    let sorted = entries.sorted { $0.key < $1.key }
    self.init(hashes: sorted.map(\.key), values: sorted.map(\.value), bits: bits)
  }
}

private func wordsAlone(in text: String) -> [Word] {
  let tokens = Tokens(Array(text.utf8))
  return Sentence(tokens, 0..<tokens.count, [], .empty, .empty).words
}

private func lines(of path: String) throws -> [Substring] {
  String(decoding: try readFile(at: path), as: UTF8.self).split(separator: "\n")
}

extension Array {
  /// The only element; nil if there are none or several.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
