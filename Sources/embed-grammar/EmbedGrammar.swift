import FoundationEssentials
import Grammar
import Recognition

/// `embed-grammar FOLDER OUTPUT FILE…` writes a Swift source with each file under its path in the folder: a model in seven
/// bits a character, every other file as its text; without the sentences and names that only training reads. Beside them
/// stands what the grammar of each language is compiled to, and what as much of it as finds figures and dates is.
@main
struct EmbedGrammar {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { return }
    let prefix = arguments[1].hasSuffix("/") ? arguments[1] : arguments[1] + "/"
    let files = arguments.dropFirst(3).filter {
      $0.hasPrefix(prefix) && !$0.hasSuffix(".sentences") && !$0.hasSuffix(".names")
    }
    let isModel = { (file: String) in file.hasSuffix(".model") }
    let path = { (file: String) in String(file.dropFirst(prefix.count)) }
    let texts = try files.filter { !isModel($0) }.map { (path($0), try String(contentsOfFile: $0, encoding: .utf8)) }
    let models = try files.filter(isModel).map { (path($0), inSevenBits(try Data(contentsOf: URL(filePath: $0)))) }
    let grammars = GrammarFiles(texts.map { GrammarSource(path: $0.0, text: $0.1) })
    func snapshots(finding wanted: Set<String>?) -> [(String, String)] {
      grammars.languages.compactMap { language in
        grammars.snapshot(of: language, finding: wanted).map { (language, $0) }
      }
    }
    let source = [
      "extension BundledGrammar {", list("embedded", texts), list("embeddedModels", models, as: "StaticString"),
      list("embeddedSnapshots", snapshots(finding: nil), as: "StaticString"),
      list("embeddedFigureSnapshots", snapshots(finding: Recognizer.classesOfFigures), as: "StaticString"), "}", "",
    ]
    try source.joined(separator: "\n").write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }

  private static func list(_ name: String, _ texts: [(String, String)], as type: String = "String") -> String {
    let lines = texts.map { "    (\(literal($0.0)), \(literal($0.1))),\n" }
    return "  static let \(name): [(path: String, text: \(type))] = [\n\(lines.joined())  ]"
  }

  /// Seven bits a character, the lowest first: a literal holds only text, and ASCII takes one byte a character.
  private static func inSevenBits(_ bytes: Data) -> String {
    var text = ""
    text.reserveCapacity(bytes.count * 8 / 7 + 1)
    var buffer: UInt32 = 0
    var filled: UInt32 = 0
    for byte in bytes {
      buffer |= UInt32(byte) << filled
      filled += 8
      while filled >= 7 {
        text.unicodeScalars.append(Unicode.Scalar(UInt8(buffer & 0x7F)))
        buffer >>= 7
        filled -= 7
      }
    }
    if filled > 0 { text.unicodeScalars.append(Unicode.Scalar(UInt8(buffer & 0x7F))) }
    return text
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
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += "\\u{\(String(scalar.value, radix: 16))}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }
}
