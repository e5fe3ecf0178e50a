import Checking
import Files
import JSON
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
  private let reader: FileReader
  /// Of more defects in a file of reference data than these only their number is told.
  private let defectLimit: Int
  private var configurations: [String: Configuration] = [:]
  private var desks: [DeskKey: Newsdesk] = [:]
  /// The path of the nearest configuration by the draft's folder; "" where there is none.
  private var nearest: [String: String] = [:]
  /// What was wrong in configurations, reference data and grammar.
  private(set) var problems: [FileProblem] = []
  /// How many of them have been told.
  private var told = 0
  /// What could be read last, for when it can be read no longer.
  private var lastGood = LastGood()
  /// A configuration, or reference data that one names, could not be read.
  private(set) var lacksInput = false

  private struct LastGood {
    var configurations: [String: Configuration] = [:]
    /// By folder.
    var grammars: [String: Grammars] = [:]
    /// By the paths that they were read from.
    var references: [[String]: ReferenceData] = [:]
  }

  private struct DeskKey: Hashable {
    var configurationPath: String
    var references: [String]
  }

  /// - Parameter earlier: what was read before; where a file has become unreadable since, what it said then still holds.
  init(
    references: [String] = [], explicitPath: String? = nil, overrides: Configuration = Configuration(),
    language: String? = preferredLanguage(), reader: FileReader = .disk, defectLimit: Int = .max,
    after earlier: Configurations? = nil
  ) {
    self.references = references
    self.explicitPath = explicitPath
    self.overrides = overrides
    self.language = language
    self.reader = reader
    self.defectLimit = defectLimit
    if let earlier { lastGood = earlier.lastGood }
  }

  /// What the options of the command line name must be there.
  init(_ settings: Settings) throws(UsageError) {
    self.init(references: settings.references, explicitPath: settings.configurationPath)
    for path in references + [explicitPath].compactMap(\.self) where fileKind(at: path) == nil {
      throw UsageError(.notFound, at: path)
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

  /// The texts of messages on drafts in a folder.
  mutating func catalog(forFolder folder: String) -> MessageCatalog {
    MessageCatalog(language: configuration(forFolder: folder).messages ?? "en")
  }

  /// The newsdesk for drafts in a folder; `references`, unless empty, replace those of the configuration.
  mutating func desk(forFolder folder: String, references: [String] = []) -> Newsdesk {
    let key = DeskKey(configurationPath: path(forFolder: folder), references: references)
    if let known = desks[key] { return known }
    var configuration = configuration(forFolder: folder)
    if !references.isEmpty { configuration.references = references }
    let catalog = MessageCatalog(language: configuration.messages ?? "en")
    let grammars = grammars(adding: grammarFolder(key.configurationPath), catalog)
    let reference = reference(of: configuration, at: key.configurationPath, grammars, catalog)
    let desk = Newsdesk(configuration, reference: reference, grammars: grammars)
    desks[key] = desk
    return desk
  }

  private mutating func grammars(adding folder: String, _ catalog: MessageCatalog) -> Grammars {
    let (grammars, mistakes) = loadGrammars(adding: folder, reader: reader, telling: catalog)
    problems += mistakes
    if !mistakes.isEmpty, let good = lastGood.grammars[folder] { return good }
    if mistakes.isEmpty { lastGood.grammars[folder] = grammars }
    return grammars
  }

  private mutating func reference(
    of configuration: Configuration, at configurationPath: String, _ grammars: Grammars, _ catalog: MessageCatalog
  ) -> ReferenceData {
    let paths = configuration.references
    let reference = loadReferences(paths, grammars: grammars, reader: reader, defectLimit: defectLimit)
    problems += reference.defects.map { defect in
      let problem = FileProblem(defect, catalog)
      return [.noSuchFile, .noData].contains(defect.code) ? placed(problem, in: configurationPath) : problem
    }
    for (path, count) in reference.furtherDefects.sorted(by: { $0.key < $1.key }) {
      let message = catalog.text(Message("files.further", ["count": String(count)]))
      problems.append(FileProblem(path: path, line: 1, message: message, isError: false, count: count))
    }
    let codes = Set(reference.defects.map(\.code))
    lacksInput = lacksInput || !codes.isDisjoint(with: missing)
    if let good = lastGood.references[paths], let gone = good.files.sorted().first(where: { isGone($0, from: paths) }) {
      let text = catalog.text(Message("files.gone", ["path": fileName(of: gone)]))
      problems.append(
        placed(FileProblem(path: parentFolder(of: gone), code: "gone", message: text), in: configurationPath))
      return good
    }
    if codes.isDisjoint(with: missing), codes.isDisjoint(with: broken) {
      lastGood.references[paths] = reference
    } else if let good = lastGood.references[paths] {
      return good
    }
    return reference
  }

  /// Whether a file has left a folder of reference data that says by itself what is in it.
  private func isGone(_ path: String, from references: [String]) -> Bool {
    let folder = parentFolder(of: path)
    return reader.kind(path) == nil && references.contains { absolutePath($0) == absolutePath(folder) }
      && reader.kind(joinPath(folder, "datapackage.json")) == nil
  }

  /// What is wrong with a path, where a configuration names that.
  private func placed(_ problem: FileProblem, in configurationPath: String) -> FileProblem {
    guard !configurationPath.isEmpty, let bytes = try? reader.read(configurationPath),
      let value = (try? JSON.parse(bytes))?[Configuration.Key.reference.rawValue]
    else { return problem }
    let folder = parentFolder(of: configurationPath)
    let named = (value.array ?? [value]).first { element in
      element.string.map { absolutePath(joinPath(folder, $0)) == absolutePath(problem.path) } ?? false
    }
    guard let named, let written = named.string else { return problem }
    let place = JSON.position(of: named.offset, in: bytes)
    return FileProblem(
      path: configurationPath, line: place.line, column: place.column,
      length: JSON.tokenLength(at: named.offset, in: bytes), code: problem.code,
      message: "\(written): \(problem.message)", isError: problem.isError)
  }

  /// Whether the desk for drafts in a folder has been made already.
  func hasDesk(forFolder folder: String) -> Bool {
    (explicitPath ?? nearest[folder]).map { desks[DeskKey(configurationPath: $0, references: [])] != nil } ?? false
  }

  /// The languages that drafts in a folder may be written in.
  mutating func languages(forFolder folder: String) -> [String] {
    draftLanguages(adding: grammarFolder(path(forFolder: folder)), reader: reader)
  }

  var deskCount: Int { desks.count }
  var configurationCount: Int { configurations.count }

  /// What was wrong in configurations and reference data and has not been told yet.
  mutating func takeProblems() -> [String] {
    defer { told = problems.count }
    return problems[told...].map(\.description)
  }

  /// Every file that had a part in what was answered so far, and how it stands on disk.
  func stamps() -> [String: FileStamp] {
    var paths: [String] = []
    // Many folders lie below the same ones.
    var looked: [String: Bool] = [:]
    for folder in nearest.keys {
      let path = Configuration.locate(from: folder) { path in
        if let known = looked[path] { return known }
        looked[path] = isFile(path)
        return looked[path] ?? false
      }
      if let path { paths.append(path) }
    }
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

  private func isFile(_ path: String) -> Bool { reader.kind(path) == .file }

  private mutating func read(_ path: String) -> Configuration {
    do {
      let bytes = try reader.read(path)
      lacksInput = lacksInput || (try? JSON.parse(bytes)) == nil
      let (configuration, problems) = Configuration.read(
        bytes, path: path, languages: draftLanguages(adding: grammarFolder(path), reader: reader), messages: language)
      self.problems += problems
      if !problems.contains(where: \.isError) {
        lastGood.configurations[path] = configuration
        return configuration
      }
      return lastGood.configurations[path] ?? configuration
    } catch {
      lacksInput = true
      problems.append(FileProblem(path: path, error, MessageCatalog(language: language ?? "en")))
      return lastGood.configurations[path] ?? Configuration()
    }
  }
}

/// The defects that leave a whole file out.
private let missing: Set<Defect.Code> = [.noSuchFile, .unreadable, .noData]

/// Those that leave a file's rows unread.
private let broken: Set<Defect.Code> = [.badPackage, .badResourcePath, .utf16, .missingColumns]
