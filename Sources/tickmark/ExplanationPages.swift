import Checking
import Files

/// The explanation of each finding code as a file that an editor can open, in the user's cache folder. A page is written
/// when it is first asked for; where that cannot be done there is none.
struct ExplanationPages {
  private let folder: String?
  private let language: String?

  init(language: String?) {
    self.language = language
    folder = Self.cacheFolder().map { joinPath($0, "tickmark") }
  }

  /// The path of a code's page; nil if it could not be written.
  func page(of code: FindingCode) -> String? {
    guard let folder else { return nil }
    let version = joinPath(folder, versionNumber)
    let pages = joinPath(version, language ?? "en")
    let path = joinPath(pages, code.rawValue + ".md")
    if fileKind(at: path) == .file { return path }
    let text = explanation(of: code, language: language)
    guard !text.isEmpty else { return nil }
    do {
      for folder in [parentFolder(of: folder), folder, version, pages] { try createFolder(at: folder) }
      let file = try createFile(at: path)
      try writeBytes(Array("#\(text.dropFirst(2))\n".utf8), to: file)
      try closeFile(file)
    } catch {
      return nil
    }
    return path
  }

  /// `XDG_CACHE_HOME`, else the system's usual folder in the user's home.
  private static func cacheFolder() -> String? {
    if let cache = environmentValue("XDG_CACHE_HOME"), cache.hasPrefix("/") { return cache }
    guard let home = environmentValue("HOME"), home.hasPrefix("/") else { return nil }
    #if os(macOS)
      return joinPath(home, "Library/Caches")
    #else
      return joinPath(home, ".cache")
    #endif
  }
}
