/// A line that may be one of several that are wrapped.
struct MeasuredLine {
  var line: Line
  /// In code points.
  var width: Int
}

/// Plain text: every line is a block, unless lines are wrapped.
extension Splitter {
  /// Takes the step over blank lines, a directive, a long line, or a run of lines that may be wrapped.
  mutating func stepOverPlainText() {
    let start = state.isAtStart && bytes.hasOrderMark ? Byte.orderMark.count : offset
    var line = line(at: offset)
    line.start = start
    let content = bytes.trimmed(line.content)
    if content.isEmpty {
      return move(to: line.next)
    }
    if let directive = directive(on: content) {
      directives.append(directive)
      return move(to: line.next)
    }
    var width = width(line)
    move(to: line.next)
    if width > maximumWrapWidth { return add(block(of: line, isHeadline: isHeadline(line))) }
    // The memory of the runs before serves this one.
    var run: [MeasuredLine] = []
    swap(&run, &lineRun)
    defer { swap(&run, &lineRun) }
    run.removeAll(keepingCapacity: true)
    run.append(MeasuredLine(line: line, width: width))
    while line.next < bytes.count {
      line = self.line(at: line.next)
      width = self.width(line)
      guard width <= maximumWrapWidth else { break }
      let content = bytes.trimmed(line.content)
      guard !content.isEmpty, directive(on: content) == nil else { break }
      run.append(MeasuredLine(line: line, width: width))
    }
    move(to: run[run.count - 1].line.next)
    if run.count > 1, isWrapped(run) {
      let excerpt = Excerpt(run.map { bytes.trimmed($0.line.content) }, of: bytes)
      add(excerpt.block(.paragraph, cuts: excerpt.bytes.urlCuts))
    } else {
      for item in run { add(block(of: item.line, isHeadline: run.count == 1 && isHeadline(item.line))) }
    }
  }

  private func block(of line: Line, isHeadline: Bool) -> Block? {
    let kind = isHeadline ? Block.Kind.heading(level: 1) : .paragraph
    let content = bytes.trimmed(line.content)
    let reading = Array(bytes[content])
    let cuts = reading.urlCuts
    // Most lines are read as they stand.
    if cuts.isEmpty, let block = ReadingBuilder.block(kind, source: content, reading: reading) { return block }
    return Excerpt([content], of: bytes).block(kind, cuts: cuts)
  }

  private func isBlank(_ line: Line) -> Bool {
    bytes.trimmed(line.content).isEmpty
  }

  /// - Parameter content: all of a line but the white space around it.
  private func directive(on content: Range<Int>) -> Directive? {
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
  private func isWrapped(_ run: [MeasuredLine]) -> Bool {
    let limit = run.reduce(0) { max($0, $1.width) }
    guard limit >= minimumWrapWidth else { return false }
    for index in run.indices.dropLast() {
      let next = bytes.trimmed(run[index + 1].line.content)
      let firstWord = bytes[next].prefix { !$0.isWhitespace }
      let wordWidth = firstWord.reduce(0) { $1.isContinuation ? $0 : $0 + 1 }
      if run[index].width + 1 + wordWidth <= limit { return false }
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
