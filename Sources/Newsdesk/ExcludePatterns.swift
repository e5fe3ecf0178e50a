/// Patterns of `.gitignore` notation that leave files and folders out: `*`, `?`, `[a-z]`, `**`, a leading `/` or an
/// inner one (counted from the configuration's folder), a trailing `/` (folders only) and `!` (take in again).
public struct ExcludePatterns: Hashable, Sendable {
  private var patterns: [Pattern]

  /// Empty lines and lines that start with `#` mean nothing.
  public init(_ lines: [String] = []) {
    patterns = lines.compactMap(Pattern.init)
  }

  public var isEmpty: Bool { patterns.isEmpty }

  /// Whether a path below the configuration's folder ("drafts/old/a.md") is left out, itself or by a folder above it.
  public func exclude(_ path: String, isFolder: Bool) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    for depth in names.indices {
      let isInner = depth < names.count - 1
      if excludes(names[...depth], isFolder: isInner || isFolder) { return true }
    }
    return false
  }

  /// The last pattern that fits decides.
  private func excludes(_ names: ArraySlice<[UInt8]>, isFolder: Bool) -> Bool {
    for pattern in patterns.reversed() where isFolder || !pattern.isForFolders {
      if pattern.matches(names) { return !pattern.isNegated }
    }
    return false
  }
}

/// One line of the notation.
private struct Pattern: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    /// `**`: any number of folders.
    case anyFolders
    case name(NamePattern)
  }

  var parts: [Part]
  var isNegated = false
  var isForFolders = false

  init?(_ line: String) {
    var text = Array(line.utf8)[...]
    while text.last == UInt8(ascii: " "), text.dropLast().last != UInt8(ascii: "\\") { text.removeLast() }
    guard let first = text.first, first != UInt8(ascii: "#") else { return nil }
    if first == UInt8(ascii: "!") {
      isNegated = true
      text.removeFirst()
    }
    if text.last == UInt8(ascii: "/") {
      isForFolders = true
      text.removeLast()
    }
    guard !text.isEmpty else { return nil }
    let isAnchored = text.contains(UInt8(ascii: "/"))
    let anywhere = Array("**".utf8)[...]
    parts = text.split(separator: UInt8(ascii: "/")).map { $0 == anywhere ? .anyFolders : .name(NamePattern($0)) }
    if !isAnchored { parts.insert(.anyFolders, at: 0) }
    // `folder/**` means what is in the folder, not the folder itself.
    if parts.last == .anyFolders { parts.append(.name(NamePattern([UInt8(ascii: "*")]))) }
  }

  /// Goes back to the last `**` only, so that the work is at most parts times names.
  func matches(_ names: ArraySlice<[UInt8]>) -> Bool {
    var part = parts.startIndex
    var name = names.startIndex
    var retry: (part: Int, name: Int)?
    while name < names.endIndex {
      if part < parts.endIndex {
        switch parts[part] {
        case .anyFolders:
          retry = (part + 1, name)
          part += 1
          continue
        case .name(let pattern) where pattern.matches(names[name]):
          part += 1
          name += 1
          continue
        case .name: break
        }
      }
      guard let last = retry else { return false }
      part = last.part
      name = last.name + 1
      retry = (part, name)
    }
    return part == parts.endIndex
  }
}

/// A pattern for one file's or folder's name.
private struct NamePattern: Hashable, Sendable {
  enum Item: Hashable, Sendable {
    case byte(UInt8)
    case anyCharacter
    case anyCharacters
    case oneOf([ClosedRange<UInt32>], isNegated: Bool)
  }

  var items: [Item] = []

  init(_ text: ArraySlice<UInt8>) {
    var rest = text
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "*"): if items.last != .anyCharacters { items.append(.anyCharacters) }
      case UInt8(ascii: "?"): items.append(.anyCharacter)
      case UInt8(ascii: "["):
        if let set = Self.readSet(&rest) { items.append(set) } else { items.append(.byte(byte)) }
      case UInt8(ascii: "\\"): items.append(.byte(rest.popFirst() ?? byte))
      default: items.append(.byte(byte))
      }
    }
  }

  /// Reads what follows `[` up to its `]`; nil, with nothing read, where there is none.
  private static func readSet(_ rest: inout ArraySlice<UInt8>) -> Item? {
    // The first character may be `]` itself.
    let start = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^") ? 1 : 0
    guard let end = rest.dropFirst(start + 1).firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let scalars = String(decoding: rest[..<end].dropFirst(start), as: UTF8.self).unicodeScalars.map(\.value)
    rest = rest[(end + 1)...]
    var ranges: [ClosedRange<UInt32>] = []
    var index = 0
    while index < scalars.count {
      if index + 2 < scalars.count, scalars[index + 1] == 0x2D {
        if scalars[index] <= scalars[index + 2] { ranges.append(scalars[index]...scalars[index + 2]) }
        index += 3
      } else {
        ranges.append(scalars[index]...scalars[index])
        index += 1
      }
    }
    return .oneOf(ranges, isNegated: start == 1)
  }

  /// Goes back to the last `*` only, so that the work is at most items times bytes.
  func matches(_ name: [UInt8]) -> Bool {
    var item = 0
    var position = 0
    var retry: (item: Int, position: Int)?
    while position < name.count {
      if item < items.count {
        if items[item] == .anyCharacters {
          item += 1
          retry = (item, position)
          continue
        }
        if let length = Self.length(of: items[item], in: name, at: position) {
          item += 1
          position += length
          continue
        }
      }
      guard let last = retry else { return false }
      item = last.item
      position = last.position + 1
      retry = (item, position)
    }
    return items[item...].allSatisfy { $0 == .anyCharacters }
  }

  /// How many bytes an item takes; nil where it does not fit.
  private static func length(of item: Item, in name: [UInt8], at position: Int) -> Int? {
    switch item {
    case .byte(let byte): return name[position] == byte ? 1 : nil
    case .anyCharacters: return 0
    case .anyCharacter: return scalar(in: name, at: position).length
    case .oneOf(let ranges, let isNegated):
      let (value, length) = scalar(in: name, at: position)
      return ranges.contains { $0.contains(value) } != isNegated ? length : nil
    }
  }

  /// The character at a position and its bytes; a byte that starts none stands for itself.
  private static func scalar(in name: [UInt8], at position: Int) -> (value: UInt32, length: Int) {
    let lead = name[position]
    let length =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard length > 1, position + length <= name.count,
      let scalar = String(validating: name[position..<position + length], as: UTF8.self)?.unicodeScalars.first
    else { return (UInt32(lead), 1) }
    return (scalar.value, length)
  }
}
