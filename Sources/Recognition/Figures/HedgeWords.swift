import Grammar
import Values

/// The words before a number that corrections exchange for one another.
extension Recognizer {
  /// The grammar's first adverb for a hedge; nil where it has none.
  public func adverb(for hedge: Hedge) -> String? {
    adverbs.first { $0.hedge == hedge }?.spelling
  }

  /// Whether a text is an adverb that bends the number behind it, in whatever case.
  public func isAdverb(_ text: String) -> Bool {
    let text = text.lowercased()
    return adverbs.contains { $0.spelling == text }
  }

  private var adverbs: [(hedge: Hedge, spelling: String)] {
    grammar.lines(of: "hedge-adverb").flatMap { line in
      let hedge = line.value.term.flatMap(Hedge.init) ?? .none
      return line.forms.flatMap { grammar.spellings(of: $0) }.map { (hedge, $0) }
    }
  }
}
