import Checking
import Grammar
import Recognition
import Reference
import Text
import Values

/// A draft as it stands at one moment.
public struct Draft: Sendable {
  /// What the report calls it: a path, a URI, or the id of a JSON line.
  public var id: String
  public var text: SourceText
  public var markup: Markup
  /// An explicit language wins over detection.
  public var language: String?
  /// The publication date, for "yesterday" and "last year".
  public var date: CalendarDate?

  public init(id: String, text: SourceText, markup: Markup, language: String? = nil, date: CalendarDate? = nil) {
    self.id = id
    self.text = text
    self.markup = markup
    self.language = language
    self.date = date
  }
}

/// The facade: grammar, reference data and settings, immutable; drafts in, reports out. Safe to use from any thread.
public struct Newsdesk: Sendable {
  public let configuration: Configuration
  public let reference: ReferenceData
  public let grammars: Grammars
  let recognizers: [String: Lazily<Recognizer?>]
  /// They find figures and dates alone.
  private let figureRecognizers: [String: Lazily<Recognizer?>]
  /// By the language of the draft.
  let checkers: [String: Lazily<Checker?>]
  /// The texts of messages in the language that the configuration asks for.
  public let catalog: MessageCatalog

  public init(
    _ configuration: Configuration = Configuration(), reference: ReferenceData? = nil, grammars: Grammars = .bundled
  ) {
    let reference = reference ?? loadReferences(configuration.references, grammars: grammars)
    self.configuration = configuration
    self.reference = reference
    self.grammars = grammars
    catalog = MessageCatalog(language: configuration.messages ?? "en")
    let dollar = configuration.dollar
    let recognizers = Dictionary(
      uniqueKeysWithValues: grammars.languages.map { language in
        (
          language,
          Lazily { grammars.grammar(for: language).map { Recognizer($0, knowing: reference, dollar: dollar) } }
        )
      })
    self.recognizers = recognizers
    figureRecognizers = Dictionary(
      uniqueKeysWithValues: grammars.languages.map { language in
        (
          language,
          Lazily { grammars.grammarOfFigures(for: language).map { Recognizer(ofFiguresIn: $0, dollar: dollar) } }
        )
      })
    checkers = recognizers.mapValues { recognizer in
      Lazily {
        recognizer.value.map { Checker(recognizer: $0, others: { recognizers[$0]?.value }, reference: reference) }
      }
    }
  }

  /// Annotations only.
  /// - Parameter kinds: those that are asked for. Without organizations a draft is read several times as fast.
  public func annotate(_ draft: Draft, kinds: Set<String> = Set(Annotation.kinds)) -> Report {
    let scope: Scope = kinds.contains("organization") ? .everything : .figures
    let edition = read(draft, scope)
    if kinds.count >= Annotation.kinds.count - (scope == .figures ? 1 : 0) { return report(on: edition) }
    return Report(
      id: edition.draft.id, language: edition.language, date: edition.date,
      annotations: edition.annotations.filter { kinds.contains($0.kind) })
  }

  /// Annotations, claims and findings.
  public func check(_ draft: Draft) -> Report {
    check(read(draft))
  }

  // MARK: Editions

  /// Reads a draft; what has not changed since an earlier edition of it is not read again.
  public func read(_ draft: Draft, after earlier: Edition? = nil, replacing edit: Range<Int>? = nil) -> Edition {
    read(draft, .everything, after: earlier, replacing: edit)
  }

  /// What is looked for in a draft.
  private enum Scope {
    case figures, everything
  }

