import FoundationEssentials
import PackagePlugin

/// Writes every file of `grammar/` into one Swift source of the target, so that the binary carries them itself.
@main
struct EmbedGrammar: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "grammar")
    var files: [URL] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: path)
      var isFolder = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder else { continue }
      if !file.lastPathComponent.hasPrefix(".") { files.append(file) }
    }
    files.sort { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "BundledFiles.swift")
    return [
      .buildCommand(
        displayName: "Embed grammar",
        executable: try context.tool(named: "embed-grammar").url,
        arguments: [folder.path, output.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
