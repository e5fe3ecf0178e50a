import Files
import Newsdesk
import Text

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Invented organizations with five metrics over five years each, and a draft about some of them.
struct InventedFacts {
  private static let metrics = [
    ("revenue", "revenue of $%"), ("profit", "a profit of $%"), ("debt", "debt of $%"),
    ("capex", "capital spending of $%"),
    ("assets", "assets of $%"),
  ]
  private static let years = [2020, 2021, 2022, 2023, 2024]

  let count: Int

  /// `facts.csv` with `count` rows.
  var table: [UInt8] {
    var table = Array("id,entity,metric,period,value,unit,status,source_title,as_of\n".utf8)
    table.reserveCapacity(count * 80)
    for row in 0..<count {
      let (entity, metric, year) = place(of: row)
      let line =
        "f\(row),\(name(entity)),\(Self.metrics[metric].0),\(Self.years[year]),\(value(row)),USD,actual,Annual report,\(Self.years[year] + 1)-03-01\n"
      table.append(contentsOf: line.utf8)
    }
    return table
  }

  /// About 2,000 words: each sentence with a figure of some organization, every tenth of them wrong, and one without.
  var draft: [UInt8] {
    var text = "March 3, 2025\n\n"
    let prose = NewsText.Language.english.sentences
    for sentence in 0..<80 {
      let row = (sentence * 7_919) % count
      let (entity, metric, year) = place(of: row)
      let millions = value(row) / 1_000_000 * (sentence % 10 == 9 ? 10 : 1)
      let said = Self.metrics[metric].1.replacing("%", with: "\(millions) million")
      text += "\(name(entity)) had \(said) in \(Self.years[year]). \(prose[sentence % prose.count]) "
      if sentence % 5 == 4 { text += "\n\n" }
    }
    return Array(text.utf8)
  }

  private func place(of row: Int) -> (entity: Int, metric: Int, year: Int) { (row / 25, row / 5 % 5, row % 5) }

  /// Whole millions.
  private func value(_ row: Int) -> Int { (17 + (row &* 2_654_435_761) % 9_973) * 1_000_000 }

  /// A name of its own for each number: "Bakolu Works".
  private func name(_ number: Int) -> String {
    let consonants = Array("bdfgklmnprstvz")
    let vowels = Array("aeiou")
    var rest = number
    var name = ""
    for _ in 0..<4 {
      let syllable = rest % 70
      name += String(consonants[syllable / 5]) + String(vowels[syllable % 5])
      rest /= 70
    }
    return name.prefix(1).uppercased() + name.dropFirst() + " Works"
  }
}

extension Benchmark {
  /// Loading and checking should cost little, and checking hardly more with more facts.
  static func measureFacts() throws {
    print("\nfacts, and a draft of 2,000 words:")
    let path = "/tmp/tickmark-benchmark-\(getpid()).csv"
    defer { unsafe unlink(path) }
    for count in [1_000, 100_000, 1_000_000] {
      let facts = InventedFacts(count: count)
      let file = try createFile(at: path)
      try writeBytes(facts.table, to: file)
      try closeFile(file)
      let before = residentBytes()
      var loaded: Newsdesk?
      let loading = fastest(of: 1) { loaded = Newsdesk(reference: loadReferences([path])) }
      guard let desk = loaded else { continue }
      let draft = Draft(id: "", text: SourceText(facts.draft), markup: .text, language: "en")
      var findings = 0
      let first = fastest(of: 1) { findings = desk.check(draft).findings.count }
      let reading = fastest(of: 5) { _ = desk.read(draft) }
      let edition = desk.read(draft)
      let checking = fastest(of: 5) { _ = desk.check(edition) }
      print(
        "  \(padded("\(count) facts", 18))loading \(milliseconds(loading)) ms, \((residentBytes() - before) / 1_000_000) MB; "
          + "first check \(milliseconds(first)) ms, reading \(milliseconds(reading)) ms, checking \(milliseconds(checking)) ms, "
          + "\(findings) findings")
    }
  }

  /// The memory of the process at this moment; 0 where the system does not tell.
  private static func residentBytes() -> Int {
    guard let text = try? readFile(at: "/proc/self/statm") else { return 0 }
    let pages = String(decoding: text, as: UTF8.self).split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return (pages ?? 0) * 4_096
  }
}
