import Testing
import Values

@testable import Reference

private let header = "id,entity,metric,period,value,value_min,value_max,unit,status,as_of,note,desk\n"

/// Reads one row and compares the fact's own description and the defects of its line.
private func check(
  _ row: String, _ expected: String?, _ defects: [String] = [], plain: String? = nil,
  _ location: SourceLocation = #_sourceLocation
) {
  let data = load(["ref/facts.csv": header + row + "\n"])
  var facts: [Fact] = []
  data.forEachFact { facts.append($0) }
  #expect(facts.map(summary) == (expected.map { [$0] } ?? []), sourceLocation: location)
  #expect(data.defects.map(summary) == defects, sourceLocation: location)
  #expect(data.defects.first?.arguments["plain"] == plain, sourceLocation: location)
}

private func summary(_ fact: Fact) -> String {
  let value =
    switch fact.value {
    case .number(let low, let high): low == high ? "\(low)" : "\(low)…\(high)"
    case .date(let period): period.edtf
    }
  let unit =
    switch fact.unit {
    case .currency(let code): code
    case .count(let noun): "'\(noun)'"
    case .percent, .percentagePoints, .ratio, .date: "\(fact.unit)"
    }
  return [fact.entity, fact.metric, fact.period?.edtf ?? "-", value, unit, fact.status.rawValue].joined(separator: " ")
}

@Test func values() {
  check("f1,acme,revenue,2024,1200000.50,,,EUR,,,,", "acme revenue 2024 1200000.5 EUR actual")
  check("f1,acme,revenue,2024-33,-4e6,,,USD,forecast,,,", "acme revenue 2024-33 -4000000 USD forecast")
  check("f1,acme,revenue,,,60,65,EUR,Planned,,,", "acme revenue - 60…65 EUR planned")
  check("f1,acme,margin,2024,3.2,,,percent,estimate,,,", "acme margin 2024 3.2 percent estimate")
  check("f1,acme,margin,2024,0.5,,,percentage-points,,,,", "acme margin 2024 0.5 percentagePoints actual")
  check("f1,acme,growth,2024,2,,,ratio,,,,", "acme growth 2024 2 ratio actual")
  check("f1,acme,founded,,1998-05,,,date,,,,", "acme founded - 1998-05 date actual")
  check("f1,acme,opening,,,2025-06,2025-08,date,,,,", "acme opening - 2025-06/2025-08 date actual")
  check("f1,klinik,beds,2024,812,,,Betten,,,,", "klinik beds 2024 812 'Betten' actual")
  check("f1,acme,employees,2024,1204,,,count,,,,", "acme employees 2024 1204 'count' actual")
}

@Test func unusableValues() {
  check("f1,acme,revenue,2024,\"1,5\",,,EUR,,,,", nil, ["2:23 decimal-comma"], plain: "1.5")
  check("f1,acme,revenue,2024,\"1.000,5\",,,EUR,,,,", nil, ["2:23 decimal-comma"], plain: "1000.5")
  check("f1,acme,revenue,2024,\"1,000.5\",,,EUR,,,,", nil, ["2:23 grouped-digits"], plain: "1000.5")
  check("f1,acme,revenue,2024,\"1,000,000\",,,EUR,,,,", nil, ["2:23 grouped-digits"], plain: "1000000")
  check("f1,acme,revenue,2024,1.000.000,,,EUR,,,,", nil, ["2:22 grouped-digits"], plain: "1000000")
  check("f1,acme,revenue,2024,1 000 000,,,EUR,,,,", nil, ["2:22 grouped-digits"], plain: "1000000")
  for value in [
    "12 Mio", "€5", "5%", "n/a", "-", "1e500", "1234567890123456789012345678901", "0x10", "--1", "\"1,2,3.4,5\"",
  ] {
    let column = value.hasPrefix("\"") ? 23 : 22
    check("f1,acme,revenue,2024,\(value),,,EUR,,,,", nil, ["2:\(column) not-a-number"])
  }
  check("f1,acme,revenue,2024,,,,EUR,,,,", nil, ["2:22 missing-field"])
  check("f1,acme,revenue,2024,,5,,EUR,,,,", nil, ["2:25 missing-field"])
  check("f1,acme,revenue,2024,,,5,EUR,,,,", nil, ["2:23 missing-field"])
  check("f1,acme,revenue,2024,,9,5,EUR,,,,", nil, ["2:23 reversed-range"])
  check("f1,acme,opening,,,2025-08,2025-06,date,,,,", nil, ["2:19 reversed-range"])
  check("f1,acme,founded,,1.5.1998,,,date,,,,", nil, ["2:18 bad-date"])
  check("f1,acme,revenue,2024,7,5,9,EUR,,,,", "acme revenue 2024 7 EUR actual", ["2:24 value-and-range"])
}

