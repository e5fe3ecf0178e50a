import Testing
import Values

@testable import Reference

private let rates = """
  id,entity,metric,period,value,unit,status,as_of
  d1,EUR,exchange-rate,2024-05-02,1.07,USD,,
  d2,EUR,exchange-rate,2024-05-03,1.08,USD,,2024-05-03
  d3,EUR,exchange-rate,2024-05-03,1.09,USD,,2024-05-04
  d4,EUR,exchange-rate,2024-05-20,1.10,USD,,
  d5,EUR,exchange-rate,2024-05-12,9,USD,forecast,
  q1,EUR,exchange-rate,2024-34,1.2,USD,,
  y1,EUR,exchange-rate,2024,1.3,USD,,
  g1,EUR,exchange-rate,2024,0.8,GBP,,
  j1,USD,exchange-rate,2024,150,JPY,,
  c1,EUR,exchange-rate,2020/2026,7,DEM,,
  z1,EUR,exchange-rate,2025,0,USD,,

  """

/// Converts and names the facts used; nil where there is no rate.
private func check(
  _ from: String, _ to: String, _ date: String, _ expected: String?, _ location: SourceLocation = #_sourceLocation
) throws {
  let data = load(["ref/facts.csv": rates])
  #expect(data.defects.isEmpty, sourceLocation: location)
  let rate = data.rate(from: from, to: to, on: try day(date))
  let shown = rate.map { "\($0.numerator)/\($0.denominator) " + $0.facts.map(\.id).joined(separator: " ") }
  #expect(shown == expected, sourceLocation: location)
}

@Test func exchangeRates() throws {
  try check("EUR", "USD", "2024-05-02", "1.07/1 d1")
  try check("EUR", "USD", "2024-05-03", "1.09/1 d3")
  try check("EUR", "USD", "2024-05-10", "1.09/1 d3")
  try check("EUR", "USD", "2024-05-11", "1.2/1 q1")
  try check("EUR", "USD", "2024-05-12", "1.2/1 q1")
  try check("EUR", "USD", "2024-05-13", "1.1/1 d4")
  try check("EUR", "USD", "2024-04-25", "1.07/1 d1")
  try check("EUR", "USD", "2024-04-24", "1.2/1 q1")
  try check("EUR", "USD", "2024-12-31", "1.3/1 y1")
  try check("EUR", "USD", "2023-12-31", nil)
  try check("EUR", "USD", "2025-06-01", nil)
  try check("USD", "EUR", "2024-05-02", "1/1.07 d1")
  try check("GBP", "USD", "2024-05-02", "1.07/0.8 g1 d1")
  try check("JPY", "USD", "2024-05-02", "1/150 j1")
  try check("GBP", "JPY", "2024-05-02", nil)
  try check("EUR", "DEM", "2024-05-02", nil)
  try check("EUR", "EUR", "2024-05-02", nil)
  try check("EUR", "USD", "0001-01-01", nil)
  try check("EUR", "USD", "9999-12-31", nil)
}
