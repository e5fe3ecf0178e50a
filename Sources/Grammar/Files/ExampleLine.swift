/// An example or counter-example that stands in a grammar file.
public struct ExampleLine: Sendable {
  /// The annotation kinds that it is about.
  public var kinds: [String]
  /// The publication date, `YYYY-MM-DD`.
  public var date: String?
  /// The text, with square brackets around what must be found.
  public var text: String
  /// The values of the marked spans, separated by semicolons; nil: nothing may be found.
  public var expected: String?
  public var origin: String
  public var line: Int
  public var column: Int
}

extension LanguageGrammar {
  /// Every example of the language's own files; those of the shared files hold in each language.
  public var exampleLines: [ExampleLine] {
    files.flatMap { file in
      file.examples.flatMap { block in
        let (kinds, date) = file.kindsAndDate(of: block)
        return block.lines.map { line in
          let (text, expected) = file.bytes.splitAtArrow(line)
          let place = file.place(of: line.lowerBound)
          return ExampleLine(
            kinds: kinds, date: date, text: file.text(block.areCounterExamples ? line : text),
            expected: block.areCounterExamples ? nil : file.text(expected), origin: file.source.origin,
            line: place.line, column: place.column)
        }
      }
    }
  }
}

extension GrammarFile {
  /// “money, percent on 2025-06-11”.
  fileprivate func kindsAndDate(of examples: Examples) -> (kinds: [String], date: String?) {
    let words = bytes.spaceSeparated(examples.head).map { bytes.commaSeparated($0).map { text($0) }.joined() }
    guard let on = words.firstIndex(of: "on"), on + 1 < words.count else { return (words, nil) }
    return (Array(words[..<on]), words[on + 1])
  }
}
