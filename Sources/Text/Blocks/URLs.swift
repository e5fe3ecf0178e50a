extension [UInt8] {
  /// The bare URL around `offset`, which holds the colon of `scheme://` or the first letter of `www.`; nil if there is none.
  /// It starts at or after `floor`. A closing bracket ends it if `inBrackets`.
  func url(around offset: Int, floor: Int = 0, inBrackets: Bool = false) -> Range<Int>? {
    var start = offset
    if at(offset) == Byte.colon {
      guard at(offset + 1) == Byte.slash, at(offset + 2) == Byte.slash else { return nil }
      while start > floor, offset - start < 16, at(start - 1).isASCIILetter { start -= 1 }
      guard start < offset else { return nil }
    } else {
      guard at(offset + 3) == Byte.period, hasCaseless("www", at: offset) else { return nil }
      if offset > floor, at(offset - 1).isASCIIAlphanumeric { return nil }
    }
    let hostStart = at(offset) == Byte.colon ? offset + 3 : offset + 4
    var end = hostStart
    var openParentheses = 0
    while end < count, !endsURL(at: end) {
      if self[end] == Byte.openParenthesis { openParentheses += 1 }
      if self[end] == Byte.closeParenthesis {
        guard openParentheses > 0 else { break }
        openParentheses -= 1
      }
      if inBrackets, self[end] == Byte.closeBracket { break }
      end += 1
    }
    // Punctuation at the end belongs to the sentence.
    while end > hostStart, "?!.,:;*_~'|".utf8.contains(self[end - 1]) { end -= 1 }
    return end > hostStart ? start..<end : nil
  }

  private func endsURL(at offset: Int) -> Bool {
    switch self[offset] {
    case 0...0x20, 0x7F, Byte.less, Byte.greater, Byte.quote, Byte.backtick: true
    // No-break space and guillemets; dashes, quotation marks and other general punctuation.
    case 0xC2: true
    case 0xE2: at(offset + 1) == 0x80
    default: false
    }
  }

  /// The bare URLs of plain text, each read as one object. Only colons and full stops are looked at: "www." has one.
  var urlCuts: [Excerpt.Cut] {
    var cuts: [Excerpt.Cut] = []
    var floor = 0
    var colon = offset(of: Byte.colon, from: 0)
    var period = offset(of: Byte.period, from: 0)
    while colon < count || period < count {
      let start = colon < period ? colon : period - 3
      var rest = Swift.min(colon, period) + 1
      if start >= floor, let url = url(around: start, floor: floor) {
        cuts.append(Excerpt.Cut(range: url, replacement: Byte.object))
        floor = url.upperBound
        rest = Swift.max(rest, floor)
      }
      if colon < rest { colon = offset(of: Byte.colon, from: rest) }
      if period < rest { period = offset(of: Byte.period, from: rest) }
    }
    return cuts
  }

  private func offset(of byte: UInt8, from start: Int) -> Int {
    Text.offset(of: byte, in: self, Swift.min(start, count)..<count)
  }
}
