import Checking
import Files
import JSON

extension Configuration {
  /// The text of a file that says no more than what becomes of one finding code.
  public static func text(setting code: FindingCode, to rule: Rule) -> String {
    text(setting: code, to: rule, in: TextStyle(of: []))
  }

  private static func text(setting code: FindingCode, to rule: Rule, in style: TextStyle) -> String {
    let entry = style.newline + style.indent(2) + "\"\(code.rawValue)\": \"\(rule.text)\"" + style.newline
    let rules = style.newline + style.indent(1) + "\"\(Key.rules.rawValue)\": {" + entry + style.indent(1) + "}"
    return "{" + rules + style.newline + "}" + style.newline
  }

  /// The edit by which the text of a `tickmark.json` says what becomes of a finding code; everything else in it stays.
  /// - Returns: nil for a text that is neither an object nor empty.
  public static func edit(of bytes: [UInt8], setting code: FindingCode, to rule: Rule) -> Edit? {
    let style = TextStyle(of: bytes)
    if bytes.allSatisfy({ $0 <= 0x20 }) {
      return Edit(span: 0..<bytes.count, newText: text(setting: code, to: rule, in: style))
    }
    guard let json = try? JSON.parse(bytes), let members = json.members else { return nil }
    let value = "\"\(rule.text)\""
    let entry = "\"\(code.rawValue)\": \(value)"
    guard let rules = members.last(where: { $0.key == Key.rules.rawValue }) else {
      let inner = style.newline + style.indent(2) + entry + style.newline + style.indent(1)
      return insertion("\"\(Key.rules.rawValue)\": {" + inner + "}", at: 1, style, into: json)
    }
    guard let set = rules.value.members else { return nil }
    guard let known = set.last(where: { $0.key == code.rawValue }) else {
      return insertion(entry, at: 2, style, into: rules.value)
    }
    guard let old = known.value.string else { return nil }
    // A code's rule has no character that needs an escape, so its literal is as long as it reads.
    let end = known.value.offset + old.utf8.count + 2
    guard end <= bytes.count, bytes[known.value.offset..<end].elementsEqual("\"\(old)\"".utf8) else { return nil }
    return Edit(span: known.value.offset..<end, newText: value)
  }

  /// The edit by which the text of a `tickmark.json` names a further file of reference data behind one that it names, with
  /// the same folder before it.
  /// - Parameters:
  ///   - own: that of the `tickmark.json`.
  ///   - name: that of the new file.
  ///   - path: that of the file that is named.
  /// - Returns: nil where the file is not named there.
  public static func edit(of bytes: [UInt8], at own: String, naming name: String, behind path: String) -> Edit? {
    let references = (try? JSON.parse(bytes))?.members?.last { $0.key == Key.reference.rawValue }?.value
    let named = (references?.array ?? [references].compactMap(\.self)).first { element in
      element.string.map { absolutePath(joinPath(parentFolder(of: own), $0)) == absolutePath(path) } ?? false
    }
    guard let named, let written = named.string else { return nil }
    let start = named.offset
    let end = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "\"")).map { $0 + 1 } ?? bytes.count
    let old = JSON(written).bytes
    // A path with escapes in it is left alone.
    guard bytes[start..<end].elementsEqual(old) else { return nil }
    let new = JSON(String(written.dropLast(Files.fileName(of: written).count)) + name).bytes
    let (first, second) = (String(decoding: old, as: UTF8.self), String(decoding: new, as: UTF8.self))
    return references?.array == nil
      ? Edit(span: start..<end, newText: "[\(first), \(second)]") : Edit(span: end..<end, newText: ", \(second)")
  }

  /// Puts a member first in an object, indented like the object's other members, else by its depth.
  private static func insertion(_ member: String, at depth: Int, _ style: TextStyle, into object: JSON) -> Edit {
    let start = object.offset + 1
    guard let first = object.members?.first else {
      let end = style.newline + style.indent(depth - 1)
      return Edit(span: start..<start, newText: style.newline + style.indent(depth) + member + end)
    }
    let indentation = style.indentation(before: first.keyOffset) ?? style.indent(depth)
    return Edit(span: start..<start, newText: style.newline + indentation + member + ",")
  }
}

/// How the lines of a file end and are indented.
private struct TextStyle {
  let newline: String
  private let unit: String
  private let bytes: [UInt8]

  init(of bytes: [UInt8]) {
    self.bytes = bytes
    let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    newline = end.map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false ? "\r\n" : "\n"
    let indented = bytes.split(separator: UInt8(ascii: "\n")).lazy
      .map { line in line.prefix { isBlank($0) } }
      .first { blanks in !blanks.isEmpty && bytes.indices.contains(blanks.endIndex) && bytes[blanks.endIndex] > 0x20 }
    unit = indented.map { String(decoding: $0, as: UTF8.self) } ?? "  "
  }

  func indent(_ depth: Int) -> String { String(repeating: unit, count: max(0, depth)) }

  /// What stands before an offset on its line; nil where that is not blank.
  func indentation(before offset: Int) -> String? {
    guard bytes.indices.contains(offset) else { return nil }
    let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let blanks = bytes[start..<offset]
    return start > 0 && blanks.allSatisfy(isBlank) ? String(decoding: blanks, as: UTF8.self) : nil
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

extension Configuration.Rule {
  /// As the file has it.
  public var text: String {
    switch self {
    case .off: "off"
    case .severity(let severity): severity.rawValue
    }
  }

  public init?(text: String) {
    if text == "off" {
      self = .off
    } else if let severity = Severity(rawValue: text) {
      self = .severity(severity)
    } else {
      return nil
    }
  }
}
