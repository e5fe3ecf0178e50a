import Files
import Newsdesk
import Text

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `swift run -c release benchmark [grammar] [news] [hostile] [wc] [facts]`: what it takes to read the grammars, to
/// annotate texts of every size and kind, and to check against many facts, in processor time; without an argument, everything.
@main
struct Benchmark {
  static func main() throws {
    let wanted = CommandLine.arguments.dropFirst()
    func measures(_ part: String) -> Bool { wanted.isEmpty || wanted.contains(part) }
    if measures("grammar") { measureGrammars() }
    let desk = Newsdesk()
    if measures("news") { for language in NewsText.languages { measureSizes(of: language, desk) } }
    if measures("hostile") { measureHostileTexts(desk) }
    if measures("wc") { try compareWithWordCount(desk) }
    if measures("facts") { try measureFacts() }
  }

  // MARK: Parts

  private static func measureGrammars() {
    let runs = 50
    let reading = fastest(of: runs) { _ = Grammars(adding: []) }
    print("reading all grammar files: \(milliseconds(reading)) ms")
    for language in Grammars.bundled.languages {
      let compiling = fastest(of: runs) { _ = Grammars(adding: []).grammar(for: language) }
      print("and compiling \(language): \(milliseconds(compiling)) ms")
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

  private static func compareWithWordCount(_ desk: Newsdesk) throws {
    let path = "/tmp/tickmark-benchmark-\(getpid()).txt"
    let text = NewsText(.german, seed: 2).text(bytes: 20_000_000)
    let file = try createFile(at: path)
    defer { unsafe unlink(path) }
    try writeBytes(text, to: file)
    try closeFile(file)
    let counting = fastest(of: 3) { _ = unsafe system("wc -w \(path) > /dev/null") }
    let annotating = fastest(of: 1) { annotate(text, desk) }
    let ratio = annotating / max(counting, 1e-9)
    print(
      "\n20 MB of German news: \(milliseconds(annotating)) ms, “wc -w” \(milliseconds(counting)) ms, \(rounded(ratio)) times as long"
    )
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

  private static func annotate(_ text: [UInt8], _ desk: Newsdesk) {
    _ = desk.annotate(Draft(id: "", text: SourceText(text), markup: .text))
  }

  /// The least seconds of processor time that a piece of work took, of this process and its children.
  static func fastest(of runs: Int, _ work: () -> Void) -> Double {
    (0..<runs).map { _ in
      let start = processorTime()
      work()
      return processorTime() - start
    }.min() ?? 0
  }

  private static func processorTime() -> Double {
    #if canImport(Glibc)
      usedTime(Int32(RUSAGE_SELF.rawValue)) + usedTime(Int32(RUSAGE_CHILDREN.rawValue))
    #else
      usedTime(RUSAGE_SELF) + usedTime(RUSAGE_CHILDREN)
    #endif
  }

  private static func usedTime(_ who: Int32) -> Double {
    var usage = rusage()
    guard unsafe getrusage(who, &usage) == 0 else { return 0 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  static func milliseconds(_ seconds: Double) -> String { rounded(seconds * 1e3) }

  private static func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
