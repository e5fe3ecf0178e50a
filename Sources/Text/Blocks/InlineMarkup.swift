/// The markup within a Markdown paragraph: what of it is not read, or read as something else.
///
/// Every search ahead either succeeds and moves on behind what it found, or remembers that there is nothing to find, or
/// draws on a budget that failed searches share. So hostile text takes no more than linear time.
struct InlineMarkup {
  private let bytes: [UInt8]
  /// In order, none overlapping another.
  private(set) var cuts: [Excerpt.Cut] = []
  /// The comments, with their delimiters.
  private(set) var comments: [Range<Int>] = []

  private var emphasis = Emphasis()
  private var brackets: [OpenBracket] = []
  /// Runs of backticks by their length, in order.
  private var backticks: [Int: BacktickRuns]?
  /// Closing texts that do not stand in the rest.
  private var missing: Set<String> = []
  private var budget: Int

  private struct OpenBracket {
    var start: Int
    var isImage: Bool
    /// How many cuts and emphasis marks came before.
    var cuts: Int
    var marks: Int
  }

  private struct BacktickRuns {
    var starts: [Int] = []
    var next = 0
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    budget = 8 * bytes.count + 1024
    guard bytes.contains(where: { isSpecial[Int($0)] }) else { return }
    var index = 0
    while index < bytes.count {
      index = isSpecial[Int(bytes[index])] ? read(at: index) : index + 1
    }
    cuts += emphasis.cuts
    cuts.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Reads the construct at `index` and gives where to go on.
  private mutating func read(at index: Int) -> Int {
    switch bytes[index] {
    case Byte.backslash: escape(at: index)
    case Byte.backtick: code(at: index)
    case Byte.asterisk, Byte.underscore, Byte.tilde: emphasis.addRun(at: index, of: bytes)
    case Byte.exclamation where bytes.at(index + 1) == Byte.openBracket: open(at: index, isImage: true)
    case Byte.openBracket: footnote(at: index) ?? open(at: index, isImage: false)
    case Byte.closeBracket: close(at: index)
    case Byte.less: angle(at: index)
    case Byte.ampersand: entity(at: index)
    case Byte.colon, UInt8(ascii: "w"), UInt8(ascii: "W"): url(at: index)
    default: index + 1
    }
  }

  private mutating func cut(_ range: Range<Int>, reads replacement: [UInt8] = []) {
    cuts.append(Excerpt.Cut(range: range, replacement: replacement))
  }

  private mutating func escape(at index: Int) -> Int {
    let next = bytes.at(index + 1)
    guard next.isASCIIPunctuation || next == Byte.lineFeed else { return index + 1 }
    cut(index..<index + 1)
    return index + 2
  }

  private mutating func code(at index: Int) -> Int {
    var end = index
    while bytes.at(end) == Byte.backtick { end += 1 }
    var runs = backticks ?? backtickRuns()
    backticks = nil
    defer { backticks = runs }
    guard var sameLength = runs[end - index] else { return end }
    while let start = sameLength.starts.element(at: sameLength.next), start < end { sameLength.next += 1 }
    runs[end - index] = sameLength
    guard let closing = sameLength.starts.element(at: sameLength.next) else { return end }
    cut(index..<closing + end - index, reads: Byte.object)
    return closing + end - index
  }

