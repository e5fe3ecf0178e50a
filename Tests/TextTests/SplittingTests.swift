import Testing
import Text

/// Pieces that random drafts are made of: all that can open, close or continue something.
private let pieces = [
  "\n", "\n", "\n", "\r\n", "\r", "\n\n", "Wort", " ", "ä", "🍎", "# ", "## x\n", "===\n", "---\n", "```\n", "~~~\n",
  "- ",
  "1. ", "2. ", "  ", "    ", "\t", "> ", "| a | b |\n", "|--|--|\n", "|", "<!-- ", " -->", "<!-- tickmark: off -->\n",
  "<!-- tickmark: ignore x -->", "<div>\n", "</div>", "<script>\n", "</script>\n", "<table><tr><td>5\n", "*", "_", "**",
  "`", "``", "[", "](", ")", "![", "[^1]: ", "&amp;", "https://x.de", "<b>", "\\", "---\na: b\n---\n", "+++\n",
  "\u{FEFF}",
  "Eine Zeile, die so lang ist, dass sie als umbrochen gelten kann, hier\n", "mit *Betonung*\n", "- - - ", "<pre>\n",
]

private func randomBytes(_ count: Int, _ generator: inout SeededGenerator) -> [UInt8] {
  (0..<count).flatMap { _ in Array((pieces.randomElement(using: &generator) ?? "").utf8) }
}

@Test(arguments: [Markup.text, .markdown, .html])
func splittingAfterAnEditIsSplittingAnew(markup: Markup) {
  var generator = SeededGenerator(seed: 7)
  for _ in 0..<120 {
    var text = SourceText(randomBytes(Int.random(in: 0...60, using: &generator), &generator))
    var blocks = Blocks(of: text, markup: markup)
    for _ in 0..<40 {
      let lower = Int.random(in: 0...text.bytes.count, using: &generator)
      let upper = Int.random(in: lower...min(lower + 12, text.bytes.count), using: &generator)
      let replacement = randomBytes(Int.random(in: 0...2, using: &generator), &generator)
      let edited = text.replacing(lower..<upper, with: replacement)
      var updated = blocks
      let change = updated.update(for: edited, replacing: lower..<upper, with: replacement.count)
      let anew = Blocks(of: edited, markup: markup)
      if updated != anew || !isChange(change, from: blocks.blocks, to: anew.blocks) {
        Issue.record("\(String(decoding: text.bytes, as: UTF8.self).debugDescription) \(lower..<upper) \(replacement)")
        return
      }
      checkOrder(anew, edited)
      text = edited
      blocks = updated
    }
  }
}

/// Whether what a change does not name has stayed.
private func isChange(_ change: Blocks.Change, from old: [Block], to new: [Block]) -> Bool {
  let (oldEnd, newEnd) = (change.start + change.removed.count, change.start + change.added)
  guard old.count - oldEnd == new.count - newEnd, old[..<change.start] == new[..<change.start],
    Array(old[change.start..<oldEnd]) == change.removed
  else { return false }
  return zip(old[oldEnd...], new[newEnd...]).allSatisfy {
    $0.kind == $1.kind && $0.source.count == $1.source.count && $0.reading == $1.reading
  }
}

/// Blocks stand in order, apart, and within the draft.
private func checkOrder(_ blocks: Blocks, _ text: SourceText) {
  var end = 0
  for block in blocks.blocks {
    #expect(block.source.lowerBound >= end && block.source.upperBound <= text.bytes.count)
    #expect(block.source(of: 0..<block.reading.bytes.count).upperBound <= block.source.upperBound)
    end = block.source.upperBound
  }
}

@Test func anEditLeavesOtherBlocksAlone() {
  let paragraph = "Der *Umsatz* stieg auf 13,8 Milliarden Euro.\n\n"
  let text = SourceText(String(repeating: paragraph, count: 5000))
  let edited = text.replacing(100_000..<100_000, with: Array("x".utf8))
  for markup in [Markup.text, .markdown] {
    let blocks = Blocks(of: text, markup: markup)
    let clock = ContinuousClock()
    let anew = clock.measure { for _ in 0..<10 { _ = Blocks(of: edited, markup: markup) } }
    let update = clock.measure {
      for _ in 0..<10 {
        var updated = blocks
        updated.update(for: edited, replacing: 100_000..<100_000, with: 1)
      }
    }
    var updated = blocks
    let change = updated.update(for: edited, replacing: 100_000..<100_000, with: 1)
    #expect(change.removed.count == 1 && change.added == 1)
    #expect(update < anew / 2, "updating took \(update), splitting anew \(anew)")
  }
}

@Test func hostileDraftsTakeLinearTime() {
  let count = 1 << 16
  let units = [
    "[", "]", "[]", "[](", "](", "![", "![](", "<", "<a", "<a ", "<a b=\"", "<a b='<a b=\"", "<!--", "<!-- -", "*",
    "*a ", "_a_ ",
    "**a", "~~a ", "|", "|\n", "|-", "|-|\n", "a|b\n-|-\n", "`", "``` ", "` `` ", "&", "&#", "&amp", ">", "> > ", ">\n",
    "- ", "-\n", "1. ", "#", "# \n", "\n", "\r", "\r\n", " ", "\t", "\\", "www.", "https://", "://", "a://:", "w",
    "===\n",
    "<table><tr><td>", "<ul>", "<li>", "<blockquote>", "<script>", "<pre>", "<code>", "<sup>", "</", "</p", "<!", "<?",
    "<h1>", "[^", "[^1]: ", "[a]: b\n", "---\n", "```\n", "~~~\n", "<div>\n", "<div>\n\n", "<svg><code>", "(", "<a@",
    "\u{FFFC}", "\u{0}",
    "<!-- tickmark: off -->", "<!-- tickmark: off a --> <!-- tickmark: on b -->\n",
    "<!-- tickmark: ignore x -->\n",
  ]
  for unit in units {
    let bytes = Array(String(repeating: unit, count: count / unit.utf8.count).utf8)
    let text = SourceText(bytes)
    for markup in Markup.allCases {
      checkIsFast("\(unit.debugDescription) as \(markup)") {
        let blocks = Blocks(of: text, markup: markup)
        #expect(blocks.length == bytes.count)
        _ = blocks.suppressions
      }
    }
  }
  let nested = (0..<1400).map { String(repeating: " ", count: $0) + "- x\n" }.joined()
  let backticks = (1..<1400).map { String(repeating: "`", count: $0) + " " }.joined()
  let invalid = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
  for bytes in [Array(nested.utf8), Array(backticks.utf8), invalid, [UInt8](repeating: 0x80, count: count)] {
    for markup in Markup.allCases {
      checkIsFast("\(bytes.prefix(8)) as \(markup)") { _ = Blocks(of: SourceText(bytes), markup: markup) }
    }
    checkIsFast("positions") { _ = SourceText(bytes).positions(in: .utf16)(bytes.count) }
  }
}
