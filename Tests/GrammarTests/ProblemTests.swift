import Grammar
import Testing

/// What one file's mistakes are reported as, without the file's name; the rest of the file must go on working.
private func checkProblems(_ grammar: String, _ problems: [String], sourceLocation: SourceLocation = #_sourceLocation) {
  let compiled = LanguageGrammar(
    language: "xx", sources: [GrammarSource(path: "xx/test.tick", text: grammar + "\nrule thing\n  works")])
  #expect(
    compiled.problems.map(\.description) == problems.map { "grammar/xx/test.tick:" + $0 },
    sourceLocation: sourceLocation)
  #expect(marked("it works", compiled) == "it [works]", sourceLocation: sourceLocation)
}

@Test func mistakesAreReportedWhereTheyStand() {
  checkProblems("rule a\n  red <fur> fox", ["2:7: unknown-name name=fur"])
  checkProblems("rule a\n  red <prey>\nwords prey, listed\n  hare", ["2:7: unknown-name name=prey"])
  checkProblems("rule a\n  (red | blue", ["2:3: not-closed sign=("])
  checkProblems("rule a\n  red <fur", ["2:7: not-closed sign=<"])
  checkProblems("rule a\n  red) fox", ["2:6: no-partner sign=)"])
  checkProblems("rule a\n  <>", ["2:3: empty-name"])
  checkProblems("rule a\n  red{3,1}", ["2:6: repetition"])
  checkProblems("rule a\n  <word>{1,99}", ["2:9: repetition"])
  checkProblems("rule a\n  <word>{2", ["2:9: not-closed sign={"])
  checkProblems("rule a\n  red?", ["2:3: matches-nothing"])
  checkProblems("rule a\n  => weak", ["2:3: matches-nothing"])
  checkProblems(
    "rule a\n  red <b>\nrule b\n  <a> fox",
    [
      "2:3: circle count=60 name=a",
      "4:3: circle count=60 name=b",
    ])
  checkProblems("words a\n  1:", ["2:3: no-form"])
  checkProblems("words a\n  fox(es", ["2:6: not-closed sign=("])
  checkProblems("words a\n  hen, fox{many}", ["2:11: unknown-endings name=many"])
  checkProblems("rule a\n  fox{many} hen", ["2:6: unknown-endings name=many"])
  checkProblems("words a\n  a(b|c|d)(b|c|d)(b|c|d)(b|c|d)", ["2:3: too-many-spellings count=200"])
  checkProblems("words", ["1:1: nameless-words"])
  checkProblems("words a, tall", ["1:1: letter-case word=tall"])
  checkProblems("rule", ["1:1: nameless-rule"])
  checkProblems("digits a 1..2", ["1:1: digits count=9"])
  for range in ["", "x", "1", "2..1", "-1..2", "1..99999999999999999999", "1…2"] {
    checkProblems("digits a: " + range, ["1:1: digits count=9"])
  }
  checkProblems("endings plural s", ["1:1: endings"])
  checkProblems("language\n  colour", ["2:3: setting"])
  checkProblems(
    "wrods a\n  fox", ["1:1: no-block word=wrods"])
  checkProblems("  fox", ["1:3: stray-line"])
  checkProblems("digits a: 1..2\n  3", ["2:3: stray-line"])
  checkProblems("words word\n  fox", ["1:1: taken-name name=word"])
  checkProblems("digits sign: 1..2", ["1:1: taken-name name=sign"])
  checkProblems("words a\n  fox\nrule a\n  hen", ["3:1: taken-name name=a"])
}

@Test func aSharedRuleMayNameWhatOnlyOtherLanguagesHave() {
  let sources = [
    GrammarSource(path: "shared/a.tick", text: "rule thing\n  <fur> fox\n  red fox"),
    GrammarSource(path: "yy/b.tick", text: "words fur\n  gray"),
    GrammarSource(path: "xx/c.tick", text: "rule thing\n  <feather> hen"),
    GrammarSource(path: "xx/notes.md", text: "no grammar"),
  ]
  let languages = LanguageGrammar.all(in: sources)
  #expect(languages.map(\.language) == ["xx", "yy"])
  #expect(
    languages.map { $0.problems.map(\.description) } == [["grammar/xx/c.tick:2:3: unknown-name name=feather"], []])
  #expect(languages.map { marked("gray fox, red fox", $0) } == ["gray fox, [red fox]", "[gray fox], [red fox]"])
}
