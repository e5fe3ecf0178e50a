import Checking
import Files
import JSON
import LanguageServer
import Newsdesk
import Reference

/// Configuration, reference data and grammar on disk, as they hold for the drafts of an editor. What the editor has open
/// of them counts, saved or not.
struct DiskWorkspace: Workspace {
  private let references: [String]
  private let configurationPath: String?
  private var folders: [String] = []
  /// Of messages, where no configuration says another: the editor's, else the environment's.
  private var language = preferredLanguage()
  /// What the editor has set, by workspace folder; under "" what holds elsewhere.
  private var settings: [String: JSON] = [:]
  /// By workspace folder; under "" for drafts outside of all.
  private var rooms: [String: Configurations] = [:]
  /// What those before the last change have left.
  private var formerRooms: [String: Configurations] = [:]
  private var settingsProblems: [String] = []
  private var hasNewProblems = false
  /// How the files stood when they were read.
  private var stamps: [String: FileStamp] = [:] {
    didSet { known = nil }
  }
  /// Their paths, links followed; nil until somebody asks.
  private var known: Set<String>?
  /// Files other than drafts that the editor has open.
  private var buffers = Buffers()
  private var hasNewBuffers = false

  init(_ settings: Settings) throws(UsageError) {
    references = settings.references.map(absolutePath)
    configurationPath = settings.configurationPath.map(absolutePath)
    // What the command line names must be there.
    _ = try Configurations(settings)
  }

  // MARK: The client

  mutating func open(folders: [String], locale: String?) {
    self.folders = folders
    if let locale { language = primaryLanguage(of: locale) }
    startAnew()
  }

  mutating func configure(_ settings: JSON, folder: String?) {
    self.settings[folder ?? ""] = settings.isNull ? nil : settings
    let (configuration, problems) = overrides(for: folder ?? "")
    let catalog = MessageCatalog(language: configuration.messages ?? language ?? "en")
    settingsProblems += problems.map {
      catalog.text(Message("configuration.settings", ["problem": catalog.text($0.message)]))
    }
    startAnew()
  }

  /// What the editor's settings say for a workspace folder.
  private func overrides(for owner: String) -> (configuration: Configuration, problems: [ConfigurationProblem]) {
    let folder = owner.isEmpty ? mainFolder : owner
    var files = Configurations(explicitPath: configurationPath, reader: reader)
    return Configuration.read(
      settings[owner] ?? settings[""] ?? .null, folder: folder, languages: files.languages(forFolder: folder),
      passesSections: true)
  }

  mutating func hold(_ bytes: [UInt8]?, forFile path: String) {
    let before = buffers[path] ?? diskContents(ofFile: path)
    buffers.hold(bytes, at: path)
    if before != bytes ?? diskContents(ofFile: path), mayMatter(path) { hasNewBuffers = true }
  }

  /// Whether a file may have a part in what is read: it has one already, or may be new in a folder that has.
  private mutating func mayMatter(_ path: String) -> Bool {
    let real = canonicalPath(path)
    let known = known ?? Set(stamps.keys.map(canonicalPath))
    self.known = known
    return stamps.isEmpty || known.contains(real) || known.contains(parentFolder(of: real))
      || fileName(of: path) == Configuration.fileName || fileExtension(of: path) == "tick"
  }

  // MARK: Files

  mutating func reload() -> Bool {
    guard hasNewBuffers || currentStamps() != stamps else { return false }
    startAnew()
    return true
  }

  mutating func takeProblems() -> [String] {
    defer { settingsProblems = [] }
    return settingsProblems
  }

  mutating func takeFileProblems() -> [FileProblem]? {
    guard hasNewProblems else { return nil }
    hasNewProblems = false
    var seen: Set<FileProblem> = []
    return rooms.keys.sorted().flatMap { rooms[$0]?.problems ?? [] }.map { problem in
      var problem = problem
      problem.path = buffers.path(of: problem.path) ?? problem.path
      return problem
    }.filter { seen.insert($0).inserted }
  }

  func openPath(ofFile path: String) -> String? { buffers.path(of: path) }

  func contents(ofFile path: String) -> [UInt8]? { buffers[path] ?? diskContents(ofFile: path) }

  mutating func drafts(inFolder path: String) -> FolderOfDrafts? {
    guard let identity = fileIdentity(at: path) else { return nil }
    let (configuration, isNew) = room(owner(of: path)) { room in
      let before = room.configurationCount
      let configuration = room.configuration(forFolder: path)
      return (configuration, room.configurationCount != before)
    }
    if isNew {
      // Being known now, it is no change of what has been read.
      stamps.merge(currentStamps()) { known, _ in known }
      hasNewProblems = true
    }
    guard let found = try? draftsAndFolders(in: path, configuration) else { return nil }
    let drafts = found.filter { !$0.isFolder }.compactMap { draft, _ in
      fileStamp(at: draft).map { FolderOfDrafts.Draft(path: draft, size: $0.size, stamp: $0.description) }
    }
    return FolderOfDrafts(
      identity: identity.description, drafts: drafts, folders: found.filter(\.isFolder).map(\.path))
  }