@Test func pointsThatMayGroupDigits() {
  check(
    "f1,acme,employees,2024,1.204,,,people,,,,", "acme employees 2024 1.204 'people' actual",
    ["2:24 three-decimals"], plain: "1204")
  check(
    "f1,acme,revenue,2024,,-1.204,12.000,EUR,,,,", "acme revenue 2024 -1.204…12 EUR actual",
    ["2:23 three-decimals", "2:30 three-decimals"], plain: "-1204")
  for (metric, value, unit) in [
    ("revenue", "0.204", "EUR"), ("revenue", "1204.125", "EUR"), ("revenue", "1.2e3", "EUR"),
    ("revenue", "1.20", "EUR"),
    ("margin", "1.204", "percent"), ("exchange-rate", "1.204", "USD"),
  ] {
    #expect(load(["ref/facts.csv": header + "f1,acme,\(metric),2024,\(value),,,\(unit),,,,\n"]).defects.isEmpty)
  }
}

@Test func unusableKeys() {
  check("f1,,revenue,2024,5,,,EUR,,,,", nil, ["2:4 missing-field"])
  check("f1,acme,,2024,5,,,EUR,,,,", nil, ["2:9 missing-field"])
  check("f1,acme,revenue,2024,5,,,,,,,", nil, ["2:26 missing-field"])
  for unit in ["EUX", "$", "%", "17"] {
    check("f1,acme,revenue,2024,5,,,\(unit),,,,", nil, ["2:26 unknown-unit"])
  }
  check("f1,acme,revenue,2024,5,,,eur,,,,", "acme revenue 2024 5 'eur' actual", ["2:26 lower-case-currency"])
}

@Test func optionalFields() {
  check("f1,acme,revenue,2024/..,5,,,EUR,,,,", nil, ["2:17 open-period"])
  check("f1,acme,revenue,/2024,5,,,EUR,,,,", nil, ["2:17 open-period"])
  check("f1,acme,revenue,2024-21,5,,,EUR,,,,", nil, ["2:17 season-period"])
  for period in ["Q1 2024", "2023/24", "2024-13", "2024-02-30", "21.05.2024", "2025/2024", "x", "../..", "/"] {
    check("f1,acme,revenue,\(period),5,,,EUR,,,,", nil, ["2:17 bad-period"])
  }
  check("f1,acme,revenue,2024,5,,,EUR,geplant,,,", nil, ["2:30 unknown-status"])
  check("f1,acme,revenue,2024,5,,,EUR,,May 2024,,", "acme revenue 2024 5 EUR actual", ["2:31 bad-as-of"])
}

/// All that is wrong in a row is reported at once.
@Test func severalDefectsInARow() {
  check(
    "f1,,,Q1,\"1,5\",,,EUR,geplant,soon,,", nil,
    [
      "2:4 missing-field", "2:5 missing-field", "2:6 bad-period", "2:10 decimal-comma", "2:21 unknown-status",
      "2:29 bad-as-of",
    ], plain: nil)
  check("f1,acme,revenue,Q1,5,,,EUX,,,,", nil, ["2:17 bad-period", "2:24 unknown-unit"])
}

@Test func detailsOfAFact() throws {
  let data = load([
    "ref/facts.csv": """
    entity;metric;period;value;unit;source_title;source_url;as_of;note;desk;checked by
    acme;revenue;2024;1200000;EUR;"Annual report; page 4";https://example.org/a;2025-03-01;"two
    lines";Business;
    acme;revenue;2023;1100000;EUR
    """
  ])
  let facts = data.facts(entity: "acme", metric: "revenue")
  #expect(facts.map(\.id) == ["row-4", "row-2"])
  let fact = try #require(facts.last)
  #expect(fact.sourceTitle == "Annual report; page 4")
  #expect(fact.sourceURL == "https://example.org/a")
  #expect(fact.asOf == CalendarDate(iso: "2025-03-01"))
  #expect(fact.note == "two\nlines")
  #expect(fact.extra == [Fact.Column(name: "desk", value: "Business")])
  #expect(fact.path == "ref/facts.csv" && fact.line == 2)
  #expect(data.defects.map(summary) == ["4:1 too-few-fields"])
}

@Test func missingColumns() {
  for (header, columns) in [
    ("entity,metric,value", "unit"), ("name,amount", "entity, metric, unit"), ("entity,metric,unit", "value"),
    ("entity,metric,unit,value_min", "value"),
  ] {
    let data = load(["ref/facts.csv": header + "\n"])
    #expect(data.defects.map(summary) == ["1:1 missing-columns"])
    #expect(data.defects.first?.arguments["columns"] == columns)
  }
}
