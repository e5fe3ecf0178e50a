import FoundationEssentials

/// `embed-grammar FOLDER OUTPUT FILE…` writes a Swift source with the text of each file under its path in the folder.
@main
struct EmbedGrammar {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { return }
    let prefix = arguments[1].hasSuffix("/") ? arguments[1] : arguments[1] + "/"
    var source = "extension BundledGrammar {\n  static let embedded: [(path: String, text: String)] = [\n"
    for file in arguments.dropFirst(3) where file.hasPrefix(prefix) {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      source += "    (\(literal(String(file.dropFirst(prefix.count)))), \(literal(text))),\n"
    }
    source += "  ]\n}\n"
    try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }

  private static func literal(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      case _ where scalar.value < 0x20: escaped += "\\u{\(String(scalar.value, radix: 16))}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }
}
