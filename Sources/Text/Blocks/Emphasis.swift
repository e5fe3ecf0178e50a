/// The runs of `*`, `_` and `~~` in a paragraph, and which of them mark emphasis.
struct Emphasis {
  private struct Run {
    var range: Range<Int>
    var character: UInt8
    var canOpen: Bool
    var canClose: Bool
  }

  private var runs: [Run] = []

  var count: Int { runs.count }

  /// Forgets the runs from the `index`-th on.
  mutating func removeRuns(from index: Int) {
    runs.removeLast(max(0, runs.count - index))
  }

  /// Notes the run that starts at `index` and gives its end.
  mutating func addRun(at index: Int, of bytes: [UInt8]) -> Int {
    let character = bytes.at(index)
    var end = index
    while bytes.at(end) == character { end += 1 }
    // One tilde means "about" more often than anything else.
    if character == Byte.tilde, end - index != 2 { return end }
    // "2*3 = 6*1" would read as 23 and 61, figures that nobody wrote.
    if end - index == 1, bytes.at(index - 1).isASCIIDigit, bytes.at(end).isASCIIDigit { return end }
    let before = Neighbour(before: index, of: bytes)
    let after = Neighbour(after: end, of: bytes)
    let isLeftFlanking = after == .letter || (after == .punctuation && before != .letter)
    let isRightFlanking = before == .letter || (before == .punctuation && after != .letter)
    var run = Run(range: index..<end, character: character, canOpen: isLeftFlanking, canClose: isRightFlanking)
    if character == Byte.underscore {
      // An underscore inside a word is part of it.
      run.canOpen = isLeftFlanking && (!isRightFlanking || before == .punctuation)
      run.canClose = isRightFlanking && (!isLeftFlanking || after == .punctuation)
    }
    if run.canOpen || run.canClose { runs.append(run) }
    return end
  }

  /// The marks, which are not read. Each closing run takes what it can from the nearest open ones.
  var cuts: [Excerpt.Cut] {
    var cuts: [Excerpt.Cut] = []
    var open: [UInt8: [Range<Int>]] = [:]
    for run in runs {
      var rest = run.range
      while run.canClose, !rest.isEmpty, let opener = open[run.character]?.popLast() {
        let count = min(rest.count, opener.count)
        cuts.append(Excerpt.Cut(range: opener.upperBound - count..<opener.upperBound))
        cuts.append(Excerpt.Cut(range: rest.lowerBound..<rest.lowerBound + count))
        rest = rest.lowerBound + count..<rest.upperBound
        if opener.count > count {
          open[run.character]?.append(opener.lowerBound..<opener.upperBound - count)
        }
      }
      if run.canOpen, !rest.isEmpty { open[run.character, default: []].append(rest) }
    }
    return cuts
  }
}

/// What stands beside a run, as far as emphasis cares.
private enum Neighbour {
  case space, punctuation, letter

  init(before index: Int, of bytes: [UInt8]) {
    var start = index - 1
    while start > 0, start > index - 4, bytes.at(start).isContinuation { start -= 1 }
    self.init(at: start, of: bytes)
  }

  init(after index: Int, of bytes: [UInt8]) {
    self.init(at: index, of: bytes)
  }

  private init(at index: Int, of bytes: [UInt8]) {
    guard index >= 0, index < bytes.count else {
      self = .space
      return
    }
    let byte = bytes.at(index)
    let second = bytes.at(index + 1)
    switch byte {
    case 0..<0x80: self = byte.isWhitespace ? .space : byte.isASCIIPunctuation ? .punctuation : .letter
    case 0xC2: self = second == 0xA0 ? .space : second > 0xA0 && second < 0xC0 ? .punctuation : .letter
    // General punctuation, whose first eleven are spaces; the euro sign.
    case 0xE2 where second == 0x80: self = bytes.at(index + 2) <= 0x8A ? .space : .punctuation
    case 0xE2 where second == 0x82: self = .punctuation
    default: self = .letter
    }
  }
}
