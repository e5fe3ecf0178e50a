extension [UInt8] {
  /// Decodes the character reference at `offset`, where an ampersand stands: its UTF-8 bytes and its end; nil for anything
  /// else. Looks at 40 bytes at most.
  func entity(at offset: Int, needsSemicolon: Bool) -> (bytes: [UInt8], end: Int)? {
    if at(offset + 1) == Byte.hash { return numericEntity(at: offset, needsSemicolon: needsSemicolon) }
    var end = offset + 1
    while end - offset <= 32, at(end).isASCIIAlphanumeric { end += 1 }
    guard end > offset + 1 else { return nil }
    if at(end) == Byte.semicolon, let value = EntityTable.codePoints[string(offset + 1..<end)] {
      return (utf8(value), end + 1)
    }
    guard !needsSemicolon else { return nil }
    // "&nbspMillionen": the longest old name counts.
    var nameEnd = Swift.min(end, offset + 7)
    while nameEnd > offset + 2 {
      let name = string(offset + 1..<nameEnd)
      if EntityTable.namesWithoutSemicolon.contains(name), let value = EntityTable.codePoints[name] {
        return (utf8(value), nameEnd)
      }
      nameEnd -= 1
    }
    return nil
  }

  private func numericEntity(at offset: Int, needsSemicolon: Bool) -> (bytes: [UInt8], end: Int)? {
    let isHexadecimal = at(offset + 2) | 0x20 == UInt8(ascii: "x")
    let start = isHexadecimal ? offset + 3 : offset + 2
    var end = start
    var value: UInt32 = 0
    while end - start < 10, let digit = digit(at: end, radix: isHexadecimal ? 16 : 10) {
      value = Swift.min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x11_0000)
      end += 1
    }
    guard end > start else { return nil }
    if at(end) == Byte.semicolon { return (utf8(value), end + 1) }
    return needsSemicolon ? nil : (utf8(value), end)
  }

  private func digit(at offset: Int, radix: UInt32) -> UInt32? {
    let byte = at(offset)
    if byte.isASCIIDigit { return UInt32(byte - 0x30) }
    let letter = UInt32(byte.lowercased) &- 0x61
    return radix == 16 && letter < 6 ? letter + 10 : nil
  }

  /// U+FFFD for what is no character. Windows' dash and quotation marks are taken for what their authors meant.
  private func utf8(_ value: UInt32) -> [UInt8] {
    let windows: [UInt32: UInt32] = [
      0x80: 0x20AC, 0x82: 0x201A, 0x84: 0x201E, 0x85: 0x2026, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D,
      0x96: 0x2013, 0x97: 0x2014,
    ]
    let scalar = value == 0 ? nil : Unicode.Scalar(value >= 0x80 && value < 0xA0 ? windows[value] ?? value : value)
    return Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
  }
}
