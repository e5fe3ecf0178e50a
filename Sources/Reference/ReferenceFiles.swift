import JSON

/// A CSV file of a reference.
struct ReferenceFile {
  enum Content: String, CaseIterable {
    case facts, entities, metrics

    /// That of the format.
    var fileName: String { rawValue + ".csv" }
  }

  var path: String
  var content: Content
  var source: ReferenceSource
  /// nil: to be guessed from the header.
  var delimiter: UInt8?
}

/// How a file came to be read as reference data.
public enum ReferenceSource: Hashable, Sendable {
  /// By its name, in a folder of reference data.
  case folder
  /// Named by a data package.
  case package(path: String)
  /// Named itself.
  case file
}

/// The CSV files that some paths stand for, each once.
func findReferenceFiles(_ paths: [String], _ reader: FileReader, report: (Defect) -> Void) -> [ReferenceFile] {
  var files: [ReferenceFile] = []
  for path in paths {
    switch reader.kind(path) {
    case .folder: files += findFiles(inFolder: path, reader, report)
    case .file where fileName(path) == packageName: files += readPackage(path, reader, report) ?? []
    case .file: files.append(ReferenceFile(path: path, content: content(ofFile: path) ?? .facts, source: .file))
    case nil: report(Defect(.noSuchFile, path: path))
    }
  }
  var seen: Set<String> = []
  return files.filter { seen.insert($0.path).inserted }
}

/// Those that a data package names; without a readable package those with the format's names.
private func findFiles(inFolder folder: String, _ reader: FileReader, _ report: (Defect) -> Void) -> [ReferenceFile] {
  let package = joined(folder, packageName)
  if reader.kind(package) == .file, let files = readPackage(package, reader, report) { return files }
  let files = ReferenceFile.Content.allCases.compactMap { content in
    let path = joined(folder, content.fileName)
    return reader.kind(path) == .file ? ReferenceFile(path: path, content: content, source: .folder) : nil
  }
  if files.isEmpty { report(Defect(.noData, path: folder)) }
  return files
}

/// The resources of a Frictionless data package that are reference data; nil if it cannot be read.
private func readPackage(_ path: String, _ reader: FileReader, _ report: (Defect) -> Void) -> [ReferenceFile]? {
  let bytes: [UInt8]
  let package: JSON
  do {
    bytes = try reader.read(path)
  } catch {
    report(Defect(.unreadable, path: path, ["reason": String(describing: error)]))
    return nil
  }
  do {
    package = try JSON.parse(bytes)
  } catch {
    report(
      Defect(
        .badPackage, path: path, line: error.position.line, column: error.position.column, ["reason": error.message]))
    return nil
  }
  guard let resources = package["resources"]?.array else {
    report(Defect(.badPackage, path: path, ["reason": "\"resources\" is no list"]))
    return nil
  }
  var files: [ReferenceFile] = []
  var place = Place()
  for resource in resources {
    place.advance(to: resource.offset, in: bytes)
    let name = resource["name"]?.string ?? ""
    let written = resource["path"]?.string ?? resource["path"]?.array?.first?.string ?? ""
    guard let content = ReferenceFile.Content(rawValue: name) ?? content(ofFile: written) else {
      report(Defect(.otherResource, path: path, line: place.line, column: place.column, ["name": name]))
      continue
    }
    guard isInside(written), (resource["path"]?.array?.count ?? 1) == 1 else {
      report(
        Defect(.badResourcePath, path: path, line: place.line, column: place.column, ["name": name, "path": written]))
      continue
    }
    files.append(
      ReferenceFile(
        path: joined(String(path.dropLast(packageName.count)), written), content: content,
        source: .package(path: path), delimiter: delimiter(resource["dialect"]?["delimiter"]?.string)))
  }
  return files
}

/// A position that only moves forward, so that finding all resources reads the file once.
private struct Place {
  private(set) var line = 1
  private(set) var column = 1
  private var offset = 0

  mutating func advance(to target: Int, in bytes: [UInt8]) {
    for byte in bytes[min(offset, bytes.count)..<min(max(offset, target), bytes.count)] {
      if byte == UInt8(ascii: "\n") {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    offset = max(offset, target)
  }
}

/// Whether a path stays within its folder, as the format demands.
private func isInside(_ path: String) -> Bool {
  !path.isEmpty && !path.hasPrefix("/") && !path.contains("://") && !path.contains("\\") && !path.contains("\0")
    && !path.split(separator: "/").contains("..")
}

/// The byte of a delimiter that can stand in a CSV file; nil for another.
private func delimiter(_ text: String?) -> UInt8? {
  guard let text, text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80, byte >= 0x20 || byte == 0x09,
    byte != UInt8(ascii: "\"")
  else { return nil }
  return byte
}

private let packageName = "datapackage.json"

private func content(ofFile path: String) -> ReferenceFile.Content? {
  ReferenceFile.Content.allCases.first { fileName(path) == $0.fileName }
}

private func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }

private func joined(_ folder: String, _ name: String) -> String {
  folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
}
