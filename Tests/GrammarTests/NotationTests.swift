import Grammar
import Testing

/// Compiles one file and finds every `thing` in the texts; square brackets mark what should be found.
func check(_ grammar: String, _ texts: [String], sourceLocation: SourceLocation = #_sourceLocation) {
  let grammar = LanguageGrammar(
    language: "xx", sources: [GrammarSource(path: "xx/test.tick", text: grammar)])
  #expect(grammar.problems.map(\.description) == [], sourceLocation: sourceLocation)
  for text in texts {
    let plain = text.filter { $0 != "[" && $0 != "]" }
    #expect(marked(plain, grammar) == text, sourceLocation: sourceLocation)
  }
}

/// The text with brackets around its things: of overlapping ones the leftmost, then the longest.
func marked(_ text: String, _ grammar: LanguageGrammar) -> String {
  let lattice = Lattice(reading: Array(text.utf8), with: grammar)
  let spans = lattice.matches(of: ClassSet(["thing"], in: grammar)).map { lattice.tokens.bytes($0.span) }
    .sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
  var bytes = Array(text.utf8)
  var chosen: [Range<Int>] = []
  for span in spans where span.lowerBound >= chosen.last?.upperBound ?? 0 { chosen.append(span) }
  for span in chosen.reversed() {
    bytes.insert(UInt8(ascii: "]"), at: span.upperBound)
    bytes.insert(UInt8(ascii: "["), at: span.lowerBound)
  }
  return String(decoding: bytes, as: UTF8.self)
}

@Test func formsStandForTheirSpellings() {
  let words = "rule thing\n  <animal>\nendings plural: s, es\nwords animal\n"
  check(words + "  cat, Hund(e|en), fox{plural}", ["a [cat] and [Hunde], [HUND], [Foxes], no cats, Hundes", "[cat]"])
  check(words + "  # only a comment\n  1: cat # with one behind it", ["a [cat]"])
  check(
    words + "  Mio., z. B., U.S.", ["[Mio] and [Mio.] and [z. B.] but not z.B. or z", "the [U.S.] and not the u.s."])
  check(words + "  NATO, \"Can$\"", ["[NATO], not Nato or nato", "[Can$] but not can$ and not CAN$"])
  check(words + "  *hund, Wild*", ["ein [Schäferhund], ein [Wildschwein], kein hund, kein Wild", "[wildHUND]"])
  check(words + "  golden hamster, golden", ["[golden hamster], [golden] hamsters, [golden-hamster]"])
  check(words + "  A$, R $", ["[A$] 5, A $ 5, [R $] 5, R$ 5"])
  check(
    "rule thing\n  <animal>\nwords animal, capitalised\n  fox, \"dog\"\nwords animal, exact\n  cat",
    ["[Fox] fox [FOX] [dog] Dog [cat] Cat"])
  check("words animal\n  hund(e\nrule thing\n  cat".replacing("hund(e", with: "hund"), ["hund [cat]"])
}

@Test func wordsOfMereListsAreNotLookedFor() {
  let text = "words prey, listed\n  hare: rabbit(s)\nwords animal\n  fox\nrule thing\n  <animal>"
  check(text, ["a [fox] and rabbits"])
  let grammar = LanguageGrammar(language: "xx", sources: [GrammarSource(path: "xx/test.tick", text: text)])
  #expect(grammar.terms(of: "prey") == ["hare"])
  #expect(grammar.lines(of: "prey").flatMap(\.forms) == ["rabbit(s)"])
}

@Test func differentSpellingsOfOneWordAreTheSame() {
  let words = "rule thing\n  <word-of-it>\nwords word-of-it\n"
  check(words + "  über", ["[über] [Über] [ÜBER] [u\u{308}ber] [U\u{308}ber] [ü\u{AD}ber] uber"])
  check(words + "  u\u{308}ber", ["[über] [u\u{308}ber]"])
  check(words + "  *gebühr", ["[Parkgebühr] [Parkgebu\u{308}hr] [Park\u{AD}gebühr]"])
  check(words + "  ÖBB", ["[ÖBB] [O\u{308}BB] Öbb o\u{308}bb"])
  check(words + "  don't, US-Dollar", ["[don't] [don’t] [US-Dollar] [US\u{2011}Dollar] [US‐Dollar]"])
  check(words + "  \"so-called\"", ["[so-called] So-called"])
}

