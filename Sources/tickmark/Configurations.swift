import Files
import Newsdesk
import Reference

/// The configurations of a run, each file read once, and a newsdesk for each.
struct Configurations {
  /// Replaces what configurations name as reference data, unless empty.
  private let references: [String]
  /// Stands for every `tickmark.json`.
  private let explicitPath: String?
  /// What it says wins over every `tickmark.json`.
  private let overrides: Configuration
  /// The language of messages where no configuration says another.
  private let language: String?
  private var configurations: [String: Configuration] = [:]
  private var desks: [DeskKey: Newsdesk] = [:]
  /// The path of the nearest configuration by the draft's folder; "" where there is none.
  private var nearest: [String: String] = [:]
  private var problems: [String] = []
  /// Reference data that a configuration names could not be read.
  private(set) var lacksReferences = false

  private struct DeskKey: Hashable {
    var configurationPath: String
    var references: [String]
  }

  init(
    references: [String] = [], explicitPath: String? = nil, overrides: Configuration = Configuration(),
    language: String? = preferredLanguage()
  ) {
    self.references = references
    self.explicitPath = explicitPath
    self.overrides = overrides
    self.language = language
  }

  /// What the options of the command line name must be there.
  init(_ settings: Settings) throws(UsageError) {
    self.init(references: settings.references, explicitPath: settings.configurationPath)
    for path in references + [explicitPath].compactMap(\.self) where fileKind(at: path) == nil {
      throw UsageError("\(path): no such file or folder")
    }
  }

  /// The configuration that holds for drafts in a folder.
  mutating func configuration(forFolder folder: String) -> Configuration {
    let path = path(forFolder: folder)
    if let known = configurations[path] { return known }
    var configuration = (path.isEmpty ? Configuration() : read(path)).overridden(by: overrides)
    if !references.isEmpty { configuration.references = references }
    configuration.messages = configuration.messages ?? language
    configurations[path] = configuration
    return configuration
  }

  /// The newsdesk for drafts in a folder; `references`, unless empty, replace those of the configuration.
  mutating func desk(forFolder folder: String, references: [String] = []) -> Newsdesk {
    let key = DeskKey(configurationPath: path(forFolder: folder), references: references)
    if let known = desks[key] { return known }
    var configuration = configuration(forFolder: folder)
    if !references.isEmpty { configuration.references = references }
    let (grammars, mistakes) = loadGrammars(adding: grammarFolder(key.configurationPath))
    problems += mistakes
    let desk = Newsdesk(configuration, grammars: grammars)
    problems += defectLines(desk.reference, language: configuration.messages)
    lacksReferences = lacksReferences || desk.reference.defects.contains { missing.contains($0.code) }
    desks[key] = desk
    return desk
  }

  /// The languages that drafts in a folder may be written in.
  mutating func languages(forFolder folder: String) -> [String] {
    draftLanguages(adding: grammarFolder(path(forFolder: folder)))
  }

  var deskCount: Int { desks.count }

  /// What was wrong in configurations and reference data and has not been told yet.
  mutating func takeProblems() -> [String] {
    defer { problems = [] }
    return problems
  }

  /// Every file that had a part in what was answered so far, and how it stands on disk.
  func stamps() -> [String: FileStamp] {
    var paths: [String] = []
    for folder in nearest.keys { paths.append(Configuration.locate(from: folder, isFile: isFile) ?? "") }
    for path in configurations.values.flatMap(\.references) + desks.keys.flatMap(\.references) {
      paths.append(path)
      paths += ((try? listFolder(at: path)) ?? []).map { joinPath(path, $0) }
    }
    for path in Set(desks.keys.map(\.configurationPath)) {
      let folder = grammarFolder(path)
      paths += grammarFiles(in: folder).map { joinPath(folder, $0) }
    }
    return Dictionary(paths.compactMap { path in fileStamp(at: path).map { (path, $0) } }) { first, _ in first }
  }

  private mutating func path(forFolder folder: String) -> String {
    if let explicitPath { return explicitPath }
    if let known = nearest[folder] { return known }
    let path = Configuration.locate(from: folder, isFile: isFile) ?? ""
    nearest[folder] = path
    return path
  }

  /// The folder of grammar files beside a configuration; without a configuration none.
  private func grammarFolder(_ configurationPath: String) -> String {
    configurationPath.isEmpty ? "" : joinPath(parentFolder(of: configurationPath), grammarFolderName)
  }

  private func isFile(_ path: String) -> Bool { fileKind(at: path) == .file }

  private mutating func read(_ path: String) -> Configuration {
    do {
      let (configuration, problems) = Configuration.read(
        try readFile(at: path), path: path, languages: draftLanguages(adding: grammarFolder(path)))
      self.problems += problems
      return configuration
    } catch {
      problems.append("\(path): \(error)")
      return Configuration()
    }
  }
}

/// The defects that leave a whole file out.
private let missing: Set<Defect.Code> = [.noSuchFile, .unreadable, .noData]
