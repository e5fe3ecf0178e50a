/// The passages of a document with what each says because of the others: names that are repeated, years of accounts whose
/// end another passage tells. Linear in the document; after an edit, in what has changed.
public struct JoinedPassages: Sendable {
  /// What each block says in this document. A passage that says the same as before an edit is the same object.
  public private(set) var passages: [Passage] = []
  /// What each says by itself.
  public private(set) var own: [Passage] = []
  private var forms = NameForms()
  private var accountsEnds = AccountsEnds()
  /// For each passage some bits of its words' hashes, so that few need be looked at for a word.
  private var wordMasks: [UInt64] = []

  /// - Parameter own: what each block says by itself.
  public init(_ own: [Passage]) {
    replace(0..<0, with: own)
  }

  /// Puts what other blocks say in the place of some.
  public mutating func replace(_ range: Range<Int>, with added: [Passage]) {
    let removed = Array(own[range])
    let month = accountsEnds.month
    for passage in removed { accountsEnds.remove(passage) }
    for passage in added { accountsEnds.add(passage) }
    let changed = forms.replace(removed.flatMap(NameForms.notes), with: added.flatMap(NameForms.notes))
    own.replaceSubrange(range, with: added)
    passages.replaceSubrange(range, with: added.map(joined))
    wordMasks.replaceSubrange(range, with: added.map { Self.mask(of: NameForms.words(of: $0)) })

    // Elsewhere only what the changed names and years concern.
    let concernsAll = accountsEnds.month != month
    if changed.isEmpty, !concernsAll { return }
    let mask = Self.mask(of: changed)
    let replaced = range.lowerBound..<range.lowerBound + added.count
    for index in own.indices where concernsAll || wordMasks[index] & mask != 0 {
      guard !replaced.contains(index), concernsAll || NameForms.mayRepeat(changed, in: own[index]) else { continue }
      let joined = joined(own[index])
      if joined.mentions != passages[index].mentions || joined.names != passages[index].names {
        passages[index] = joined
      }
    }
  }

  private static func mask(of hashes: some Sequence<UInt64>) -> UInt64 {
    hashes.reduce(0) { $0 | 1 << ($1 & 63) }
  }

  private func joined(_ passage: Passage) -> Passage {
    let named = forms.propagated(to: passage)
    return accountsEnds.month.map { named.resolvingFiscalYears(endingIn: $0) } ?? named
  }
}
