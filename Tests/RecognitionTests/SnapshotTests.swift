import BundledGrammar
import Recognition
import Testing
import Text
import Values

@testable import Grammar

/// What the program carries is what its files are compiled to, and says so again when it is read and written once more.
@Test(arguments: grammars.map(\.language))
func snapshotsSayAllThatTheirFilesAreCompiledTo(_ language: String) throws {
  let files = sources.filter(\.isGrammar).map { GrammarFile($0) }
  let carried = try #require(BundledGrammar.snapshot(of: language))
  #expect(carried == GrammarFiles(sources).snapshot(of: language))
  let restored = try #require(GrammarSnapshot.tables(in: carried, language, files))
  #expect(carried == GrammarSnapshot.text(of: restored, language, files))
  let compiled = GrammarCompiler(language: language, files: files).tables
  #expect(restored.classIDs.pairs.allSatisfy { compiled.classIDs[$0.key] == $0.value })
  #expect(restored.classIDs.count == compiled.classIDs.count)
  #expect(restored.lexicon.nodes.map(\.following) == compiled.lexicon.nodes.map(\.following))
  #expect(restored.lexicon.numbers.pairs.allSatisfy { compiled.lexicon.numbers[$0.key] == $0.value })
  #expect(restored.lexicon.numbers.count == compiled.lexicon.numbers.count)
}

@Test(arguments: grammars.indices)
func aRestoredGrammarFindsTheSame(_ index: Int) {
  let grammar = grammars[index]
  let restored = GrammarFiles(sources).grammar(
    for: grammar.language, from: BundledGrammar.snapshot(of: grammar.language))
  let (before, after) = (Recognizer(grammar: grammar), Recognizer(grammar: restored))
  let today = CalendarDate(iso: "2025-06-11")
  for line in grammar.exampleLines {
    let tokens = Tokens(MarkedText.read(line.text).bytes)
    #expect(
      after.read(tokens, today: today).mentions.map(\.annotation)
        == before.read(tokens, today: today).mentions.map(\.annotation))
  }
  #expect(restored.exampleLines.count == grammar.exampleLines.count)
  #expect(restored.problems.isEmpty)
}
