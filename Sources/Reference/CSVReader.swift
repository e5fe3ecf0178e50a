/// A field of a CSV file. Offsets count bytes of the file, lines from 1.
struct CSVField {
  /// The content without its quotes; doubled quotes still stand doubled.
  var content: Range<Int>
  var line: Int
  /// The offset at which that line starts, for the column.
  var lineStart: Int
  var hasDoubledQuotes = false
  var isASCII = true
}

struct CSVRow {
  /// What makes the borders between fields uncertain.
  enum Damage {
    case unclosedQuote(CSVField)
    case textAfterQuote(CSVField)
  }

  /// Where the row starts; reading again from there yields the same row.
  var start = 0
  var line = 1
  var fields: [CSVField] = []
  var damage: Damage?
}

/// Reads RFC 4180 rows in one pass: LF, CRLF or CR, newlines within quotes, doubled quotes. Spaces around a field are no
/// part of it, and a quote inside an unquoted field is an ordinary character.
struct CSVReader {
  let bytes: [UInt8]
  let delimiter: UInt8
  private var position: Int
  private var line: Int
  private var lineStart: Int

  init(bytes: [UInt8], delimiter: UInt8, from position: Int, line: Int) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.position = position
    self.line = line
    lineStart = position
  }

  /// The offset and the line at which the next row starts.
  var place: (offset: Int, line: Int) { (position, line) }

  /// Reads the next row that is not empty into `row`, reusing its memory; false at the end of the file.
  mutating func read(into row: inout CSVRow) -> Bool {
    repeat {
      guard position < bytes.count else { return false }
      row.start = position
      row.line = line
      row.damage = nil
      row.fields.removeAll(keepingCapacity: true)
      while true {
        row.fields.append(readField(&row.damage))
        guard position < bytes.count, bytes[position] == delimiter else { break }
        position += 1
      }
      skipNewline()
    } while row.damage == nil && row.fields.allSatisfy({ $0.content.isEmpty })
    return true
  }

  private mutating func readField(_ damage: inout CSVRow.Damage?) -> CSVField {
    skipSpaces()
    if position < bytes.count, bytes[position] == quote { return readQuotedField(&damage) }
    let start = position
    let seen = skipToDelimiter()
    var end = position
    while end > start, bytes[end - 1] == space { end -= 1 }
    return CSVField(content: start..<end, line: line, lineStart: lineStart, isASCII: seen < 0x80)
  }

  private mutating func readQuotedField(_ damage: inout CSVRow.Damage?) -> CSVField {
    var field = CSVField(content: position..<position, line: line, lineStart: lineStart)
    position += 1
    let start = position
    var seen: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      seen |= byte
      if byte == quote {
        guard position + 1 < bytes.count, bytes[position + 1] == quote else { break }
        field.hasDoubledQuotes = true
        position += 2
      } else if byte == lineFeed || byte == carriageReturn {
        skipNewline()
      } else {
        position += 1
      }
    }
    guard position < bytes.count else {
      // Without its end, the field is taken to end with its line, so that the rows below are still read. All quotes
      // below stand in pairs, so this happens once a file.
      damage = damage ?? .unclosedQuote(field)
      (position, line, lineStart) = (start, field.line, field.lineStart)
      while position < bytes.count, bytes[position] != lineFeed, bytes[position] != carriageReturn { position += 1 }
      field.content = start..<position
      return field
    }
    field.content = start..<position
    field.isASCII = seen < 0x80
    position += 1
    skipSpaces()
    let rest = position
    _ = skipToDelimiter()
    if position > rest {
      damage = damage ?? .textAfterQuote(CSVField(content: rest..<position, line: line, lineStart: lineStart))
    }
    return field
  }

  /// Returns the bits of all bytes that it passed.
  private mutating func skipToDelimiter() -> UInt8 {
    var seen: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter || byte == lineFeed || byte == carriageReturn { break }
      seen |= byte
      position += 1
    }
    return seen
  }

  private mutating func skipSpaces() {
    while position < bytes.count, bytes[position] == space, delimiter != space { position += 1 }
  }

  private mutating func skipNewline() {
    guard position < bytes.count else { return }
    let isPair = bytes[position] == carriageReturn && position + 1 < bytes.count && bytes[position + 1] == lineFeed
    position += isPair ? 2 : 1
    line += 1
    lineStart = position
  }
}

private let quote = UInt8(ascii: "\"")
private let space = UInt8(ascii: " ")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
