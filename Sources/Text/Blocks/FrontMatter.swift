/// The head of a Markdown draft between two lines `---` (YAML) or `+++` (TOML).
extension Splitter {
  /// Reads front matter that starts with `first`, and gives its end; nil if there is none.
  mutating func stepOverFrontMatter(_ first: Line) -> Int? {
    let opening = bytes.string(bytes.trimmed(first.content))
    guard opening == "---" || opening == "+++" else { return nil }
    let separator = opening == "---" ? Byte.colon : Byte.equal
    var lines: [FrontMatterLine] = []
    var line = first
    while line.next < bytes.count, line.next < maximumFrontMatterLength {
      line = self.line(at: line.next)
      let content = bytes.trimmed(line.content)
      if content.count == 3, content.lowerBound == line.start {
        let text = bytes.string(content)
        if text == opening || text == "..." && opening == "---" {
          frontMatter = lines
          declaredLanguage = value(of: ["lang", "language"])
          declaredDate = value(of: ["date"])
          return line.next
        }
      }
      if let read = keyAndValue(of: line, separator: separator) { lines.append(read) }
    }
    return nil
  }

  private func value(of keys: [String]) -> String? {
    frontMatter.first { keys.contains($0.key.lowercased()) && !$0.value.isEmpty }?.value
  }

  private func keyAndValue(of line: Line, separator: UInt8) -> FrontMatterLine? {
    var keyEnd = line.start
    while keyEnd < line.end, bytes[keyEnd].isASCIIAlphanumeric || bytes[keyEnd] == 0x2D || bytes[keyEnd] == 0x5F {
      keyEnd += 1
    }
    let key = line.start..<keyEnd
    while keyEnd < line.end, bytes[keyEnd].isSpaceOrTab { keyEnd += 1 }
    guard !key.isEmpty, keyEnd < line.end, bytes[keyEnd] == separator else { return nil }
    var value = bytes.trimmed(keyEnd + 1..<line.end)
    let first = bytes.at(value.lowerBound)
    if value.count >= 2, first == Byte.quote || first == Byte.apostrophe, bytes.at(value.upperBound - 1) == first {
      value = value.lowerBound + 1..<value.upperBound - 1
    }
    return FrontMatterLine(key: bytes.string(key), value: bytes.string(value), source: value)
  }
}

/// In bytes. Without an end so near, the first line is a rule across the page.
private let maximumFrontMatterLength = 65536