  private func read(
    _ draft: Draft, _ scope: Scope, after earlier: Edition? = nil, replacing edit: Range<Int>? = nil
  ) -> Edition {
    let recognizers = scope == .figures ? figureRecognizers : recognizers
    let blocks: Blocks
    if let earlier, let edit, earlier.draft.markup == draft.markup {
      let count = draft.text.bytes.count - earlier.draft.text.bytes.count + edit.count
      blocks = earlier.blocks.updated(for: draft.text, replacing: edit, with: max(0, count))
    } else {
      blocks = Blocks(of: draft.text, markup: draft.markup)
    }
    let unchanged = earlier.map { blocks.unchangedBlocks(since: $0.blocks) } ?? (leading: 0, trailing: 0)
    let evidence: [LanguageEvidence]
    let language: DraftLanguage
    if let explicit = explicitLanguage(of: draft) {
      (language, evidence) = (DraftLanguage(code: explicit, isExplicit: true), [])
    } else {
      evidence = languageEvidence(in: blocks, unchanged, since: earlier)
      // What the draft says of itself, else what its words tell.
      let code = blocks.declaredLanguage.flatMap(knownLanguage) ?? grammars.language(telling: evidence)
      language = DraftLanguage(code: code, isExplicit: false)
    }
    let today =
      draft.date ?? blocks.declaredDate.flatMap { CalendarDate(iso: $0.prefix(10)) }
      ?? dateline(of: blocks, recognizers[language.code]?.value) ?? configuration.date
    let kept = earlier.flatMap { $0.draftLanguage == language && $0.date == today ? $0 : nil }
    var passages: [Passage] = []
    passages.reserveCapacity(blocks.blocks.count)
    if let kept { passages += kept.blockPassages[..<unchanged.leading] }
    let trailing = kept == nil ? 0 : unchanged.trailing
    let known = kept.map { $0.passagesBetween(unchanged.leading, $0.blocks.blocks.count - trailing) } ?? [:]
    for block in blocks.blocks[passages.count..<blocks.blocks.count - trailing] {
      if let passage = known.isEmpty ? nil : known[block.atOrigin] {
        passages.append(passage)
        continue
      }
      let tokens = Tokens(block.reading.bytes)
      guard let recognizer = recognizers[self.language(of: block, tokens, language)]?.value else { continue }
      passages.append(
        scope == .figures ? recognizer.readFigures(tokens, today: today) : recognizer.read(tokens, today: today))
    }
    if let kept { passages += kept.blockPassages[(kept.blockPassages.count - trailing)...] }
    return Edition(
      draft: draft, blocks: blocks, joined: JoinedPassages(passages, after: kept?.joined), draftLanguage: language,
      languageEvidence: evidence, date: today)
  }

  /// What speaks for the draft's language, for each of the first blocks.
  private func languageEvidence(
    in blocks: Blocks, _ unchanged: (leading: Int, trailing: Int), since earlier: Edition?
  ) -> [LanguageEvidence] {
    let known = earlier?.languageEvidence ?? []
    let shift = blocks.blocks.count - (earlier?.blocks.blocks.count ?? 0)
    var evidence: [LanguageEvidence] = []
    var length = 0
    for (index, block) in blocks.blocks.enumerated() {
      guard length < Grammars.languageSample else { break }
      length += min(block.reading.bytes.count, Grammars.languageSample) + 1
      if index < unchanged.leading, index < known.count {
        evidence.append(known[index])
      } else if blocks.blocks.count - index <= unchanged.trailing, known.indices.contains(index - shift) {
        evidence.append(known[index - shift])
      } else {
        evidence.append(grammars.languageEvidence(in: block))
      }
    }
    return evidence
  }

  /// The date that stands alone in a line at the top.
  private func dateline(of blocks: Blocks, _ recognizer: Recognizer?) -> CalendarDate? {
    guard let recognizer else { return nil }
    return blocks.blocks.prefix(3).lazy.compactMap { recognizer.dateline($0.reading.bytes) }.first
  }

  // MARK: Languages

  private func language(of block: Block, _ tokens: Tokens, _ language: DraftLanguage) -> String {
    language.isExplicit ? language.code : grammars.language(of: block, tokens, in: language.code)
  }

  /// The language that was asked for; nil where the text is to tell it.
  private func explicitLanguage(of draft: Draft) -> String? {
    [draft.language, configuration.language].lazy.compactMap { $0.flatMap(knownLanguage) }.first
  }

  /// The primary language of a BCP 47 tag if there is a grammar for it.
  private func knownLanguage(_ tag: String) -> String? {
    guard let primary = tag.split(separator: "-").first?.lowercased() else { return nil }
    return recognizers[primary] == nil ? nil : primary
  }

  /// The annotations of an edition.
  public func report(on edition: Edition) -> Report {
    Report(
      id: edition.draft.id, language: edition.language, date: edition.date, annotations: edition.annotations)
  }

  /// Checks an edition.
  public func check(_ edition: Edition) -> Report { check(edition, after: nil).report }

  /// Checks an edition; what has not changed since an earlier one of the same draft need not be checked again.
  public func check(_ edition: Edition, after earlier: CheckedEdition?) -> CheckedEdition {
    guard let checker = checkers[edition.language]?.value else {
      return CheckedEdition(report: report(on: edition), language: edition.language, result: nil)
    }
    let known = earlier?.language == edition.language ? earlier?.result : nil
    let result = checker.check(edition.blocks.blocks, edition.passages, today: edition.date, after: known)
    let claims = Lazily { [catalog] in
      result.claims.map { ReportedClaim(claim: $0, reason: catalog.text($0.reason)) }
    }
    let report = Report(
      id: edition.draft.id, language: edition.language, date: edition.date, annotations: edition.annotations,
      claims: claims.value, findings: reported(result.findings + silences(of: claims), in: edition),
      coverage: Coverage(result.claims))
    return CheckedEdition(report: report, language: edition.language, result: result)
  }

