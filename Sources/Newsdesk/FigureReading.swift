import Grammar
import Recognition
import Text
import Values

extension Newsdesk {
  /// The figures and dates of a draft. Of its blocks nothing else is kept, so that a long draft takes not much more memory
  /// than its text.
  func reportOnFigures(of draft: Draft, kinds: Set<String>) -> Report {
    var reader = BlockReader(draft.text, markup: draft.markup)
    var head = DraftHead()
    var blocks: [Block] = []
    while !head.isComplete, reader.read(into: &blocks) {
      for block in blocks { head.add(block) }
    }
    (head.declaredLanguage, head.declaredDate) = (reader.declaredLanguage, reader.declaredDate)
    var sample: [Int: Tokens] = [:]
    let setting = setting(of: draft, head, .figures, sample: &sample)

    var figures = FiguresOfBlocks(kinds: kinds)
    // Paragraphs hardly ever change their language.
    var known: (code: String, recognizer: Recognizer?) = ("", nil)
    func add(_ block: Block, _ tokens: Tokens, _ evidence: LanguageEvidence? = nil) {
      let code = language(of: block, tokens, evidence, setting)
      if code != known.code { known = (code, figureRecognizers[code]?.value) }
      let passage = known.recognizer?.readFigures(tokens, today: setting.today, isCell: block.isCell)
      figures.add(passage ?? Passage(unreadIn: code), of: block)
    }
    for (index, block) in head.blocks.enumerated() {
      let evidence = sample[index].map { _ in setting.languageEvidence[index] }
      add(block, sample[index] ?? Tokens(block.reading.bytes), evidence)
    }
    (head, sample) = (DraftHead(), [:])
    while reader.read(into: &blocks) {
      for block in blocks { add(block, Tokens(block.reading.bytes)) }
    }
    figures.resolveFiscalYears()
    return Report(
      id: draft.id, language: setting.language.code, date: setting.today,
      annotations: ReportedAnnotations { [annotations = figures.annotations] body in
        for run in annotations { run.forEach(body) }
      })
  }
}

/// What was found in the blocks of a draft.
private struct FiguresOfBlocks {
  /// nil: all.
  private let kinds: Set<String>?
  /// Run by run: in one array they would have to be moved again and again, and many small ones take long to get.
  private(set) var annotations: [[Annotation]] = []
  private static let run = 512
  private var accountsEnds = AccountsEnds()
  private var tables = TableNouns()

  init(kinds: Set<String>) {
    self.kinds = kinds.isSuperset(of: Annotation.kinds.filter { $0 != "organization" }) ? nil : kinds
  }

  mutating func add(_ passage: Passage, of block: Block) {
    accountsEnds.add(passage)
    let mentions = tables.counted(passage, in: block.kind).mentions
    // What a mention says need not be copied.
    for index in mentions.indices {
      if let kinds, !kinds.contains(mentions[index].annotation.kind) { continue }
      if annotations.last.map({ $0.count == Self.run }) ?? true {
        annotations.append([])
        annotations[annotations.count - 1].reserveCapacity(Self.run)
      }
      annotations[annotations.count - 1].append(mentions[index].annotation.placed(in: block))
    }
  }

  mutating func resolveFiscalYears() {
    guard let month = accountsEnds.month else { return }
    for run in annotations.indices {
      for index in annotations[run].indices { annotations[run][index].resolveFiscalYear(endingIn: month) }
    }
  }
}
