import JSON

/// A file for entities that only facts name.
public struct EntityFile: Hashable, Sendable {
  public var path: String
  /// Whether it is read as it is. Else what tells of the file of facts must tell of it as well.
  public var isRead: Bool
  /// The file of facts beside which it lies, and how that came to be read.
  public var facts: String
  public var source: ReferenceSource

  /// Its path from the folder of a file.
  public func path(from file: String) -> String {
    let folder = folder(of: file)
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }
}

extension ReferenceData {
  /// Where an entity that only facts name is to be listed: in a file of entities that was read, the nearest first, else
  /// in one beside its facts.
  public func file(forListing entity: String) -> EntityFile? {
    guard let facts = facts(entity: entity).first?.path, let own = sources.first(where: { $0.path == facts }) else {
      return nil
    }
    let folder = folder(of: facts)
    let read = sources.filter { $0.content == .entities }.map(\.path)
    if let path = read.first(where: { $0.hasPrefix(folder) }) ?? read.first {
      return EntityFile(path: path, isRead: true, facts: facts, source: own.source)
    }
    let path = folder + ReferenceFile.Content.entities.fileName
    return EntityFile(path: path, isRead: own.source == .folder, facts: facts, source: own.source)
  }

  /// Those that only facts name.
  private var unlisted: [Entity] { entities.filter { $0.path.isEmpty } }

  /// The text of a first file of entities, with a row for each that facts name and a further alias for one of them.
  /// - Parameter facts: the file of facts beside it, whose delimiter and line ends it takes over.
  public func textOfEntities(addingAlias alias: String, to entity: String, like facts: [UInt8]) -> String? {
    let ignore: (Defect) -> Void = { _ in }
    guard !alias.contains("|"), let table = Table(path: "", bytes: facts, required: [], report: ignore) else {
      return nil
    }
    let header = ["id", "name", "aliases", "kind"]
    let rows = unlisted.map { [$0.id, $0.name, $0.id == entity ? alias : "", $0.kind] }
    let newline = table.newline
    return ([header] + rows).map { csvLine($0, delimiter: table.delimiter) + newline }.joined()
  }
}

/// With a slash at its end; empty for a bare name.
private func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
}

/// A new row for an entity at the end of a file of entities, under the file's own columns.
/// - Returns: nil without a column for its id or aliases.
public func rowEdit(adding entity: Entity, to bytes: [UInt8]) -> RowEdit? {
  guard let table = Table(path: "", bytes: bytes, required: ["id", "aliases"], report: { _ in }),
    !entity.aliases.contains(where: { $0.contains("|") })
  else { return nil }
  let cells = [
    "id": entity.id, "name": entity.name, "aliases": entity.aliases.joined(separator: "|"), "kind": entity.kind,
  ]
  return table.appending(cells)
}

/// What makes a data package tell of a file of entities.
/// - Parameters:
///   - path: that of the file, from the package's folder.
///   - bytes: the package.
public func packageEdit(addingEntities path: String, to bytes: [UInt8]) -> RowEdit? {
  guard let resources = try? JSON.parse(bytes)["resources"], let first = resources.array?.first else { return nil }
  let quotedPath = String(decoding: JSON(path).bytes, as: UTF8.self)
  let resource = "{ \"name\": \"entities\", \"path\": \(quotedPath), \"profile\": \"tabular-data-resource\" },"
  let start = resources.offset + 1
  guard start <= first.offset, first.offset <= bytes.count else { return nil }
  let gap = String(decoding: bytes[start..<first.offset], as: UTF8.self)
  return RowEdit(range: start..<start, newText: gap + resource)
}
