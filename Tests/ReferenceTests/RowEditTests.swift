import Reference
import Testing
import Values

private func applied(_ edit: RowEdit?, to text: String) -> String? {
  guard let edit else { return nil }
  var bytes = Array(text.utf8)
  bytes.replaceSubrange(edit.range, with: edit.newText.utf8)
  return String(decoding: bytes, as: UTF8.self)
}

@Test(
  arguments: [
    ("entity,metric,value,unit,period\n", "acme,revenue,5,EUR,2024\n"),
    ("unit;metric;entity;value;period;page;status", "\nEUR;revenue;acme;5;2024;;planned\n"),
    ("entity,metric,value,unit,period\r\na,b,1,EUR,2020\r\n", "acme,revenue,5,EUR,2024\r\n"),
    ("entity,metric,value,unit\n", nil), ("entity,metric,value_min,value_max,unit,period\n", nil), ("", nil),
  ] as [(String, String?)])
func factsAreAdded(file: String, row: String?) {
  let fact = Fact(
    id: "", entity: "acme", metric: "revenue", period: Period(edtf: "2024"), value: .number(low: 5, high: 5),
    unit: .currency("EUR"), status: .planned)
  #expect(applied(rowEdit(adding: fact, to: Array(file.utf8)), to: file) == row.map { file + $0 })
}

@Test func addedFactsAreQuoted() {
  let file = "entity,metric,value_min,value_max,unit\n"
  let fact = Fact(
    id: "", entity: "A, \"B\"", metric: " x", period: nil, value: .number(low: 1, high: 2), unit: .count(noun: "Betten")
  )
  #expect(
    applied(rowEdit(adding: fact, to: Array(file.utf8)), to: file) == file + "\"A, \"\"B\"\"\",\" x\",1,2,Betten\n")
}

@Test(
  arguments: [
    ("id,name,aliases\nb,B,\na,A,\n", "id,name,aliases\nb,B,\na,A,Neu\n"),
    ("id,name,aliases\na,A,x|y\n", "id,name,aliases\na,A,x|y|Neu\n"),
    ("id;aliases\na;\"x \"\"y\"\"\"\n", "id;aliases\na;\"x \"\"y\"\"|Neu\"\n"),
    ("id;aliases\na; \"\" \n", "id;aliases\na; \"Neu\" \n"),
    ("id,name\na,A\n", nil), ("id,name,aliases\na,A\n", nil), ("id,name,aliases\nb,B,\n", nil), ("", nil),
  ] as [(String, String?)])
func aliasesAreAdded(file: String, after: String?) {
  #expect(applied(rowEdit(addingAlias: "Neu", to: "a", in: Array(file.utf8)), to: file) == after)
}

@Test func addedAliasesAreQuoted() {
  let file = "id,aliases\na,x\n"
  #expect(
    applied(rowEdit(addingAlias: "B, C", to: "a", in: Array(file.utf8)), to: file) == "id,aliases\na,\"x|B, C\"\n")
  #expect(rowEdit(addingAlias: "B|C", to: "a", in: Array(file.utf8)) == nil)
}
