import Checking
import JSON
import Newsdesk
import Testing
import Text

/// The text of a `tickmark.json` after `wrong-date` has been set to `hint`; nil where it cannot be.
@Test(
  arguments: [
    ("{}", "{\n  \"rules\": {\n    \"wrong-date\": \"hint\"\n  }\n}"),
    (#"{"dollar": "USD"}"#, "{\n  \"rules\": {\n    \"wrong-date\": \"hint\"\n  },\"dollar\": \"USD\"}"),
    ("{\"rules\": { }}", "{\"rules\": {\n    \"wrong-date\": \"hint\"\n   }}"),
    (#"{"rules": {"wrong-value": "off"}}"#, "{\"rules\": {\n    \"wrong-date\": \"hint\",\"wrong-value\": \"off\"}}"),
    (#" {"rules": {"wrong-date": "off", "x": 1}}"#, #" {"rules": {"wrong-date": "hint", "x": 1}}"#),
    (#"{"rules": {"wrong-date": 5}}"#, nil), (#"{"rules": {"wrong-date": "\u006fff"}}"#, nil), (#"{"rules": 5}"#, nil),
    ("[]", nil), ("{", nil),
    // An empty file is as good as none.
    ("", "{\n  \"rules\": {\n    \"wrong-date\": \"hint\"\n  }\n}\n"),
    (" \r\n", "{\r\n  \"rules\": {\r\n    \"wrong-date\": \"hint\"\r\n  }\r\n}\r\n"),
    // Lines end and are indented as the others.
    (
      "{\r\n  \"dollar\": \"USD\"\r\n}\r\n",
      "{\r\n  \"rules\": {\r\n    \"wrong-date\": \"hint\"\r\n  },\r\n  \"dollar\": \"USD\"\r\n}\r\n"
    ),
    (
      "{\n\t\"rules\": {},\n\t\"dollar\": \"USD\"\n}\n",
      "{\n\t\"rules\": {\n\t\t\"wrong-date\": \"hint\"\n\t},\n\t\"dollar\": \"USD\"\n}\n"
    ),
    (
      "{\n    \"dollar\": \"USD\"\n}",
      "{\n    \"rules\": {\n        \"wrong-date\": \"hint\"\n    },\n    \"dollar\": \"USD\"\n}"
    ),
    (
      "\n{\n\"rules\": {\n\t\"wrong-value\": \"off\"\n}\n}",
      "\n{\n\"rules\": {\n\t\"wrong-date\": \"hint\",\n\t\"wrong-value\": \"off\"\n}\n}"
    ),
  ] as [(String, String?)])
func rulesAreSet(before: String, after: String?) throws {
  let edit = Configuration.edit(of: Array(before.utf8), setting: .wrongDate, to: .severity(.hint))
  #expect(
    edit.map { SourceText(before).replacing($0.span, with: Array($0.newText.utf8)).bytes }
      == after.map { Array($0.utf8) })
  guard let after else { return }
  let read = Configuration.read(Array(after.utf8), path: "tickmark.json").configuration
  #expect(read.rules[.wrongDate] == .severity(.hint))
}