  private func backtickRuns() -> [Int: BacktickRuns] {
    var runs: [Int: BacktickRuns] = [:]
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] == Byte.backtick { index += 1 }
      if index > start { runs[index - start, default: BacktickRuns()].starts.append(start) }
      index += 1
    }
    return runs
  }

  private mutating func entity(at index: Int) -> Int {
    guard let entity = bytes.entity(at: index, needsSemicolon: true) else { return index + 1 }
    cut(index..<entity.end, reads: entity.bytes)
    return entity.end
  }

  private mutating func url(at index: Int) -> Int {
    let floor = cuts.last?.range.upperBound ?? 0
    guard let url = bytes.url(around: index, floor: floor, inBrackets: !brackets.isEmpty) else { return index + 1 }
    cut(url, reads: Byte.object)
    return url.upperBound
  }

  // MARK: Links and images

  private mutating func open(at index: Int, isImage: Bool) -> Int {
    brackets.append(OpenBracket(start: index, isImage: isImage, cuts: cuts.count, marks: emphasis.count))
    return index + (isImage ? 2 : 1)
  }

  /// A footnote's mark is not read: it would stick to the figure before it.
  private mutating func footnote(at index: Int) -> Int? {
    guard bytes.at(index + 1) == Byte.caret, let end = labelEnd(from: index + 2) else { return nil }
    cut(index..<end)
    return end
  }

  private mutating func close(at index: Int) -> Int {
    guard let bracket = brackets.popLast() else { return index + 1 }
    guard let end = destinationEnd(from: index + 1) else { return index + 1 }
    if bracket.isImage {
      cuts.removeLast(max(0, cuts.count - bracket.cuts))
      emphasis.removeRuns(from: bracket.marks)
      cut(bracket.start..<end, reads: Byte.object)
    } else {
      cut(bracket.start..<bracket.start + 1)
      cut(index..<end)
    }
    return end
  }

  /// The end of `(destination "title")` or `[label]` at `start`.
  private mutating func destinationEnd(from start: Int) -> Int? {
    if bytes.at(start) == Byte.openBracket { return labelEnd(from: start + 1) }
    guard bytes.at(start) == Byte.openParenthesis, budget > 0 else { return nil }
    var index = start + 1
    defer { budget -= index - start }
    skipSpace(&index)
    if bytes.at(index) == Byte.less {
      index += 1
      while index < bytes.count, bytes[index] != Byte.greater, bytes[index] != Byte.lineFeed { index += 1 }
      guard bytes.at(index) == Byte.greater else { return nil }
      index += 1
    } else {
      var depth = 0
      while index < bytes.count, bytes[index] > Byte.space {
        if bytes[index] == Byte.openParenthesis { depth += 1 }
        if bytes[index] == Byte.closeParenthesis {
          if depth == 0 { break }
          depth -= 1
        }
        index += bytes[index] == Byte.backslash && bytes.at(index + 1).isASCIIPunctuation ? 2 : 1
      }
      guard depth == 0 else { return nil }
    }
    skipSpace(&index)
    let quote = bytes.at(index)
    if quote == Byte.quote || quote == Byte.apostrophe || quote == Byte.openParenthesis {
      let closing = quote == Byte.openParenthesis ? Byte.closeParenthesis : quote
      index += 1
      while index < bytes.count, bytes[index] != closing { index += bytes[index] == Byte.backslash ? 2 : 1 }
      index += 1
      skipSpace(&index)
    }
    return bytes.at(index) == Byte.closeParenthesis ? index + 1 : nil
  }

  private func skipSpace(_ index: inout Int) {
    while bytes.at(index).isWhitespace { index += 1 }
  }

  /// The end of a label whose content starts at `start`, behind its bracket.
  private mutating func labelEnd(from start: Int) -> Int? {
    var end = start
    while end < bytes.count, bytes[end] != Byte.closeBracket, bytes[end] != Byte.openBracket, end - start < 1000 {
      end += 1
    }
    return bytes.at(end) == Byte.closeBracket ? end + 1 : nil
  }

  // MARK: Angle brackets

  private mutating func angle(at index: Int) -> Int {
    if bytes.hasBytes("<!--", at: index) {
      guard let end = endBehind("-->", from: index + 4) else { return index + 1 }
      comments.append(index..<end)
      cut(index..<end)
      return end
    }
    if let end = autolinkEnd(at: index) {
      cut(index..<end, reads: Byte.object)
      return end
    }
    guard budget > 0, let tag = TagName(at: index, of: bytes) else { return index + 1 }
    var failure = index
    guard let end = bytes.tagEnd(from: tag.end, limit: bytes.count, isStrict: true, failure: &failure) else {
      budget -= failure - index
      return index + 1
    }
    if !tag.isClosing, HTMLElements.objects.contains(tag.name) || HTMLElements.hidden.contains(tag.name),
      let close = endBehind("</\(tag.name)>", from: end)
    {
      cut(index..<close, reads: Byte.object)
      return close
    }
    cut(index..<end, reads: tag.name == "br" ? [Byte.lineFeed] : [])
    return end
  }

  /// The end of `<scheme:address>` or `<name@host>`.
  private mutating func autolinkEnd(at index: Int) -> Int? {
    guard budget > 0 else { return nil }
    var end = index + 1
    var isAddress = false
    while end < bytes.count, bytes[end] > Byte.space, bytes[end] != Byte.less, bytes[end] != Byte.greater {
      if bytes[end] == Byte.at || bytes[end] == Byte.colon { isAddress = true }
      end += 1
    }
    if isAddress, bytes.at(end) == Byte.greater, bytes.at(index + 1).isASCIIAlphanumeric { return end + 1 }
    budget -= end - index
    return nil
  }

  private mutating func endBehind(_ text: String, from start: Int) -> Int? {
    guard !missing.contains(text) else { return nil }
    guard let found = bytes.firstCaselessOffset(of: text, in: min(start, bytes.count)..<bytes.count) else {
      missing.insert(text)
      return nil
    }
    return found + text.utf8.count
  }
}

/// The bytes that can start a construct, by their value.
private let isSpecial: [Bool] = {
  let special = Set("\\`*_~![]<&:wW".utf8)
  return (0..<256).map { special.contains(UInt8($0)) }
}()
