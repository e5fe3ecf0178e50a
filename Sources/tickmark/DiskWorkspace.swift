import Checking
import Files
import JSON
import LanguageServer
import Newsdesk

/// Configuration and reference data on disk, as they hold for the drafts of an editor.
struct DiskWorkspace: Workspace {
  private let references: [String]
  private let configurationPath: String?
  private var folders: [String] = []
  /// Of messages, where no configuration says another: the editor's, else the environment's.
  private var language = preferredLanguage()
  /// What the editor has set.
  private var editorSettings = JSON.null
  private var configurations: Configurations
  private var problems: [String] = []
  /// How the files stood when they were read.
  private var stamps: [String: FileStamp] = [:]

  init(_ settings: Settings) throws(UsageError) {
    references = settings.references.map(absolutePath)
    configurationPath = settings.configurationPath.map(absolutePath)
    configurations = try Configurations(settings)
    startAnew()
  }

  mutating func open(folders: [String], locale: String?) {
    self.folders = folders
    if let locale { language = primaryLanguage(of: locale) }
    startAnew()
  }

  mutating func configure(_ settings: JSON) {
    editorSettings = settings
    startAnew()
  }

  mutating func reload() -> Bool {
    guard configurations.stamps() != stamps else { return false }
    startAnew()
    return true
  }

  mutating func takeProblems() -> [String] {
    defer { problems = [] }
    return problems + configurations.takeProblems()
  }

  mutating func desk(forDraftAt path: String?, reference: [String]) throws(WorkspaceError) -> any Desk {
    let references = reference.map { joinPath(mainFolder, $0) }
    for path in references where fileKind(at: path) == nil {
      throw WorkspaceError("\(path): \(FileError.notFound)")
    }
    let before = configurations.deskCount
    let desk = configurations.desk(forFolder: path.map(parentFolder) ?? mainFolder, references: references)
    if configurations.deskCount != before { stamps = configurations.stamps() }
    return ServedDesk(desk)
  }

  func contents(ofFile path: String) -> [UInt8]? {
    fileKind(at: path) == .file ? try? readFile(at: path) : nil
  }

  func configurationPath(forDraftAt path: String?) -> String? {
    if let configurationPath { return configurationPath }
    let folder = path.map(parentFolder) ?? mainFolder
    if let known = Configuration.locate(from: folder, isFile: { fileKind(at: $0) == .file }) { return known }
    let owner = folders.first { folder == $0 || folder.hasPrefix($0 + "/") }
    return joinPath(owner ?? folder, Configuration.fileName)
  }

  func explanation(of code: FindingCode) -> String? {
    ExplanationPages(language: language).page(of: code)
  }

  /// Where drafts without a file belong.
  private var mainFolder: String { folders.first ?? currentFolder() }

  private mutating func startAnew() {
    var files = Configurations(explicitPath: configurationPath)
    let (overrides, mistakes) = Configuration.read(
      editorSettings, folder: mainFolder, languages: files.languages(forFolder: mainFolder))
    problems += mistakes.map { "settings: \($0.message)" }
    configurations = Configurations(
      references: references, explicitPath: configurationPath, overrides: overrides, language: language)
    stamps = [:]
  }
}
