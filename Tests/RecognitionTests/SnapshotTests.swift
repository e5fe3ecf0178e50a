import BundledGrammar
import Recognition
import Testing
import Text
import Values

@testable import Grammar

/// What the program carries is what its files are compiled to, and says so again when it is read and written once more.
@Test(arguments: grammars.map(\.language))
func snapshotsSayAllThatTheirFilesAreCompiledTo(_ language: String) throws {
  try check(try #require(BundledGrammar.snapshot(of: language)), language, finding: nil)
  try check(
    try #require(BundledGrammar.figureSnapshot(of: language)), language, finding: Recognizer.classesOfFigures)
}

private func check(_ carried: String, _ language: String, finding wanted: Set<String>?) throws {
  let files = sources.filter(\.isGrammar).map { GrammarFile($0) }
  #expect(carried == GrammarFiles(sources).snapshot(of: language, finding: wanted))
  let seal = GrammarSnapshot.Seal(language, finding: wanted, files)
  let restored = try #require(GrammarSnapshot.tables(in: carried, seal))
  #expect(carried == GrammarSnapshot.text(of: restored, seal))
  // What else is wanted makes another snapshot.
  #expect(GrammarSnapshot.tables(in: carried, GrammarSnapshot.Seal(language, finding: ["money"], files)) == nil)
  let compiled = GrammarCompiler(language: language, files: files, wanted: wanted).tables
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
