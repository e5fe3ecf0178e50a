import Checking
import Testing

@testable import Newsdesk
@testable import Text

@Suite struct SilencedRangesTests {
  private let silenced = SilencedRanges([
    Suppression(range: 10..<20, codes: ["wrong-date"]),
    Suppression(range: 15..<30, codes: ["wrong-date", "wrong-scale"]),
    Suppression(range: 30..<40, codes: ["wrong-date"]),
    Suppression(range: 50..<60, codes: []),
    Suppression(range: 52..<54, codes: ["wrong-date"]),
  ])

  @Test(arguments: [
    (FindingCode.wrongDate, 0..<10, false), (.wrongDate, 0..<11, true), (.wrongDate, 19..<21, true),
    (.wrongDate, 30..<31, true), (.wrongDate, 39..<41, true), (.wrongDate, 40..<50, false),
    (.wrongScale, 10..<15, false), (.wrongScale, 29..<35, true), (.wrongScale, 30..<35, false),
    (.wrongValue, 10..<50, false), (.wrongValue, 59..<61, true), (.wrongValue, 60..<61, false),
    (.wrongDate, 54..<55, true),
  ])
  func contain(code: FindingCode, span: Range<Int>, expected: Bool) {
    let finding = Finding(code: code, severity: .error, span: span, message: Message("x"))
    #expect(silenced.contain(finding) == expected, "\(code) \(span)")
  }

  @Test func withoutDirectives() {
    #expect(
      !SilencedRanges([]).contain(Finding(code: .wrongDate, severity: .error, span: 0..<9, message: Message("x"))))
  }
}
