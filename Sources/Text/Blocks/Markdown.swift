/// Markdown by lines: CommonMark with GitHub's tables and footnotes, without nesting. Each step is over one leaf: a paragraph,
/// a heading, a table row, a block of code or HTML.
extension Splitter {
  mutating func stepOverMarkdown() {
    var line = line(at: offset)
    if state.isAtStart {
      if bytes.hasOrderMark { line.start += Byte.orderMark.count }
      if let end = stepOverFrontMatter(line) { return move(to: end) }
    }
    let item = markdownLine(line)
    if item.isBlank { return stepOverBlankLines(item) }
    if state.table != nil {
      if startsBlock(item) {
        state.table = nil
      } else {
        addRow(item)
        return move(to: line.next)
      }
    }
    let wasInList = !state.lists.isEmpty
    while let innermost = state.lists.last, item.indent < innermost { state.lists.removeLast() }
    let wasAfterBlank = state.isAfterBlank
    state.isAfterBlank = false
    if state.lists.isEmpty, item.indent >= 4, wasAfterBlank {
      return stepOverIndentedCode(item)
    }
    stepOverLeaf(openingLists(of: item, continuing: wasInList))
  }

  private var listIndent: Int { state.lists.last ?? 0 }
  var markers: LineMarkers { LineMarkers(bytes: bytes) }

  func markdownLine(_ line: Line) -> MarkdownLine {
    MarkdownLine(line, of: bytes, listIndent: state.lists.last ?? 0)
  }

  private mutating func stepOverBlankLines(_ first: MarkdownLine) {
    state.table = nil
    state.isAfterBlank = true
    var item = first
    while item.isBlank, item.line.next < bytes.count {
      item = markdownLine(line(at: item.line.next))
    }
    move(to: item.isBlank ? item.line.next : item.line.start)
  }

  private mutating func stepOverIndentedCode(_ first: MarkdownLine) {
    var item = first
    while item.indent >= 4 || item.isBlank, item.quotes == first.quotes {
      move(to: item.line.next)
      if item.isBlank { state.isAfterBlank = true }
      guard item.line.next < bytes.count else { return }
      item = markdownLine(line(at: item.line.next))
    }
  }

  /// Opens the list items that the line starts, and gives what stands behind their markers.
  private mutating func openingLists(of first: MarkdownLine, continuing wasInList: Bool) -> MarkdownLine {
    var item = first
    while let marker = markers.listMarker(item.content), !markers.isThematicBreak(item.content) {
      // "28. May" begins a sentence, not a list: a list starts at 1.
      if let number = marker.number, number > 1, state.lists.isEmpty, !wasInList { break }
      guard state.lists.count < maximumListDepth else { break }
      item.skip(marker.length, of: bytes)
      state.lists.append(item.indent)
      // The content may be a block quote of its own.
      while bytes.at(item.start) == Byte.greater, item.start < item.line.end {
        item.quotes += 1
        item.skip(1, of: bytes)
      }
    }
    for box in ["[ ] ", "[x] ", "[X] "] where item.start > first.start && bytes.hasBytes(box, at: item.start) {
      item.start += box.utf8.count
    }
    return item
  }

  private mutating func stepOverLeaf(_ item: MarkdownLine) {
    move(to: item.line.next)
    if item.isBlank { return }
    let content = item.content
    if let fence = markers.fence(content) { return stepOverCode(item, fence) }
    if let heading = markers.heading(content) {
      return addInline([heading.text], kind: .heading(level: heading.level))
    }
    if markers.isThematicBreak(content) { return }
    if let end = markers.html(content) { return stepOverHTML(item, end) }
    if let columns = tableColumns(at: item) {
      state.table = SplitState.OpenTable(columns: columns, row: 0)
      addRow(item)
      state.tables += 1
      return move(to: line(at: item.line.next).next)
    }
    stepOverParagraph(item)
  }

  private mutating func stepOverCode(_ first: MarkdownLine, _ fence: (character: UInt8, length: Int)) {
    while offset < bytes.count {
      let item = markdownLine(line(at: offset))
      // Code ends with the quote or list item that it stands in.
      if item.quotes < first.quotes || (!item.isBlank && item.indent < listIndent) { return }
      move(to: item.line.next)
      if item.indent < listIndent + 4, markers.closes(fence, item.content) { return }
    }
  }

