import Recognition
import Text

/// Lists whose items are nothing but lines: "Members:\nHalden – 4,120\nNordlicht – 3,870".
extension Section {
  /// The lines of a block that its writer has broken on purpose, as runs of tokens without gaps; none where the lines are
  /// those of running text.
  ///
  /// Who only wraps a text breaks a line where the next word would have been too much for it.
  var lines: [Range<Int>] {
    let bytes = block.reading.bytes
    guard case .paragraph = block.kind, bytes.contains(UInt8(ascii: "\n")), let end = passage.sentences.last?.upperBound
    else { return [] }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let width = max(Self.narrowestText, lines.map(\.count).max() ?? 0)
    var starts = [0]
    for (line, next) in zip(lines, lines.dropFirst()) {
      let word = next.prefix { $0 != UInt8(ascii: " ") }
      guard line.count + 1 + word.count <= width, let token = passage.token(from: next.startIndex) else { continue }
      starts.append(token)
    }
    guard starts.count > 1 else { return [] }
    return zip(starts, starts.dropFirst() + [end]).compactMap { $0 < $1 ? $0..<$1 : nil }
  }

  /// Nobody wraps a text at fewer bytes.
  private static let narrowestText = 56
}

extension Passage {
  /// The first token at a byte or behind it that anything was found at; nil if there is none.
  fileprivate func token(from byte: Int) -> Int? {
    func first<Element>(_ elements: [Element], _ span: (Element) -> Range<Int>, _ tokens: (Element) -> Range<Int>)
      -> Int?
    {
      let next = elements.firstIndex(from: byte, span)
      return next < elements.count ? tokens(elements[next]).lowerBound : nil
    }
    return [
      first(mentions, \.annotation.span, \.tokens), first(numbers, \.annotation.span, \.tokens),
      first(names, \.span, \.tokens), first(cues, \.span, \.tokens),
    ].compactMap { $0 }.min()
  }
}

extension Range<Int> {
  /// The parts of a sentence that stand in lines of their own.
  func parted(by lines: [Range<Int>]) -> [Range<Int>] {
    let first = lines.firstIndex(from: lowerBound + 1, \.self)
    let starts = lines[first...].prefix { $0.lowerBound < upperBound }.map(\.lowerBound)
    return zip([lowerBound] + starts, starts + [upperBound]).map { $0..<$1 }
  }
}
