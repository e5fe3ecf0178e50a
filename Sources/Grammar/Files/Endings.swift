import Text

/// What `{name}` in a form may stand for besides nothing.
struct Endings: Sendable {
  /// All of them, one after the other.
  private(set) var bytes: [UInt8] = []
  /// By the hash of their name.
  private var lists: [(name: UInt64, endings: [Range<Int>])] = []

  /// Those that some files list.
  init(_ files: [GrammarFile]) {
    for file in files { for (name, list) in file.endings { add(list, to: name) } }
  }

  /// Where the endings of a name stand in ``bytes``; nil for a name that has none.
  subscript(name: UInt64) -> [Range<Int>]? {
    for list in lists where list.name == name { return list.endings }
    return nil
  }

  private mutating func add(_ endings: [String], to name: String) {
    let hash = Tokens.hash(of: name.utf8)
    let list = lists.firstIndex { $0.name == hash } ?? lists.count
    if list == lists.count { lists.append((hash, [])) }
    for ending in endings {
      let start = bytes.count
      bytes += ending.utf8
      lists[list].endings.append(start..<bytes.count)
    }
  }
}
