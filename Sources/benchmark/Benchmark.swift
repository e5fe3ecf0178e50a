import Files
import Grammar
import Newsdesk
import Text
import Values

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `swift run -c release benchmark [grammar] [news] [hostile] [profile] [command] [facts] [PATH…]`: what it takes to read
/// the grammars, to annotate texts of every size and kind, where the time goes, what the command as a whole takes beside
/// `wc -w`, what it takes to check against many facts, and where the time goes in texts of your own; in processor time.
/// Without an argument, everything. `command` needs the program itself: `swift build -c release`.
@main
struct Benchmark {
  static func main() throws {
    let wanted = CommandLine.arguments.dropFirst()
    func measures(_ part: String) -> Bool { wanted.isEmpty || wanted.contains(part) }
    // A command's memory counts from its fork on: the benchmark must be small then.
    if measures("command") { try measureCommand() }
    if measures("grammar") { measureGrammars() }
    lazy var desk = Newsdesk()
    if measures("news") { for language in NewsText.languages { measureSizes(of: language, desk) } }
    if measures("hostile") { measureHostileTexts(desk) }
    if measures("profile") {
      measureStages(of: NewsText(.german, seed: 2).text(bytes: 20_000_000), called: "20 MB of German news", desk)
    }
    if measures("facts") { try measureFacts() }
    for path in wanted where path.contains("/") { measureStages(of: try readFile(at: path), called: path, desk) }
  }

  // MARK: Parts

  private static func measureGrammars() {
    let runs = 50
    let reading = fastest(of: runs) { _ = Grammars(adding: []) }
    print("reading all grammar files: \(milliseconds(reading)) ms")
    // With a file that the program does not carry nothing is compiled beforehand.
    let other = GrammarSource(path: "shared/other.tick", text: "")
    for language in Grammars.bundled.languages {
      for (what, files) in [("restoring", []), ("compiling", [other])] {
        var read = (0..<runs).map { _ in Grammars(adding: files) }
        let making = fastest(of: runs) { _ = read.popLast()?.grammar(for: language) }
        print("\(what) \(language): \(milliseconds(making)) ms")
      }
    }
  }

  /// Time a byte should not depend on how much there is to read.
  private static func measureSizes(of language: NewsText.Language, _ desk: Newsdesk) {
    print("\nnews, \(language.code):")
    let text = NewsText(language, seed: 1).text(bytes: 50_000_000)
    for size in [1_000, 10_000, 100_000, 1_000_000, 20_000_000, 50_000_000] {
      let piece = Array(text.prefix(size))
      print("  \(padded("\(size) bytes", 22))\(rate(of: piece, desk))")
    }
  }

  private static func measureHostileTexts(_ desk: Newsdesk) {
    print("\nhostile, 1 MB of:")
    for unit in HostileText.units {
      let name = unit.count > 12 ? "\(unit.prefix(12))…" : "“\(unit)”"
      print("  \(padded(name, 22))\(rate(of: HostileText.bytes(of: unit, count: 1_000_000), desk))")
    }
  }

  /// Where the time goes, each stage by itself.
  private static func measureStages(of text: [UInt8], called name: String, _ desk: Newsdesk) {
    print("\nof \(name):")
    var stages: [(name: String, seconds: Double)] = []
    var source = SourceText("")
    stages.append(("finding lines", fastest(of: 1) { source = SourceText(text) }))
    var blocks = Blocks(of: source, markup: .text)
    stages.append(("splitting into blocks", fastest(of: 1) { blocks = Blocks(of: source, markup: .text) }))
    let readings = blocks.blocks.map(\.reading.bytes)
    let tokenising = fastest(of: 1) { for reading in readings { _ = Tokens(reading) } }
    stages.append(("telling words", tokenising))
    var report = annotate([], desk)
    let annotating = fastest(of: 1) {
      report = desk.annotate(Draft(id: "", text: source, markup: .text), kinds: figures)
    }
    stages.append(("recognising", annotating - tokenising - (stages.last { $0.name.hasPrefix("split") }?.seconds ?? 0)))
    stages.append(("writing JSON", fastest(of: 1) { _ = report.bytes(of: source, content: .annotations) }))
    let total = stages.reduce(0) { $0 + $1.seconds }
    for stage in stages {
      print("  \(padded(stage.name, 22))\(milliseconds(stage.seconds)) ms, \(rounded(100 * stage.seconds / total)) %")
    }
    print("  \(padded("together", 22))\(rounded(Double(text.count) / 1e6 / max(total, 1e-9))) MB/s")
  }

