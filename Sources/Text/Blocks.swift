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
  public let length: Int
  /// The first starts at 0, each other one where the one before it ends.
  private var steps: [Step]

  public init(of text: SourceText, markup: Markup) {
    var splitter = Splitter(text)
    var steps: [Step] = []
    while splitter.offset < text.bytes.count {
      steps.append(splitter.step(markup))
    }
    self.init(splitter, steps: steps, markup: markup, length: text.bytes.count)
  }

  private init(_ splitter: Splitter, steps: [Step], markup: Markup, length: Int) {
    blocks = splitter.blocks
    directives = splitter.directives
    frontMatter = splitter.frontMatter
    declaredLanguage = splitter.declaredLanguage
    declaredDate = splitter.declaredDate
    self.steps = steps
    self.markup = markup
    self.length = length
  }

  /// The blocks of `text`, which is the text of these blocks with the bytes of `range` replaced by `count` others.
  ///
  /// The result is that of splitting `text` anew. HTML is split anew.
  public func updated(for text: SourceText, replacing range: Range<Int>, with count: Int) -> Blocks {
    let shift = text.bytes.count - length
    guard markup != .html, range.lowerBound >= 0, range.upperBound <= length, count - range.count == shift,
      let restart = steps.firstIndex(where: { $0.reach > range.lowerBound })
    else { return Blocks(of: text, markup: markup) }

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
    let reachesEnd = splitter.offset >= text.bytes.count
    return replacingSteps(
      restart..<(reachesEnd ? steps.count : rest), with: splitter, taken, shift: shift, length: text.bytes.count)
  }

  private func replacingSteps(
    _ replaced: Range<Int>, with splitter: Splitter, _ taken: [Step], shift: Int, length: Int
  ) -> Blocks {
    let before = steps[replaced.lowerBound].before
    let kept = steps.element(at: replaced.upperBound)?.before
    let blockShift = splitter.blocks.count - ((kept?.blocks ?? blocks.count) - before.blocks)
    var result = Blocks(
      splitter, steps: Array(steps[..<replaced.lowerBound]), markup: markup, length: length)
    if replaced.lowerBound > 0 {
      result.frontMatter = frontMatter
      result.declaredLanguage = declaredLanguage
      result.declaredDate = declaredDate
    }
    result.blocks = Array(blocks[..<before.blocks])
    result.blocks.reserveCapacity(blocks.count + blockShift)
    result.blocks += splitter.blocks
    result.directives = Array(directives[..<before.directives])
    result.directives += splitter.directives
    result.steps += taken.map { $0.counting(blocks: before.blocks, directives: before.directives) }
    guard let kept else { return result }
    let tableShift = splitter.state.tables - kept.tables
    result.blocks += blocks[kept.blocks...].lazy.map { $0.moved(by: shift, tables: tableShift) }
    let directiveShift = result.directives.count - kept.directives
    result.directives += directives[kept.directives...].lazy.map { $0.moved(by: shift) }
    result.steps += steps[replaced.upperBound...].lazy.map { step in
      var step = step.counting(blocks: blockShift, directives: directiveShift)
      step.start += shift
      step.reach += shift
      step.before.tables += tableShift
      return step
    }
    return result
  }
}

extension Blocks {
  /// How many blocks at the beginning are those of `old`, and how many at the end, which may stand elsewhere now.
  ///
  /// A block that ``updated(for:replacing:with:)`` kept shares its bytes, so that comparing it costs next to nothing.
  public func unchangedBlocks(since old: Blocks) -> (leading: Int, trailing: Int) {
    let most = min(blocks.count, old.blocks.count)
    var leading = 0
    while leading < most, blocks[leading] == old.blocks[leading] { leading += 1 }
    var trailing = 0
    while trailing < most - leading {
      let new = blocks[blocks.count - 1 - trailing]
      let previous = old.blocks[old.blocks.count - 1 - trailing]
      guard new.kind == previous.kind, new.source.count == previous.source.count, new.reading == previous.reading else {
        break
      }
      trailing += 1
    }
    return (leading, trailing)
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

  fileprivate func counting(blocks: Int, directives: Int) -> Step {
    var step = self
    step.before.blocks += blocks
    step.before.directives += directives
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
  fileprivate func moved(by shift: Int, tables: Int) -> Block {
    var block = self
    block.source = source.lowerBound + shift..<source.upperBound + shift
    if tables != 0, case .tableCell(let table, let row, let column) = kind {
      block.kind = .tableCell(table: table + tables, row: row, column: column)
    }
    return block
  }
}

extension Directive {
  fileprivate func moved(by shift: Int) -> Directive {
    var directive = self
    directive.source = source.lowerBound + shift..<source.upperBound + shift
    return directive
  }
}
