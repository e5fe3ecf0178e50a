import Testing
import Text

/// Texts with every kind of line end, code points of every length, and bytes that are no UTF-8.
private let texts: [[UInt8]] = [
  [],
  Array("Umsatz".utf8),
  Array("eins\nzwei\r\ndrei\rvier\n\r\n\r\r\n".utf8),
  Array("🍎 kostet 3 €\r\näöü e\u{301} 👩‍👩‍👧\n\u{FEFF}x".utf8),
  Array("\u{FEFF}BOM\nzwei".utf8),
  [0x61, 0xFF, 0x0A, 0xE2, 0x82, 0x0A, 0x80, 0x80, 0xF0, 0x9F, 0x8D, 0x41, 0xED, 0xA0, 0x80, 0x0D, 0xC0, 0xAF],
  [0xF0, 0x9F], [0xE2], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82, 0xAC, 0x0D, 0x0A, 0xC3],
  Array(String(repeating: "Für 5 € 🍎\n", count: 40).utf8),
]

@Test func positionsAreThoseOfSwiftsOwnDecoding() {
  for bytes in texts {
    for encoding in PositionEncoding.allCases { checkPositions(bytes, encoding) }
  }
}

/// Compares with a slow model: the lines decoded as strings, sequence by sequence.
private func checkPositions(_ bytes: [UInt8], _ encoding: PositionEncoding) {
  let text = SourceText(bytes)
  let offsets = text.offsets(in: encoding)
  let positions = text.positions(in: encoding)
  var line = 0
  var lineStart = 0
  var start = 0
  while start <= bytes.count {
    let length = start < bytes.count ? sequenceLength(bytes, at: start) : 1
    for offset in start..<start + length {
      let character = units(Array(bytes[lineStart..<start]), encoding)
      let expected = Position(line: line, character: character)
      #expect(text.position(at: offset, in: encoding) == expected, "\(bytes) \(offset) \(encoding)")
      #expect(positions(offset) == expected, "\(bytes) \(offset) \(encoding)")
      #expect(offsets(offset) == units(Array(bytes[..<start]), encoding), "\(bytes) \(offset) \(encoding)")
      let isInsideLineEnd = start > 0 && start < bytes.count && bytes[start - 1] == 13 && bytes[start] == 10
      if !isInsideLineEnd { #expect(text.offset(of: expected, in: encoding) == start) }
    }
    guard start < bytes.count else { return }
    let isCarriageReturnOfPair = bytes[start] == 13 && start + 1 < bytes.count && bytes[start + 1] == 10
    if bytes[start] == 10 || (bytes[start] == 13 && !isCarriageReturnOfPair) {
      line += 1
      lineStart = start + 1
    }
    start += length
  }
}

/// How many bytes Swift turns into the first character it decodes.
private func sequenceLength(_ bytes: [UInt8], at start: Int) -> Int {
  for length in stride(from: min(4, bytes.count - start), to: 1, by: -1) {
    let scalars = String(decoding: bytes[start..<start + length], as: UTF8.self).unicodeScalars
    if scalars.count == 1 { return length }
  }
  return 1
}

private func units(_ bytes: [UInt8], _ encoding: PositionEncoding) -> Int {
  let string = String(decoding: bytes, as: UTF8.self)
  return switch encoding {
  case .utf8: bytes.count
  case .utf16: string.utf16.count
  case .utf32: string.unicodeScalars.count
  }
}

@Test func positionsAndOffsetsOutsideTheTextAreClamped() {
  let text = SourceText("ab\r\n🍎d")
  for encoding in PositionEncoding.allCases {
    #expect(text.offset(of: Position(line: 0, character: 99), in: encoding) == 2)
    #expect(text.offset(of: Position(line: 0, character: 3), in: encoding) == 2)
    #expect(text.offset(of: Position(line: 7, character: 0), in: encoding) == 9)
    #expect(text.offset(of: Position(line: .max, character: .max), in: encoding) == 9)
    #expect(text.offset(of: Position(line: -1, character: 1), in: encoding) == 0)
    #expect(text.offset(of: Position(line: 1, character: -5), in: encoding) == 4)
    #expect(text.position(at: -3, in: encoding) == Position(line: 0, character: 0))
    #expect(text.position(at: .max, in: encoding) == text.position(at: 9, in: encoding))
    #expect(text.offsets(in: encoding)(.max) == text.offsets(in: encoding)(9))
    #expect(text.offsets(in: encoding)(.min) == 0)
  }
  #expect(text.offset(of: Position(line: 1, character: 1), in: .utf16) == 4, "inside a surrogate pair")
  #expect(text.offset(of: Position(line: 1, character: 2), in: .utf8) == 4, "inside a sequence")
}

@Test func anEditUpdatesTheLinesAsReadingAnewWould() {
  var generator = SeededGenerator(seed: 1)
  let alphabet: [[UInt8]] = ["\n", "\r", "\r\n", "a", "ä", "🍎", ""].map { Array($0.utf8) }
  var text = SourceText("")
  for _ in 0..<3000 {
    let lower = Int.random(in: 0...text.bytes.count, using: &generator)
    let upper = Int.random(in: lower...min(lower + 4, text.bytes.count), using: &generator)
    let count = Int.random(in: 0...3, using: &generator)
    let replacement = (0..<count).flatMap { _ in alphabet.randomElement(using: &generator) ?? [] }
    var expected = text.bytes
    expected.replaceSubrange(lower..<upper, with: replacement)
    let before = text
    text = text.replacing(lower..<upper, with: replacement)
    #expect(text.bytes == expected)
    #expect(text.lineStarts == SourceText(expected).lineStarts, "\(before.bytes) \(lower..<upper) \(replacement)")
    if text.bytes.count > 60 { text = text.replacing(0..<40, with: []) }
  }
}
