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
        block.lines.map { line in
          let (text, expected) = file.bytes.splitAtArrow(line)
          let place = file.place(of: line.lowerBound)
          return ExampleLine(
            kinds: block.kinds, date: block.date, text: file.text(block.areCounterExamples ? line : text),
            expected: block.areCounterExamples ? nil : file.text(expected), origin: file.source.origin,
            line: place.line, column: place.column)
        }
      }
    }
  }
}
