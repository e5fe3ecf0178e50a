import Foundation
import Testing

/// Real editors, with what `editors/` has for them, open the newsroom's draft with a wrong figure. A script in `Editors`
/// tells what a user sees and applies the first fix; each tells it alike.
@Suite struct EditorTests {
  @Test(.enabled(if: isInstalled("nvim"), "Neovim is not installed"))
  func neovim() throws {
    try check(
      "nvim --headless --clean --cmd \"set runtimepath^=$REPOSITORY/editors/neovim\" -c \"luafile $EDITORS/neovim.lua\""
        + " \"$DRAFT\"")
  }

  @Test(.enabled(if: isInstalled(newNeovim, "--clean", "--headless", has011, "+q"), "Neovim 0.11 is not installed"))
  func neovim011() throws {
    let start = "\(newNeovim) --headless --clean --cmd \"set runtimepath^=$REPOSITORY/editors/neovim\""
    try check("\(start) -c \"luafile $EDITORS/neovim.lua\" \"$DRAFT\"")
    try checkFeatures(
      "\(start) -c \"luafile $EDITORS/neovim-features.lua\" \"$DRAFT\"",
      [
        "hint = 6_200_000_000 USD ✗",
        "token money contradicted",
        "colour Number",
        "lens 18 figures: 6 supported (1 by the draft's own arithmetic), 1 contradicted, 0 imprecise, 11 unverified",
        "definition facts.csv",
        "symbols Marlowe Analytics raises $240 million",
        "references 2",
        #"created {"rules":{"wrong-value":"off"}}"#,
      ])
  }

  @Test(.enabled(if: isInstalled("emacs", "-Q", "--batch", "--eval", loadEglot), "Emacs with Eglot is not installed"))
  func eglot() throws {
    try check("emacs -Q --batch -l \"$EDITORS/eglot.el\"", showsRelated: false)
  }

  @Test(
    .enabled(
      if: isInstalled("vim", "-es", "+if !isdirectory('/usr/share/vim-ale') | cquit | endif", "+q"),
      "Vim with ALE is not installed"))
  func ale() throws {
    try check("vim -Nu NONE -es -S \"$EDITORS/ale.vim\"", until: "message")
  }

  /// The extension runs in Node, with a stand-in for the module that Visual Studio Code gives it.
  @Test(.enabled(if: isInstalled("node"), "Node is not installed"))
  func visualStudioCode() throws { try check("node \"$EDITORS/vscode.js\"") }

  /// Underlines and colours, counted in a picture of the screen.
  @Test(
    .enabled(
      if: isInstalled("which", "kate", "xvfb-run", "xauth", "dbus-run-session", "import", "convert"),
      "Kate, Xvfb or ImageMagick is not installed"))
  func kate() throws {
    let result = try runScript("bash \"$EDITORS/kate.sh\"")
    #expect(result.status == 0, "\(result.errors)")
    let counts = result.output.split(separator: "\n").map { $0.split(separator: " ").last.flatMap { Int($0) } ?? 0 }
    #expect(counts.count == 3 && counts.allSatisfy { $0 > 20 }, "\(result.output)")
  }

  /// What the extension shows besides: each line as the stand-in tells it.
  @Test(.enabled(if: isInstalled("node"), "Node is not installed"))
  func visualStudioCodeShowsEverything() throws {
    try checkFeatures(
      "node \"$EDITORS/vscode-features.js\"",
      [
        "closed uebernahme.md",
        "lens 18 figures: 6 supported (1 by the draft's own arithmetic), 1 contradicted, 0 imprecise, 11 unverified",
        "information 18 figures: 6 supported (1 by the draft's own arithmetic), 1 contradicted, 0 imprecise, 11 unverified",
        "hint = 6_200_000_000 USD ✗ 121 facts.csv",
        "tooltip **6_200_000_000 USD**",
        "tokens count date money organization percent supported contradicted unverified",
        "range 5",
        "symbol Marlowe Analytics raises $240 million true",
        "entity Marlowe Analytics, valuation, February 2025: 2_600_000_000 USD facts.csv",
        "definition facts.csv:39",
        "references 5 entities.csv",
        "highlights 4",
        "link https://marlowe.example/news Company statement",
        "rename Marlowe 4",
        "unnamed Only the names of organizations can be renamed.",
        "texts en de Tickmark ist beendet (ENOENT). Ist das Programm installiert, und stimmt sein Pfad?",
        "complete true",
        "delta 1 0",
        "completion $2.6 billion Marlowe Analytics, valuation, February 2025, Company statement",
        "rule tickmark.json true",
        "unsaved 0",
      ])
  }

