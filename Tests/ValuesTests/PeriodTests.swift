import Testing
import Values

/// Reads EDTF and compares the first and last day; nil if it is no period.
private func check(_ edtf: String, _ expected: String?, _ location: SourceLocation = #_sourceLocation) {
  let period = Period(edtf: edtf)
  #expect(period.map { "\($0.first) \($0.last)" } == expected, "\(edtf)", sourceLocation: location)
  if let period { #expect(period.edtf == edtf, sourceLocation: location) }
}

@Test func periods() {
  check("2024", "2024-01-01 2024-12-31")
  check("2024-02", "2024-02-01 2024-02-29")
  check("2024-05-21", "2024-05-21 2024-05-21")
  check("2024-07/2024-09", "2024-07-01 2024-09-30")
  check("2023-10-15/2024", "2023-10-15 2024-12-31")
  check("202X", "2020-01-01 2029-12-31")
  check("19XX", "1900-01-01 1999-12-31")
  check("00XX", "0001-01-01 0099-12-31")
  check("2024-XX", "2024-01-01 2024-12-31")
  check("2024-05-XX", "2024-05-01 2024-05-31")
  check("2024-XX-XX", "2024-01-01 2024-12-31")
  check("2024-33", "2024-01-01 2024-03-31")
  check("2024-36", "2024-10-01 2024-12-31")
  check("2024-38", "2024-05-01 2024-08-31")
  check("2024-41", "2024-07-01 2024-12-31")
  check("2026-06~", "2026-06-01 2026-06-30")
  check("2024-33/2024-34", "2024-01-01 2024-06-30")
}

@Test func noPeriods() {
  let texts = [
    "", "-", "/", "24", "02024", "2024-", "2024-1", "2024-00", "2024-13", "2024-21", "2024-42", "2024-02-30",
    "2024-05-1",
    "2024-05-211", "2024-XX-05", "2X24", "2XXX", "XXXX", "2024/2023", "2024/..", "/2024", "2024/2025/2026", "0000",
    "0000-33", "2024-05-21T10:00", "+2024", "２０２４", "20 24", "2024 -05",
  ]
  for text in texts { check(text, nil) }
}

@Test func shiftedPeriods() {
  func check(_ edtf: String, _ months: Int, _ expected: String?, _ location: SourceLocation = #_sourceLocation) {
    let period = Period(edtf: edtf)?.shifted(months: months)
    #expect(period.map { "\($0.first) \($0.last)" } == expected, "\(edtf)", sourceLocation: location)
  }
  check("2024", -12, "2023-01-01 2023-12-31")
  check("2024-02-29", -12, "2023-02-28 2023-02-28")
  check("2025-05", -1, "2025-04-01 2025-04-30")
  check("2025-02-28", 1, "2025-03-31 2025-03-31")
  check("2025-03-30", -1, "2025-02-28 2025-02-28")
  check("2025-01/2025-03", -3, "2024-10-01 2024-12-31")
  check("2025-01-15", -1, "2024-12-15 2024-12-15")
  check("0001-01", -1, nil)
  check("9999-12", 1, nil)
  check("2024", Int.max, nil)
  check("2024", Int.min, nil)
}