  private mutating func stepOverHTML(_ item: MarkdownLine, _ end: LineMarkers.HTMLEnd) {
    var last = item.line
    switch end {
    case .blankLine:
      while last.next < bytes.count {
        let next = line(at: last.next)
        if markdownLine(next).isBlank { break }
        last = next
      }
    case .behind(let text):
      let found = bytes.firstCaselessOffset(of: text, in: item.start..<bytes.count)
      while last.next < bytes.count, found.map({ last.next <= $0 }) ?? true { last = line(at: last.next) }
      if found == nil { look(to: bytes.count + 1) }
    }
    addHTML(item.start..<last.end, kind: kind(of: item))
    move(to: last.next)
  }

  private mutating func stepOverParagraph(_ first: MarkdownLine) {
    var parts = [bytes.trimmed(first.content)]
    var kind = kind(of: first)
    if let end = linkDefinitionEnd(parts[0]) {
      guard end < parts[0].upperBound else { return }
      parts[0] = bytes.trimmed(end..<parts[0].upperBound)
    }
    var last = first
    while last.line.next < bytes.count {
      let item = markdownLine(line(at: last.line.next))
      if item.isBlank { break }
      if item.indent < listIndent + 4, item.indent >= listIndent, item.quotes == first.quotes,
        let level = markers.underlineLevel(item.content)
      {
        kind = .heading(level: level)
        move(to: item.line.next)
        break
      }
      if item.quotes > first.quotes || startsBlock(item) { break }
      parts.append(bytes.trimmed(item.content))
      move(to: item.line.next)
      last = item
    }
    addInline(parts, kind: kind)
  }

  private func kind(of item: MarkdownLine) -> Block.Kind {
    if !state.lists.isEmpty { return .listItem(depth: state.lists.count) }
    return item.quotes > 0 ? .quote : .paragraph
  }

  /// Whether a line ends the paragraph or table above it.
  private mutating func startsBlock(_ item: MarkdownLine) -> Bool {
    guard item.indent < listIndent + 4 else { return false }
    let content = item.content
    if markers.heading(content) != nil || markers.fence(content) != nil || markers.isThematicBreak(content)
      || markers.html(content) != nil
    {
      return true
    }
    if let marker = markers.listMarker(content), !marker.isEmpty {
      return marker.number == nil || marker.number == 1 || item.indent < listIndent
    }
    return state.table == nil && tableColumns(at: item) != nil
  }

  /// Where a link reference definition ends, or the label of a footnote; nil for anything else.
  private func linkDefinitionEnd(_ content: Range<Int>) -> Int? {
    guard bytes.at(content.lowerBound) == Byte.openBracket else { return nil }
    let close = Text.offset(of: Byte.closeBracket, in: bytes, content)
    guard close > content.lowerBound + 1, bytes.at(close + 1) == Byte.colon, close + 1 < content.upperBound else {
      return nil
    }
    if bytes.at(content.lowerBound + 1) == Byte.caret { return close + 2 }
    let target = bytes.trimmed(close + 2..<content.upperBound)
    let title = bytes.trimmed(target.dropFirst(bytes[target].prefix { !$0.isWhitespace }.count))
    let isDefinition = !target.isEmpty && (title.isEmpty || "\"'(".utf8.contains(bytes.at(title.lowerBound)))
    return isDefinition ? content.upperBound : nil
  }

  /// Adds what is read of some lines' contents.
  mutating func addInline(_ parts: [Range<Int>], kind: Block.Kind) {
    let excerpt = Excerpt(parts, of: bytes)
    let markup = InlineMarkup(excerpt.bytes)
    add(excerpt.block(kind, cuts: markup.cuts))
    guard !markup.comments.isEmpty else { return }
    var walk = Excerpt.Walk(parts)
    for comment in markup.comments {
      let start = walk.source(of: comment.lowerBound).lowerBound
      let end = walk.source(of: comment.upperBound - 1).upperBound
      if let directive = Directive(start..<max(start, end), of: bytes) { directives.append(directive) }
    }
  }
}

/// List items deeper than this are read as text.
private let maximumListDepth = 32
