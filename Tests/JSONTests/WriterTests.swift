import JSON
import Testing
import Values

@Test(arguments: [
  ("0.1", "0.1"), ("13.80", "13.8"), ("13800000000", "13800000000"), ("-0.005", "-0.005"),
  ("1e25", "10000000000000000000000000"), ("0", "0"),
])
func writesExactDecimals(number: String, written: String) throws {
  #expect(JSON(try #require(Decimal(parsing: number))).description == written)
}

@Test func indents() {
  let value: JSON = ["a": [1, ["b": nil]], "empty": [], "none": [:], "text": "x\ny"]
  var output = Array("> ".utf8)
  value.writeIndented(to: &output)
  #expect(
    String(decoding: output, as: UTF8.self) == """
      > {
        "a": [
          1,
          {
            "b": null
          }
        ],
        "empty": [],
        "none": {},
        "text": "x\\ny"
      }
      """)
}
