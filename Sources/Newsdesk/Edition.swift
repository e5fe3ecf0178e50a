import Grammar
import Recognition
import Text
import Values

/// A draft with all that was read in it; its unchanged blocks are read once over many edits.
public struct Edition: Sendable {
  public fileprivate(set) var draft: Draft
  public fileprivate(set) var blocks: Blocks
  /// What each block says.
  fileprivate var joined: JoinedPassages
  fileprivate var setting: DraftSetting

  /// The publication date that relative dates were resolved from.
  public var date: CalendarDate? { setting.today }
  /// BCP 47 primary language of the draft; a paragraph may be in another one.
  public var language: String { setting.language.code }

  /// Every annotation in bytes of the draft, in the order of the text.
  public var annotations: [Annotation] {
    var found: [Annotation] = []
    found.reserveCapacity(passages.reduce(0) { $0 + $1.mentions.count })
    forEachAnnotation { found.append($0) }
    return found
  }

  /// Goes through ``annotations`` one by one.
  @Sendable
  func forEachAnnotation(_ body: (Annotation) -> Void) {
    for (block, passage) in zip(blocks.blocks, passages) {
      for mention in passage.mentions { body(mention.annotation.placed(in: block)) }
    }
  }

  /// What each block says by itself.
  var blockPassages: [Passage] { joined.own }
  /// What it says in this draft, which may have named before what the block names in short.
  var passages: [Passage] { joined.passages }
}

extension Annotation {
  /// With its spans in the draft.
  func placed(in block: Block) -> Annotation {
    var annotation = self
    annotation.span = block.source(of: span)
    annotation.hedgeSpan = hedgeSpan.map { block.source(of: $0) }
    return annotation
  }
}

extension Block {
  var isCell: Bool { if case .tableCell = kind { true } else { false } }

  fileprivate var atOrigin: Block {
    var block = self
    block.source = 0..<source.count
    return block
  }
}

/// What is needed of a draft to tell its language and its date.
struct DraftHead {
  /// At least the first ones.
  private(set) var blocks: [Block] = []
  var declaredLanguage: String?
  var declaredDate: String?
  private var length = 0

  init() {}

  init(_ blocks: Blocks) {
    self.blocks = blocks.blocks
    declaredLanguage = blocks.declaredLanguage
    declaredDate = blocks.declaredDate
  }

  mutating func add(_ block: Block) {
    blocks.append(block)
    length += block.sampleLength
  }

  /// Nothing further on has a say.
  var isComplete: Bool { length >= Grammars.languageSample && blocks.count >= Newsdesk.datelineBlocks }
}

extension Block {
  /// What the block adds to the sample that tells the language, in bytes.
  fileprivate var sampleLength: Int { min(reading.bytes.count, Grammars.languageSample) + 1 }
}

/// What the whole of a draft says for each of its paragraphs.
struct DraftSetting {
  var language: DraftLanguage
  /// Of the first blocks; empty where the language was asked for.
  var languageEvidence: [LanguageEvidence] = []
  /// The date that stands alone in a line at the top.
  var dateline: CalendarDate?
  /// The publication date.
  var today: CalendarDate?
}

/// The language of a draft.
struct DraftLanguage: Hashable {
  /// BCP 47 primary language.
  var code: String
  /// It was asked for, and holds for every paragraph.
  var isExplicit: Bool
}

extension Newsdesk {
  /// What is looked for in a draft.
  enum Scope {
    case figures, everything
  }

  /// Reads a draft.
  public func read(_ draft: Draft) -> Edition {
    let blocks = Blocks(of: draft.text, markup: draft.markup)
    var sample: [Int: Tokens] = [:]
    let setting = setting(of: draft, DraftHead(blocks), .everything, sample: &sample)
    let passages = blocks.blocks.enumerated().map { index, block in
      let evidence = sample[index].map { _ in setting.languageEvidence[index] }
      return passage(of: block, sample[index] ?? Tokens(block.reading.bytes), evidence, setting)
    }
    return Edition(
      draft: draft, blocks: blocks, joined: JoinedPassages(passages, kinds: blocks.blocks.map(\.kind)), setting: setting
    )
  }

  /// Reads a draft again after an edit; what has not changed is not read again.
  /// - Parameters:
  ///   - edition: how it was read before. Where nobody else has a copy of it, a long draft costs little.
  ///   - edit: the bytes of the earlier text that others stand for in the new one.
  public func revise(_ edition: inout Edition, to draft: Draft, replacing edit: Range<Int>) {
    guard edition.draft.markup == draft.markup else {
      edition = read(draft)
      return
    }
    let count = draft.text.bytes.count - edition.draft.text.bytes.count + edit.count
    let change = edition.blocks.update(for: draft.text, replacing: edit, with: max(0, count))
    let before = edition.setting
    edition.draft = draft
    var sample: [Int: Tokens] = [:]
    edition.setting = setting(
      of: draft, DraftHead(edition.blocks), .everything, change, since: before, sample: &sample)
    var range = change.start..<change.start + change.removed.count
    var new = change.start..<change.start + change.added
    var known: [Block: Passage] = [:]
    if edition.setting.language != before.language || edition.setting.today != before.today {
      (range, new) = (edition.joined.own.indices, edition.blocks.blocks.indices)
    } else if change.removed.count > 4 {
      // Several edits at a time may lie far apart and leave most blocks between them as they were.
      known = Dictionary(
        zip(change.removed.lazy.map(\.atOrigin), edition.joined.own[range]), uniquingKeysWith: { first, _ in first })
    }
    let passages = edition.blocks.blocks[new].map { block in
      (known.isEmpty ? nil : known[block.atOrigin])
        ?? passage(of: block, Tokens(block.reading.bytes), nil, edition.setting)
    }
    known = [:]
    edition.joined.replace(range, with: passages, kinds: edition.blocks.blocks[new].map(\.kind))
  }

