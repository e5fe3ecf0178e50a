import Reference
import Testing
import Values

@testable import Checking

private struct BadNumber: Error {
  var text: String
}

private func decimal(_ text: some StringProtocol) throws -> Decimal {
  guard let number = Decimal(parsing: text) else { throw BadNumber(text: String(text)) }
  return number
}

/// `13.8` or `60…65`; the last written digit gives the precision unless `±unit` follows: `10e9±1e9`.
func quantity(_ text: String) throws -> Quantity {
  let sides = text.split(separator: "±")
  let ends = try sides[0].split(separator: "…").map { end in
    let places = end.split(separator: ".").count == 2 ? end.split(separator: ".")[1].count : 0
    return (try decimal(end), sides.count == 2 ? try decimal(sides[1]) : Decimal.power(of: -places))
  }
  guard let low = ends.first, let high = ends.last else { throw BadNumber(text: text) }
  return Quantity(low: low.0, high: high.0, lowUnit: low.1, highUnit: high.1)
}

/// A number or an interval `low…high`.
func interval(_ text: String) throws -> (low: Decimal, high: Decimal) {
  let ends = try text.split(separator: "…").map { try decimal($0) }
  guard let low = ends.first, let high = ends.last else { throw BadNumber(text: text) }
  return (low, high)
}

/// One claim against the references that support it, nearly support it, and contradict it.
private struct Row: CustomTestStringConvertible, Sendable {
  var claim: String
  var hedge: Hedge
  var supported: [String]
  var imprecise: [String]
  var contradicted: [String]
  var status = Fact.Status.actual

  var testDescription: String { "\(hedge.rawValue) \(claim)" }
}

