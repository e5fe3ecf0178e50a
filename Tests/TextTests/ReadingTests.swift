import Testing
import Text

/// One draft and what is read of it, block by block; `¤` is an object.
private struct Sample {
  var draft: String
  var reads: [String]
  var kinds: [Block.Kind]?

  init(_ draft: String, reads: [String], kinds: [Block.Kind]? = nil) {
    self.draft = draft
    self.reads = reads
    self.kinds = kinds
  }
}

private func checkReading(_ sample: Sample, _ markup: Markup) {
  let bytes = Array(sample.draft.utf8)
  let blocks = Blocks(of: SourceText(bytes), markup: markup)
  #expect(readings(blocks) == sample.reads, "\(sample.draft)")
  if let kinds = sample.kinds { #expect(blocks.blocks.map(\.kind) == kinds, "\(sample.draft)") }
  for block in blocks.blocks { checkWayBack(block, bytes) }
}

/// Every byte that is read as it stands must be found where it stands, and every stretch within the block.
private func checkWayBack(_ block: Block, _ draft: [UInt8]) {
  let reading = block.reading.bytes
  var last = block.source.lowerBound
  for offset in reading.indices {
    let source = block.source(of: offset..<offset + 1)
    #expect(source.lowerBound >= block.source.lowerBound && source.upperBound <= block.source.upperBound)
    #expect(source.lowerBound >= last || source.count != 1)
    last = source.lowerBound
    if source.count == 1 { #expect(draft[source.lowerBound] == reading[offset]) }
    #expect(block.readingOffset(ofSource: source.lowerBound) <= offset)
    let toEnd = block.source(of: offset..<reading.count)
    #expect(toEnd.lowerBound == source.lowerBound)
    #expect(toEnd.upperBound == block.source(of: reading.count - 1..<reading.count).upperBound)
  }
}

/// What goes on for longer than people write is read in pieces, which end with sentences, words or characters.
@Test func longBlocksAreReadPieceByPiece() {
  func check(_ unit: String, reads: String, count: Int, _ markup: Markup = .text, separator: String = " ") {
    let draft = Array(String(repeating: unit, count: count).utf8)
    let blocks = Blocks(of: SourceText(draft), markup: markup).blocks
    #expect(blocks.count > 1 && blocks.allSatisfy { $0.reading.bytes.count <= 1 << 15 }, "\(unit)")
    let whole = blocks.map { String(decoding: $0.reading.bytes, as: UTF8.self) }.joined(separator: separator)
    #expect(whole + separator == String(repeating: reads, count: count), "\(unit)")
    for block in blocks {
      for offset in [0, block.reading.bytes.count / 2, block.reading.bytes.count - 1] {
        let source = block.source(of: offset..<offset + 1)
        #expect(block.source.contains(source.lowerBound))
        if source.count == 1 { #expect(draft[source.lowerBound] == block.reading.bytes[offset], "\(unit)") }
      }
    }
  }
  check("Der Umsatz stieg. ", reads: "Der Umsatz stieg. ", count: 4_000)
  check("Umsatz ", reads: "Umsatz ", count: 9_000)
  check("*Umsatz* &amp; Gewinn. ", reads: "Umsatz & Gewinn. ", count: 4_000, .markdown)
  check("7", reads: "7", count: 70_000, separator: "")
  check("aä", reads: "aä", count: 30_000, separator: "")
}

@Test func plainTextIsReadLineByLineUnlessWrapped() {
  let samples = [
    Sample("", reads: []),
    Sample(" \n\t\n", reads: []),
    Sample(
      "\u{FEFF}Umsatz steigt\n\nEr stieg.", reads: ["Umsatz steigt", "Er stieg."],
      kinds: [.heading(level: 1), .paragraph]),
    Sample("Umsatz steigt\nEr stieg.\n", reads: ["Umsatz steigt", "Er stieg."], kinds: [.paragraph, .paragraph]),
    Sample("Umsatz steigt.\n\nEr stieg.", reads: ["Umsatz steigt.", "Er stieg."], kinds: [.paragraph, .paragraph]),
    Sample("eins\r\n\r\nzwei\rdrei", reads: ["eins", "zwei", "drei"]),
    Sample(
      "Der Konzern hat im vergangenen Jahr einen Umsatz von rund 13,8\r\nMilliarden Euro erzielt, wie er am Dienstag in Berlin\r\nmitteilte.",
      reads: [
        "Der Konzern hat im vergangenen Jahr einen Umsatz von rund 13,8\nMilliarden Euro erzielt, wie er am Dienstag in Berlin\nmitteilte."
      ]),
    Sample("Siehe https://x.de/a_(b)?c=400, und www.y.de.", reads: ["Siehe ¤, und ¤."]),
    Sample("<b>400 & 5 &amp; *6*", reads: ["<b>400 & 5 &amp; *6*"]),
    Sample("a\n<!-- tickmark: off -->\nb", reads: ["a", "b"]),
  ]
  for sample in samples { checkReading(sample, .text) }
}

@Test func markdownIsReadWithoutItsMarkup() {
  let samples = [
    Sample("Ein *sehr* **guter** ~~alter~~ ***Rat***.", reads: ["Ein sehr guter alter Rat."]),
    Sample(
      "5 * 3 * 2, 2*3 = 6*1, snake_case_name, ~5 und ~6, **offen",
      reads: ["5 * 3 * 2, 2*3 = 6*1, snake_case_name, ~5 und ~6, **offen"]),
    Sample("Code `a 400` und ``b ` c`` und ` offen", reads: ["Code ¤ und ¤ und ` offen"]),
    Sample("[Meta](https://m.de \"T 400\") und [Text][ref] und [so]", reads: ["Meta und Text und [so]"]),
    Sample("Bild ![alt *400*](b.png) hier, <https://x.de/4> und https://y.de/5.", reads: ["Bild ¤ hier, ¤ und ¤."]),
    Sample("[https://a.de](https://a.de) 1", reads: ["¤ 1"]),
    Sample("420[^1] Millionen\n\n[^1]: Quelle: Haus", reads: ["420 Millionen", "Quelle: Haus"]),
    Sample("[ref]: https://x.de/400 \"T\"\nText", reads: ["Text"]),
    Sample("[Notiz]: 400 Millionen", reads: ["[Notiz]: 400 Millionen"]),
    Sample("\\*kein\\* 5\\.000 &amp; &#8364; &nix; R&D", reads: ["*kein* 5.000 & € &nix; R&D"]),
    Sample("H<sub>2</sub>O <b class=\"a>b\">fett</b> <!-- weg 4 --> a<br>b <5", reads: ["H¤O fett  a\nb <5"]),
    Sample(
      "# Eins #\n## Zwei\ntext\nDrei\n===\nVier\n---", reads: ["Eins", "Zwei", "text\nDrei", "Vier"],
      kinds: [.heading(level: 1), .heading(level: 2), .heading(level: 1), .heading(level: 2)]),
    Sample("Absatz\nweiter  \nund\n\nneu", reads: ["Absatz\nweiter\nund", "neu"]),
    Sample(
      "- eins\n- zwei\n  weiter\n  - drei\n\n  noch zwei\n1) vier\n2) fünf\n- [ ] sechs",
      reads: ["eins", "zwei\nweiter", "drei", "noch zwei", "vier", "fünf", "sechs"],
      kinds: [1, 1, 2, 1, 1, 1, 1].map { .listItem(depth: $0) }),
    Sample("28. Mai 2024 war es.\n1998. kam nichts.", reads: ["28. Mai 2024 war es.\n1998. kam nichts."]),
    Sample("> Zitat\n> weiter\nfaul\n\n> > tief", reads: ["Zitat\nweiter\nfaul", "tief"], kinds: [.quote, .quote]),
    Sample("```swift\nlet x = 400\n```\nText\n\n    400 code\n\n~~~\nohne Ende 5", reads: ["Text"]),
    Sample("a\n    b kein Code", reads: ["a\nb kein Code"]),
    Sample(
      "| Jahr | Umsatz |\n|---|--:|\n| 2023 | 5 \\| 6 |\n| 2024 | | zu viel |\n\nText | x",
      reads: ["Jahr", "Umsatz", "2023", "5 | 6", "2024", "Text | x"],
      kinds: [
        .tableCell(table: 0, row: 0, column: 0), .tableCell(table: 0, row: 0, column: 1),
        .tableCell(table: 0, row: 1, column: 0), .tableCell(table: 0, row: 1, column: 1),
        .tableCell(table: 0, row: 2, column: 0), .paragraph,
      ]),
    Sample("Vorher\na|b\n-|-\n1|2", reads: ["Vorher", "a", "b", "1", "2"]),
    Sample("---\ntitle: Nein 5\n---\nJa", reads: ["Ja"]),
    Sample("---\nkein Kopf", reads: ["kein Kopf"]),
    Sample(
      "<!-- mehr\n\nzeilig 400 -->\nText\n\n<div>\nInnen <b>fett</b>\n</div>\n\n<script>\n\nx=4\n</script>\nEnde",
      reads: ["Text", "Innen fett", "Ende"]),
    Sample("***\n- - -\n* * *", reads: []),
  ]
  for sample in samples { checkReading(sample, .markdown) }
}

@Test func htmlIsReadWithoutItsTags() {
  let samples = [
    Sample("<p>Eins<p>Zwei <b>und</b> drei</p>vier", reads: ["Eins", "Zwei und drei", "vier"]),
    Sample(
      "<title>Nein</title><h2 class=\"a>b\">Titel &uuml;ber 400&nbsp;&euro;</h2>", reads: ["Titel über 400\u{A0}€"],
      kinds: [.heading(level: 2)]),
    Sample("<head><meta x>nein<style>p{4}</style></head>ja", reads: ["ja"]),
    Sample("<script>if (a<b) 4 </script>a<!-- 5 -->b<code>6</code>c<pre>7\n<b>8</b></pre>d", reads: ["ab¤c", "d"]),
    Sample(
      "<ul><li>eins<ul><li>zwei</ul><li>drei</ul><blockquote>vier</blockquote>",
      reads: ["eins", "zwei", "drei", "vier"],
      kinds: [.listItem(depth: 1), .listItem(depth: 2), .listItem(depth: 1), .quote]),
    Sample(
      "<table><caption>K</caption><tr><th>Jahr<th colspan=2>U<tr><td>1<td><p>2<td>3</table><table><tr><td>x</table>",
      reads: ["K", "Jahr", "U", "1", "2", "3", "x"],
      kinds: [
        .caption, .tableCell(table: 0, row: 0, column: 0), .tableCell(table: 0, row: 0, column: 1),
        .tableCell(table: 0, row: 1, column: 0), .tableCell(table: 0, row: 1, column: 1),
        .tableCell(table: 0, row: 1, column: 2), .tableCell(table: 1, row: 1, column: 0),
      ]),
    Sample("a<br/>b &lt;5 &amp 6 &#x20AC; &copy2 &#0; 4 < 5 & 6", reads: ["a\nb <5 & 6 € ©2 \u{FFFD} 4 < 5 & 6"]),
    Sample("10\n      Millionen <a href='x>4'>Euro</a> https://x.de/4<i>!</i>", reads: ["10\nMillionen Euro ¤!"]),
    Sample("<p>eins</p><button>Teilen</button><noscript>n</noscript>", reads: ["eins", "Teilen", "n"]),
    Sample("offen <b 4", reads: ["offen"]),
    Sample("offen <!-- 4", reads: ["offen"]),
    Sample("<code>offen 5<p>weiter", reads: ["weiter"]),
    Sample("420<sup>1</sup> Millionen", reads: ["420¤ Millionen"]),
  ]
  for sample in samples { checkReading(sample, .html) }
}

/// The draft holds one stretch in «…», which must be the source of `words` in what is read.
private func checkSource(_ marked: String, of words: String, _ markup: Markup) {
  let parts = marked.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }.map { Array($0.utf8) }
  guard parts.count == 3 else {
    Issue.record("\(marked) needs one marked stretch")
    return
  }
  let blocks = Blocks(of: SourceText(parts[0] + parts[1] + parts[2]), markup: markup)
  let expected = parts[0].count..<parts[0].count + parts[1].count
  let found = blocks.blocks.compactMap { block -> Range<Int>? in
    let reading = String(decoding: block.reading.bytes, as: UTF8.self)
    guard let range = reading.firstRange(of: words) else { return nil }
    let start = reading.utf8.distance(from: reading.startIndex, to: range.lowerBound)
    return block.source(of: start..<start + words.utf8.count)
  }
  #expect(found == [expected], "\(marked)")
}

@Test func whatIsReadIsFoundInTheDraft() {
  checkSource("Für «400&nbsp;Millionen Dollar».", of: "400\u{A0}Millionen Dollar", .html)
  checkSource("Rund **«128,4 Millionen Euro»** Umsatz", of: "128,4 Millionen Euro", .markdown)
  checkSource("Rund **«128,4** Millionen» Euro", of: "128,4 Millionen", .markdown)
  checkSource("> Rund «10\r\n> Millionen» Euro", of: "10\nMillionen", .markdown)
  checkSource("# [«5 Euro»](https://x.de/4)", of: "5 Euro", .markdown)
  checkSource("<td>«5 <b>Euro»</b></td>", of: "5 Euro", .html)
  checkSource("\u{FEFF}«Äpfel» für 5\n\nx", of: "Äpfel", .text)
  checkSource("Das sind «&euro;5», nicht mehr", of: "€5", .markdown)
}

extension String {
  fileprivate func firstRange(of words: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(words) { return start..<(index(start, offsetBy: words.count)) }
      start = index(after: start)
    }
    return nil
  }
}

@Test func draftsDeclareWhatTheyAre() {
  let markdown = Blocks(
    of: SourceText("---\nlang: \"de\"\ndate: 2025-06-11\n - x\ntags:\n---\n"), markup: .markdown)
  #expect(markdown.declaredLanguage == "de")
  #expect(markdown.declaredDate == "2025-06-11")
  #expect(markdown.frontMatter.map(\.key) == ["lang", "date", "tags"])
  #expect(markdown.frontMatter.first?.source == 11..<13)
  let html = Blocks(
    of: SourceText(
      "<!doctype html><html lang=en-GB><head><meta property='article:published_time' content='2025-06-11'>"),
    markup: .html)
  #expect(html.declaredLanguage == "en-GB")
  #expect(html.declaredDate == "2025-06-11")
}

/// What the directives silence, as `codes: text` in the order of the draft.
private func checkSuppressions(_ draft: String, _ markup: Markup, _ expected: [String]) {
  let text = SourceText(draft)
  let found = Blocks(of: text, markup: markup).suppressions.map { suppression in
    let bytes = text.bytes[suppression.range.clamped(to: 0..<text.bytes.count)]
    return suppression.codes.joined(separator: ",") + ": " + String(decoding: bytes, as: UTF8.self)
  }
  #expect(found == expected, "\(draft)")
}

@Test func commentsSilenceTheChecker() {
  for markup in Markup.allCases {
    checkSuppressions(
      "a\n\n<!-- tickmark: off -->\n\nb\n\n<!-- tickmark: on -->\n\nc", markup,
      [": <!-- tickmark: off -->\n\nb\n\n<!-- tickmark: on -->"])
    checkSuppressions("a\n\n<!--tickmark: off x-->\n\nb", markup, ["x: <!--tickmark: off x-->\n\nb"])
    checkSuppressions("a\n\n<!-- tickmark: nothing -->\n\n<!-- ignore -->\n\nb", markup, [])
  }
  let ignoring = "a\n\n<!-- tickmark: ignore wrong-value, wrong-date -->\n\nb\n\nc"
  checkSuppressions(ignoring, .text, ["wrong-value,wrong-date: b"])
  checkSuppressions(ignoring, .markdown, ["wrong-value,wrong-date: b"])
  let table = "a|b\n-|-\n1|2"
  checkSuppressions("<!-- tickmark: ignore x -->\n\n\(table)\n\nc", .markdown, ["x: \(table)"])
  checkSuppressions(
    "<!-- tickmark: off x -->\n\n<!-- tickmark: off y -->\n\n<!-- tickmark: on y -->\n\na", .markdown,
    [
      "x: <!-- tickmark: off x -->\n\n<!-- tickmark: off y -->\n\n<!-- tickmark: on y -->\n\na",
      "y: <!-- tickmark: off y -->\n\n<!-- tickmark: on y -->",
    ])
  checkSuppressions("<p>a</p><!-- tickmark: ignore --><p>b</p><p>c</p>", .html, [": b"])
  checkSuppressions("a\n\nb <!-- tickmark: ignore --> b\n\nc", .markdown, [": b <!-- tickmark: ignore --> b"])
}

@Test func markupIsGuessed() {
  let paths: [(String, Markup)] = [
    ("a.md", .markdown), ("b/c.MARKDOWN", .markdown), ("x.mdx", .markdown), ("a.html", .html), ("a.htm", .html),
    ("a.xhtml", .html), ("a.txt", .text), ("a.md/readme", .text), ("", .text),
  ]
  for (path, markup) in paths { #expect(Markup.guess(path: path) == markup, "\(path)") }
  #expect(Markup.guess(path: "-", bytes: Array(" <!DOCTYPE html>".utf8)) == .html)
  #expect(Markup(languageID: "markdown") == .markdown)
  #expect(Markup(languageID: "HTML") == .html)
  #expect(Markup(languageID: "plaintext") == .text)
}
