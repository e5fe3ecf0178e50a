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
    case .integer(let integer): output.append(contentsOf: String(integer).utf8)
    case .number(let text): output.append(contentsOf: text.utf8)
    case .string(let string): writeString(string, to: &output)
    case .array(let elements):
      writeItems(elements, between: "[", "]", to: &output, indentation) { element, output, indentation in
        element.write(to: &output, indentation: indentation)
      }
    case .object(let members):
      writeItems(members, between: "{", "}", to: &output, indentation) { member, output, indentation in
        writeString(member.key, to: &output)
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

private func writeString(_ string: String, to output: inout [UInt8]) {
  output.append(UInt8(ascii: "\""))
  let start = output.count
  output.append(contentsOf: string.utf8)
  // Hardly any string needs an escape: look through the copy, and begin again only if one does.
  var index = start
  while index < output.count {
    if needsEscape(output[index]) {
      output.removeSubrange(start...)
      for byte in string.utf8 { writeEscaped(byte, to: &output) }
      break
    }
    index += 1
  }
  output.append(UInt8(ascii: "\""))
}

private func needsEscape(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}

private func writeEscaped(_ byte: UInt8, to output: inout [UInt8]) {
  switch byte {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
  case 0x0A: output += "\\n".utf8
  case 0x0D: output += "\\r".utf8
  case 0x09: output += "\\t".utf8
  case 0..<0x20: output += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
  default: output.append(byte)
  }
}