private let table: [Row] = [
  // Half the last digit decides; 5 % of 13.8 is 0.69.
  Row(
    claim: "13.8", hedge: .none, supported: ["13.8", "13.75", "13.85"],
    imprecise: ["13.7499", "13.8501", "13.7", "13.9"], contradicted: ["13.6999", "13.9001", "138", "0", "-13.8"]),
  // Here 5 % is less than half the last digit.
  Row(
    claim: "10e9±1e9", hedge: .none, supported: ["9.5e9", "10.5e9"], imprecise: ["10.51e9", "9.0e9", "11e9"],
    contradicted: ["8.99e9", "11.01e9"]),
  Row(
    claim: "1e9±1e9", hedge: .none, supported: ["0.95e9", "1.05e9"], imprecise: ["1.4e9", "2e9", "0.94e9", "0.5e9"],
    contradicted: ["2.01e9", "0.49e9", "1e6", "0", "-1"]),
  Row(claim: "1204", hedge: .none, supported: ["1204.5"], imprecise: ["1205"], contradicted: ["1205.1", "1202.9"]),
  Row(claim: "930000±10000", hedge: .none, supported: ["934999"], imprecise: ["939000"], contradicted: ["941000"]),
  Row(claim: "0", hedge: .none, supported: ["0"], imprecise: ["0.4", "-1"], contradicted: ["1.1", "-2"]),
  Row(
    claim: "-4.6", hedge: .none, supported: ["-4.6", "-4.55"], imprecise: ["-4.7", "-4.5"],
    contradicted: ["4.6", "-4.71", "-4.49"]),
  Row(
    claim: "100", hedge: .about, supported: ["95", "105"], imprecise: ["94.99", "105.01", "90", "110"],
    contradicted: ["89.99", "110.01"]),
  Row(
    claim: "3", hedge: .about, supported: ["2.5", "3.5"], imprecise: [], contradicted: ["2.49", "3.51"]),
  Row(
    claim: "100", hedge: .nearly, supported: ["95", "99.99"], imprecise: ["94.99", "90", "100", "100.5"],
    contradicted: ["89.99", "100.51"]),
  Row(
    claim: "100", hedge: .slightlyOver, supported: ["100.01", "105"], imprecise: ["105.01", "110", "100", "99.5"],
    contradicted: ["110.01", "99.49"]),
  Row(
    claim: "100", hedge: .over, supported: ["100.01", "125"], imprecise: ["125.01", "1000", "100", "99.5"],
    contradicted: ["99.49", "-101"]),
  Row(
    claim: "100", hedge: .under, supported: ["80", "99.99"], imprecise: ["79.99", "1", "100", "100.5"],
    contradicted: ["100.51", "-1"]),
  Row(
    claim: "100", hedge: .atLeast, supported: ["100", "200"], imprecise: ["200.01", "99.5", "99.99"],
    contradicted: ["99.49"]),
  Row(
    claim: "100", hedge: .atMost, supported: ["50", "100"], imprecise: ["49.99", "100.01", "100.5"],
    contradicted: ["100.51"]),
  Row(
    claim: "100", hedge: .upTo, supported: ["50", "100.5"], imprecise: ["49.99", "1"], contradicted: ["100.51"]),
  Row(
    claim: "100", hedge: .upTo, supported: ["50", "100.5"], imprecise: ["49.99", "100.51", "400"], contradicted: ["-1"],
    status: .planned),
  Row(
    claim: "60…65", hedge: .range, supported: ["59.5", "65.5", "62", "60…65", "50…70"],
    imprecise: ["58…61", "65.5…70"], contradicted: ["59.49", "65.51", "66…70"]),
  Row(claim: "60…65", hedge: .none, supported: ["59.5", "65.5"], imprecise: [], contradicted: ["59.49", "65.51"]),
  Row(claim: "60…65", hedge: .about, supported: ["57", "68.25"], imprecise: ["54", "71.5"], contradicted: ["53.9"]),
  Row(claim: "65…60", hedge: .range, supported: ["62"], imprecise: [], contradicted: ["70"]),
  // Losses bend away from zero.
  Row(
    claim: "-100", hedge: .over, supported: ["-100.01", "-125"], imprecise: ["-126", "-99.5"],
    contradicted: ["-99.49", "110"]),
  Row(claim: "-65…-60", hedge: .range, supported: ["-62", "-59.5"], imprecise: [], contradicted: ["62", "-59.4"]),
  // References that are intervals.
  Row(
    claim: "100", hedge: .none, supported: ["99.8…100.3", "90…110"], imprecise: ["100.2…103", "100.6…103"],
    contradicted: ["101.1…103", "-5…-1"]),
  Row(
    claim: "100", hedge: .over, supported: ["101…120", "50…300"], imprecise: ["110…130", "60…100", "130…150"],
    contradicted: ["60…99"]),
  Row(claim: "-100", hedge: .none, supported: ["-110…-90"], imprecise: ["-103…-100.2"], contradicted: ["90…110"]),
]

@Test(arguments: table) private func verdicts(row: Row) throws {
  let claim = try quantity(row.claim)
  let expectations: [(Verdict, [String])] = [
    (.supported, row.supported), (.imprecise, row.imprecise), (.contradicted, row.contradicted),
  ]
  for (verdict, references) in expectations {
    for text in references {
      let (low, high) = try interval(text)
      #expect(compare(claim, hedge: row.hedge, withLow: low, high: high, status: row.status) == verdict, "\(text)")
      #expect(compare(claim, hedge: row.hedge, withLow: high, high: low, status: row.status) == verdict, "\(text)")
    }
  }
}

@Test func tableIsComplete() {
  #expect(Set(table.map(\.hedge)) == Set(Hedge.allCases))
}

@Test func days() throws {
  for (claim, reference, verdict) in [
    ("2024-05", "2024-05-21", Verdict.supported), ("2024-05-21", "2024-05", .supported), ("2024", "2024", .supported),
    ("2024-04/2024-06", "2024-06/2024-07", .imprecise), ("2023/2024", "2023-07/2025-06", .imprecise),
    ("2024-05", "2024-06-01", .contradicted), ("2024-05-31", "2024-05-30", .contradicted),
  ] {
    let claim = try #require(Period(edtf: claim))
    #expect(compare(claim, with: try #require(Period(edtf: reference))) == verdict, "\(claim) \(reference)")
  }
}

