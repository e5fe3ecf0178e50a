extension Splitter {
  /// HTML is one step.
  mutating func stepOverHTML() {
    let start = state.isAtStart && bytes.hasOrderMark ? Byte.orderMark.count : offset
    let reader = addHTML(start..<bytes.count, kind: .paragraph)
    declaredLanguage = reader.language
    declaredDate = reader.date
    move(to: bytes.count)
  }

  /// Adds what is read of a stretch of HTML. `kind` is that of text outside all elements.
  @discardableResult
  mutating func addHTML(_ range: Range<Int>, kind: Block.Kind) -> HTMLReader {
    var reader = HTMLReader(bytes, range, kind: kind, tables: state.tables)
    reader.read()
    blocks += reader.blocks
    directives += reader.directives
    state.tables = reader.tables
    return reader
  }
}

/// Reads HTML from one end to the other, never looking back: tags need neither match nor end.
struct HTMLReader {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private let outerKind: Block.Kind
  private var builder: ReadingBuilder
  private(set) var blocks: [Block] = []
  private(set) var directives: [Directive] = []
  private(set) var tables: Int
  private(set) var language: String?
  private(set) var date: String?

  private var headingLevel: Int?
  private var listDepth = 0
  private var quoteDepth = 0
  private var isCaption = false
  private var isHead = false
  private var openTables: [Table] = []
  /// The element whose content is not read, and how many of its name are open in it.
  private var hidden: (name: String, depth: Int, start: Int)?

  private struct Table {
    var number: Int
    var row = -1
    var column = -1
    var width = 1
    var firstBlock: Int
    var isInCell = false
    var isInHead = false
    /// Whether the last cell was a header; decides on the first row.
    var isHeaderCell = false
  }

  init(_ bytes: [UInt8], _ range: Range<Int>, kind: Block.Kind, tables: Int) {
    self.bytes = bytes
    self.range = range
    self.outerKind = kind
    self.tables = tables
    builder = ReadingBuilder(bytes)
  }

  mutating func read() {
    var index = range.lowerBound
    var textStart = index
    while index < range.upperBound {
      guard isSpecial[Int(bytes[index])] else {
        index += 1
        continue
      }
      guard let end = construct(at: index, textStart: textStart) else {
        index += 1
        continue
      }
      index = end
      textStart = end
    }
    addText(textStart..<range.upperBound)
    while let table = openTables.popLast() { endFirstRow(of: table) }
    endBlock()
  }

  /// Reads the text before `index` and what is not plain text there; nil if it is.
  private mutating func construct(at index: Int, textStart: Int) -> Int? {
    switch bytes[index] {
    case Byte.less:
      return markup(at: index, textStart: textStart)
    case Byte.ampersand:
      guard let entity = bytes.entity(at: index, needsSemicolon: false), entity.end <= range.upperBound else {
        return nil
      }
      addText(textStart..<index)
      if isRead { builder.replace(index..<entity.end, with: entity.bytes) }
      return entity.end
    case Byte.colon, UInt8(ascii: "w"), UInt8(ascii: "W"):
      guard isRead, let url = bytes.url(around: index, floor: textStart), url.upperBound <= range.upperBound else {
        return nil
      }
      addText(textStart..<url.lowerBound)
      builder.replace(url, with: Byte.object)
      return url.upperBound
    default:
      // White space with a line break in it reads as one.
      var end = index
      while end < range.upperBound, bytes[end].isWhitespace { end += 1 }
      addText(textStart..<index)
      if isRead, builder.lastByte != Byte.lineFeed { builder.replace(index..<end, with: [Byte.lineFeed]) }
      return end
    }
  }

  private var isRead: Bool { hidden == nil && !isHead }

  private mutating func addText(_ text: Range<Int>) {
    if isRead { builder.copy(text) }
  }

  private mutating func markup(at index: Int, textStart: Int) -> Int? {
    if bytes.hasBytes("<!--", at: index) {
      addText(textStart..<index)
      let end = bytes.firstOffset(of: "-->", in: min(index + 4, range.upperBound)..<range.upperBound).map { $0 + 3 }
      if let end, var directive = Directive(index..<end, of: bytes) {
        directive.isInCell = openTables.last?.isInCell ?? false
        directives.append(directive)
      }
      return end ?? range.upperBound
    }
    guard let tag = TagName(at: index, of: bytes) else {
      let next = bytes.at(index + 1)
      guard next == Byte.exclamation || next == Byte.question || next == Byte.slash else { return nil }
      addText(textStart..<index)
      return min(offset(of: Byte.greater, in: bytes, index..<range.upperBound) + 1, range.upperBound)
    }
    addText(textStart..<index)
    var failure = index
    let end =
      bytes.tagEnd(from: min(tag.end, range.upperBound), limit: range.upperBound, isStrict: false, failure: &failure)
      ?? range.upperBound
    return handle(tag, index..<end)
  }

