#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder that relative paths start from; `.` where the system does not tell.
public func currentFolder() -> String {
  guard let name = unsafe getcwd(nil, 0) else { return "." }
  defer { unsafe free(name) }
  return unsafe String(cString: name)
}

/// `path` as seen from `folder`: an absolute path stays what it is.
public func joinPath(_ folder: String, _ path: String) -> String {
  if path.hasPrefix("/") || folder.isEmpty || folder == "." { return path }
  return folder.hasSuffix("/") ? folder + path : folder + "/" + path
}

/// The path from the root, without `.`, `..` and doubled slashes. Links are not followed.
public func absolutePath(_ path: String) -> String {
  var parts: [Substring] = []
  for part in joinPath(currentFolder(), path).split(separator: "/") {
    switch part {
    case ".": continue
    case "..": _ = parts.popLast()
    default: parts.append(part)
    }
  }
  return "/" + parts.joined(separator: "/")
}

/// The absolute path without links, of a file that is not there yet as well.
public func canonicalPath(_ path: String) -> String {
  let path = absolutePath(path)
  if let real = unsafe realpath(path, nil) {
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
  return path == "/" ? path : joinPath(canonicalPath(parentFolder(of: path)), fileName(of: path))
}

/// The folder of a file; `.` for a bare name, `/` for the root.
public func parentFolder(of path: String) -> String {
  let trimmed = trimmingSlashes(path)
  guard let slash = trimmed.lastIndex(of: "/") else { return "." }
  return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
}

/// The last part of a path; empty for the root.
public func fileName(of path: String) -> String {
  let trimmed = trimmingSlashes(path)
  guard let slash = trimmed.lastIndex(of: "/") else { return String(trimmed) }
  return String(trimmed[trimmed.index(after: slash)...])
}

/// What follows the last dot of the file's name, in lower case; empty where there is none.
public func fileExtension(of path: String) -> String {
  let name = fileName(of: path)
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
  return name[name.index(after: dot)...].lowercased()
}

private func trimmingSlashes(_ path: String) -> Substring {
  var rest = path[...]
  while rest.count > 1, rest.last == "/" { rest.removeLast() }
  return rest
}
