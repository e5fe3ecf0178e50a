/// The name of the tag at an offset, in lower case.
struct TagName {
  var name: String
  var isClosing: Bool
  /// Where the name ends.
  var end: Int

  /// nil where no tag starts.
  init?(at start: Int, of bytes: [UInt8]) {
    guard bytes.at(start) == Byte.less else { return nil }
    isClosing = bytes.at(start + 1) == Byte.slash
    let nameStart = start + (isClosing ? 2 : 1)
    guard bytes.at(nameStart).isASCIILetter else { return nil }
    end = nameStart
    while end - nameStart < 32, bytes.at(end).isASCIIAlphanumeric || bytes.at(end) == Byte.hyphen { end += 1 }
    name = String(decoding: bytes[nameStart..<end].map(\.lowercased), as: UTF8.self)
  }
}

enum HTMLElements {
  /// Elements whose start and end break the text.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "col", "colgroup", "dd",
    "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main",
    "menu", "menuitem", "meta", "nav", "noframes", "noscript", "ol", "option", "optgroup", "p", "param", "pre",
    "search", "section",
    "select", "summary", "table", "tbody", "td", "template", "tfoot", "th", "thead", "title", "tr", "ul",
  ]

  /// Elements whose content is not markup and is not read.
  static let raw: Set<String> = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"]

  /// Elements whose content is not read, with all that is nested in them.
  static let hidden: Set<String> = [
    "pre", "template", "svg", "math", "object", "canvas", "audio", "video", "select", "datalist",
  ]

  /// Elements within a line that read as one object: code, and marks that would stick to a figure.
  static let objects: Set<String> = ["code", "kbd", "samp", "var", "tt", "sup", "sub"]
}

extension [UInt8] {
  /// The end of the tag whose name ends at `offset`, behind its `>`. A `>` in a quoted value does not count.
  ///
  /// nil if it has no end before `limit` or, where `isStrict`, before another `<`; then `failure` is where the search ended.
  func tagEnd(from offset: Int, limit: Int, isStrict: Bool, failure: inout Int) -> Int? {
    var index = offset
    var previous: UInt8 = 0
    while index < limit {
      let byte = self[index]
      switch byte {
      case Byte.greater:
        return index + 1
      case Byte.less where isStrict:
        failure = index
        return nil
      case Byte.quote, Byte.apostrophe:
        if previous == Byte.equal {
          index = Text.offset(of: byte, in: self, index + 1..<limit)
        }
      default:
        break
      }
      if !byte.isWhitespace { previous = byte }
      index += 1
    }
    failure = limit
    return nil
  }

  /// The value of an attribute of the tag in `range`, entities not decoded; nil if it has none.
  func attribute(_ name: String, in range: Range<Int>) -> String? {
    var index = range.lowerBound
    while index < range.upperBound {
      while index < range.upperBound, !self[index].isASCIIAlphanumeric { index += 1 }
      let nameStart = index
      while index < range.upperBound, !self[index].isWhitespace, !"=>/".utf8.contains(self[index]) { index += 1 }
      let isNamed = index - nameStart == name.utf8.count && hasCaseless(name, at: nameStart)
      while index < range.upperBound, self[index].isWhitespace { index += 1 }
      guard at(index) == Byte.equal, index < range.upperBound else { continue }
      index += 1
      while index < range.upperBound, self[index].isWhitespace { index += 1 }
      var valueStart = index
      if at(index) == Byte.quote || at(index) == Byte.apostrophe, index < range.upperBound {
        valueStart += 1
        index = Text.offset(of: self[index], in: self, valueStart..<Swift.max(valueStart, range.upperBound))
      } else {
        while index < range.upperBound, !self[index].isWhitespace, self[index] != Byte.greater { index += 1 }
      }
      if isNamed { return string(trimmed(valueStart..<Swift.max(valueStart, index))) }
      index += 1
    }
    return nil
  }

  /// Where `text`, in lower case, first stands in `range` in whatever case; nil if nowhere.
  func firstCaselessOffset(of text: String, in range: Range<Int>) -> Int? {
    guard let first = text.utf8.first else { return nil }
    var index = range.lowerBound
    while true {
      index = Text.offset(of: first, in: self, index..<Swift.max(index, range.upperBound))
      guard index <= range.upperBound - text.utf8.count else { return nil }
      if hasCaseless(text, at: index) { return index }
      index += 1
    }
  }
}
