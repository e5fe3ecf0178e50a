import BundledGrammar
import Checking
import Files

/// `tickmark explain [CODE]`: a section of the document on finding codes, or the list of codes.
func explain(_ arguments: Arguments) throws -> ExitStatus {
  let document = try codesDocument(Settings(arguments).language)
  guard let name = arguments.operands.first else {
    let lines = FindingCode.allCases.map { code in
      let summary = section(of: code, in: document).dropFirst().first { !$0.isEmpty } ?? ""
      return code.rawValue + String(repeating: " ", count: 22 - code.rawValue.count) + summary
    }
    try printResult(lines.joined(separator: "\n") + "\n")
    return .success
  }
  guard arguments.operands.count == 1 else { throw UsageError("one-code") }
  guard let code = FindingCode(rawValue: name) else {
    throw UsageError(
      "unknown-code", ["code": name], suggestion: nearest(to: name, in: FindingCode.allCases.map(\.rawValue)))
  }
  try printResult(section(of: code, in: document).joined(separator: "\n") + "\n")
  return .success
}

/// A code's section of the document on finding codes, with its heading.
func explanation(of code: FindingCode, language: String?) -> String {
  section(of: code, in: codesDocument(language)).joined(separator: "\n")
}

/// The document in the language asked for, in the user's, or in English.
private func codesDocument(_ language: String?) -> String {
  for language in [language, preferredLanguage(), "en"] {
    let path = "\(language ?? "")/codes.md"
    if let file = BundledGrammar.files.first(where: { $0.path == path }) { return file.text }
  }
  return ""
}

/// The lines of a code's section with its heading, without empty lines at the end.
private func section(of code: FindingCode, in document: String) -> ArraySlice<Substring> {
  let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
  guard let start = lines.firstIndex(of: "## \(code.rawValue)") else { return [] }
  let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("## ") } ?? lines.endIndex
  var section = lines[start..<end]
  while section.last?.isEmpty == true { section.removeLast() }
  return section
}