@Test func patternsMatchWhatTheySay() {
  func pattern(_ pattern: String, _ texts: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    check("words color\n  red, blue\nrule thing\n  " + pattern, texts, sourceLocation: sourceLocation)
  }
  pattern("<color> fox", ["a [red fox], [blue fox], red, red dog", "red", ""])
  pattern("<color>? fox", ["a [red fox], a [fox]"])
  pattern("<color>* fox", ["a [red blue red fox], a [fox]"])
  pattern("<color>+ fox", ["a [red blue red fox], a fox"])
  pattern("<color>{2} fox", ["a red [blue red fox], a red fox"])
  pattern("<color>{1,2} fox", ["blue [blue red fox], a [red fox], a fox"])
  pattern("(a | the <color>)? fox | dog", ["[a fox], [the red fox], the [fox], a [dog]"])
  pattern("(the (big | small)){0,2} fox", ["[the big the small fox] the [fox]"])
  pattern("((a | the) <color>?){2} fox", ["[a red the fox], [a the blue fox], the fox"])
  pattern("(<color> and){0} fox", ["red and [fox]"])
  pattern("a <word>{1,3} fox", ["a fox", "[a red fox]", "[a very big red fox]", "a very very big red fox"])
  pattern("a (big | <color>?){0,2} fox", ["[a fox] [a big red fox], a big red big fox"])
  pattern("<color>{2,3} (fox | dog)", ["red fox [blue red fox] blue [red blue red dog]"])
  pattern("(fox ~(, | ;)){1,2} dog", ["[fox, fox; dog], [fox, dog], fox , dog, fox ; dog"])
  pattern("<word> fox", ["[a fox] [quick fox] 3 fox"])
  pattern(
    "<Word> fox | <lower> dog | <CAPITALS> owl | <sign> bee",
    ["[Red fox] red fox [red dog] Red dog [US owl] Us owl A owl [! bee]"])
  pattern("see [<color> fox]", ["we see [red fox] and red fox"])
  pattern("see [fox] run", ["see [fox] run, see fox"])
  pattern("[fox] (run | <color>)", ["[fox] red"])
  pattern("<color>.", ["[red.] red"])
  pattern("Q ~<digits>", ["[Q2] Q 2 [Q3]"])
  pattern("fox ~, dog", ["[fox, dog] fox , dog"])
  pattern("\"Fox\" hunt", ["[Fox hunt] fox hunt"])
  pattern("<color> fox", ["[red-fox] red - fox", "[red-fox]-hunt"])
  pattern("fox(es) # comment", ["[fox] [foxes]"])
  pattern("a fox(es)? # the fox may be left out", ["[a fox], [a foxes], [a]"])
}

@Test func digitsAreReadByRange() {
  let rule = "rule thing\n  <n>\ndigits n: "
  check(rule + "1..31", ["[1] [31] [01] 0 32 [7]a"])
  check(rule + "01..12", ["[01] [12] 1 13 00 012"])
  check(rule + "1000..2999", ["[2024] 999 3000 12024"])
  check(rule + "1..99999", ["[12345] 123456"])
}

@Test func longerThenWiderThenEarlierPatternsWin() {
  let grammar = LanguageGrammar(
    language: "xx",
    sources: [
      GrammarSource(
        path: "xx/test.tick",
        text: "rule thing\n  a b => first\n  a [b c] => second\n  [a b c] => third\n  a b c => fourth")
    ])
  let lattice = Lattice(reading: Array("a b c".utf8), with: grammar)
  #expect(
    lattice.matches(of: ClassSet(["thing"], in: grammar)).flatMap { lattice.meaning(of: $0) }.map(\.name) == ["third"])
}

