import Checking
import Files
import Recognition
import Reference
import Testing
import Text
import Values

@testable import Newsdesk

/// Every figure of the sample drafts that the reference supports, made wrong in every way: it must be flagged, and
/// nothing else.
@Suite struct SlipRecallTests {
  /// What share of the slips of each class is flagged at least.
  private let floors: [SlipClass: Double] = [
    .scaleWord: 0.98, .digitCount: 0.96, .swappedDigits: 0.96, .wrongDigit: 0.82, .otherCurrency: 0.85,
    .otherPeriod: 0.70, .otherEntity: 0.88, .otherMetric: 0.85, .wrongYear: 0.45, .sign: 0.80, .turnedHedge: 1,
  ]

  @Test func slipsAreFlaggedAndNothingElse() throws {
    var counts: [SlipClass: (flagged: Int, all: Int)] = [:]
    var missed: [String] = []
    for sample in try Sample.all() {
      let desk = sample.desk
      for path in sample.drafts {
        let draft = Draft(
          id: path, text: SourceText(try readFile(at: path)), markup: Markup.guess(path: path, bytes: []))
        let report = desk.check(draft)
        let grammar = try #require(desk.grammars.grammar(for: report.language))
        let generator = SlipGenerator(draft.text, report, desk.reference, Recognizer(grammar: grammar))
        for slip in generator.slips() {
          guard let outcome = outcome(of: slip, in: draft, report, desk) else { continue }
          counts[slip.kind, default: (0, 0)].all += 1
          counts[slip.kind, default: (0, 0)].flagged += outcome.isFlagged ? 1 : 0
          let place = "\(path.split(separator: "/").last ?? ""): \(outcome.description)"
          if !outcome.isFlagged { missed.append("\(slip.kind.rawValue): \(place)") }
          #expect(outcome.stray == [], "\(slip.kind.rawValue): \(place)")
        }
      }
    }
    print("slips flagged, by class:")
    for kind in SlipClass.allCases {
      let (flagged, all) = counts[kind] ?? (0, 0)
      print("  \(kind.rawValue): \(flagged) of \(all), \(flagged * 1000 / max(all, 1)) per mille")
      #expect(all > 3, "\(kind.rawValue)")
      #expect(Double(flagged) >= Double(all) * (floors[kind] ?? 0), "\(missed.filter { $0.hasPrefix(kind.rawValue) })")
    }
  }

  private struct Outcome {
    var isFlagged: Bool
    /// Findings on what is right.
    var stray: [String]
    var description: String
  }

  /// nil where the change makes nothing wrong.
  private func outcome(of slip: GeneratedSlip, in draft: Draft, _ report: Report, _ desk: Newsdesk) -> Outcome? {
    var changed = draft
    changed.text = draft.text.replacing(slip.edit.span, with: Array(slip.edit.newText.utf8))
    let bytes = changed.text.bytes
    let new = desk.check(changed)
    let figures = slip.figures.map {
      $0 == slip.edit.span ? $0.lowerBound..<$0.lowerBound + slip.edit.newText.utf8.count : slip.moved($0)
    }
    if !isWrong(slip, figures, report, new) { return nil }
    func concerns(_ finding: ReportedFinding) -> Bool {
      let places = finding.related.compactMap { if case .draft(let span) = $0.place { span } else { nil } }
      return ([finding.span] + places).contains { place in figures.contains { $0.overlaps(place) } }
    }
    let known = Set(report.findings.map { slip.moved($0.span) })
    let fresh = new.findings.filter { !known.contains($0.span) }
    let flagged = fresh.contains { concerns($0) && $0.severity >= .warning }
    let stray = fresh.filter { !concerns($0) }.map {
      "\($0.code.rawValue) \(String(decoding: bytes[$0.span], as: UTF8.self))"
    }
    let start = max(0, slip.edit.span.lowerBound - 70)
    let end = min(bytes.count, slip.edit.span.lowerBound + slip.edit.newText.utf8.count + 40)
    let context = String(decoding: bytes[start..<end], as: UTF8.self).replacing("\n", with: " ")
    let reasons = new.claims.filter { claim in figures.contains { $0.overlaps(claim.claim.span) } }.map(\.reason)
    return Outcome(
      isFlagged: flagged, stray: stray, description: "“\(context)” for “\(string(slip.edit.span, draft))” \(reasons)")
  }

  private func string(_ range: Range<Int>, _ draft: Draft) -> String {
    String(decoding: draft.text.bytes[range], as: UTF8.self)
  }

  /// Whether a changed figure disagrees with the fact that it agreed with before.
  private func isWrong(_ slip: GeneratedSlip, _ figures: [Range<Int>], _ old: Report, _ new: Report) -> Bool {
    switch slip.kind {
    case .otherCurrency, .wrongYear, .sign, .turnedHedge: return true
    default: break
    }
    guard let span = figures.first, let annotation = new.annotations.first(where: { $0.span.overlaps(span) }),
      let quantity = annotation.quantity,
      case .number(let low, let high)? = old.claims.first(where: { $0.claim.span == slip.figures.first })?.claim.facts
        .first?.value
    else { return true }
    return compare(quantity, hedge: annotation.hedge, withLow: low.magnitude, high: high.magnitude) == .contradicted
  }
}

/// Drafts with the reference data that supports their figures.
private struct Sample {
  var desk: Newsdesk
  var drafts: [String]

  static func all() throws -> [Sample] {
    let tests = parentFolder(of: parentFolder(of: #filePath))
    return try ["Newsroom", "SlipDrafts"].map { name in
      let folder = joinPath(tests, name)
      let drafts = try listFolder(at: joinPath(folder, "drafts")).sorted()
      return Sample(
        desk: Newsdesk(reference: loadReferences([joinPath(folder, "reference")])),
        drafts: drafts.map { joinPath(joinPath(folder, "drafts"), $0) })
    }
  }
}
