import Testing

@testable import Reference

/// Reads a file and shows each row as `line|field|field`, and the defects as `line:column code`.
private func check(
  _ text: String, _ rows: [String], defects expected: [String] = [], _ location: SourceLocation = #_sourceLocation
) {
  check(bytes: Array(text.utf8), rows, defects: expected, location)
}

private func check(bytes: [UInt8], _ rows: [String], defects expected: [String] = [], _ location: SourceLocation) {
  var defects: [Defect] = []
  var read: [String] = []
  let report = { (defect: Defect) in defects.append(defect) }
  if let table = Table(path: "t.csv", bytes: bytes, required: ["a"], report: report) {
    table.forEachRow(report: report) { row in
      read.append("\(row.line)|" + row.fields.indices.map { table.text(row, $0) }.joined(separator: "|"))
      let again = table.row(at: row.start, line: row.line)
      #expect(again.fields.map(\.content) == row.fields.map(\.content), sourceLocation: location)
    }
  }
  #expect(read == rows, sourceLocation: location)
  #expect(defects.map { "\($0.line):\($0.column) \($0.code.rawValue)" } == expected, sourceLocation: location)
}

@Test func rows() {
  check("a,b\n1,2\n3,4", ["2|1|2", "3|3|4"])
  check("a;b\r\n1,5;2\r\n", ["2|1,5|2"])
  check("a\tb\r1\t2\r3\t4\r", ["2|1|2", "3|3|4"])
  check("\u{FEFF}a,b\n1,2\n", ["2|1|2"])
  check("\"a,x\";b;c\n", [], defects: ["1:1 missing-columns"])
  check("A , b\n 1 , two words \n", ["2|1|two words"])
  check("a,b\n\n,\n \n1,\n", ["5|1|"])
  check("a\n1", ["2|1"])
  check("", [], defects: ["1:1 missing-columns"])
  check("\n\n", [], defects: ["1:1 missing-columns"])
}

@Test func quotes() {
  check("a,b\n\"1,5\",\"say \"\"so\"\"\"\n", ["2|1,5|say \"so\""])
  check("a,b\n\"one\ntwo\r\nthree\",2\n4,5\n", ["2|one\ntwo\r\nthree|2", "5|4|5"])
  check("a,b\n\"\",\"\"\"\"\n", ["2||\""])
  check("a,b\n \"1\" , \"2\" \n", ["2|1|2"])
  check("a,b\n5\" disk,2\n", ["2|5\" disk|2"])
  check("a,b\nx,\"open\n3,4\n5,\"\"\n", ["3|3|4", "4|5|"], defects: ["2:3 unclosed-quote"])
  check("a,b\nüx,\"z\"q\n3,4\n", ["3|3|4"], defects: ["2:7 text-after-quote"])
  check("a,b\n\"", [], defects: ["2:1 unclosed-quote"])
  check("\"a,b\n1,2\n", [], defects: ["1:1 unclosed-quote", "1:1 missing-columns"])
}

@Test func raggedRows() {
  check("a,b,c\n1,2\n", ["2|1|2"], defects: ["2:1 too-few-fields"])
  check("a,b\n1,2,,\n", ["2|1|2||"])
  check("a,b\nü,2,3\n4,5\n", ["3|4|5"], defects: ["2:5 too-many-fields"])
  check("a,b,a\n1,2,3\n", ["2|1|2|3"], defects: ["1:5 repeated-column"])
}

@Test func encodings() {
  let latin1: [UInt8] = Array("a,b\nM".utf8) + [0xFC] + Array("ller,x\ny,Stra".utf8) + [0xDF] + Array("e\n".utf8)
  check(
    bytes: latin1, ["2|M\u{FFFD}ller|x", "3|y|Stra\u{FFFD}e"], defects: ["2:1 invalid-utf-8"], #_sourceLocation)
  check(bytes: [0xFF, 0xFE, 0x61, 0x00], [], defects: ["1:1 utf-16"], #_sourceLocation)
  check(bytes: [0xEF, 0xBB, 0xBF], [], defects: ["1:1 missing-columns"], #_sourceLocation)
  check(
    bytes: Array("a,b\n".utf8) + [0, 0x80, 0x2C, 0xF4], ["2|\0\u{FFFD}|\u{FFFD}"], defects: ["2:1 invalid-utf-8"],
    #_sourceLocation)
}

/// Whatever the bytes, reading ends, and rows never overlap.
@Test func hostileBytes() {
  var generator = SplitMix(state: 7)
  let alphabet = Array("a,;\"\"\n\r \t\u{FC}1".utf8) + [0xFF, 0x00]
  let ignore = { (_: Defect) in }
  for _ in 0..<3000 {
    let bytes = Array("a,b\n".utf8) + (0..<40).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] }
    guard let table = Table(path: "t", bytes: bytes, required: ["a"], report: ignore) else { continue }
    var end = 0
    table.forEachRow(report: ignore) { row in
      #expect(row.start >= end)
      end = row.fields.last?.content.upperBound ?? end
    }
  }
}

private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
