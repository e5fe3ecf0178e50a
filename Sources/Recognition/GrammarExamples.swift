import Grammar
import Text
import Values

/// An example of a grammar file that is not found as it says, printed as `file:line:column: message`.
public struct FailingExample: CustomStringConvertible, Sendable {
  let line: ExampleLine
  let message: String

  public var description: String { "\(line.origin):\(line.line):\(line.column): \(message)" }
}

extension Recognizer {
  /// Runs the examples and counter-examples that stand in the grammar's files.
  public func failingExamples() -> [FailingExample] {
    grammar.exampleLines.compactMap { line in
      let failure = line.expected.map { complaint(line, expected: $0) } ?? unexpected(line)
      return failure.map { FailingExample(line: line, message: $0) }
    }
  }

  private func complaint(_ line: ExampleLine, expected: String) -> String? {
    let (text, spans) = MarkedText.read(line.text)
    let values = expected.split(separator: ";").map { trimmed($0) }
    guard values.count == spans.count || spans.count == 1 && values.isEmpty else {
      return "\(spans.count) marked spans, but \(values.count) values"
    }
    let mentions = read(text, today: line.date.flatMap { CalendarDate(iso: $0) }).mentions
      .filter { line.kinds.contains($0.annotation.kind) }
    let found = mentions.map { (span: $0.annotation.span, value: $0.annotation.shortDescription) }
    for (index, span) in spans.enumerated() {
      guard let match = found.first(where: { $0.span == span }) else {
        return "“\(string(text, span))” was not found; found \(describe(found, text))"
      }
      if index < values.count, match.value != values[index] {
        return "“\(string(text, span))” is \(match.value), not \(values[index])"
      }
    }
    guard found.count == spans.count else { return "more was found than is marked: \(describe(found, text))" }
    return nil
  }

  private func unexpected(_ line: ExampleLine) -> String? {
    let text = Array(line.text.utf8)
    let found = read(text, today: nil).mentions.filter { line.kinds.contains($0.annotation.kind) }
      .map { (span: $0.annotation.span, value: $0.annotation.shortDescription) }
    return found.isEmpty ? nil : "nothing should be found, but \(describe(found, text))"
  }

  private func describe(_ found: [(span: Range<Int>, value: String)], _ text: [UInt8]) -> String {
    found.isEmpty ? "nothing" : found.map { "“\(string(text, $0.span))” \($0.value)" }.joined(separator: ", ")
  }

  private func string(_ text: [UInt8], _ span: Range<Int>) -> String { String(decoding: text[span], as: UTF8.self) }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

/// A text in which square brackets mark spans.
public enum MarkedText {
  /// The bytes without the marks, and the marked byte ranges.
  public static func read(_ text: String) -> (bytes: [UInt8], spans: [Range<Int>]) {
    var bytes: [UInt8] = []
    var spans: [Range<Int>] = []
    var open: Int?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["): open = bytes.count
      case UInt8(ascii: "]"):
        if let start = open { spans.append(start..<bytes.count) }
        open = nil
      default: bytes.append(byte)
      }
    }
    return (bytes, spans)
  }
}

extension Annotation {
  /// The value in one line, as examples write it: `13800000000 USD over`, `2024-05`, `3100 Beschäftigte about`.
  public var shortDescription: String {
    let number = quantity.map { $0.isRange ? "\($0.low)..\($0.high)" : "\($0.low)" } ?? ""
    let parts: [String] =
      switch value {
      case .money(_, let currency, _): [number, currency]
      case .percent: [number]
      case .count(_, let unit): unit.isEmpty ? [number] : [number, unit]
      case .date(let date): [date.period?.edtf ?? (date.isImpossible ? "impossible" : "open")]
      case .organization(let entity): [entity ?? "organization"]
      }
    return (parts + (hedge == .none ? [] : [hedge.rawValue])).joined(separator: " ")
  }
}
