/// How reference data and grammars reach their files, so that an editor's unsaved text can stand in for one.
public struct FileReader: Sendable {
  public enum Kind: Sendable {
    case file, folder
  }

  /// The bytes of a file; throws if it cannot be read.
  public var read: @Sendable (_ path: String) throws -> [UInt8]
  /// What is at a path; nil if nothing is.
  public var kind: @Sendable (_ path: String) -> Kind?
  /// The names of what is in a folder; throws if it cannot be read.
  public var list: @Sendable (_ path: String) throws -> [String]

  public init(
    read: @escaping @Sendable (_ path: String) throws -> [UInt8],
    kind: @escaping @Sendable (_ path: String) -> Kind?,
    list: @escaping @Sendable (_ path: String) throws -> [String] = { _ in [] }
  ) {
    self.read = read
    self.kind = kind
    self.list = list
  }
}
