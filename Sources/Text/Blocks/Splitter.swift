/// The splitting of a draft on its way: where it stands, what it knows, and what it has found.
struct Splitter: ~Copyable {
  private let text: SourceText
  /// The line looked at last.
  private var lineIndex = 0
  private(set) var offset: Int
  var state: SplitState
  var blocks: [Block] = []
  var directives: [Directive] = []
  var frontMatter: [FrontMatterLine] = []
  var declaredLanguage: String?
  var declaredDate: String?
  /// Memory for ``stepOverPlainText()``.
  var lineRun: [MeasuredLine] = []
  /// The end of the bytes looked at in this step.
  private var reach = 0

  init(_ text: SourceText, at offset: Int = 0, in state: SplitState = SplitState()) {
    self.text = text
    self.offset = offset
    self.state = state
    self.state.blocks = 0
    self.state.directives = 0
  }

  var bytes: [UInt8] { text.bytes }

  /// Takes one step, over at least one line.
  mutating func step(_ markup: Markup) -> Step {
    let start = offset
    let before = state
    reach = start
    switch markup {
    case .text: stepOverPlainText()
    case .markdown: stepOverMarkdown()
    case .html: stepOverHTML()
    }
    if offset <= start { move(to: bytes.count) }
    state.blocks = blocks.count
    state.directives = directives.count
    state.isAtStart = false
    look(to: offset)
    return Step(start: start, reach: reach, before: before)
  }

  /// Notes that the bytes before `end` decided what the step found; one past the draft if its end did.
  mutating func look(to end: Int) {
    reach = max(reach, min(end, bytes.count + 1))
  }

  mutating func move(to offset: Int) {
    self.offset = min(offset, bytes.count)
  }

  /// The line that starts at `start`, which may be the end of the draft.
  mutating func line(at start: Int) -> Line {
    if text.lineStarts.element(at: lineIndex) != start {
      let follows = text.lineStarts.element(at: lineIndex + 1) == start
      lineIndex = follows ? lineIndex + 1 : text.line(at: start)
    }
    let range =
      start < bytes.count ? text.range(ofLine: lineIndex) : (content: start..<start, full: start..<start)
    let line = Line(start: start, end: range.content.upperBound, next: range.full.upperBound)
    // A line's end is known only with the byte behind its terminator: CR LF is one.
    look(to: line.next + 1)
    return line
  }

  mutating func add(_ block: Block?) {
    if let block { block.addPieces(to: &blocks) }
  }
}

/// A line by its bytes: `next` is where the line after it starts.
struct Line {
  var start: Int
  /// The end without the terminator.
  var end: Int
  var next: Int

  var content: Range<Int> { start..<end }
}
