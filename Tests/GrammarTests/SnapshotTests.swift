import Testing

@testable import Grammar

private let source = GrammarSource(
  path: "xx/test.tick",
  text: """
    language
      words: the, of
    endings plural: s, es
    digits day: 1..31
    words animal
      1.5: fox{plural}, *hund, NATO
      unit day, offset -1: guinea pig
    rule thing
      <numeral>? <animal> => weak
      [ <day> ~.~ ] "of" <animal>
    words number-word
      20: twenty, quatre vingt
    """)

/// The files with others beside them, and what their snapshot is taken for: the tables, or nothing.
private func isTaken(_ snapshot: String, _ sources: [GrammarSource] = [source], _ language: String = "xx") -> Bool {
  GrammarSnapshot.tables(
    in: snapshot, GrammarSnapshot.Seal(language, finding: nil, sources.map { GrammarFile($0) })) != nil
}

@Test func damagedAndForeignSnapshotsAreNotTaken() throws {
  let snapshot = try #require(GrammarFiles([source]).snapshot(of: "xx"))
  #expect(isTaken(snapshot))
  let bytes = Array(snapshot.utf8)
  for place in stride(from: 0, to: bytes.count, by: 7) {
    #expect(!isTaken(String(decoding: bytes[..<place], as: UTF8.self)))
    var damaged = bytes
    damaged[place] ^= 1
    #expect(!isTaken(String(decoding: damaged, as: UTF8.self)))
  }
  #expect(!isTaken(snapshot + "A"))
  #expect(!isTaken(snapshot, [source, GrammarSource(path: "yy/other.tick", text: "")]))
  #expect(!isTaken(snapshot, [GrammarSource(path: "xx/test.tick", text: source.text + " ")]))
  #expect(!isTaken(snapshot, [GrammarSource(path: "xx/other.tick", text: source.text)]))
  #expect(!isTaken(snapshot, [source], "yy"))
  // One that is not taken costs nothing but time.
  let compiled = GrammarFiles([source]).grammar(for: "xx", from: "nonsense")
  #expect(
    marked("a fox and 3. of foxes", compiled)
      == marked("a fox and 3. of foxes", GrammarFiles([source]).grammar(for: "xx", from: snapshot)))
  // What is wrong is told again wherever it is compiled.
  #expect(GrammarFiles([GrammarSource(path: "xx/test.tick", text: "nonsense")]).snapshot(of: "xx") == nil)
}