@Test func capturesCarryValuesFromLevelToLevel() {
  let text = """
    words scale
      1 000 000: million(s), m.
    words currency
      EUR: euro(s)
      USD: dollar(s)
    words when
      unit day, offset -1: yesterday
    rule number
      <digits>
      <digits> <scale>
    rule amount
      <number> <currency>
    rule thing
      <low=amount> to <high=amount>   => kind range, sign -1
      <amount> <when>?
    """
  check(text, ["paid [2 million euros], [5 dollars yesterday], [3 euros to 4 million dollars]"])
  let grammar = LanguageGrammar(language: "xx", sources: [GrammarSource(path: "xx/test.tick", text: text)])
  let lattice = Lattice(reading: Array("3 euros to 4.5 million dollars".utf8), with: grammar)
  let range = lattice.matches(of: ClassSet(["thing"], in: grammar)).filter { $0.span.count == 8 }
  #expect(range.count == 1)
  for match in range {
    #expect(lattice.captures(of: match).map(\.name) == ["low", "high"])
    #expect(lattice.meaning(of: match).map(\.name) == ["kind", "sign"])
    var values: [String] = []
    for capture in lattice.captures(of: match) {
      guard case .match(let amount) = capture.value else { continue }
      for part in lattice.captures(of: amount) {
        switch part.value {
        case .numeral(let numeral): values.append("\(part.name) \(numeral.value)")
        case .value(let value): values.append("\(part.name) \(value.term ?? "?")")
        default: values.append("?")
        }
      }
    }
    #expect(values == ["number 3", "currency EUR", "number 4500000", "currency USD"])
  }
}

@Test func accentsMayBeMissingWhereTheLanguageSaysSo() {
  let words = "rule thing\n  <animal>\n  le <animal> dressé\nwords animal\n  zèbre, Pékinois, *évêque, fée, \"bébé\"\n"
  check(words, ["[zèbre] zebre [Pékinois] PEKINOIS [bébé]", "[archiévêque] archieveque"])
  check(
    "language\n  accents: optional\n" + words,
    [
      "[zèbre] [zebre] [PÉKINOIS] [PEKINOIS]", "[archiévêque] [archieveque]", "[le zebre dresse]",
      "[fée] fee [bébé] bebe",
    ])
}

@Test func partsOfNumberWordsMayBeOfSeveralWords() {
  let numbers = """
    words number-word
      1: one
      4: four
      20: score
      80: four score
      90: four score ten
      100: hundred
      1000: thousand
    rule thing
      <number=numeral> <animal>
    words animal
      cats

    """
  check(
    numbers,
    [
      "[four score cats]", "[four-score-ten-four cats]", "[hundred four score cats], [four score thousand cats]",
      "four [four cats]", "[four score four hundred cats]",
    ])
}

@Test func aJoinerEndsANumberThatAnotherFollows() {
  let numbers = """
    words number-word
      2: two, zwei
      20: twenty, zwanzig
      100: hundred
    words number-joiner
      and, und
    rule thing
      <number=numeral>

    """
  check(
    numbers,
    [
      "[two hundred and twenty two]", "[hundred] and [two hundred]", "[two] and [twenty]", "[zweiundzwanzig]",
      "[twenty] and", "[hundred and two] and [two hundred]",
    ])
}

/// The engine skips patterns whose words are not near; it has room for 63 sets of such words.
@Test func manyPatternsDoNotHideTheOthers() {
  let others = (1...80).map { "  <color> w\($0)x\n" }.joined()
  check("words color\n  red\nrule thing\n" + others + "  <color>? <Word>", ["[red Fox], [Dog]", "[red w80x]", "[Fox]"])
  let middles = (1...200).map { "  the? <color> (and | w\($0)x) <color>\n" }.joined()
  check(
    "language\n  words: and, the\nwords color\n  red, blue\nrule thing\n" + middles,
    [
      "[the red w1x blue], [red w200x red], red w201x red", "[the blue and blue] and the red",
      "the red the w7x, w7x red",
    ])
}
