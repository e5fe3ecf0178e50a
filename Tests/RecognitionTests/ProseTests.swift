import FoundationEssentials
import Grammar
import Recognition
import Testing
import Values

/// Ordinary prose that is full of numbers, none of which is an amount of money or a date but those in square brackets;
/// a file for each language.
@Test func ordinaryProseHoldsNoMoneyAndNoDatesButTheMarkedOnes() throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Prose")
  let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
  #expect(!files.isEmpty)
  for file in files.sorted() {
    let text = try String(contentsOfFile: folder.appending(path: file).path, encoding: .utf8)
    check(text, of: String(file.dropLast(".txt".count)))
  }
}

private func check(_ text: String, of language: String) {
  let recognizer = Recognizer(grammar: LanguageGrammar(language: language, sources: sources))
  for paragraph in text.split(separator: "\n") {
    let (bytes, marked) = MarkedText.read(String(paragraph))
    let found = recognizer.read(bytes, today: CalendarDate(iso: "2025-06-11")).mentions.map(\.annotation)
      .filter { $0.kind == "money" || $0.kind == "date" }
    for annotation in found where !marked.contains(annotation.span) {
      Issue.record("\(language): “\(String(decoding: bytes[annotation.span], as: UTF8.self))” is no \(annotation.kind)")
    }
    for span in marked where !found.contains(where: { $0.span == span }) {
      Issue.record("\(language): “\(String(decoding: bytes[span], as: UTF8.self))” was not found")
    }
  }
}