@Test func multiples() throws {
  let cases: [(String, Hedge, String, String, Verdict?)] = [
    ("2", .none, "100", "200", .supported), ("2", .none, "100", "190", .supported),
    ("2", .none, "100", "210", .supported), ("2", .none, "100", "189.9", .imprecise),
    ("2", .none, "100", "220", .imprecise), ("2", .none, "100", "220.1", .contradicted),
    ("2", .none, "100", "179.9", .contradicted), ("3", .over, "7", "21.1", .supported),
    ("3", .over, "7", "70", .supported), ("3", .over, "7", "21", .imprecise), ("3", .over, "7", "18.9", .imprecise),
    ("3", .over, "7", "18.8", .contradicted), ("2", .nearly, "100", "199", .supported),
    ("2", .nearly, "100", "185", .imprecise), ("2", .nearly, "100", "211", .contradicted),
    ("0.5", .none, "100", "50", .supported), ("2", .none, "-100", "-200", .supported),
    ("2", .none, "0", "200", nil), ("2", .none, "-100", "200", nil), ("2", .none, "100", "0", nil),
  ]
  for (factor, hedge, first, second, verdict) in cases {
    let result = try compareMultiple(decimal(factor), hedge: hedge, from: decimal(first), to: decimal(second))
    #expect(result == verdict, "\(factor) \(hedge) \(first) \(second)")
  }
}

@Test func percentChanges() throws {
  let cases: [(String, Hedge, String, String, Verdict?)] = [
    ("8", .none, "100±0", "108±0", .supported), ("8", .none, "100±0", "108.5±0", .supported),
    ("8", .none, "100±0", "108.51±0", .imprecise), ("8", .none, "100±0", "109±0", .imprecise),
    ("8", .none, "100±0", "109.01±0", .contradicted), ("8", .none, "100±0", "92±0", .contradicted),
    // 1.2 to 1.3 billion may be anything from 0 to 17.4 %.
    ("16", .none, "1.2", "1.3", .supported), ("17", .none, "1.2", "1.3", .supported),
    ("18", .none, "1.2", "1.3", .contradicted), ("8.3", .none, "1.2±0", "1.3±0", .supported),
    ("-5", .none, "200±0", "190±0", .supported), ("-5", .none, "200±0", "210±0", .contradicted),
    ("10", .none, "-50±0", "-55±0", .supported), ("10", .over, "100±0", "111±0", .supported),
    ("10", .over, "100±0", "109±0", .imprecise), ("10", .over, "100±0", "108.9±0", .contradicted),
    ("-10", .over, "100±0", "89±0", .supported), ("-10", .over, "100±0", "92±0", .contradicted),
    ("20", .about, "100±0", "121±0", .supported), ("20", .about, "100±0", "123±0", .contradicted),
    ("-100", .none, "5±0", "0±0", .supported), ("8", .none, "0±0", "5±0", nil), ("8", .none, "0.4±1", "5±1", nil),
    ("8", .none, "-5±0", "5±0", nil),
  ]
  for (claim, hedge, first, second, verdict) in cases {
    let result = try comparePercentChange(quantity(claim), hedge: hedge, from: quantity(first), to: quantity(second))
    #expect(result == verdict, "\(claim) \(hedge) \(first) \(second)")
  }
}

@Test func conversions() throws {
  let rate = ExchangeRate(numerator: 1, denominator: try decimal("1.25"), facts: [])
  let cases: [(String, String, Verdict)] = [
    ("1000", "800", .supported), ("1000", "812", .supported), ("1000", "813", .imprecise), ("1000", "788", .supported),
    ("1000", "787", .imprecise), ("1000", "880", .imprecise), ("1000", "881", .contradicted),
    ("1000", "719", .contradicted), ("2", "2", .supported), ("1000", "-800", .contradicted),
    ("10e9±1e9", "8.3e9±1e8", .supported), ("1000…2000", "800…1600", .supported),
    ("1000…2000", "800…1000", .contradicted), ("0", "0", .supported), ("-1000", "-800", .supported),
  ]
  for (first, second, verdict) in cases {
    #expect(try compareConversion(of: quantity(first), to: quantity(second), at: rate) == verdict, "\(first) \(second)")
  }
}
