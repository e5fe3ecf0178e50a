import Grammar
import Testing

/// Compiles and matches within a time that no sound engine needs; a quadratic one takes far longer.
private func checkBounds(
  _ name: String, _ grammar: String, on text: String, problem: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let clock = ContinuousClock()
  let duration = clock.measure {
    let compiled = LanguageGrammar(language: "xx", sources: [GrammarSource(path: "xx/test.tick", text: grammar)])
    #expect(compiled.problems.first?.mistake.description == problem, "\(name)", sourceLocation: sourceLocation)
    _ = Lattice(reading: Array(text.utf8), with: compiled)
  }
  #expect(duration < .seconds(20), "\(name)", sourceLocation: sourceLocation)
}

@Test func hostileGrammarsCompileAndMatchInBoundedTime() {
  let tooLarge = "too-many-sequences"
  let words = (0..<10_000).map { "w\($0)" }
  checkBounds(
    "alternatives", "rule thing\n  (" + words.joined(separator: " | ") + ") end",
    on: String(repeating: "w1 w2 end ", count: 2_000))
  checkBounds(
    "loop of alternatives", "rule thing\n  (" + words.joined(separator: " | ") + ")*", on: "w1 w2", problem: tooLarge)
  checkBounds(
    "options", "rule thing\n  " + words.map { $0 + "?" }.joined(separator: " "), on: "w1 w2", problem: tooLarge)
  checkBounds(
    "nested repeats",
    "rule thing\n  " + String(repeating: "(", count: 19) + "a" + String(repeating: "){12}", count: 19), on: "a a",
    problem: tooLarge)
  checkBounds(
    "nested empty repeats",
    "rule thing\n  a " + String(repeating: "(", count: 19) + String(repeating: "){12}", count: 19), on: "a a")
  checkBounds(
    "deep groups", "rule thing\n  " + String(repeating: "(", count: 100_000), on: "a",
    problem: "nested-too-deep")
  checkBounds(
    "open brackets", "rule thing\n  " + String(repeating: "<", count: 100_000), on: "a",
    problem: "not-closed sign=<")
  checkBounds(
    "any words", "rule thing\n  <word>*\n  (<word>* <word>*)* end\n  <word>+ <word>+ <word>+",
    on: String(repeating: "a ", count: 5_000), problem: "matches-nothing")
  checkBounds(
    "a megabyte of words",
    "words animal\n" + words.map { "  \($0): " + $0 + String(repeating: "x", count: 90) + "\n" }.joined(), on: "w1")
  checkBounds("a megabyte of one line", "words animal\n  " + String(repeating: "fox, ", count: 200_000), on: "fox")
  checkBounds(
    "a megabyte of errors", String(repeating: "nonsense\n", count: 110_000), on: "a",
    problem: "no-block word=nonsense")
  checkBounds(
    "a form of many words", "rule thing\n  <f>\nwords f\n  " + String(repeating: "a ", count: 50_000) + "b",
    on: String(repeating: "a ", count: 20_000))
  checkBounds(
    "many classes", words.map { "words \($0)\n  same\n" }.joined() + "rule thing\n  <w7>",
    on: String(repeating: "same ", count: 50))
  checkBounds(
    "more classes than 16 bits", (0..<70_000).map { "words c\($0)\n  f\($0)\n" }.joined() + "rule thing\n  <c69999>",
    on: "f69999")
  checkBounds(
    "a tower of kinds", "rule k0\n  a\n" + (1..<100).map { "rule k\($0)\n  <k\($0 - 1)>\n" }.joined(), on: "a",
    problem: "circle count=60 name=k60")
}

/// Twice the text takes about twice the time, whatever the pattern.
@Test func matchingTakesTimeLinearInTheText() {
  let grammar = LanguageGrammar(
    language: "xx",
    sources: [
      GrammarSource(
        path: "xx/test.tick", text: "rule thing\n  <word>+ end\n  <number> (and <number>)+\nrule number\n  <digits>")
    ])
  for unit in ["a ", "1 and ", "1.", "( ", "1 2 "] {
    let clock = ContinuousClock()
    let times = [4_000, 16_000].map { count in
      (0..<3).map { _ in
        clock.measure { _ = Lattice(reading: Array(String(repeating: unit, count: count).utf8), with: grammar) }
      }.min() ?? .zero
    }
    #expect(times[1] < times[0] * 12, "\(unit)")
  }
}