  /// Acts on a tag and gives where to go on.
  private mutating func handle(_ tag: TagName, _ source: Range<Int>) -> Int {
    let isBlock = HTMLElements.blocks.contains(tag.name)
    if let open = hidden {
      if open.name == tag.name {
        hidden?.depth += tag.isClosing ? -1 : 1
      } else if isBlock, HTMLElements.objects.contains(open.name) {
        // Code within a line is never longer than the line.
        hidden?.depth = 0
      }
      guard hidden?.depth == 0 else { return source.upperBound }
      hidden = nil
      if HTMLElements.objects.contains(open.name) { builder.replace(open.start..<source.upperBound, with: Byte.object) }
      guard open.name != tag.name else { return source.upperBound }
    }
    if !tag.isClosing, HTMLElements.raw.contains(tag.name) {
      let close = bytes.firstCaselessOffset(of: "</\(tag.name)", in: source.upperBound..<range.upperBound)
      guard let close else { return range.upperBound }
      return min(offset(of: Byte.greater, in: bytes, close..<range.upperBound) + 1, range.upperBound)
    }
    if isBlock { endBlock() }
    let isSelfClosing = bytes.at(source.upperBound - 2) == Byte.slash
    if HTMLElements.hidden.contains(tag.name) || HTMLElements.objects.contains(tag.name) {
      if !tag.isClosing, !isSelfClosing { hidden = (tag.name, 1, source.lowerBound) }
      return source.upperBound
    }
    if tag.isClosing { close(tag.name) } else { open(tag.name, tag.end..<max(tag.end, source.upperBound), source) }
    return source.upperBound
  }

  private mutating func open(_ name: String, _ attributes: Range<Int>, _ source: Range<Int>) {
    if isHead, !["meta", "link", "base", "noscript"].contains(name) { isHead = false }
    switch name {
    case "html": language = language ?? bytes.attribute("lang", in: attributes)
    case "head": isHead = true
    case "meta": readMeta(attributes)
    case "br": if isRead { builder.replace(source, with: [Byte.lineFeed]) }
    case "img", "input", "embed": if isRead { builder.replace(source, with: Byte.object) }
    case "h1", "h2", "h3", "h4", "h5", "h6": headingLevel = name.utf8.last.map { Int($0) - 0x30 }
    case "ul", "ol", "menu", "dir": listDepth += 1
    case "blockquote": quoteDepth += 1
    case "caption", "figcaption": isCaption = true
    case "table":
      if openTables.count < maximumTableDepth { openTables.append(Table(number: tables, firstBlock: blocks.count)) }
      tables += 1
    case "thead": changeTable { $0.isInHead = true }
    case "tr":
      if let table = openTables.last, table.row == 0 { endFirstRow(of: table) }
      changeTable { table in
        table.row += 1
        table.column = -1
        table.width = 1
        table.isInCell = false
      }
    case "td", "th":
      isCaption = false
      let width = bytes.attribute("colspan", in: attributes).flatMap { Int($0) } ?? 1
      changeTable { table in
        table.row = max(0, table.row)
        table.column = table.column < 0 ? 0 : table.column + table.width
        table.width = min(max(1, width), 1000)
        table.isInCell = true
        table.isHeaderCell = name == "th"
      }
    default: break
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "head": isHead = false
    case "h1", "h2", "h3", "h4", "h5", "h6": headingLevel = nil
    case "ul", "ol", "menu", "dir": listDepth = max(0, listDepth - 1)
    case "blockquote": quoteDepth = max(0, quoteDepth - 1)
    case "caption", "figcaption": isCaption = false
    case "table": if let table = openTables.popLast() { endFirstRow(of: table) }
    case "thead": changeTable { $0.isInHead = false }
    case "td", "th", "tr": changeTable { $0.isInCell = false }
    default: break
    }
  }

  private mutating func changeTable(_ change: (inout Table) -> Void) {
    guard let last = openTables.indices.last else { return }
    change(&openTables[last])
  }

  /// A first row that ends in a data cell is no header: it is row 1.
  private mutating func endFirstRow(of table: Table) {
    guard table.row == 0, !table.isHeaderCell, !table.isInHead, table.firstBlock <= blocks.count else { return }
    for index in table.firstBlock..<blocks.count {
      if case .tableCell(table.number, 0, let column) = blocks[index].kind {
        blocks[index].kind = .tableCell(table: table.number, row: 1, column: column)
      }
    }
    if openTables.last?.number == table.number { changeTable { $0.row = 1 } }
  }

  private mutating func readMeta(_ attributes: Range<Int>) {
    let name = bytes.attribute("property", in: attributes) ?? bytes.attribute("name", in: attributes) ?? ""
    guard date == nil, ["article:published_time", "date", "dc.date"].contains(name.lowercased()) else { return }
    date = bytes.attribute("content", in: attributes)
  }

  private mutating func endBlock() {
    let kind: Block.Kind
    if let table = openTables.last, table.isInCell {
      kind = .tableCell(table: table.number, row: table.row, column: table.column)
    } else if let headingLevel {
      kind = .heading(level: headingLevel)
    } else if isCaption {
      kind = .caption
    } else if listDepth > 0 {
      kind = .listItem(depth: listDepth)
    } else {
      kind = quoteDepth > 0 ? .quote : outerKind
    }
    if let block = builder.finish(kind) { block.addPieces(to: &blocks) }
  }
}

/// Tables nested more deeply belong to the cell around them.
private let maximumTableDepth = 16

/// The bytes at which more than plain text can start, by their value.
private let isSpecial: [Bool] = {
  let special = Set("<&:wW\n\r".utf8)
  return (0..<256).map { special.contains(UInt8($0)) }
}()
