import Files
import Newsdesk

/// The configurations of a run, each file read once, and a newsdesk for each.
struct Configurations {
  private let settings: Settings
  /// By the path of the configuration; "" where there is none.
  private var configurations: [String: Configuration] = [:]
  private var desks: [String: Newsdesk] = [:]
  /// The path of the nearest configuration by the draft's folder.
  private var nearest: [String: String] = [:]

  init(_ settings: Settings) throws(UsageError) {
    self.settings = settings
    for path in settings.references + [settings.configurationPath].compactMap(\.self) where fileKind(at: path) == nil {
      throw UsageError("\(path): no such file or folder")
    }
  }

  /// The configuration that holds for drafts in a folder.
  mutating func configuration(forFolder folder: String) -> Configuration {
    let path = path(forFolder: folder)
    if let known = configurations[path] { return known }
    let configuration = path.isEmpty ? Configuration() : read(path)
    configurations[path] = configuration
    return configuration
  }

  /// The reference data for drafts in a folder: that of the command line, else that of the configuration.
  mutating func references(forFolder folder: String) -> [String] {
    settings.references.isEmpty ? configuration(forFolder: folder).references : settings.references
  }

  /// The newsdesk for drafts in a folder.
  mutating func desk(forFolder folder: String) -> Newsdesk {
    let path = path(forFolder: folder)
    if let known = desks[path] { return known }
    var configuration = configuration(forFolder: folder)
    configuration.references = references(forFolder: folder)
    let desk = Newsdesk(configuration)
    desks[path] = desk
    return desk
  }

  private mutating func path(forFolder folder: String) -> String {
    if let explicit = settings.configurationPath { return explicit }
    if let known = nearest[folder] { return known }
    let path = Configuration.locate(from: folder) { fileKind(at: $0) == .file } ?? ""
    nearest[folder] = path
    return path
  }

  private func read(_ path: String) -> Configuration {
    do {
      let (configuration, problems) = Configuration.read(try readFile(at: path), path: path)
      problems.forEach(tell)
      return configuration
    } catch {
      tell("\(path): \(error)")
      return Configuration()
    }
  }
}
