import Recognition
import Testing
import Text

/// Languages that nobody speaks: what tells them is their words alone.
@Suite struct LanguageDetectorTests {
  private static let detector = LanguageDetector([
    ("aa", ["ka", "ki", "ko", "ku", "is", "sa", "Tun", "Ton"]), ("bb", ["ma", "mi", "mo", "mu", "is", "sa"]),
    ("cc", ["za", "zi", "zo", "zu", "sa", "Tun"]),
  ])

  private func check(_ text: String, _ expected: String?) {
    let evidence = Self.detector.evidence(in: Tokens(Array(text.utf8)))
    #expect(Self.detector.language(telling: [evidence]) == expected, "\(text)")
  }

  private func check(_ text: String, in document: String, _ expected: String) {
    let tokens = Tokens(Array(text.utf8))
    let evidence = Self.detector.evidence(in: tokens)
    #expect(Self.detector.language(of: tokens, telling: evidence, in: document) == expected, "\(text)")
  }

  @Test func documents() {
    check("", nil)
    check("nothing 7 %", nil)
    check("is sa IS", nil)
    check("x ka y", "aa")
    check("x mi y zo zu", "cc")
    // One plain word counts more than a few that names may hold.
    check("Ka Xor, Ki Yor. Xor ko Yor: x mi y", "bb")
    check("Ka Xor", "aa")
    check("x KA y, KA Y. Ki x", "aa")
    check("x\nka\nx", "aa")
    check("KA XOR", "aa")
    check("Xor KA", nil)
    // A noun counts with its capital only.
    check("x Ton y", "aa")
    check("x ton y", nil)
    check("x Tun y", nil)
  }

  @Test func whatIsLikely() {
    func check(_ text: String, likely: String, _ expected: String?) {
      let evidence = Self.detector.evidence(in: Tokens(Array(text.utf8)))
      #expect(Self.detector.language(telling: [evidence], likely: likely) == expected, "\(text)")
    }
    check("nothing 7 %", likely: "bb", "bb")
    check("nothing 7 %", likely: "xx", nil)
    check("Ka Xor", likely: "bb", "aa")
    check("x ka y", likely: "bb", "aa")
    check("x ka y mi z", likely: "aa", "aa")
    check("x ka y mi z", likely: "bb", "bb")
    check("x ka y mi z", likely: "cc", "aa")
  }

  @Test func paragraphs() {
    let four = "x ka y ki z ko ka"
    check(four, in: "bb", "aa")
    check(four, in: "aa", "aa")
    check(four, in: "xx", "aa")
    check("", in: "bb", "bb")
    check("x ka y ki z ko", in: "bb", "bb")
    check("ka ka ka ka ki ki ki", in: "bb", "bb")
    // Words of others, shared ones, and those in names.
    check(four + " mi", in: "bb", "aa")
    check(four + " mi zo", in: "bb", "bb")
    check(four + " mi zo mi zo", in: "aa", "aa")
    check(four + " is sa is sa is", in: "bb", "aa")
    check("x ka y ki z is sa is sa", in: "bb", "bb")
    check("Xor ka Yor, Xor ki Yor, Xor ko Yor, Xor ku Yor", in: "bb", "bb")
    check("Ka Xor, Ki Yor, Ko Zor, Ku Xor. KA KI", in: "bb", "bb")
    check("Ka x. Ki y. „Ko z. Ku x", in: "bb", "aa")
  }
}
