import BundledGrammar
import Grammar
import Recognition
import Testing

let sources = BundledGrammar.files.map { GrammarSource(path: $0.path, text: $0.text) }
let grammars = LanguageGrammar.all(in: sources)

@Test(arguments: grammars.indices)
func everyGrammarFileCanBeReadAndItsExamplesHold(_ index: Int) {
  let grammar = grammars[index]
  for problem in grammar.problems + Recognizer(grammar: grammar).failingExamples() {
    Issue.record("\(problem)")
  }
  #expect(grammar.exampleLines.count > 10)
}
