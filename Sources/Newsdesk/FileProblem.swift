import Checking
import Grammar
import Reference
import Text

/// Something wrong in a file of the newsroom: its configuration, its reference data, or its grammar.
public struct FileProblem: Hashable, Sendable, CustomStringConvertible {
  public var path: String
  /// Both from 1; line 0 stands for the file as a whole.
  public var line: Int
  public var column: Int
  /// What the column counts.
  public var unit: PositionEncoding
  /// In the reader's language.
  public var message: String
  /// A row or more is left out; else something is used that looks mistaken.
  public var isError: Bool

  public init(
    path: String, line: Int = 0, column: Int = 1, unit: PositionEncoding = .utf32, message: String, isError: Bool = true
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.unit = unit
    self.message = message
    self.isError = isError
  }

  /// As editors and terminals link it.
  public var description: String { line > 0 ? "\(path):\(line):\(column): \(message)" : "\(path): \(message)" }
}

extension FileProblem {
  public init(_ problem: GrammarProblem) {
    self.init(
      path: problem.origin, line: problem.line, column: problem.column, unit: .utf8, message: problem.message)
  }

  public init(_ defect: Defect, _ catalog: MessageCatalog) {
    self.init(
      path: defect.path, line: defect.line, column: defect.column,
      message: catalog.text(Message(defect.key, defect.arguments)), isError: defect.severity == .error)
  }
}
