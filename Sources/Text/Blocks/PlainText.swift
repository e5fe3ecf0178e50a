/// Plain text: every line is a block, unless lines are wrapped.
extension Splitter {
  /// Takes the step over blank lines, a directive, a long line, or a run of lines that may be wrapped.
  mutating func stepOverPlainText() {
    let start = state.isAtStart && bytes.hasOrderMark ? Byte.orderMark.count : offset
    var line = line(at: offset)
    line.start = start
    if isBlank(line) {
      return move(to: line.next)
    }
    if let directive = directive(on: line) {
      directives.append(directive)
      return move(to: line.next)
    }
    var widths = [width(line)]
    if widths[0] > maximumWrapWidth {
      move(to: line.next)
      return add(block(of: [line], isHeadline: isHeadline(line)))
    }
    var lines = [line]
    while widths[widths.count - 1] <= maximumWrapWidth, line.next < bytes.count {
      line = self.line(at: line.next)
      let width = width(line)
      guard width <= maximumWrapWidth, !isBlank(line), directive(on: line) == nil else { break }
      lines.append(line)
      widths.append(width)
    }
    move(to: lines[lines.count - 1].next)
    if isWrapped(lines, widths) {
      add(block(of: lines, isHeadline: lines.count == 1 && isHeadline(lines[0])))
    } else {
      for line in lines { add(block(of: [line], isHeadline: lines.count == 1 && isHeadline(line))) }
    }
  }

  private func block(of lines: [Line], isHeadline: Bool) -> Block? {
    let excerpt = Excerpt(lines.map { bytes.trimmed($0.content) }, of: bytes)
    return excerpt.block(isHeadline ? .heading(level: 1) : .paragraph, cuts: excerpt.bytes.urlCuts)
  }

  private func isBlank(_ line: Line) -> Bool {
    bytes.trimmed(line.content).isEmpty
  }

  private func directive(on line: Line) -> Directive? {
    let content = bytes.trimmed(line.content)
    guard bytes.hasBytes("<!--", at: content.lowerBound), bytes.hasBytes("-->", at: content.upperBound - 3) else {
      return nil
    }
    return Directive(content, of: bytes)
  }

  /// In code points; that of a line too long to be wrapped need not be known.
  private func width(_ line: Line) -> Int {
    let start = line.content.lowerBound
    // Of ASCII each byte is a code point.
    let end = bytes.endOfASCII(in: start..<min(start + maximumWrapWidth + 1, line.content.upperBound))
    var width = end - start
    let rest = bytes.span.extracting(end..<line.content.upperBound)
    for index in rest.indices {
      if width > maximumWrapWidth { break }
      if !rest[index].isContinuation { width += 1 }
    }
    return width
  }

  /// Whether somebody broke the lines to fit a width: none had room for the first word of the next.
  private func isWrapped(_ lines: [Line], _ widths: [Int]) -> Bool {
    guard let limit = widths.max(), limit >= minimumWrapWidth else { return false }
    for index in lines.indices.dropLast() {
      let next = bytes.trimmed(lines[index + 1].content)
      let firstWord = bytes[next].prefix { !$0.isWhitespace }
      let wordWidth = firstWord.reduce(0) { $1.isContinuation ? $0 : $0 + 1 }
      if widths[index] + 1 + wordWidth <= limit { return false }
    }
    return true
  }

  /// Whether the draft starts with a line, without a full stop, that stands alone.
  private mutating func isHeadline(_ first: Line) -> Bool {
    guard state.isAtStart, offset < bytes.count, isBlank(line(at: offset)) else { return false }
    let content = bytes.trimmed(first.content)
    return !".!?:;,".utf8.contains(bytes.at(content.upperBound - 1))
  }
}

/// In columns: text wrapped more narrowly or widely is not recognised as wrapped.
private let minimumWrapWidth = 50
private let maximumWrapWidth = 132
