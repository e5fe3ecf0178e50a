import JSON
import Testing
import Values

/// Sources and what is written for them again.
@Test(arguments: [
  ("null", "null"),
  (" \t\r\n true ", "true"),
  ("\u{FEFF}false", "false"),
  ("0", "0"),
  ("-0", "0"),
  ("-12", "-12"),
  ("9223372036854775807", "9223372036854775807"),
  ("9223372036854775808", "9223372036854775808"),
  ("0.1", "0.1"),
  ("13.80", "13.80"),
  ("-1.5E+300", "-1.5E+300"),
  ("\"\"", "\"\""),
  (#""Über 10 %""#, #""Über 10 %""#),
  (#""\"\\\/\b\f\n\r\t\u0041\u00e9""#, "\"\\\"\\\\/\\u0008\\u000c\\n\\r\\tAé\""),
  (#""\ud83d\ude00 \uD83D\uDE00""#, #""😀 😀""#),
  (#""\ud83d!\ude00!\ud83d\u0041\ud83d\ud83d\ude00""#, #""�!�!�A�😀""#),
  (#""\u0000\u001f""#, #""\u0000\u001f""#),
  ("[]", "[]"),
  ("[ ]", "[]"),
  ("{ }", "{}"),
  ("[1 , [2,[]] , {}]", "[1,[2,[]],{}]"),
  (#"{"b" : {"a":[null]} , "a":1}"#, #"{"b":{"a":[null]},"a":1}"#),
])
func readsAndWrites(source: String, written: String) throws {
  #expect(try JSON.parse(Array(source.utf8)).description == written)
}

/// Sources that are no JSON, and the byte offset, line and column where that shows.
@Test(arguments: [
  ("", 0, "1:1"),
  (" \n ", 3, "2:2"),
  ("nul", 0, "1:1"),
  ("True", 0, "1:1"),
  ("01", 0, "1:1"),
  ("-01", 1, "1:2"),
  ("-", 1, "1:2"),
  ("+1", 0, "1:1"),
  ("1.", 2, "1:3"),
  (".5", 0, "1:1"),
  ("1e", 2, "1:3"),
  ("1e+", 3, "1:4"),
  ("NaN", 0, "1:1"),
  ("1 2", 2, "1:3"),
  ("\"a", 2, "1:3"),
  ("\"a\n\"", 2, "1:3"),
  (#""\x""#, 2, "1:3"),
  (#""\u12g4""#, 5, "1:6"),
  (#""\ud800\u12"#, 11, "1:12"),
  (#""\"#, 2, "1:3"),
  ("[1,]", 3, "1:4"),
  ("[1 2]", 3, "1:4"),
  ("[1}", 2, "1:3"),
  ("[", 1, "1:2"),
  ("{\n  \"ä\": 1,\n}", 13, "3:1"),
  ("{\n  \"ä\" 1}", 9, "2:7"),
  ("{a:1}", 1, "1:2"),
  (#"{"a":}"#, 5, "1:6"),
  (#"{"a":1"#, 6, "1:7"),
  ("// x\n1", 0, "1:1"),
  ("]", 0, "1:1"),
  ("[\u{A0}1]", 1, "1:2"),
])
func refuses(source: String, offset: Int, position: String) {
  let error = #expect(throws: JSONError.self) { try JSON.parse(Array(source.utf8)) }
  #expect(error?.offset == offset)
  #expect(error.map { "\($0.position)" } == position)
}

@Test func limitsDepth() throws {
  func nested(_ depth: Int) -> [UInt8] {
    Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
  }
  #expect(try JSON.parse(nested(JSON.depthLimit)).bytes == nested(JSON.depthLimit))
  let error = #expect(throws: JSONError.self) { try JSON.parse(nested(JSON.depthLimit + 1)) }
  #expect(error?.offset == JSON.depthLimit)
  #expect(throws: JSONError.self) { try JSON.parse(Array(repeating: UInt8(ascii: "["), count: 1_000_000)) }
  #expect(throws: JSONError.self) { try JSON.parse(Array(String(repeating: "{\"\":", count: 100_000).utf8)) }
}

@Test func repairsInvalidUTF8() throws {
  let source: [UInt8] = [0x22, 0x61, 0xFF, 0xC3, 0x22]
  #expect(try JSON.parse(source).string == "a\u{FFFD}\u{FFFD}")
  #expect(throws: JSONError.self) { try JSON.parse([0xFF]) }
}

/// Whatever the bytes, the parser comes back.
@Test func survivesEveryCutAndFlip() {
  let source = Array(#"{"a":[1,-2.5e3,"x\n\ud83d\ude00"],"b":{"c":null,"d":[true,false]}}"#.utf8)
  for cut in source.indices {
    #expect(throws: JSONError.self) { try JSON.parse(Array(source[..<cut])) }
    for byte in UInt8.min...UInt8.max {
      var changed = source
      changed[cut] = byte
      _ = try? JSON.parse(changed)
    }
  }
}

@Test func knowsWhereValuesAndKeysStand() throws {
  let source = #" {"rules": {"wrong-value": "loud"}, "list": [1, {"x": 2}]}"#
  let root = try JSON.parse(Array(source.utf8))
  func standing(at offset: Int?) -> String? { offset.map { String(source.dropFirst($0).prefix(6)) } }
  #expect(standing(at: root.offset) == #"{"rule"#)
  #expect(standing(at: root["rules"]?["wrong-value"]?.offset) == #""loud""#)
  #expect(standing(at: root["rules"]?.members?.first?.keyOffset) == #""wrong"#)
  #expect(standing(at: root["list"]?.array?.last?.offset) == #"{"x": "#)
  #expect(standing(at: root["list"]?.array?.last?["x"]?.offset) == "2}]}")
}

@Test func convertsValues() throws {
  let value: JSON = ["n": 3, "t": "x", "b": true, "l": [1, nil], "o": ["k": "first"], "i": "\(1)+\(1)"]
  #expect(value["n"]?.int == 3)
  #expect(value["t"]?.string == "x")
  #expect(value["b"]?.bool == true)
  #expect(value["l"]?.array?.count == 2)
  #expect(value["l"]?.array?.last?.isNull == true)
  #expect(value["o"]?["k"] == "first")
  #expect(value["i"] == "1+1")
  #expect(value["n"]?.string == nil && value["t"]?.int == nil && value["none"] == nil && value["n"]?["x"] == nil)
  #expect(try JSON.parse(Array(#"{"a":1,"a":2}"#.utf8))["a"] == 2)
  #expect(try JSON.parse(Array("[3.0, 3e2, 3.5, 1e400, 1e30]".utf8)).array?.map(\.int) == [3, 300, nil, nil, nil])
  #expect(try JSON.parse(Array("[0.1, 7, 1e400]".utf8)).array?.map(\.decimal) == [Decimal(1, exponent: -1), 7, nil])
  #expect(JSON(nil as String?) == .null)
}
