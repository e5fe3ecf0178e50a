import Reference
import Values

/// Loads a reference whose files stand in memory, under the names that contain them.
func load(
  _ files: [String: String], paths: [String] = ["ref"], builtInMetrics: Set<String> = ["revenue", "employees"]
) -> ReferenceData {
  ReferenceData.load(
    paths: paths, reader: memoryReader(files), isCurrency: { ["EUR", "USD", "GBP", "JPY", "DEM"].contains($0) },
    builtInMetrics: builtInMetrics)
}

private struct NoSuchFile: Error {}

private func memoryReader(_ files: [String: String]) -> FileReader {
  FileReader(
    read: { path in
      guard let text = files[path] else { throw NoSuchFile() }
      return Array(text.utf8)
    },
    kind: { path in
      if files[path] != nil { return .file }
      return files.keys.contains { $0.hasPrefix(path + "/") } ? .folder : nil
    })
}

/// `line:column code`, with the path where it is not `facts.csv`.
func summary(_ defect: Defect) -> String {
  let place = "\(defect.line):\(defect.column) \(defect.code.rawValue)"
  return defect.path == "ref/facts.csv" ? place : "\(defect.path):\(place)"
}

func day(_ iso: String) throws -> CalendarDate { try requireValue(CalendarDate(iso: iso)) }

private func requireValue<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw NoSuchFile() }
  return value
}
