import Checking
import Newsdesk
import Testing
import Text
import Values

@testable import tickmark

@Suite struct ArgumentsTests {
  @Test func asTyped() throws {
    let arguments = try Arguments([
      "check", "--reference", "a", "--format=json", "x.md", "--reference=b=c", "--", "--y",
    ])
    #expect(arguments.command == .check)
    #expect(arguments.values == [.reference: ["a", "b=c"], .format: ["json"]])
    #expect(arguments.operands == ["x.md", "--y"])
    #expect(try Arguments(["-h"]).flags == [.help])
    #expect(try Arguments(["--color", "never", "annotate", "-"]).operands == ["-"])
    #expect(try Arguments(["check", "--date", "2024-01-01", "--date=2025-01-01"]).value(.date) == "2025-01-01")
  }

  @Test func resolved() throws {
    let settings = try Settings(
      Arguments([
        "check", "a.md", "--language=de", "--date=2025-06-11", "--input=html", "--format=jsonl", "--offsets=utf-16",
        "--jobs=3", "--color=always", "--fail-on=warning", "--config=c.json", "--output=o",
      ]))
    #expect(settings.language == "de")
    #expect(settings.date == CalendarDate(iso: "2025-06-11"))
    #expect(settings.input == .drafts(.html))
    #expect(settings.format == .jsonl)
    #expect(settings.offsets == .utf16)
    #expect(settings.jobs == 3)
    #expect(settings.isColored)
    #expect(settings.failOn == .warning)
    #expect(settings.configurationPath == "c.json")
    #expect(settings.outputPath == "o")

    let plain = try Settings(Arguments(["check", "a.md", "--fail-on=never", "--language=auto"]))
    #expect(plain.language == nil && plain.failOn == nil && plain.input == .byExtension && plain.format == .text)
    #expect(plain.kinds == Set(Annotation.kinds))
    #expect(try Settings(Arguments(["annotate", "a.md", "--kinds=money,date"])).kinds == ["money", "date"])
    #expect(try Settings(Arguments(["check", "a.jsonl", "b.ndjson"])).input == .jsonLines)
    #expect(try Settings(Arguments(["check", "--input=jsonl", "-"])).format == .jsonl)
  }

  @Test(arguments: [
    (["chek"], "unknown command 'chek'; did you mean 'check'?"),
    (["zzz"], "unknown command 'zzz'"),
    (["check", "--ofsets", "utf-8"], "unknown option '--ofsets'; did you mean '--offsets'?"),
    (["check", "-x"], "unknown option '-x'"),
    (["check", "--format"], "option '--format' needs a value"),
    (["check", "--help=1"], "option '--help' takes no value"),
    (["annotate", "--fail-on", "error"], "'annotate' takes no option '--fail-on'"),
    (["explain", "--jobs", "1"], "'explain' takes no option '--jobs'"),
    (["check", "--format", "jsno"], "--format cannot be 'jsno'; did you mean 'json'?"),
    (["check", "--format", "xml"], "--format cannot be 'xml'; it takes text, json, jsonl"),
    (["check", "--date", "2025-02-29"], "--date needs a day of the calendar as YYYY-MM-DD, not '2025-02-29'"),
    (["annotate", "--kinds", "money,dates"], "--kinds cannot be 'dates'; did you mean 'date'?"),
    (["check", "--kinds", "money"], "'check' takes no option '--kinds'"),
    (["check", "--jobs", "0"], "--jobs needs a number from 1 to 1024, not '0'"),
    (["check", "--jobs", "99999999999999999999"], "--jobs needs a number from 1 to 1024, not '99999999999999999999'"),
    (["check", "--fail-on", "hint"], "--fail-on cannot be 'hint'; it takes error, warning, information, never"),
    (["check", "a.jsonl", "b.md"], "JSON Lines files and drafts cannot be read in one run; give them apart"),
    (
      ["check", "--input=jsonl", "--format=text", "-"],
      "JSON Lines input is answered line by line; --format text does not go with it"
    ),
  ])
  func wrongUsage(words: [String], message: String) {
    let error = #expect(throws: UsageError.self) { try Settings(Arguments(words)) }
    #expect(error?.text(in: MessageCatalog(language: "en")) == message)
  }

  /// Every command and option is explained, in every language.
  @Test(arguments: messageLanguages) func helpIsComplete(language: String) {
    let catalog = MessageCatalog(language: language)
    let pages = [overview(catalog)] + Command.allCases.map { help(for: $0, catalog) }
    for page in pages { #expect(!page.contains("help."), "\(page)") }
    #expect(catalog.text(Message("help.option.version")) != "help.option.version")
  }

  @Test func distances() {
    #expect(editDistance("", "") == 0)
    #expect(editDistance("", "abc") == 3)
    #expect(editDistance("check", "chekc") == 1)
    #expect(editDistance("sunday", "saturday") == 3)
    #expect(editDistance(String(repeating: "x", count: 1_000_000), "check") == 64)
  }
}
