import Testing
import Text

/// The tokens of a text as their folded spellings, each with its flags: `^` capitalised, `^^` all capitals, `^_` a capital
/// within, `+` joined to the one before, `/` a line break before, `-` a hyphen.
private func check(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(described(Array(text.utf8)) == expected, sourceLocation: sourceLocation)
}

private func described(_ bytes: [UInt8]) -> String {
  let tokens = Tokens(bytes)
  return (0..<tokens.count).map { token in
    let flags = tokens[token].flags
    var text = tokens.isJoined(token) ? "+" : flags.contains(.newlineBefore) ? "/" : ""
    if flags.contains(.allCapitals) { text += "^^" } else if flags.contains(.capitalised) { text += "^" }
    if flags.contains(.innerCapital), !flags.contains(.allCapitals) { text += "_" }
    if flags.contains(.hyphen) { text += "-" }
    return text + String(decoding: tokens.foldedBytes(token), as: UTF8.self)
  }.joined(separator: " ")
}

@Test func textsAreReadAsWordsDigitsAndSigns() {
  check("", "")
  check(" \t\n", "")
  check("Die Firma", "^die ^firma")
  check("13,8 Mrd. Euro", "13 +, +8 ^mrd +. ^euro")
  check("Q2 5bn 2nd", "^q +2 5 +bn 2 +nd")
  check("US-Dollar", "^^us +-- +^dollar")
  check("TotalEnergies iPhone", "^_totalenergies _iphone")
  check("a\nb\r\nc", "a /b /c")
  check("(„Ja“)", "( +\" +^ja +\" +)")
  check("Müller-Lüdenscheidt", "^müller +-- +^lüdenscheidt")
  check("10 000\u{202F}€", "10 000 €")
  check("😀ok", "😀 +ok")
}

@Test func wordsAreFoldedToSmallComposedLetters() {
  check("ÄÖÜẞ ÉÈÇ", "^^äöüß ^^éèç")
  check("ŁÓDŹ Žižek İzmir", "^^łódź ^žižek ^izmir")
  check("ΑΘΗΝΑ Σωκράτης ΣΩΚΡΆΤΗΣ", "^^αθηνα ^σωκράτησ ^^σωκράτησ")
  check("ПУТИН Ёлка Їжак", "^^путин ^ёлка ^їжак")
  check("ƁƏ Ȁ Ḁ", "^^ɓə ^ȁ ^ḁ")
  check("u\u{308}ber U\u{308}BER", "über ^^über")
  check("e\u{323}\u{302} q\u{308} и\u{306}", "ệ q\u{308} й")
  check("Minis\u{AD}terium don\u{200D}t", "^ministerium dont")
  check("don’t don't ‚so‘ «so» co\u{2011}op", "don +' +t don +' +t ' +so +' \" +so +\" co +-- +op")
}

@Test func equalWordsHaveEqualHashes() {
  for (left, right) in [
    ("über", "u\u{308}ber"), ("ÜBER", "u\u{308}ber"), ("ministerium", "Minis\u{AD}terium"), ("’", "'"), ("“", "\""),
    ("\u{2011}", "-"), ("Ё", "е\u{308}"), ("ΌΣ", "ός"),
  ] {
    #expect(Tokens.hashes(of: left) == Tokens.hashes(of: right), "\(left) \(right)")
  }
  for (left, right) in [("uber", "über"), ("–", "-"), ("a", "á"), ("ss", "ß")] {
    #expect(Tokens.hashes(of: left) != Tokens.hashes(of: right), "\(left) \(right)")
  }
}

@Test func tokensLieInOrderWithinAnyBytes() {
  var texts: [[UInt8]] = [
    [0xFF], [0xC3], [0xE2, 0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x83, 0x80],
    [0x61, 0xCC], [0xCC, 0x88], [0xCC, 0x88, 0xCC, 0x88], Array("a\u{AD}".utf8), [0x75, 0xCC, 0x88, 0xFF, 0x75],
  ]
  var state: UInt64 = 7
  for length in 0..<300 {
    texts.append(
      (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: state >> 33)
        // Many lead bytes and marks, so that wide scalars come about.
        return [byte, 0xCC, 0x88, 0x61, 0xC3, 0xE2, 0x80, 0x20][Int(state >> 61)]
      })
  }
  for bytes in texts {
    let tokens = Tokens(bytes)
    var end: Int32 = 0
    for token in 0..<tokens.count {
      #expect(tokens[token].start >= end && tokens[token].end > tokens[token].start)
      #expect(!tokens.foldedBytes(token).isEmpty)
      #expect(Tokens.hash(of: tokens.foldedBytes(token)) == tokens[token].hash)
      end = tokens[token].end
    }
    #expect(Int(end) <= bytes.count)
  }
}
