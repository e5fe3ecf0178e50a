import Grammar

/// What the heads of a table's columns say of the numbers below them.
struct ColumnWords: Sendable {
  /// How the numbers of a column follow from others.
  enum Kind: String {
    case sum, rest, share, percent
  }

  private let words: [Kind: Set<String>]
  private let endings: [Kind: [String]]

  init(_ grammar: LanguageGrammar) {
    var words: [Kind: Set<String>] = [:]
    var endings: [Kind: [String]] = [:]
    for line in grammar.lines(of: "column-head") {
      guard let kind = line.value.term.flatMap(Kind.init) else { continue }
      for form in line.forms.flatMap(grammar.spellings).map({ $0.lowercased() }) {
        if form.hasPrefix("*") {
          endings[kind, default: []].append(String(form.dropFirst()))
        } else {
          words[kind, default: []].insert(form)
        }
      }
    }
    (self.words, self.endings) = (words, endings)
  }

  /// What the text of a head says: all that one of its words does.
  func kinds(of head: String) -> Set<Kind> {
    let head = head.lowercased()
    var parts = Set(head.split { !$0.isLetter && !Self.signs.contains($0) }.map(String.init))
    parts.insert(head)
    if head.contains("%") { parts.insert("%") }
    let named = words.filter { !$0.value.isDisjoint(with: parts) }.map(\.key)
    let ending = endings.filter { $0.value.contains { ending in parts.contains { $0.hasSuffix(ending) } } }.map(\.key)
    return Set(named + ending)
  }

  private static let signs: Set<Character> = ["%", "+", "-", "/", "±"]
}