  /// - Parameters:
  ///   - tokens: those of the block's reading.
  ///   - evidence: of its language, if it is known.
  func passage(
    of block: Block, _ tokens: Tokens, _ evidence: LanguageEvidence?, _ setting: DraftSetting
  ) -> Passage {
    let code = language(of: block, tokens, evidence, setting)
    guard let recognizer = recognizers[code]?.value else { return Passage(unreadIn: code) }
    return recognizer.read(tokens, today: setting.today, isCell: block.isCell)
  }

  /// - Parameters:
  ///   - tokens: those of the block's reading.
  ///   - evidence: of its language, if it is known.
  func language(
    of block: Block, _ tokens: Tokens, _ evidence: LanguageEvidence?, _ setting: DraftSetting
  ) -> String {
    setting.language.isExplicit
      ? setting.language.code : grammars.language(of: block, tokens, evidence, in: setting.language.code)
  }

  private func recognizers(_ scope: Scope) -> [String: Lazily<Recognizer?>] {
    scope == .figures ? figureRecognizers : recognizers
  }

  // MARK: Languages and dates

  /// - Parameters:
  ///   - change: what has changed of the blocks,
  ///   - earlier: the setting before that,
  ///   - sample: gets the tokens of the blocks that were looked at as a whole, by the block's index.
  func setting(
    of draft: Draft, _ head: DraftHead, _ scope: Scope, _ change: Blocks.Change? = nil,
    since earlier: DraftSetting? = nil, sample: inout [Int: Tokens]
  ) -> DraftSetting {
    var setting = DraftSetting(language: DraftLanguage(code: "", isExplicit: true))
    if let explicit = explicitLanguage(of: draft) {
      setting.language.code = explicit
    } else {
      setting.languageEvidence = languageEvidence(in: head.blocks, change, since: earlier, &sample)
      // What the draft says of itself, else what its words tell.
      let code =
        head.declaredLanguage.flatMap(knownLanguage)
        ?? grammars.language(telling: setting.languageEvidence, reader: configuration.messages)
      setting.language = DraftLanguage(code: code, isExplicit: false)
    }
    if let earlier, let change, change.start >= Self.datelineBlocks, earlier.language == setting.language {
      setting.dateline = earlier.dateline
    } else {
      setting.dateline = dateline(of: head.blocks, sample, recognizers(scope)[setting.language.code]?.value)
    }
    setting.today =
      draft.date ?? head.declaredDate.flatMap { CalendarDate(iso: $0.prefix(10)) } ?? setting.dateline
      ?? configuration.date
    return setting
  }

  /// What speaks for the draft's language, for each of the first blocks.
  /// - Parameter sample: gets the tokens of those that were looked at as a whole, by the block's index.
  private func languageEvidence(
    in blocks: [Block], _ change: Blocks.Change?, since earlier: DraftSetting?, _ sample: inout [Int: Tokens]
  ) -> [LanguageEvidence] {
    let known = earlier?.languageEvidence ?? []
    let added = change.map { $0.start..<$0.start + $0.added } ?? blocks.indices
    let shift = added.count - (change?.removed.count ?? 0)
    var evidence: [LanguageEvidence] = []
    var length = 0
    for (index, block) in blocks.enumerated() {
      guard length < Grammars.languageSample else { break }
      length += block.sampleLength
      let former = index < added.lowerBound ? index : index - shift
      if !added.contains(index), known.indices.contains(former) {
        evidence.append(known[former])
      } else {
        let tokens = Tokens(Array(block.reading.bytes.prefix(Grammars.languageSample)))
        evidence.append(grammars.languageEvidence(in: tokens))
        if block.reading.bytes.count <= Grammars.languageSample { sample[index] = tokens }
      }
    }
    return evidence
  }

  /// So many blocks at the top may be the line with the date.
  static let datelineBlocks = 3

  /// The date that stands alone in a line at the top.
  /// - Parameter sample: the tokens of some blocks, by the block's index.
  private func dateline(of blocks: [Block], _ sample: [Int: Tokens], _ recognizer: Recognizer?) -> CalendarDate? {
    guard let recognizer else { return nil }
    let dates = blocks.prefix(Self.datelineBlocks).enumerated().lazy.compactMap { index, block in
      let bytes = block.reading.bytes
      let known = bytes.count <= Recognizer.datelineReach ? sample[index] : nil
      return recognizer.dateline(known ?? Tokens(Array(bytes.prefix(Recognizer.datelineReach))))
    }
    return dates.first
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
}
