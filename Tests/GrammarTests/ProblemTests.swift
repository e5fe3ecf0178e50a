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
  checkProblems("rule a\n  red <fur> fox", ["2:7: nothing is called “fur”"])
  checkProblems("rule a\n  red <prey>\nwords prey, listed\n  hare", ["2:7: nothing is called “prey”"])
  checkProblems("rule a\n  (red | blue", ["2:3: this “(” is not closed"])
  checkProblems("rule a\n  red <fur", ["2:7: this “<” is not closed"])
  checkProblems("rule a\n  red) fox", ["2:6: “)” has no partner"])
  checkProblems("rule a\n  <>", ["2:3: empty “<>”"])
  checkProblems("rule a\n  red{3,1}", ["2:6: expected “{LEAST,MOST}” with at most 16"])
  checkProblems("rule a\n  <word>{1,99}", ["2:9: expected “{LEAST,MOST}” with at most 16"])
  checkProblems("rule a\n  <word>{2", ["2:9: this “{” is not closed"])
  checkProblems("rule a\n  red?", ["2:3: this pattern could match nothing at all"])
  checkProblems("rule a\n  => weak", ["2:3: this pattern could match nothing at all"])
  checkProblems(
    "rule a\n  red <b>\nrule b\n  <a> fox",
    [
      "2:3: “a” needs itself to be found, or more than 60 kinds one from another",
      "4:3: “b” needs itself to be found, or more than 60 kinds one from another",
    ])
  checkProblems("words a\n  1:", ["2:3: no form stands beside this value"])
  checkProblems("words a\n  fox(es", ["2:6: this “(” is not closed"])
  checkProblems("words a\n  hen, fox{many}", ["2:11: no endings are called “many”"])
  checkProblems("rule a\n  fox{many} hen", ["2:6: no endings are called “many”"])
  checkProblems("words a\n  a(b|c|d)(b|c|d)(b|c|d)(b|c|d)", ["2:3: this form stands for more than 200 spellings"])
  checkProblems("words", ["1:1: “words” needs a name"])
  checkProblems("words a, tall", ["1:1: “tall” is no letter case: any, capitalised or exact"])
  checkProblems("rule", ["1:1: “rule” needs the kind that it finds"])
  checkProblems("digits a 1..2", ["1:1: expected “digits NAME: FIRST..LAST” with at most 9 digits"])
  for range in ["", "x", "1", "2..1", "-1..2", "1..99999999999999999999", "1…2"] {
    checkProblems("digits a: " + range, ["1:1: expected “digits NAME: FIRST..LAST” with at most 9 digits"])
  }
  checkProblems("endings plural s", ["1:1: expected “endings NAME: a, b, c”"])
  checkProblems("language\n  colour", ["2:3: expected “key: value”"])
  checkProblems(
    "wrods a\n  fox", ["1:1: “wrods” begins no block: words, rule, digits, endings, language, examples or no"])
  checkProblems("  fox", ["1:3: this line belongs to no block"])
  checkProblems("digits a: 1..2\n  3", ["2:3: this line belongs to no block"])
  checkProblems("words word\n  fox", ["1:1: “word” is the name of something else already"])
  checkProblems("digits sign: 1..2", ["1:1: “sign” is the name of something else already"])
  checkProblems("words a\n  fox\nrule a\n  hen", ["3:1: “a” is the name of something else already"])
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
    languages.map { $0.problems.map(\.description) } == [["grammar/xx/c.tick:2:3: nothing is called “feather”"], []])
  #expect(languages.map { marked("gray fox, red fox", $0) } == ["gray fox, [red fox]", "[gray fox], [red fox]"])
}
