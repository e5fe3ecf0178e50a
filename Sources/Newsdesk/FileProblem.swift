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
  /// How far it reaches; 0: to the end of the line.
  public var length: Int
  /// What column and length count.
  public var unit: PositionEncoding
  /// A name of its kind; empty where it has none.
  public var code: String
  /// In the reader's language.
  public var message: String
  /// A row or more is left out; else something is used that looks mistaken.
  public var isError: Bool
  /// What should stand in its place; nil where that is not known.
  public var replacement: String?
  /// How many mistakes it tells of.
  public var count: Int

  public init(
    path: String, line: Int = 0, column: Int = 1, length: Int = 0, unit: PositionEncoding = .utf32, code: String = "",
    message: String, isError: Bool = true, replacement: String? = nil, count: Int = 1
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.length = length
    self.unit = unit
    self.code = code
    self.message = message
    self.isError = isError
    self.replacement = replacement
    self.count = count
  }

  /// As editors and terminals link it.
  public var description: String { line > 0 ? "\(path):\(line):\(column): \(message)" : "\(path): \(message)" }
}

extension FileProblem {
  public init(_ problem: GrammarProblem, _ catalog: MessageCatalog) {
    self.init(
      path: problem.origin, line: problem.line, column: problem.column, unit: .utf8,
      code: problem.mistake.kind.rawValue, message: catalog.text(Message(problem.key, problem.mistake.arguments)))
  }

  /// That a file cannot be read.
  public init(path: String, _ error: any Error, _ catalog: MessageCatalog) {
    self.init(path: path, message: catalog.reason(String(describing: error)))
  }

  public init(_ defect: Defect, _ catalog: MessageCatalog) {
    var arguments = defect.arguments
    if let reason = arguments["reason"] { arguments["reason"] = catalog.reason(reason) }
    self.init(
      path: defect.path, line: defect.line, column: defect.column, length: defect.length, code: defect.code.rawValue,
      message: catalog.text(Message(defect.key, arguments)), isError: defect.severity == .error,
      replacement: defect.replacement)
  }
}
