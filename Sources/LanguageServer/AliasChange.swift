import Newsdesk
import Reference
import Text

extension Session {
  /// What gives an entity of the reference the name at a byte of the draft as an alias: in its row; in a new row where it
  /// has none; where the reference lists no entities yet, in a new file, and in what has to name that file.
  func aliasChanges(to id: String, at offset: Int, _ reading: Reading) -> [FileChange] {
    let reference = reading.desk.reference
    guard let annotation = annotation(startingAt: offset, reading), var entity = reference.entity(id) else { return [] }
    let name = reading.name(annotation)
    if !entity.path.isEmpty {
      return rowChange(inFirstOf: [entity.path]) { rowEdit(addingAlias: name, to: id, in: $0) }.map { [$0] } ?? []
    }
    entity.aliases.append(name)
    guard let list = reference.file(forListing: id) else { return [] }
    if list.isRead, file(at: list.path) != nil {
      return rowChange(inFirstOf: [list.path]) { rowEdit(adding: entity, to: $0) }.map { [$0] } ?? []
    }
    // A file of this name that nothing reads is somebody else's.
    guard file(at: list.path) == nil, let facts = file(at: list.facts),
      let text = reference.textOfEntities(addingAlias: name, to: id, like: facts.text.bytes),
      let created = newFile(at: list.path, text)
    else { return [] }
    if list.isRead { return [created] }
    return naming(list, reading).map { [created, $0] } ?? []
  }

  /// What makes a file of entities read that nothing names yet.
  private func naming(_ list: EntityFile, _ reading: Reading) -> FileChange? {
    switch list.source {
    case .folder: return nil
    case .package(let path):
      return rowChange(inFirstOf: [path]) { packageEdit(addingEntities: list.path(from: path), to: $0) }
    case .file:
      guard let path = workspace.configurationPath(forDraftAt: reading.document.path), let file = file(at: path),
        let edit = Configuration.edit(
          of: file.text.bytes, at: path, naming: list.path(from: list.facts), behind: list.facts)
      else { return nil }
      return fileChange([(edit.span, edit.newText)], in: file)
    }
  }
}
