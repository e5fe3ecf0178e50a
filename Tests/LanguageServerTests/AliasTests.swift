import JSON
import Testing

@testable import LanguageServer

/// Names of entities that the reference does not list.
@Suite struct AliasTests {
  private let draft = "Die Energie Süd GmbH erzielte 2024 einen Umsatz von 36 Millionen Euro.\n"
  private let facts = """
    entity;metric;period;value;unit
    halden-energie;revenue;2024;36000000;EUR
    Nordlicht AG;revenue;2024;421000000;EUR

    """
  private let title = "Add “Energie Süd GmbH” as a name of halden-energie"
  private let entities = """
    id;name;aliases;kind
    halden-energie;halden-energie;Energie Süd GmbH;
    Nordlicht AG;Nordlicht AG;;

    """

  private func newsroom(_ files: [String: String], references: [String] = ["/room/reference"]) -> Newsroom {
    let newsroom = Newsroom()
    newsroom.files = files
    newsroom.references = references
    return newsroom
  }

  private func action(_ newsroom: Newsroom, without lacking: String...) -> (editor: Editor, action: JSON?) {
    let editor = Editor(lacking.reduce(fullCapabilities) { $0.without($1) }, newsroom: newsroom)
    editor.open(draft)
    let actions = editor.ask("textDocument/codeAction", at: "Energie^ Süd", ["context": ["diagnostics": []]])
    return (editor, actions.array?.first { $0["title"]?.string == title })
  }

  /// The files after the action, and the kinds of its operations.
  private func applied(_ newsroom: Newsroom) throws -> (files: [String: String], kinds: [String?]) {
    let (editor, action) = action(newsroom)
    let edit = editor.ask("codeAction/resolve", try #require(action))["edit"]
    return (editor.applied(edit), edit?["documentChanges"]?.array?.map { $0["kind"]?.string } ?? [])
  }

  @Test func aFirstFileListsWhatFactsName() throws {
    let (files, kinds) = try applied(newsroom(["/room/reference/facts.csv": facts]))
    #expect(kinds == ["create", nil])
    #expect(files == ["file:///room/reference/entities.csv": entities])
    // With it the reference has no mistake, and the name is known.
    let after = newsroom(["/room/reference/facts.csv": facts, "/room/reference/entities.csv": entities])
    let editor = Editor(newsroom: after)
    editor.open(draft)
    let hover = editor.ask("textDocument/hover", at: "Energie^ Süd")
    #expect(hover["contents"]?["value"]?.string?.contains("halden-energie") == true, "\(hover)")
  }

  @Test func aPackageNamesIt() throws {
    let package = """
      {
        "resources": [
          { "name": "facts", "path": "data/facts.csv" }
        ]
      }
      """
    let (files, kinds) = try applied(
      newsroom(["/room/reference/datapackage.json": package, "/room/reference/data/facts.csv": facts]))
    #expect(kinds == ["create", nil, nil])
    #expect(files["file:///room/reference/data/entities.csv"] == entities)
    #expect(
      files["file:///room/reference/datapackage.json"] == """
        {
          "resources": [
            { "name": "entities", "path": "data/entities.csv", "profile": "tabular-data-resource" },
            { "name": "facts", "path": "data/facts.csv" }
          ]
        }
        """)
  }

  @Test(arguments: [
    (#"{"reference": "data/f.csv"}"#, #"{"reference": ["data/f.csv", "data/entities.csv"]}"#),
    (#"{"reference": ["x", "./data/f.csv"]}"#, #"{"reference": ["x", "./data/f.csv", "./data/entities.csv"]}"#),
    (#"{"reference": "data"}"#, nil), (#"{}"#, nil), ("{", nil), (nil, nil),
  ])
  func aConfigurationNamesIt(configuration: String?, expected: String?) throws {
    let newsroom = newsroom(["/room/data/f.csv": facts], references: ["/room/data/f.csv"])
    newsroom.files["/room/tickmark.json"] = configuration
    guard let expected else {
      #expect(action(newsroom).action == nil)
      return
    }
    let (files, kinds) = try applied(newsroom)
    #expect(kinds == ["create", nil, nil])
    #expect(files == ["file:///room/data/entities.csv": entities, "file:///room/tickmark.json": expected])
  }

  @Test func aFileThatIsThereGetsARow() throws {
    let rows = "id,name,aliases,kind\nscale-ai,Scale AI,,organization\n"
    let newsroom = newsroom(["/room/reference/facts.csv": facts, "/room/reference/entities.csv": rows])
    newsroom.acceptsDefects = true
    let (files, kinds) = try applied(newsroom)
    #expect(kinds == [nil])
    #expect(
      files == ["file:///room/reference/entities.csv": rows + "halden-energie,halden-energie,Energie Süd GmbH,\n"])
    // One that nothing reads is left alone.
    let unread = self.newsroom(["/room/data/f.csv": facts], references: ["/room/data/f.csv"])
    unread.files["/room/tickmark.json"] = #"{"reference": "data/f.csv"}"#
    unread.files["/room/data/entities.csv"] = "notes"
    #expect(action(unread).action == nil)
  }

  @Test func clientsThatCreateNoFileAreNotOfferedOne() {
    let newsroom = newsroom(["/room/reference/facts.csv": facts])
    #expect(action(newsroom, without: "workspace.workspaceEdit.resourceOperations").action == nil)
    #expect(action(newsroom, without: "workspace.workspaceEdit").action == nil)
  }
}