  /// Unverified claims as findings, for those who ask for them in the configuration.
  private func silences(of claims: Lazily<[ReportedClaim]>) -> [Finding] {
    guard case .severity(let severity)? = configuration.rules[.unverifiedFigure] else { return [] }
    return claims.value.filter { $0.claim.verdict == .unverified }.map { claim in
      Finding(
        code: .unverifiedFigure, severity: severity, span: claim.claim.span,
        message: Message("finding.unverified-figure", ["reason": claim.reason]))
    }
  }

  private func reported(_ findings: [Finding], in edition: Edition) -> [ReportedFinding] {
    let silenced = SilencedRanges(edition.blocks.suppressions)
    let sorted = findings.sorted { ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound) }
    return sorted.compactMap { finding in
      var finding = finding
      switch configuration.rules[finding.code] {
      case .off?: return nil
      case .severity(let severity)?: finding.severity = severity
      case nil: break
      }
      return silenced.contain(finding) ? nil : ReportedFinding(finding, catalog)
    }
  }
}

/// The language of a draft.
struct DraftLanguage: Hashable, Sendable {
  /// BCP 47 primary language.
  var code: String
  /// It was asked for, and holds for every paragraph.
  var isExplicit: Bool
}

/// A draft with all that was read in it; its unchanged blocks are read once over many editions.
public struct Edition: Sendable {
  public let draft: Draft
  public let blocks: Blocks
  /// What each block says.
  let joined: JoinedPassages
  let draftLanguage: DraftLanguage
  /// Of the first blocks; empty where the language was asked for.
  let languageEvidence: [LanguageEvidence]
  /// The publication date that relative dates were resolved from.
  public let date: CalendarDate?

  /// BCP 47 primary language of the draft; a paragraph may be in another one.
  public var language: String { draftLanguage.code }

  /// Every annotation in bytes of the draft, in the order of the text.
  public var annotations: [Annotation] {
    var found: [Annotation] = []
    found.reserveCapacity(passages.reduce(0) { $0 + $1.mentions.count })
    for (block, passage) in zip(blocks.blocks, passages) {
      for mention in passage.mentions {
        var annotation = mention.annotation
        annotation.span = block.source(of: annotation.span)
        annotation.hedgeSpan = annotation.hedgeSpan.map { block.source(of: $0) }
        found.append(annotation)
      }
    }
    return found
  }

  /// What each block says by itself.
  var blockPassages: [Passage] { joined.own }

  /// The passages of some blocks, by the blocks at the start of the draft: several edits at a time may lie far apart and
  /// leave most blocks between them as they were. None of only a few blocks, which are read as fast.
  fileprivate func passagesBetween(_ start: Int, _ end: Int) -> [Block: Passage] {
    guard end - start > 4, end <= blockPassages.count else { return [:] }
    return Dictionary(
      zip(blocks.blocks[start..<end].lazy.map(\.atOrigin), blockPassages[start..<end]),
      uniquingKeysWith: { first, _ in first })
  }
  /// What it says in this draft, which may have named before what the block names in short.
  var passages: [Passage] { joined.passages }
}

extension Block {
  fileprivate var atOrigin: Block {
    var block = self
    block.source = 0..<source.count
    return block
  }
}

/// An edition's report, with what makes the next edition's cheap.
public struct CheckedEdition: Sendable {
  public let report: Report
  fileprivate let language: String
  fileprivate let result: CheckedDraft?
}

extension ReportedFinding {
  fileprivate init(_ finding: Finding, _ catalog: MessageCatalog) {
    let rows = finding.facts.filter { $0.line > 0 }.map { fact in
      Related(
        place: .reference(path: fact.path, line: fact.line),
        message: catalog.text(Message("related.fact", ["fact": fact.id, "source": fact.sourceTitle])))
    }
    let places = finding.places.map { Related(place: .draft($0.span), message: catalog.text($0.message)) }
    self.init(
      code: finding.code, severity: finding.severity, span: finding.span, message: catalog.text(finding.message),
      facts: finding.facts.map(\.id), related: rows + places,
      fixes: finding.fixes.map { ReportedFix(title: catalog.text($0.title), edits: $0.edits) })
  }
}
