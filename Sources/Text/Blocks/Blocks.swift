/// A draft split into what a person reads of it, block by block, in the order of the draft.
///
/// Splitting takes time linear in the draft, whatever its bytes. It goes step by step, each step from one line start to
/// another, so that after an edit only the steps that the edit can have changed are taken again.
public struct Blocks: Hashable, Sendable {
  public private(set) var blocks: [Block]
  public private(set) var directives: [Directive]
  /// The simple `key: value` lines at the head of a Markdown draft.
  public private(set) var frontMatter: [FrontMatterLine]
  /// The language that the draft itself names: front matter `lang` or `language`, or `<html lang>`.
  public private(set) var declaredLanguage: String?
  /// The date that the draft itself names, as written: front matter `date`, or a `<meta>` of the publication time.
  public private(set) var declaredDate: String?
  public let markup: Markup
  /// The bytes of the draft.
  public private(set) var length: Int
  /// The first starts at 0, each other one where the one before it ends.
  private var steps: [Step]

  public init(of text: SourceText, markup: Markup) {
    var splitter = Splitter(text)
    var steps: [Step] = []
    while splitter.offset < text.bytes.count {
      steps.append(splitter.step(markup))
    }
    blocks = splitter.blocks
    directives = splitter.directives
    frontMatter = splitter.frontMatter
    declaredLanguage = splitter.declaredLanguage
    declaredDate = splitter.declaredDate
    self.steps = steps
    self.markup = markup
    length = text.bytes.count
  }

  /// What a reader sees of some bytes of one block of the draft.
  public func text(of range: Range<Int>) -> String {
    let index = blocks.partitioningIndex { $0.source.upperBound > range.lowerBound }
    guard let block = blocks.element(at: index) else { return "" }
    let start = block.readingOffset(ofSource: range.lowerBound)
    let end = max(start, block.readingOffset(ofSource: range.upperBound))
    return String(decoding: block.reading.bytes[start..<end], as: UTF8.self)
  }

  /// What an update has changed: all blocks before `start` have stayed, and all behind those that were added, which may
  /// stand elsewhere in the draft now.
  public struct Change: Sendable {
    public private(set) var start: Int
    /// Those that are gone.
    public private(set) var removed: [Block]
    /// How many have come in their place.
    public private(set) var added: Int

    /// - Parameter end: the end of the blocks that have come from `start` on.
    fileprivate init(from start: Int, removed: [Block], replacedUpTo end: Int, in blocks: [Block]) {
      (self.start, self.removed, added) = (start, removed, end - start)
      // What was split again is often what it was.
      var same = 0
      while same < removed.count, same < added, blocks[start + same] == removed[same] { same += 1 }
      var sameAtEnd = 0
      while sameAtEnd < removed.count - same, sameAtEnd < added - same,
        blocks[end - 1 - sameAtEnd].saysTheSame(as: removed[removed.count - 1 - sameAtEnd])
      {
        sameAtEnd += 1
      }
      self.start += same
      self.removed.removeLast(sameAtEnd)
      self.removed.removeFirst(same)
      added -= same + sameAtEnd
    }
  }

  /// Makes these the blocks of `text`, which is their text with the bytes of `range` replaced by `count` others.
  ///
  /// The result is that of splitting `text` anew. HTML is split anew.
  @discardableResult
  public mutating func update(for text: SourceText, replacing range: Range<Int>, with count: Int) -> Change {
    let shift = text.bytes.count - length
    guard markup != .html, range.lowerBound >= 0, range.upperBound <= length, count - range.count == shift,
      let restart = steps.firstIndex(where: { $0.reach > range.lowerBound })
    else {
      let old = blocks
      self = Blocks(of: text, markup: markup)
      return Change(from: 0, removed: old, replacedUpTo: blocks.count, in: blocks)
    }

    let first = steps[restart]
    var splitter = Splitter(text, at: first.start, in: first.before)
    var taken: [Step] = []
    let editEnd = range.lowerBound + count
    var rest = restart
    while splitter.offset < text.bytes.count {
      if splitter.offset >= editEnd {
        while rest < steps.count, steps[rest].start + shift < splitter.offset { rest += 1 }
        if rest < steps.count, steps[rest].start + shift == splitter.offset,
          steps[rest].before.continues(as: splitter.state)
        {
          break
        }
      }
      taken.append(splitter.step(markup))
    }
    if splitter.offset >= text.bytes.count { rest = steps.count }
    return replaceSteps(restart..<rest, with: splitter, taken, shift: shift)
  }

