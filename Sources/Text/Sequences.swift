extension [UInt8] {
  /// Adds some of other bytes; unlike a slice of them, their range need not be counted as one more owner.
  @inlinable
  public mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    unsafe bytes.span.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// The offset at which the bytes stop being UTF-8; nil for good UTF-8.
  public var endOfUTF8: Int? {
    var offset = endOfASCII(in: 0..<count)
    while offset < count {
      let sequence = sequence(at: offset)
      guard sequence.isWellFormed else { return offset }
      offset = endOfASCII(in: offset + sequence.length..<count)
    }
    return nil
  }

  /// Where a byte first stands at or behind an offset.
  public func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    let found = Text.offset(of: byte, in: self, start..<Swift.max(start, count))
    return found < count ? found : nil
  }

  /// The end of the run of ASCII that a range of offsets begins with.
  func endOfASCII(in range: Range<Int>) -> Int {
    let range = range.clamped(to: 0..<count)
    var end = range.lowerBound
    unsafe withUnsafeBytes { bytes in
      // Eight bytes at a time.
      while end + 8 <= range.upperBound,
        unsafe bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        end += 8
      }
    }
    while end < range.upperBound, self[end] < 0x80 { end += 1 }
    return end
  }

  /// The length in bytes of the UTF-8 sequence that starts at `offset`, and whether it is well formed.
  ///
  /// An ill-formed one is the maximal subpart that Unicode replaces with one U+FFFD, as `String(decoding:as:)` does.
  func sequence(at offset: Int) -> (length: Int, isWellFormed: Bool) {
    let lead = at(offset)
    if lead < 0x80 { return (1, true) }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      second = 0xA0...0xBF
    case 0xED:
      length = 3
      second = 0x80...0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      second = 0x90...0xBF
    case 0xF1...0xF3: length = 4
    case 0xF4:
      length = 4
      second = 0x80...0x8F
    default: return (1, false)
    }
    guard second.contains(at(offset + 1)) else { return (1, false) }
    for index in 2..<Swift.max(2, length) where !at(offset + index).isContinuation { return (index, false) }
    return (length, true)
  }

  /// The start of the sequence that covers `offset`; `offset` itself where one starts, or past the end.
  func sequenceStart(at offset: Int) -> Int {
    guard at(offset).isContinuation else { return offset }
    var lead = offset - 1
    while lead >= 0, lead >= offset - 3 {
      if !self[lead].isContinuation {
        return self[lead] >= 0xC0 && lead + sequence(at: lead).length > offset ? lead : offset
      }
      lead -= 1
    }
    return offset
  }
}

extension PositionEncoding {
  /// The code units of a sequence; an ill-formed one counts as U+FFFD, but byte by byte in UTF-8.
  func units(of sequence: (length: Int, isWellFormed: Bool)) -> Int {
    switch self {
    case .utf8: sequence.length
    case .utf16: sequence.length == 4 && sequence.isWellFormed ? 2 : 1
    case .utf32: 1
    }
  }
}

extension Array {
  /// The same elements without room for more: a long draft is kept in very many arrays that have grown.
  public var withoutSpareRoom: [Element] { capacity > count ? map { $0 } : self }
}
