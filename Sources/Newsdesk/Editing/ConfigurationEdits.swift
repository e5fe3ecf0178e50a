import Checking
import Files
import JSON

extension Configuration {
  /// The text of a file that says no more than what becomes of one finding code.
  public static func text(setting code: FindingCode, to rule: Rule) -> String {
    "{\n  \"rules\": {\n    \"\(code.rawValue)\": \"\(rule.text)\"\n  }\n}\n"
  }

  /// The edit by which the text of a `tickmark.json` says what becomes of a finding code; everything else in it stays.
  /// - Returns: nil for a text that is no object.
  public static func edit(of bytes: [UInt8], setting code: FindingCode, to rule: Rule) -> Edit? {
    guard let json = try? JSON.parse(bytes), let members = json.members else { return nil }
    let value = "\"\(rule.text)\""
    let entry = "\"\(code.rawValue)\": \(value)"
    guard let rules = members.last(where: { $0.key == Key.rules.rawValue }) else {
      return insertion("\"\(Key.rules.rawValue)\": {\n    \(entry)\n  }", "  ", into: json)
    }
    guard let set = rules.value.members else { return nil }
    guard let known = set.last(where: { $0.key == code.rawValue }) else {
      return insertion(entry, "    ", into: rules.value)
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

  /// Puts a member first in an object.
  private static func insertion(_ member: String, _ indentation: String, into object: JSON) -> Edit {
    let start = object.offset + 1
    let outer = String(indentation.dropLast(2))
    let isEmpty = object.members?.isEmpty ?? true
    return Edit(
      span: start..<start, newText: "\n" + indentation + member + (isEmpty ? "\n" + outer : ","))
  }
}

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