  private mutating func replaceSteps(
    _ replaced: Range<Int>, with splitter: borrowing Splitter, _ taken: [Step], shift: Int
  ) -> Change {
    let before = steps[replaced.lowerBound].before
    let kept = steps.element(at: replaced.upperBound)?.before
    let replacedBlocks = before.blocks..<(kept?.blocks ?? blocks.count)
    let replacedDirectives = before.directives..<(kept?.directives ?? directives.count)
    let tableShift = kept.map { splitter.state.tables - $0.tables } ?? 0
    let blockShift = splitter.blocks.count - replacedBlocks.count
    let directiveShift = splitter.directives.count - replacedDirectives.count
    if replaced.lowerBound == 0 {
      frontMatter = splitter.frontMatter
      declaredLanguage = splitter.declaredLanguage
      declaredDate = splitter.declaredDate
    }
    // A cell of a table that has another number now is another block.
    let lastCell = tableShift == 0 ? nil : blocks.lastIndex { $0.isTableCell }
    let removedEnd = max(replacedBlocks.upperBound, lastCell.map { $0 + 1 } ?? 0)
    let removed = Array(blocks[replacedBlocks.lowerBound..<removedEnd])

    // All of this in place: of a long draft most is only moved.
    blocks.replaceSubrange(replacedBlocks, with: splitter.blocks)
    for index in replacedBlocks.lowerBound + splitter.blocks.count..<blocks.count {
      blocks[index].move(by: shift, tables: tableShift)
    }
    directives.replaceSubrange(replacedDirectives, with: splitter.directives)
    for index in replacedDirectives.lowerBound + splitter.directives.count..<directives.count {
      directives[index].source = directives[index].source.moved(by: shift)
    }
    steps.replaceSubrange(
      replaced, with: taken.map { $0.counting(blocks: before.blocks, directives: before.directives) })
    for index in replaced.lowerBound + taken.count..<steps.count {
      steps[index].count(blocks: blockShift, directives: directiveShift)
      steps[index].start += shift
      steps[index].reach += shift
      steps[index].before.tables += tableShift
    }
    length += shift
    return Change(
      from: replacedBlocks.lowerBound, removed: removed, replacedUpTo: removedEnd + blockShift, in: blocks)
  }
}

/// A line `key: value` of front matter.
public struct FrontMatterLine: Hashable, Sendable {
  public var key: String
  /// Without quotes.
  public var value: String
  /// The bytes of the value in the draft.
  public var source: Range<Int>
}

/// One step of splitting.
struct Step: Hashable, Sendable {
  var start: Int
  /// The end of the bytes that the step looked at; one past the draft where it saw its end.
  var reach: Int
  var before: SplitState

  fileprivate mutating func count(blocks: Int, directives: Int) {
    before.blocks += blocks
    before.directives += directives
  }

  fileprivate func counting(blocks: Int, directives: Int) -> Step {
    var step = self
    step.count(blocks: blocks, directives: directives)
    return step
  }
}

/// All that a step knows of the draft before it.
struct SplitState: Hashable, Sendable {
  var isAtStart = true
  var isAfterBlank = true
  /// The columns at which the content of the open list items starts, outermost first.
  var lists: [Int] = []
  /// The open table.
  var table: OpenTable?
  /// How many blocks, directives and tables came before.
  var blocks = 0
  var directives = 0
  var tables = 0

  struct OpenTable: Hashable, Sendable {
    var columns: Int
    /// The row that comes next.
    var row: Int
  }

  /// Whether splitting goes on alike from both, but for what is counted.
  func continues(as other: SplitState) -> Bool {
    isAtStart == other.isAtStart && isAfterBlank == other.isAfterBlank && lists == other.lists && table == other.table
  }
}

extension Block {
  fileprivate mutating func move(by shift: Int, tables: Int) {
    source = source.moved(by: shift)
    if tables != 0, case .tableCell(let table, let row, let column) = kind {
      kind = .tableCell(table: table + tables, row: row, column: column)
    }
  }

  fileprivate var isTableCell: Bool { if case .tableCell = kind { true } else { false } }

  /// The same block, but for where it stands.
  fileprivate func saysTheSame(as other: Block) -> Bool {
    kind == other.kind && source.count == other.source.count && reading == other.reading
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