  func settingsRule(_ code: FindingCode, forDraftAt path: String?) -> Bool {
    overrides(for: owner(of: folder(ofDraftAt: path))).configuration.rules[code] != nil
  }

  func excludes(draftAt path: String) -> Bool {
    tickmark.excludes(path, isFolder: false, configuration(forDraftAt: path))
  }

  func configurationPath(forDraftAt path: String?) -> String? {
    if let configurationPath { return configurationPath }
    let folder = folder(ofDraftAt: path)
    let known = Configuration.locate(from: folder) { buffers[$0] != nil || fileKind(at: $0) == .file }
    if let known { return known }
    let owner = owner(of: folder)
    return joinPath(owner.isEmpty ? folder : owner, Configuration.fileName)
  }

  func text(_ key: String, _ arguments: [String: String], forDraftAt path: String?) -> String {
    MessageCatalog(language: messages(forDraftAt: path) ?? "en").text(Message(key, arguments))
  }

  func explanation(of code: FindingCode, forDraftAt path: String?) -> String? {
    ExplanationPages(language: messages(forDraftAt: path)).page(of: code)
  }

  /// The language of messages about a draft.
  private func messages(forDraftAt path: String?) -> String? {
    configuration(forDraftAt: path).messages ?? language
  }

  /// What has been read counts; where nothing has, nothing is configured.
  private func configuration(forDraftAt path: String?) -> Configuration {
    let folder = folder(ofDraftAt: path)
    var room = rooms[owner(of: folder)]
    return room?.configuration(forFolder: folder) ?? Configuration()
  }

  // MARK: Desks

  mutating func unreadBytes(forDraftAt path: String?) -> Int {
    let folder = folder(ofDraftAt: path)
    let owner = owner(of: folder)
    if rooms[owner]?.hasDesk(forFolder: folder) ?? false { return 0 }
    let paths = room(owner) { $0.configuration(forFolder: folder).references }
    let files = paths.flatMap { path in
      [path] + ((try? listFolder(at: path)) ?? []).filter { fileExtension(of: $0) == "csv" }.map { joinPath(path, $0) }
    }
    stamps = currentStamps()
    return files.reduce(0) { $0 &+ (fileStamp(at: $1)?.size ?? 0) }
  }

  mutating func desk(forDraftAt path: String?, reference: [String]) throws(WorkspaceError) -> any Desk {
    let references = reference.map { joinPath(mainFolder, $0) }
    for path in references where fileKind(at: path) == nil {
      let catalog = MessageCatalog(language: messages(forDraftAt: nil) ?? "en")
      throw WorkspaceError("\(path): \(catalog.reason(FileError.notFound.description))")
    }
    let folder = folder(ofDraftAt: path)
    let (desk, isNew) = room(owner(of: folder)) { room in
      let before = room.deskCount
      let desk = room.desk(forFolder: folder, references: references)
      return (desk, room.deskCount != before)
    }
    if isNew {
      stamps = currentStamps()
      hasNewProblems = true
    }
    return ServedDesk(desk)
  }

  /// Where drafts without a file belong.
  private var mainFolder: String { folders.first ?? currentFolder() }

  private func folder(ofDraftAt path: String?) -> String { path.map(parentFolder) ?? mainFolder }

  /// The innermost workspace folder that a folder lies in; "" for one outside of all.
  private func owner(of folder: String) -> String {
    folders.filter { folder == $0 || folder.hasPrefix($0 == "/" ? $0 : $0 + "/") }
      .max { $0.utf8.count < $1.utf8.count } ?? ""
  }

  private mutating func room<Result>(_ owner: String, _ body: (inout Configurations) -> Result) -> Result {
    var room = rooms[owner] ?? newRoom(owner)
    defer { rooms[owner] = room }
    return body(&room)
  }

  private mutating func newRoom(_ owner: String) -> Configurations {
    Configurations(
      references: references, explicitPath: configurationPath, overrides: overrides(for: owner).configuration,
      language: language, reader: reader, defectLimit: Self.defectLimit,
      after: formerRooms.removeValue(forKey: owner))
  }

  /// More in a file than anybody reads in an editor.
  private static let defectLimit = 200

  private mutating func startAnew() {
    for (owner, room) in rooms { formerRooms[owner] = Configurations(after: room) }
    rooms = [:]
    hasNewBuffers = false
    stamps = [:]
  }

  private func currentStamps() -> [String: FileStamp] {
    rooms.values.reduce(into: [:]) { all, room in all.merge(room.stamps()) { first, _ in first } }
  }

  private func diskContents(ofFile path: String) -> [UInt8]? {
    fileKind(at: path) == .file ? try? readFile(at: path) : nil
  }

  private var reader: FileReader {
    let (buffers, disk) = (buffers, FileReader.disk)
    return FileReader(
      read: { path in try buffers[path] ?? disk.read(path) },
      kind: { path in
        if buffers[path] != nil { return .file }
        return disk.kind(path) ?? (buffers.names(inFolder: path).isEmpty ? nil : .folder)
      },
      list: { path in
        let open = buffers.names(inFolder: path)
        return open.isEmpty ? try disk.list(path) : Set(open).union((try? disk.list(path)) ?? []).sorted()
      })
  }
}