  @Test(.enabled(if: isInstalled(python, "-c", "import pygls.lsp.client"), "pygls is not installed"))
  func pygls() throws { try check("\(python) \"$EDITORS/pygls_client.py\"") }

  @Test(.enabled(if: isInstalled("python3"), "Python is not installed"))
  func theExtensionIsPacked() throws {
    let folder = try TemporaryFolder()
    let packing = try runShell("python3 \"$REPOSITORY/editors/vscode/pack.py\" out.vsix", in: folder.path)
    #expect(packing.status == 0 && packing.output == "out.vsix\n", "\(packing.errors)")
    let listing = try runShell("python3 -m zipfile -l out.vsix | awk '{ print $1 }'", in: folder.path)
    let files = Set(listing.output.split(separator: "\n").dropFirst().map(String.init))
    let extensionFolder = repositoryFolder().appending(path: "editors/vscode")
    let sources = try FileManager.default.contentsOfDirectory(atPath: extensionFolder.path)
      .filter { !$0.hasSuffix(".py") && !$0.hasSuffix(".vsix") }
    let expected = ["extension.vsixmanifest", "[Content_Types].xml", "extension/LICENSE.txt"]
    #expect(files == Set(sources.map { "extension/" + $0 } + expected))
  }

  /// - Parameter until: the last word that a script tells which cannot do more.
  private func check(_ command: String, showsRelated: Bool = true, until last: String = "fixed") throws {
    let result = try runScript(command)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    let told = result.output.split(whereSeparator: \.isNewline).map { $0.split(separator: " ", maxSplits: 1) }
    var expected = seen.filter { showsRelated || $0.word != "related" }
    if let end = expected.firstIndex(where: { $0.word == last }) { expected.removeSubrange((end + 1)...) }
    #expect(told.map { $0.first.map(String.init) } == expected.map(\.word), "\(result.output)\(result.errors)")
    for (line, expected) in zip(told, expected) {
      for part in expected.parts { #expect(line.last?.contains(part) == true, "\(expected.word) lacks: \(part)") }
    }
  }

  /// What a script tells, line by line.
  private func checkFeatures(_ command: String, _ expected: [String]) throws {
    let result = try runScript(command)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    let told = result.output.replacing("\u{202F}", with: "_").split(whereSeparator: \.isNewline).map(String.init)
    #expect(told == expected, "\(result.errors)")
  }

  /// Runs a command beside a copy of the newsroom.
  private func runScript(_ command: String) throws -> ShellResult {
    let folder = try TemporaryFolder()
    let prepare =
      "cp -R \"$NEWSROOM/.\" . && export DRAFT=drafts/funding.txt EDITORS=\"$REPOSITORY/Tests/EndToEndTests/Editors\""
    return try runShell("\(prepare) && \(command)", in: folder.path)
  }

  /// What stands behind each word.
  private let seen: [(word: String, parts: [String])] = [
    ("finding", ["$6.2 billion"]),
    ("code", ["wrong-value"]),
    ("message", ["Marlowe Analytics", "2.6 billion", "Company statement, 18 February 2025"]),
    ("related", ["facts.csv:39"]),
    (
      "hover",
      ["6\u{202F}200\u{202F}000\u{202F}000 USD", "contradicted", "Company statement", "https://marlowe.example/news"]
    ),
    ("fix", ["“$2.6 billion”"]),
    ("fixed", ["The round gives Marlowe a valuation of $2.6 billion."]),
  ]
}

private let loadEglot = """
  (progn (dolist (folder (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa/*")) (add-to-list 'load-path folder))
  (require 'eglot))
  """

/// A Python that may have more packages than the system's.
private let python = ProcessInfo.processInfo.environment["TICKMARK_TEST_PYTHON"] ?? "python3"

/// A Neovim that may be newer than the system's.
private let newNeovim = ProcessInfo.processInfo.environment["TICKMARK_TEST_NEOVIM"] ?? "nvim"
private let has011 = "+if !has('nvim-0.11') | cquit | endif"

/// Whether a program is there and ends well with these arguments.
private func isInstalled(_ program: String, _ arguments: String...) -> Bool {
  let words = [program] + (arguments.isEmpty ? ["--version"] : arguments)
  let quoted = words.map { "'" + $0.replacing("'", with: #"'\''"#) + "'" }
  guard let folder = try? TemporaryFolder() else { return false }
  return withExtendedLifetime(folder) {
    (try? runShell(quoted.joined(separator: " "), in: folder.path))?.status == 0
  }
}
