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
    for (index, block) in head.blocks.enumerated() {
      let evidence = sample[index].map { _ in setting.languageEvidence[index] }
      let tokens = sample[index] ?? Tokens(block.reading.bytes)
      figures.add(passage(of: block, tokens, evidence, .figures, setting), of: block)
    }
    (head, sample) = (DraftHead(), [:])
    while reader.read(into: &blocks) {
      for block in blocks {
        figures.add(passage(of: block, Tokens(block.reading.bytes), nil, .figures, setting), of: block)
      }
    }
    figures.resolveFiscalYears()
    return Report(
      id: draft.id, language: setting.language.code, date: setting.today,
      annotations: ReportedAnnotations { [annotations = figures.annotations] body in
        for own in annotations { own.forEach(body) }
      })
  }
}

/// What was found in the blocks of a draft.
private struct FiguresOfBlocks {
  /// nil: all.
  private let kinds: Set<String>?
  /// Those of each block; in one array they would have to be moved again and again.
  private(set) var annotations: [[Annotation]] = []
  private var accountsEnds = AccountsEnds()
  private var tables = TableNouns()

  init(kinds: Set<String>) {
    self.kinds = kinds.isSuperset(of: Annotation.kinds.filter { $0 != "organization" }) ? nil : kinds
  }

  mutating func add(_ passage: Passage, of block: Block) {
    accountsEnds.add(passage)
    var found = tables.counted(passage, in: block.kind).mentions.map { $0.annotation.placed(in: block) }
    if let kinds { found.removeAll { !kinds.contains($0.kind) } }
    if !found.isEmpty { annotations.append(found) }
  }

  mutating func resolveFiscalYears() {
    guard let month = accountsEnds.month else { return }
    for block in annotations.indices {
      for index in annotations[block].indices { annotations[block][index].resolveFiscalYear(endingIn: month) }
    }
  }
}
