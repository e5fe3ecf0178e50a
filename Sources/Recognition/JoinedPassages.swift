/// The passages of a document with what each says because of the others: names that are repeated, years of accounts whose
/// end another passage tells. Linear in the document; after an edit, in what has changed.
public struct JoinedPassages: Sendable {
  /// What each block says in this document. A passage that says the same as in the earlier document is the same object.
  public let passages: [Passage]
  /// What each says by itself.
  public let own: [Passage]
  private var forms: NameForms
  private var accountsEnds: AccountsEnds

  /// - Parameters:
  ///   - own: what each block says by itself.
  ///   - earlier: the document before an edit; what is the same object in both has not changed.
  public init(_ own: [Passage], after earlier: JoinedPassages? = nil) {
    self.own = own
    forms = earlier?.forms ?? NameForms()
    accountsEnds = earlier?.accountsEnds ?? AccountsEnds()
    let before = earlier?.own ?? []
    let kept = commonEnds(own, before)
    let removed = before[kept.leading..<before.count - kept.trailing]
    let added = own[kept.leading..<own.count - kept.trailing]
    let month = accountsEnds.month
    for passage in removed { accountsEnds.remove(passage) }
    for passage in added { accountsEnds.add(passage) }
    let changed = forms.replace(removed.flatMap(NameForms.notes), with: added.flatMap(NameForms.notes))

    var passages: [Passage] = []
    passages.reserveCapacity(own.count)
    if let earlier { passages += earlier.passages[..<kept.leading] }
    for passage in added { passages.append(Self.joined(passage, forms, accountsEnds)) }
    if let earlier { passages += earlier.passages[(earlier.passages.count - kept.trailing)...] }
    // Elsewhere only what the changed names and years concern.
    if accountsEnds.month != month || !changed.isEmpty {
      for index in own.indices where index < kept.leading || own.count - index <= kept.trailing {
        guard accountsEnds.month != month || NameForms.mayRepeat(changed, in: own[index]) else { continue }
        let joined = Self.joined(own[index], forms, accountsEnds)
        if joined.mentions != passages[index].mentions || joined.names != passages[index].names {
          passages[index] = joined
        }
      }
    }
    self.passages = passages
  }

  private static func joined(_ passage: Passage, _ forms: NameForms, _ accountsEnds: AccountsEnds) -> Passage {
    let named = forms.propagated(to: passage)
    return accountsEnds.month.map { named.resolvingFiscalYears(endingIn: $0) } ?? named
  }
}

/// How many objects at the beginning are the same in both lists, and how many of the others at the end.
public func commonEnds(_ new: [Passage], _ old: [Passage]) -> (leading: Int, trailing: Int) {
  let most = min(new.count, old.count)
  var leading = 0
  while leading < most, new[leading] === old[leading] { leading += 1 }
  var trailing = 0
  while trailing < most - leading, new[new.count - 1 - trailing] === old[old.count - 1 - trailing] { trailing += 1 }
  return (leading, trailing)
}
