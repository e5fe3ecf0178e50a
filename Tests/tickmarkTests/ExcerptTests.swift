import Testing
import Text

@testable import tickmark

@Suite struct ExcerptTests {
  /// `marked`: the draft with the figure between brackets.
  private func check(_ marked: String, _ source: String, _ marks: String) {
    let parts = marked.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts[1].split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    let excerpt = Excerpt(
      of: SourceText(Array((parts[0] + rest[0] + rest[1]).utf8)), around: start..<start + rest[0].utf8.count)
    #expect(excerpt.source == source)
    #expect(excerpt.marks == marks)
  }

  @Test func marksStandUnderTheFigure() {
    check("a ⟦5⟧ b", "a 5 b", "  ^")
    check("one\ntwo ⟦12 €⟧\nthree", "two 12 €", "    ^^^^")
    check("株価は⟦十億円⟧です", "株価は十億円です", "      ^^^^^^")
    check("cafe\u{301} ⟦5⟧", "cafe\u{301} 5", "     ^")
    check("\ta\t⟦5⟧", "\ta\t5", "\t \t^")
    check("⟦⟧", "", "^")
    check("a ⟦5\n6⟧ b", "a 5", "  ^")
    check("a ⟦5⟧\r\nb", "a 5", "  ^")
    check("\u{1B}[31m\u{202E}⟦5⟧", "\u{FFFD}[31m\u{FFFD}5", "      ^")
  }

  @Test func aLongLineIsCutAroundTheFigure() {
    let words = String(repeating: "word ", count: 200)
    let excerpt = Excerpt(of: SourceText(Array((words + "12 " + words).utf8)), around: 1000..<1002)
    #expect((90...102).contains(excerpt.source.count))
    #expect(excerpt.source.hasPrefix("… word ") && excerpt.source.hasSuffix(" word …"))
    #expect(excerpt.marks.count(where: { $0 == "^" }) == 2)
    let mark = excerpt.marks.prefix { $0 == " " }.count
    #expect(excerpt.source.dropFirst(mark).hasPrefix("12 "))

    let start = Excerpt(of: SourceText(Array(("12 " + words).utf8)), around: 0..<2)
    #expect(start.source.hasPrefix("12 word") && start.source.hasSuffix("…") && start.marks == "^^")
    let end = Excerpt(of: SourceText(Array((words + "12").utf8)), around: 1000..<1002)
    #expect(end.source.hasPrefix("…") && end.source.hasSuffix("word 12"))
  }

  @Test func whateverTheBytes() {
    let bytes: [UInt8] = [0xC3, 0x28, 0xFF, 0x80, 0x80, 0xE2, 0x82, 0x0A, 0xF0, 0x9F]
    for start in 0...bytes.count {
      for end in start...bytes.count { _ = Excerpt(of: SourceText(bytes), around: start..<end) }
    }
    _ = Excerpt(of: SourceText(bytes), around: 50..<60)
  }
}