  /// `tickmark annotate`, from its start to its end.
  private static func measureCommand() throws {
    let folder = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let program = (folder + ["tickmark"]).joined(separator: "/")
    let path = "/tmp/tickmark-benchmark-\(getpid())"
    defer { unsafe unlink(path) }
    let kinds = figures.joined(separator: ",")
    // The smaller text first: the peak is that of all commands so far.
    for size in [1_000_000, 50_000_000] {
      try writeNews(size, asJSONLines: true, to: path)
      let lines = "\(program) annotate --kinds \(kinds) --jobs 1 --input jsonl --format jsonl - < \(path) > /dev/null"
      guard let cost = ProcessCost(ofRunning: lines) else { return print("first: swift build -c release") }
      print(
        "“annotate”, \(size / 1_000_000) MB of JSON Lines: \(milliseconds(cost.seconds)) ms, at most"
          + " \(rounded(Double(cost.peakMemory) / 1e6)) MB of memory")
    }
    try writeNews(20_000_000, asJSONLines: false, to: path)
    guard let counting = ProcessCost(ofRunning: "wc -w < \(path) > /dev/null"),
      let annotating = ProcessCost(
        ofRunning: "\(program) annotate --kinds \(kinds) --jobs 1 --format jsonl - < \(path) > /dev/null")
    else { return }
    let rate = 20 / max(annotating.seconds, 1e-9)
    let ratio = annotating.seconds / max(counting.seconds, 1e-9)
    print(
      "“annotate”, 20 MB of German news: \(milliseconds(annotating.seconds)) ms, \(rounded(rate)) MB/s;"
        + " “wc -w” \(milliseconds(counting.seconds)) ms, \(rounded(ratio)) times as long")
  }

  /// Writes German news piece by piece.
  private static func writeNews(_ size: Int, asJSONLines: Bool, to path: String) throws {
    let file = try createFile(at: path)
    var news = NewsText(.german, seed: 2)
    var piece: [UInt8] = []
    var written = 0
    while written < size {
      piece +=
        asJSONLines
        ? Array("{\"text\":\"".utf8) + news.paragraph() + Array("\"}\n".utf8) : news.paragraph() + [0x0A, 0x0A]
      guard piece.count >= 1 << 16 else { continue }
      try writeBytes(piece, to: file)
      written += piece.count
      piece.removeAll(keepingCapacity: true)
    }
    try closeFile(file)
  }

  // MARK: Measuring

  /// Megabytes a second; texts too short to be timed are read many times.
  private static func rate(of text: [UInt8], _ desk: Newsdesk) -> String {
    let repeats = max(1, 1_000_000 / text.count)
    let duration = fastest(of: text.count > 2_000_000 ? 1 : 3) {
      for _ in 0..<repeats { annotate(text, desk) }
    }
    return "\(rounded(Double(text.count * repeats) / 1e6 / max(duration, 1e-9))) MB/s"
  }

  /// Organizations take a tagger, which is measured by itself.
  private static let figures = Set(Annotation.kinds).subtracting(["organization"])

  @discardableResult
  private static func annotate(_ text: [UInt8], _ desk: Newsdesk) -> Report {
    desk.annotate(Draft(id: "", text: SourceText(text), markup: .text), kinds: figures)
  }

  /// The least seconds of processor time that a piece of work took.
  static func fastest(of runs: Int, _ work: () -> Void) -> Double {
    (0..<runs).map { _ in
      let start = processorTime()
      work()
      return processorTime() - start
    }.min() ?? 0
  }

  private static func processorTime() -> Double { benchmark.processorTime(usedResources(byChildren: false)) }

  static func milliseconds(_ seconds: Double) -> String { rounded(seconds * 1e3) }

  private static func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
