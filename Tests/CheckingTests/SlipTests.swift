import Testing
import Values

@testable import Checking

@Test func slips() throws {
  let cases: [(String, Hedge, String, Slip?)] = [
    ("13.8e12±1e11", .none, "13.8e9", .powerOfTen(-3)), ("13.8e6±1e5", .none, "13.84e9", .powerOfTen(3)),
    ("5e6±1e6", .none, "5", .powerOfTen(-6)), ("138", .none, "13.8", .powerOfTen(-1)),
    ("7", .none, "7e12", .powerOfTen(12)), ("7", .none, "7e13", nil), ("10e9±1e9", .over, "10.5e6", .powerOfTen(-3)),
    ("-138", .over, "-1390", .powerOfTen(1)), ("60…65", .range, "60e3…65e3", .powerOfTen(3)),
    ("13.8", .none, "18.3", .swappedDigits(correct: Decimal(183, exponent: -1))),
    ("13.8", .none, "18.32", .swappedDigits(correct: Decimal(183, exponent: -1))),
    ("1324", .none, "4321", .swappedDigits(correct: 4321)), ("12", .none, "21", .swappedDigits(correct: 21)),
    ("540e6±10e6", .none, "450e6", .swappedDigits(correct: 450_000_000)), ("12", .none, "13", nil),
    ("12", .none, "-21", nil), ("13.8", .none, "18…19", nil), ("4.6", .none, "-4.6", .sign), ("-5", .none, "5", .sign),
    ("20±10", .none, "1985", nil), ("10e6±1e6", .none, "96e6", nil), ("20±10", .none, "2000", .powerOfTen(2)),
    ("2e6±1e6", .none, "1985e6", .powerOfTen(3)), ("20±10", .about, "1985", .powerOfTen(2)),
    ("120", .atMost, "640", nil), ("64", .atMost, "640", .powerOfTen(1)), ("9000", .atLeast, "640", nil),
    ("0", .none, "5", nil), ("5", .none, "0", nil), ("13.8±0", .none, "18.3", nil),
  ]
  for (claim, hedge, reference, slip) in cases {
    let (low, high) = try interval(reference)
    let claim = try quantity(claim)
    #expect(likelySlip(of: claim, hedge: hedge, withLow: low, high: high) == slip, "\(claim) \(reference)")
  }
}
