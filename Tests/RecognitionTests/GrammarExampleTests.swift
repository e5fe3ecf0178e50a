import BundledGrammar
import Grammar
import Recognition
import Testing
import Text
import Values

let sources = BundledGrammar.files.map { GrammarSource(path: $0.path, text: $0.text) }
let grammars = LanguageGrammar.all(in: sources)

@Test(arguments: grammars.indices)
func everyGrammarFileCanBeReadAndItsExamplesHold(_ index: Int) {
  let grammar = grammars[index]
  for problem in grammar.problems.map(\.description)
    + Recognizer(grammar: grammar).failingExamples().map(\.description)
  {
    Issue.record("\(problem)")
  }
  #expect(grammar.exampleLines.count > 10)
}

/// A grammar that finds figures alone finds the same figures.
@Test(arguments: grammars.indices)
func figuresAreTheSameWithoutOrganizations(_ index: Int) {
  let grammar = grammars[index]
  let figures = GrammarFiles(sources).grammar(for: grammar.language, finding: Recognizer.classesOfFigures)
  let (all, alone) = (Recognizer(grammar: grammar), Recognizer(ofFiguresIn: figures))
  let today = CalendarDate(iso: "2025-06-11")
  for line in grammar.exampleLines {
    let tokens = Tokens(MarkedText.read(line.text).bytes)
    let expected = all.read(tokens, today: today).mentions.filter { $0.annotation.kind != "organization" }
    #expect(alone.readFigures(tokens, today: today).mentions.map(\.annotation) == expected.map(\.annotation))
  }
}
