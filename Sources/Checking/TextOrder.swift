extension RandomAccessCollection where Index == Int {
  /// The position of the first element that begins at a token or behind it.
  /// - Parameter tokens: those of an element; the elements are in the order of the text.
  func firstIndex(from token: Int, _ tokens: (Element) -> Range<Int>) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if tokens(self[middle]).lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension RandomAccessCollection<Range<Int>> where Index == Int {
  /// The run that holds a token; the runs are in the order of the text and do not overlap.
  func range(holding token: Int) -> Range<Int>? {
    let run = self[..<firstIndex(from: token + 1, \.self)].last
    return run.flatMap { $0.contains(token) ? $0 : nil }
  }
}
