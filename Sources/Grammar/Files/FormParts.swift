/// The parts of a form, each with the texts that it may be. One value serves many forms, so that its memory does.
struct FormParts {
  private var choices: [Choice] = []
  /// For each part its choices; what may be left out has nothing as its first.
  private var parts: [Range<Int>] = []
  /// How many texts the choices make.
  private(set) var count = 1

  private struct Choice {
    var range: Range<Int>
    /// The range is one of the endings' bytes, not of the form's own text.
    var isEnding = false
  }

  mutating func read(_ form: Range<Int>, of text: [UInt8], endings: Endings) throws(PatternError) {
    // Cheaper than removing all of them at once.
    while !choices.isEmpty { choices.removeLast() }
    while !parts.isEmpty { parts.removeLast() }
    count = 1
    var start = form.lowerBound
    while let at = text.firstBracket(in: start..<form.upperBound) {
      let byte = text[at]
      add(start..<at)
      let close = byte == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}")
      guard let end = (at..<form.upperBound).first(where: { text[$0] == close }) else {
        throw PatternError(offset: at, .notClosed, ["sign": String(Character(Unicode.Scalar(byte)))])
      }
      try choose(text, at..<end, endings)
      start = end + 1
    }
    add(start..<form.upperBound)
  }

  /// Adds one of the texts to others; the first leaves out whatever may be left out, and the last part changes first.
  func write(_ number: Int, of text: [UInt8], endings: Endings, to spellings: inout [UInt8]) {
    var rest = number
    var weight = count
    for part in parts {
      var place = part.lowerBound
      if part.count > 1 {
        weight /= part.count
        place += rest / weight
        rest %= weight
      }
      let choice = choices[place]
      if choice.range.isEmpty { continue }
      spellings.append(choice.isEnding ? endings.bytes : text, choice.range)
    }
  }

  /// Adds a part without a choice.
  private mutating func add(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    parts.append(choices.count..<choices.count + 1)
    choices.append(Choice(range: range))
  }

  /// Adds nothing or one of the texts that a bracket lists; the bracket is given without its end.
  private mutating func choose(_ text: [UInt8], _ bracket: Range<Int>, _ endings: Endings) throws(PatternError) {
    let first = choices.count
    let inner = bracket.dropFirst()
    choices.append(Choice(range: inner.lowerBound..<inner.lowerBound))
    if text[bracket.lowerBound] == UInt8(ascii: "(") {
      var low = inner.lowerBound
      while low < inner.upperBound {
        let high = (low..<inner.upperBound).first { text[$0] == UInt8(ascii: "|") } ?? inner.upperBound
        if low < high { choices.append(Choice(range: text.trimmed(low..<high))) }
        low = high + 1
      }
    } else {
      let name = text.trimmed(inner)
      guard let named = endings[text.hash(of: name)] else {
        throw PatternError(offset: bracket.lowerBound, .unknownEndings, ["name": text.string(name)])
      }
      for ending in named { choices.append(Choice(range: ending, isEnding: true)) }
    }
    parts.append(first..<choices.count)
    // Not beyond what would be too many anyway.
    count = min(count, Spellings.limit + 1) * (choices.count - first)
  }
}

extension [UInt8] {
  fileprivate func firstBracket(in range: Range<Int>) -> Int? {
    let text = span
    for at in range where text[at] == UInt8(ascii: "(") || text[at] == UInt8(ascii: "{") { return at }
    return nil
  }
}
