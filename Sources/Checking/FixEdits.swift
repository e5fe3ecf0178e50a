import Text

/// How a correction is written into the draft's markup.
extension Section {
  /// A correction that has the draft say something else in place of a figure or word. Where the draft has markup in it,
  /// only the words that differ are replaced, and the markup stays.
  /// - Parameters:
  ///   - span: bytes of the draft as the section counts.
  ///   - shown: what the correction's title names, where that is more than is replaced,
  ///   - old: the word that is replaced, where that needs saying.
  /// - Returns: nil where markup stands within a word that differs.
  func fix(replacing span: Range<Int>, with text: String, shown: String? = nil, old: String? = nil) -> Fix? {
    let title =
      old.map { Message("fix.replace-word", ["old": $0, "text": text]) }
      ?? Message("fix.replace", ["text": shown ?? text])
    return edits(replacing: span, with: text).map { Fix(title: title, edits: $0) }
  }

  private func edits(replacing span: Range<Int>, with text: String) -> [Edit]? {
    let start = block.readingOffset(ofSource: span.lowerBound)
    let end = max(start, block.readingOffset(ofSource: span.upperBound))
    if span.count == end - start, block.isInOnePiece(start..<end) { return [Edit(span: span, newText: text)] }
    let changes = changes(from: self.text(of: start..<end), to: text)
    var edits: [Edit] = []
    for (old, new) in changes {
      let range = start + old.lowerBound..<start + old.upperBound
      guard block.isInOnePiece(range) else { return nil }
      edits.append(Edit(span: block.source(of: range), newText: new))
    }
    return edits.isEmpty ? nil : edits
  }
}

/// The bytes of a text, word by word, in place of which another one has something else. All spaces are alike.
private func changes(from old: String, to new: String) -> [(old: Range<Int>, new: String)] {
  let (before, after) = (words(of: old), words(of: new))
  var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
  for change in after.map(\.key).difference(from: before.map(\.key)) {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var found: [(old: Range<Int>, new: String)] = []
  var (at, next, offset) = (0, 0, 0)
  while at < before.count || next < after.count {
    let (start, first) = (offset, next)
    while removed.contains(at) {
      offset += before[at].text.utf8.count
      at += 1
    }
    while inserted.contains(next) { next += 1 }
    if offset > start || next > first {
      found.append((start..<offset, after[first..<next].map(\.text).joined()))
    } else {
      offset += before[at].text.utf8.count
      (at, next) = (at + 1, next + 1)
    }
  }
  return found
}

/// A text in pieces: numbers with their marks, words, single signs and spaces.
private func words(of text: String) -> [(text: Substring, key: Substring)] {
  var words: [(text: Substring, key: Substring)] = []
  var rest = text[...]
  while let first = rest.first {
    let count: Int
    if first.isNumber {
      let number = rest.prefix { $0.isNumber || ".,'’".contains($0) }
      count = (number.lastIndex { $0.isNumber }).map { number.distance(from: number.startIndex, to: $0) + 1 } ?? 1
    } else {
      count = first.isLetter ? rest.prefix { $0.isLetter }.count : 1
    }
    let word = rest.prefix(count)
    words.append((word, first.isWhitespace ? " " : word))
    rest = rest.dropFirst(count)
  }
  return words
}
