/// A Markdown line by what stands before its content.
struct MarkdownLine {
  var line: Line
  /// How many `>` it starts with.
  var quotes = 0
  /// The columns of white space before the content, behind the last `>`.
  var indent = 0
  /// Where the content starts.
  var start: Int

  /// Strips block quote markers and white space. `listIndent` is where the content of the open list item starts.
  init(_ line: Line, of bytes: [UInt8], listIndent: Int = 0) {
    self.line = line
    start = line.start
    skipSpace(of: bytes)
    while start < line.end, bytes[start] == Byte.greater, indent < listIndent + 4 {
      quotes += 1
      start += 1
      if bytes.at(start) == Byte.space, start < line.end { start += 1 }
      indent = 0
      skipSpace(of: bytes)
    }
  }

  private mutating func skipSpace(of bytes: [UInt8]) {
    while start < line.end, bytes[start].isSpaceOrTab {
      indent += bytes[start] == Byte.tab ? 4 - indent % 4 : 1
      start += 1
    }
  }

  var isBlank: Bool { start >= line.end }
  var content: Range<Int> { start..<max(start, line.end) }

  /// Moves the content behind `count` bytes of a marker that take as many columns, and behind the white space there.
  mutating func skip(_ count: Int, of bytes: [UInt8]) {
    start = min(start + count, line.end)
    indent += count
    let markerEnd = indent
    skipSpace(of: bytes)
    // White space of five columns or more is one column and indented code.
    if indent - markerEnd > 4 { indent = markerEnd + 1 }
  }
}

/// What a line starts, judged by itself.
struct LineMarkers {
  let bytes: [UInt8]

  /// The level of an ATX heading, and its text.
  func heading(_ content: Range<Int>) -> (level: Int, text: Range<Int>)? {
    let level = runLength(of: Byte.hash, at: content.lowerBound, limit: content.upperBound)
    let afterMarker = content.lowerBound + level
    guard (1...6).contains(level), afterMarker >= content.upperBound || bytes[afterMarker].isSpaceOrTab else {
      return nil
    }
    let text = bytes.trimmed(afterMarker..<content.upperBound)
    var end = text.upperBound
    while end > text.lowerBound, bytes[end - 1] == Byte.hash { end -= 1 }
    let isClosed = end < text.upperBound && (end == text.lowerBound || bytes[end - 1].isSpaceOrTab)
    return (level, isClosed ? bytes.trimmed(text.lowerBound..<end) : text)
  }

  /// The character and length of a code fence.
  func fence(_ content: Range<Int>) -> (character: UInt8, length: Int)? {
    let character = bytes.at(content.lowerBound)
    guard !content.isEmpty, character == Byte.backtick || character == Byte.tilde else { return nil }
    let length = runLength(of: character, at: content.lowerBound, limit: content.upperBound)
    guard length >= 3 else { return nil }
    if character == Byte.backtick, bytes[content.dropFirst(length)].contains(Byte.backtick) { return nil }
    return (character, length)
  }

  func closes(_ fence: (character: UInt8, length: Int), _ content: Range<Int>) -> Bool {
    let length = runLength(of: fence.character, at: content.lowerBound, limit: content.upperBound)
    return length >= fence.length && bytes.trimmed(content.dropFirst(length)).isEmpty
  }

  func isThematicBreak(_ content: Range<Int>) -> Bool {
    let character = bytes.at(content.lowerBound)
    guard !content.isEmpty, [Byte.asterisk, Byte.hyphen, Byte.underscore].contains(character) else { return false }
    var count = 0
    for byte in bytes[content] {
      if byte == character {
        count += 1
      } else if !byte.isSpaceOrTab {
        return false
      }
    }
    return count >= 3
  }

  /// The heading level that an underline of `=` or `-` gives the paragraph above.
  func underlineLevel(_ content: Range<Int>) -> Int? {
    let character = bytes.at(content.lowerBound)
    guard !content.isEmpty, character == Byte.equal || character == Byte.hyphen else { return nil }
    let length = runLength(of: character, at: content.lowerBound, limit: content.upperBound)
    guard bytes.trimmed(content.dropFirst(length)).isEmpty else { return nil }
    return character == Byte.equal ? 1 : 2
  }

  struct ListMarker {
    /// In bytes, without the white space behind it.
    var length: Int
    /// nil for a bullet.
    var number: Int?
    var isEmpty: Bool
  }

  func listMarker(_ content: Range<Int>) -> ListMarker? {
    let first = bytes.at(content.lowerBound)
    var end = content.lowerBound
    var number: Int?
    if [Byte.hyphen, Byte.asterisk, Byte.plus].contains(first) {
      end += 1
    } else {
      var value = 0
      while end < content.upperBound, end - content.lowerBound < 9, bytes[end].isASCIIDigit {
        value = value * 10 + Int(bytes[end] - 0x30)
        end += 1
      }
      guard end > content.lowerBound, [Byte.period, Byte.closeParenthesis].contains(bytes.at(end)) else { return nil }
      end += 1
      number = value
    }
    guard !content.isEmpty, end >= content.upperBound || bytes[end].isSpaceOrTab else { return nil }
    let isEmpty = bytes.trimmed(end..<max(end, content.upperBound)).isEmpty
    return ListMarker(length: end - content.lowerBound, number: number, isEmpty: isEmpty)
  }

  /// How a block of HTML ends that starts here: behind a text, or at a blank line.
  enum HTMLEnd {
    case behind(String)
    case blankLine
  }

  func html(_ content: Range<Int>) -> HTMLEnd? {
    let start = content.lowerBound
    guard bytes.at(start) == Byte.less, content.count >= 2 else { return nil }
    if bytes.hasBytes("<!--", at: start) { return .behind("-->") }
    if bytes.hasBytes("<?", at: start) { return .behind("?>") }
    if bytes.hasBytes("<![CDATA[", at: start) { return .behind("]]>") }
    if bytes.at(start + 1) == Byte.exclamation, bytes.at(start + 2).isASCIILetter { return .behind(">") }
    guard let tag = TagName(at: start, of: bytes) else { return nil }
    if !tag.isClosing, ["script", "style", "pre", "textarea"].contains(tag.name) { return .behind("</\(tag.name)>") }
    return HTMLElements.blocks.contains(tag.name) || tag.name == "svg" ? .blankLine : nil
  }

  private func runLength(of byte: UInt8, at start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, bytes.at(end) == byte { end += 1 }
    return end - start
  }
}

extension Range<Int> {
  func dropFirst(_ count: Int) -> Range<Int> {
    Swift.min(lowerBound + count, upperBound)..<upperBound
  }
}
