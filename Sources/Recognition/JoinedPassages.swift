import Text

/// The passages of a document with what each says because of the others: names that are repeated, years of accounts whose
/// end another passage tells, what the cells of tables count, organizations that are hardly believed where there are few.
/// Linear in the document; after an edit, in what has changed.
public struct JoinedPassages: Sendable {
  /// What each block says in this document. A passage that says the same as before an edit is the same object.
  public private(set) var passages: [Passage] = []
  /// What each says by itself.
  public private(set) var own: [Passage] = []
  private var forms = NameForms()
  private var accountsEnds = AccountsEnds()
  private var density = OrganizationDensity()
  /// The kind of each block.
  private var kinds: [Block.Kind] = []
  /// For each cell of a table the noun that its number counts.
  private var nouns: [String?] = []
  /// For each passage some bits of its words' hashes, so that few need be looked at for a word.
  private var wordMasks: [UInt64] = []

  /// - Parameters:
  ///   - own: what each block says by itself.
  ///   - kinds: the kind of each block; one without is a paragraph.
  public init(_ own: [Passage], kinds: [Block.Kind] = []) {
    replace(0..<0, with: own, kinds: kinds)
  }

  /// Puts what other blocks say in the place of some.
  public mutating func replace(_ range: Range<Int>, with added: [Passage], kinds addedKinds: [Block.Kind]) {
    let removed = Array(own[range])
    let (month, isSparse) = (accountsEnds.month, density.isSparse)
    for passage in removed {
      accountsEnds.remove(passage)
      density.remove(passage)
    }
    for passage in added {
      accountsEnds.add(passage)
      density.add(passage)
    }
    let changed = forms.replace(removed.flatMap(NameForms.notes), with: added.flatMap(NameForms.notes))
    own.replaceSubrange(range, with: added)
    kinds.replaceSubrange(
      range, with: added.indices.map { addedKinds.indices.contains($0) ? addedKinds[$0] : .paragraph })
    nouns.replaceSubrange(range, with: added.map { _ in nil })
    passages.replaceSubrange(range, with: added.map { joined($0, counting: nil) })
    nameCells(around: range.lowerBound..<range.lowerBound + added.count)
    wordMasks.replaceSubrange(range, with: added.map { Self.mask(of: NameForms.words(of: $0)) })

    // Elsewhere only what the changed names and years concern.
    let concernsAll = accountsEnds.month != month || density.isSparse != isSparse
    if changed.isEmpty, !concernsAll { return }
    let mask = Self.mask(of: changed)
    let replaced = range.lowerBound..<range.lowerBound + added.count
    for index in own.indices where concernsAll || wordMasks[index] & mask != 0 {
      guard !replaced.contains(index), concernsAll || NameForms.mayRepeat(changed, in: own[index]) else { continue }
      let joined = joined(own[index], counting: nouns[index])
      if joined.mentions != passages[index].mentions || joined.names != passages[index].names {
        passages[index] = joined
      }
    }
  }

  private static func mask(of hashes: some Sequence<UInt64>) -> UInt64 {
    hashes.reduce(0) { $0 | 1 << ($1 & 63) }
  }

  /// Finds out what the cells of the tables in and around a range count.
  private mutating func nameCells(around range: Range<Int>) {
    let start = kinds[..<range.lowerBound].lastIndex { !$0.isTableCell }.map { $0 + 1 } ?? 0
    let end = kinds[range.upperBound...].firstIndex { !$0.isTableCell } ?? kinds.count
    var table = TableNouns()
    for index in start..<end {
      let noun = table.noun(kinds[index], own[index])
      if noun == nouns[index] { continue }
      nouns[index] = noun
      passages[index] = joined(own[index], counting: noun)
    }
  }

  private func joined(_ passage: Passage, counting noun: String?) -> Passage {
    let found = forms.propagated(to: noun.map(passage.counting) ?? passage)
    let named = density.isSparse ? found.withoutUnsureOrganizations : found
    return accountsEnds.month.map { named.resolvingFiscalYears(endingIn: $0) } ?? named
  }
}

extension Block.Kind {
  fileprivate var isTableCell: Bool { if case .tableCell = self { true } else { false } }
}
