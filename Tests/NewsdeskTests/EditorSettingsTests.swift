import Checking
import FoundationEssentials
import JSON
import Newsdesk
import Testing

/// What `editors/vscode` says of settings against what is read of them.
@Suite struct EditorSettingsTests {
  private let keys = Configuration.Key.allCases
  private let codes = Set(FindingCode.allCases.map(\.rawValue))
  private let levels = Set(["off"] + Severity.allCases.map(\.rawValue))

  @Test func theSchemaOfTheFile() throws {
    let schema = try json("tickmark.schema.json")
    let properties = try #require(schema["properties"])
    #expect(names(properties) == Set(keys.map(\.rawValue)))
    expectLanguages(properties["language"])
    #expect(choices(properties["messages"]) == Set(messageLanguages))
    #expect(names(properties["rules"]?["properties"]) == codes)
    #expect(choices(schema["definitions"]?["level"]) == levels)
  }

  @Test func theSettingsOfTheExtension() throws {
    let contributes = try #require(try json("package.json")["contributes"])
    let properties = try #require(contributes["configuration"]?["properties"])
    let settings = names(properties).filter { !$0.hasPrefix("tickmark.server.") }
    #expect(settings == Set(keys.filter { $0 != .schema }.map { "tickmark." + $0.rawValue }))
    expectLanguages(properties["tickmark.language"])
    #expect(choices(properties["tickmark.messages"]) == Set(messageLanguages))
    let rules = properties["tickmark.rules"]?["properties"]
    #expect(names(rules) == codes)
    for rule in rules?.members ?? [] { #expect(choices(rule.value) == levels, "\(rule.key)") }
    let validation = contributes["jsonValidation"]?.array?.first
    #expect(validation?["fileMatch"]?.string == Configuration.fileName)
    #expect(validation?["url"]?.string == "./tickmark.schema.json")
  }

  /// Everything that the manifest tells the user is a key that each language has a text for; what it says of a rule is
  /// what the rule's explanation begins with.
  @Test func theExtensionIsTranslated() throws {
    let manifest = try json("package.json")
    let told = texts(in: manifest).filter { !["Tickmark", "tickmark"].contains($0) }
    #expect(told.allSatisfy { $0.hasPrefix("%") && $0.hasSuffix("%") }, "\(told)")
    let keys = told.map { String($0.dropFirst().dropLast()) }
    #expect(keys.count > 30 && Set(keys).count == keys.count)
    for language in messageLanguages {
      let name = language == "en" ? "package.nls.json" : "package.nls.\(language).json"
      let texts = try json(name)
      #expect(texts.members?.map(\.key) == keys, "\(name)")
      #expect(texts.members?.contains { $0.value.string?.isEmpty ?? true } == false)
      let pages = String(decoding: try bytes("../../grammar/\(language)/codes.md"), as: UTF8.self)
      for code in codes {
        let page = pages.split(separator: "## \(code)\n\n").last?.split(separator: "\n\n").first ?? ""
        let start = page.replacing("\n", with: " ").split(separator: ". ").first ?? ""
        let sentence = start.hasSuffix(".") ? String(start) : start + "."
        #expect(texts["rule." + code]?.string == sentence, "\(name)")
      }
    }
    let source = String(decoding: try bytes("texts.js"), as: UTF8.self)
    for language in messageLanguages { #expect(source.contains("\n  \(language): {\n")) }
  }

  /// The titles and descriptions in the manifest, in the order of the texts.
  private func texts(in json: JSON) -> [String] {
    let own = (json.members ?? []).flatMap { member -> [String] in
      let isText = ["title", "description"].contains(member.key)
      return (isText ? [member.value.string].compactMap(\.self) : []) + texts(in: member.value)
    }
    return own + (json.array ?? []).flatMap(texts)
  }

  @Test func theReadmeHasEachKey() throws {
    let readme = String(decoding: try bytes("../../README.md"), as: UTF8.self)
    for key in keys where key != .schema { #expect(readme.contains("\n| `\(key.rawValue)` | "), "\(key)") }
  }

  /// The extension asks VS Code for these settings by name.
  @Test func theSettingsThatTheExtensionPassesOn() throws {
    let source = String(decoding: try bytes("extension.js"), as: UTF8.self)
    let list = try #require(source.split(separator: "const keys = [").last?.split(separator: "]").first)
    let passed = list.split(separator: ",").map { $0.filter { $0 != "'" && $0 != " " } }
    #expect(Set(passed) == Set(keys.filter { $0 != .schema }.map(\.rawValue)))
  }

  /// Which languages there are the grammar alone says: the editor takes any code.
  private func expectLanguages(_ schema: JSON?, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(schema?["pattern"]?.string == "^(auto|[a-z]{2,3})$", sourceLocation: sourceLocation)
    for code in ["auto"] + supportedLanguages {
      #expect(code == "auto" || (2...3).contains(code.utf8.count), sourceLocation: sourceLocation)
    }
  }

  private func names(_ object: JSON?) -> Set<String> { Set((object?.members ?? []).map(\.key)) }

  /// The strings of an `enum`.
  private func choices(_ schema: JSON?) -> Set<String> { Set((schema?["enum"]?.array ?? []).compactMap(\.string)) }

  private func json(_ name: String) throws -> JSON { try JSON.parse(try bytes(name)) }

  private func bytes(_ name: String) throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: root.appending(path: "editors/vscode/\(name)")))
  }
}
