import Newsdesk
import Testing
import Text
import Values

@testable import LanguageServer

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// However a draft is edited: what is made of it after each edit is what a check from scratch makes of it. `TICKMARK_EDITS`
/// sets how many edits are tried, `TICKMARK_SEED` with which draft and edits it begins.
@Suite struct EditEqualityTests {
  @Test func anEditedDraftIsCheckedLikeANewOne() {
    let edits = environmentNumber("TICKMARK_EDITS") ?? 300
    let first = UInt64(clamping: environmentNumber("TICKMARK_SEED") ?? 1)
    for session in 0..<(edits + Self.editsADraft - 1) / Self.editsADraft {
      let seed = first &+ UInt64(session)
      guard check(min(Self.editsADraft, edits - session * Self.editsADraft), seed) else { return }
    }
  }

  /// What heads a draft does so only where it stands first, and as long as the text below it tells what it told.
  @Test func aTitleIsOneOnlyWhereItStandsFirst() {
    let desk = EditedDrafts.desks[0]
    let served = ServedDesk(desk)
    let text = "41 dead as storm hits Samoa\n\nA cyclone in Samoa left 14 people dead, police said.\n\nIt rains.\n"
    var document = Document(uri: "file:///d", languageID: "plaintext", version: 1, text: SourceText(text))
    for (old, new, isTold) in [
      ("", "", true), ("It rains", "It rains again", true), ("", "It rained.\n\n", false), ("It rained.\n\n", "", true),
      ("left 14", "left 41", false), ("left 41", "left 14", true), ("police said.", "police said.\n\nStill.", true),
      ("41 dead", "14 dead", false),
    ] {
      let now = String(decoding: document.text.bytes, as: UTF8.self)
      let place = now.firstRange(of: old).map { now.utf8.distance(from: now.startIndex, to: $0.lowerBound) } ?? 0
      document.replace(place..<place + old.utf8.count, with: Array(new.utf8))
      let edition = document.revisedEdition() ?? served.read(document.draft)
      let report = edition.check()
      document.accept(edition, report)
      #expect(difference(report, desk.check(document.draft)) == nil, "\(new)")
      #expect(report.findings.isEmpty != isTold, "\(new)")
    }
  }

  private static let editsADraft = 100

  /// Whether all edits of one draft went well; what follows a difference tells nothing.
  private func check(_ count: Int, _ seed: UInt64) -> Bool {
    var random = SeededRandom(seed)
    let desk = EditedDrafts.desks[Int(seed % UInt64(EditedDrafts.desks.count))]
    let served = ServedDesk(desk)
    let start = EditedDrafts.drafts[Int(seed / 2 % UInt64(EditedDrafts.drafts.count))]
    var document = Document(uri: "file:///d", languageID: start.languageID, version: 1, text: SourceText(start.text))
    var history: [String] = []
    for _ in 0..<count {
      // In every other session the draft stays readable, so that its figures go on having to do with each other.
      let edit =
        seed % 4 < 2
        ? EditedDrafts.edit(of: document.text.bytes, using: &random)
        : EditedDrafts.calmEdit(of: document.text.bytes, using: &random)
      history.append("\(edit.range) \(String(decoding: edit.bytes, as: UTF8.self).debugDescription)")
      // Some clients send the whole text, and some several edits at once.
      if Int.random(in: 0..<12, using: &random) == 0 {
        var text = document.text.bytes
        text.replaceSubrange(edit.range, with: edit.bytes)
        document.replaceAll(with: text)
      } else {
        document.replace(edit.range, with: edit.bytes)
      }
      if Int.random(in: 0..<6, using: &random) == 0 { continue }
      let edition = document.revisedEdition() ?? served.read(document.draft)
      let report = edition.check()
      document.accept(edition, report)
      let scratch = desk.check(document.draft)
      guard let difference = difference(report, scratch) else { continue }
      Issue.record(
        """
        seed \(seed), \(history.count) edits, the last: \(history.suffix(3).joined(separator: "\\n"))
        \(difference)
        \(String(decoding: document.text.bytes, as: UTF8.self))
        """)
      return false
    }
    return true
  }

  private func difference(_ edited: Report, _ scratch: Report) -> String? {
    if edited.language != scratch.language { return "language: \(edited.language), not \(scratch.language)" }
    if edited.date != scratch.date { return "date: \(String(describing: edited.date))" }
    return difference("annotation", edited.annotations, scratch.annotations)
      ?? difference("claim", edited.claims, scratch.claims)
      ?? difference("finding", edited.findings, scratch.findings)
      ?? (edited.coverage == scratch.coverage ? nil : "coverage: \(edited.coverage), not \(scratch.coverage)")
  }

  private func difference<Element: Equatable>(_ name: String, _ edited: [Element], _ scratch: [Element]) -> String? {
    if edited == scratch { return nil }
    let place = zip(edited, scratch).enumerated().first { $0.element.0 != $0.element.1 }
    return "\(name): \(edited.count), from scratch \(scratch.count)\n"
      + "\(place.map { "\($0.element.0)\nfrom scratch: \($0.element.1)" } ?? "one has more")"
  }
}

private func environmentNumber(_ name: String) -> Int? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe Int(String(cString: value))
}

/// Random numbers that can be had again.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
