import Values

extension JSON {
  /// Appends the value in one line without spaces.
  public func write(to output: inout [UInt8]) {
    write(to: &output, indentation: nil)
  }

  /// Appends the value over several lines, each level two spaces further in; no line break after the last.
  public func writeIndented(to output: inout [UInt8]) {
    write(to: &output, indentation: 0)
  }

  /// The value in one line.
  public var bytes: [UInt8] {
    var output: [UInt8] = []
    write(to: &output)
    return output
  }

  private func write(to output: inout [UInt8], indentation: Int?) {
    switch content {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let bool): output.append(contentsOf: (bool ? "true" : "false").utf8)
    case .integer(let integer): output.append(digitsOf: integer)
    case .number(let text): output.append(contentsOf: text.utf8)
    case .string(let string): output.appendQuoted(string)
    case .written(let bytes): output += bytes
    case .array(let elements):
      writeItems(elements, between: "[", "]", to: &output, indentation) { element, output, indentation in
        element.write(to: &output, indentation: indentation)
      }
    case .object(let members):
      writeItems(members, between: "{", "}", to: &output, indentation) { member, output, indentation in
        output.appendQuoted(member.key)
        output.append(UInt8(ascii: ":"))
        if indentation != nil { output.append(UInt8(ascii: " ")) }
        member.value.write(to: &output, indentation: indentation)
      }
    }
  }
}

extension JSON: CustomStringConvertible {
  /// The value in one line.
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}

private func writeItems<Item>(
  _ items: [Item], between opening: Unicode.Scalar, _ closing: Unicode.Scalar, to output: inout [UInt8],
  _ indentation: Int?, write: (Item, inout [UInt8], Int?) -> Void
) {
  output.append(UInt8(ascii: opening))
  let inner = indentation.map { $0 + 2 }
  for (number, item) in items.enumerated() {
    if number > 0 { output.append(UInt8(ascii: ",")) }
    startLine(inner, in: &output)
    write(item, &output, inner)
  }
  if !items.isEmpty { startLine(indentation, in: &output) }
  output.append(UInt8(ascii: closing))
}

private func startLine(_ indentation: Int?, in output: inout [UInt8]) {
  guard let indentation else { return }
  output.append(0x0A)
  output.append(contentsOf: repeatElement(0x20, count: indentation))
}

extension [UInt8] {
  mutating func appendQuoted(_ string: String) {
    append(UInt8(ascii: "\""))
    let start = count
    append(contentsOf: string.utf8)
    // Hardly any string needs an escape: look through the copy, and begin again only if one does.
    var index = start
    while index < count {
      if self[index].needsEscape {
        removeSubrange(start...)
        for byte in string.utf8 { appendEscaped(byte) }
        break
      }
      index += 1
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): self += [UInt8(ascii: "\\"), byte]
    case 0x0A: self += "\\n".utf8
    case 0x0D: self += "\\r".utf8
    case 0x09: self += "\\t".utf8
    case 0..<0x20: self += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
    default: append(byte)
    }
  }
}

extension UInt8 {
  /// Whether it cannot stand in a string as it is.
  var needsEscape: Bool { self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}
