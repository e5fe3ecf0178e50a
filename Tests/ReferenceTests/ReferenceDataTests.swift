import Testing
import Values

@testable import Reference

private let facts = """
  id,entity,metric,period,value,unit
  f1,acme,revenue,2024,12,EUR
  f2,bolt,revenue,2024,7,EUR
  f3,acme,employees,2024,90,people
  f4,acme,revenue,2023,11,EUR
  f5,acme,revenue,2024,13,EUR

  """

@Test func lookups() {
  let data = load(["ref/facts.csv": facts])
  #expect(data.defects.isEmpty)
  #expect(data.factCount == 5)
  #expect(data.facts(entity: "acme", metric: "revenue").map(\.id) == ["f4", "f1", "f5"])
  #expect(data.facts(entity: "acme").map(\.id) == ["f4", "f1", "f5", "f3"])
  #expect(data.facts(entity: "bolt", metric: "employees").isEmpty)
  #expect(data.facts(entity: "nobody").isEmpty)
  #expect(data.metrics(of: "acme") == ["revenue", "employees"])
  #expect(data.metrics(of: "nobody").isEmpty)
  #expect(data.soleEntity(of: "employees") == "acme")
  #expect(data.soleEntity(of: "revenue") == nil && data.soleEntity(of: "orders") == nil)
  func valued(_ low: Decimal, _ high: Decimal, _ unit: Fact.Unit = .currency("EUR"), limit: Int = 8) -> [String] {
    data.facts(metric: "revenue", unit: unit, from: low, through: high, limit: limit).map(\.id)
  }
  #expect(valued(11, 12) == ["f4", "f1"])
  #expect(valued(7, 7) == ["f2"] && valued(8, 10) == [] && valued(12, 11) == [])
  #expect(valued(0, 100).count == 4 && valued(0, 100, limit: 3) == [])
  #expect(valued(0, 100, .percent) == [])
  #expect(data.entities == [Entity(id: "acme", name: "acme"), Entity(id: "bolt", name: "bolt")])
}

@Test func entitiesAndMetrics() {
  let data = load([
    "ref/facts.csv": facts + "f5,zeta,orders,2024,1,EUR\nf6,zeta,orders,2025,1,EUR\n",
    "ref/entities.csv": """
    id,name,aliases,kind,country
    acme,Acme AG,Acme | ACME Werke||,company,DE
    bolt,,Acme,,
    ,Nobody,,,
    acme,Acme Inc,,company,US

    """,
    "ref/metrics.csv": """
    id,kind,unit_class,de,en,remark
    footfall,flow,count,Besucher|Gäste,visitors,daily
    noise,loud,,,,

    """,
  ])
  #expect(
    data.entity("acme")
      == Entity(
        id: "acme", name: "Acme AG", aliases: ["Acme", "ACME Werke", "Acme Inc"], kind: "company",
        extra: [Fact.Column(name: "country", value: "DE"), Fact.Column(name: "country", value: "US")],
        path: "ref/entities.csv", line: 2))
  #expect(data.entity("bolt")?.name == "bolt")
  #expect(data.entity("zeta")?.name == "zeta")
  #expect(
    data.metric("footfall")
      == Metric(
        id: "footfall", kind: .flow, unitClass: "count", words: ["de": ["Besucher", "Gäste"], "en": ["visitors"]],
        extra: [Fact.Column(name: "remark", value: "daily")]))
  #expect(data.metric("noise")?.kind == nil)
  #expect(
    data.defects.map(summary) == [
      "ref/entities.csv:3:7 shared-name", "ref/entities.csv:4:1 missing-field", "ref/entities.csv:5:1 repeated-id",
      "7:1 repeated-id", "7:4 unknown-entity", "7:9 unknown-metric", "ref/metrics.csv:3:7 unknown-metric-kind",
    ])
}

@Test func severalReferences() {
  let data = load(
    [
      "a/facts.csv": "id,entity,metric,value,unit\nf1,acme,revenue,1,EUR\n",
      "a/entities.csv": "id,name,aliases\nacme,Acme AG,Acme\n",
      "b.csv": "id;entity;metric;value;unit\nf1;acme;revenue;2;EUR\n",
      "c/entities.csv": "id,name,aliases\nacme,Acme,Acme Werke|acme|Acme AG\nacme,,\n",
    ], paths: ["a", "b.csv", "c", "d"])
  #expect(data.facts(entity: "acme", metric: "revenue").map(\.path) == ["a/facts.csv", "b.csv"])
  #expect(data.entity("acme")?.aliases == ["Acme", "Acme Werke", "acme"])
  #expect(data.defects.map(summary) == ["c/entities.csv:3:1 repeated-id", "d:1:1 no-such-file"])
}

@Test func dataPackages() {
  let row = "entity|metric|value|unit\nacme|revenue|5|EUR\n"
  let data = load([
    "ref/datapackage.json": """
    {"name": "desk", "resources": [
      {"name": "facts", "path": "data/all.csv", "dialect": {"delimiter": "|"}},
      {"name": "names", "path": ["data/entities.csv"]},
      {"name": "charts", "path": "charts.csv"},
      {"name": "metrics", "path": "../metrics.csv"},
      {"name": "facts", "path": "https://example.org/facts.csv"},
      {"name": "facts", "path": "gone.csv"}]}
    """,
    "ref/data/all.csv": row, "ref/data/entities.csv": "id,name\nacme,Acme AG\n", "ref/facts.csv": facts,
  ])
  #expect(data.factCount == 1)
  #expect(data.entity("acme")?.name == "Acme AG")
  #expect(
    data.defects.map(summary) == [
      "ref/datapackage.json:4:3 other-resource", "ref/datapackage.json:5:3 bad-resource-path",
      "ref/datapackage.json:6:3 bad-resource-path", "ref/gone.csv:1:1 unreadable",
    ])
  for (package, defect) in [("{\n  \"resources\": [}", "2:17"), ("[]", "1:1"), ("{\"resources\": 5}", "1:1")] {
    let data = load(["ref/datapackage.json": package, "ref/facts.csv": facts])
    #expect(data.factCount == 5)
    #expect(data.defects.map(summary) == ["ref/datapackage.json:\(defect) bad-package"])
  }
  #expect(load(["ref/notes.md": ""]).defects.map(summary) == ["ref:1:1 no-data"])
}

@Test func manyFacts() {
  var text = "entity,metric,period,value,unit\n"
  for number in 0..<20_000 { text += "e\(number % 500),m\(number % 7),\(1000 + number % 900),\(number),EUR\n" }
  let data = load(["ref/facts.csv": text])
  var count = 0
  var isRight = true
  data.forEachFact { fact in
    count += 1
    guard case .number(let value, _) = fact.value else { return }
    let number = fact.line - 2
    if value != Decimal(Int128(number)) || fact.entity != "e\(number % 500)" { isRight = false }
  }
  #expect(count == 20_000 && isRight && data.defects.isEmpty)
  let found = data.entities.flatMap { entity in data.metrics(of: entity.id).map { (entity.id, $0) } }
  #expect(found.count == 3500)
  #expect(found.reduce(0) { $0 + data.facts(entity: $1.0, metric: $1.1).count } == 20_000)
}
