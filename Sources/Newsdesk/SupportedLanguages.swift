import BundledGrammar

/// The languages that drafts may be written in, sorted: those with a folder of their own in `grammar/`.
public let supportedLanguages: [String] = {
  let folders = BundledGrammar.files.compactMap { file in
    file.path.contains("/") ? file.path.split(separator: "/").first.map(String.init) : nil
  }
  return Set(folders).subtracting(["shared"]).sorted()
}()
