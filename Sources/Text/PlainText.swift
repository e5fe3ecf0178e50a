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
    var lines = [line]
    var widths = [width(line)]
    while widths[widths.count - 1] <= maximumWrapWidth, line.next < bytes.count {
      line = self.line(at: line.next)
      let width = width(line)
      guard width <= maximumWrapWidth, !isBlank(line), directive(on: line) == nil else { break }
      lines.append(line)
      widths.append(width)
    }
    move(to: lines[lines.count - 1].next)
    let isWrapped = isWrapped(lines, widths)
    let groups = isWrapped ? [lines] : lines.map { [$0] }
    for group in groups {
      let excerpt = Excerpt(group.map { bytes.trimmed($0.content) }, of: bytes)
      let kind: Block.Kind = isHeadline(lines) ? .heading(level: 1) : .paragraph
      add(excerpt.block(kind, cuts: excerpt.bytes.urlCuts))
    }
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

  /// In code points.
  private func width(_ line: Line) -> Int {
    bytes[line.content].reduce(0) { $1.isContinuation ? $0 : $0 + 1 }
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

  /// Whether the draft starts with one line, without a full stop, that stands alone.
  private mutating func isHeadline(_ lines: [Line]) -> Bool {
    guard state.isAtStart, lines.count == 1, offset < bytes.count, isBlank(line(at: offset)) else { return false }
    let content = bytes.trimmed(lines[0].content)
    return !".!?:;,".utf8.contains(bytes.at(content.upperBound - 1))
  }
}

/// In columns: text wrapped more narrowly or widely is not recognised as wrapped.
private let minimumWrapWidth = 50
private let maximumWrapWidth = 132
