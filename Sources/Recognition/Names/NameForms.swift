import Grammar

/// The forms in which a document's organizations may be repeated: "Mercy Ridge" after "Mercy Ridge Health", "GCF" after
/// "Green Climate Fund (GCF)", a name that only its context told at first.
struct NameForms: Sendable {
  struct Owner: Hashable, Sendable {
    var entity: String?
    /// The number of the reference's name, nil if the reference does not name it.
    var name: Int32?
    /// In hundredths.
    var confidence = 0

    /// The same organization, however sure it is.
    fileprivate func isSame(as other: Owner) -> Bool { entity == other.entity && name == other.name }
  }

  /// A form in which an organization that a passage names may stand elsewhere.
  struct Note: Hashable, Sendable {
    /// The combined hash of its words.
    var form: UInt64
    /// The hash that its first word has, with or without a genitive's "s".
    var first: UInt64
    var owner: Owner
  }

  /// An organization that some mentions mean by a form.
  private struct Meaning: Sendable {
    var owner: Owner
    var mentions: Int
  }

  /// By form, indices into the lists below.
  private var numbers = FlatMap()
  private var forms: [UInt64] = []
  private var meanings: [[Meaning]] = []
  /// The one organization that each form can stand for.
  private var owners: [Owner?] = []
  /// Forms that nothing means any longer.
  private var forgotten = 0

  /// What is less certain, in hundredths, is not looked for elsewhere.
  static let leastConfidence = 50

  /// A repeated form has at most this many words.
  static let reach = 4

  /// Nothing is named.
  var isEmpty: Bool { forgotten == forms.count }

  /// - Returns: the first words of forms that now stand for another organization, or for none.
  mutating func replace(_ old: [Note], with new: [Note]) -> Set<UInt64> {
    if old == new { return [] }
    for note in new { add(note.owner, to: number(of: note.form)) }
    for note in old { remove(note.owner, from: number(of: note.form)) }
    var changed: Set<UInt64> = []
    for note in old + new {
      let number = number(of: note.form)
      let owner = Self.owner(among: meanings[number].map(\.owner))
      guard owners[number] != owner else { continue }
      owners[number] = owner
      changed.insert(note.first)
    }
    if forgotten > Self.mostForgotten, forgotten * 2 > forms.count { forget() }
    return changed
  }

  private mutating func number(of form: UInt64) -> Int {
    let known = Int(numbers[form])
    if known >= 0 { return known }
    numbers[form] = Int32(truncatingIfNeeded: forms.count)
    forms.append(form)
    meanings.append([])
    owners.append(nil)
    forgotten += 1
    return forms.count - 1
  }

  private mutating func add(_ owner: Owner, to number: Int) {
    if let place = meanings[number].firstIndex(where: { $0.owner == owner }) {
      meanings[number][place].mentions += 1
    } else {
      if meanings[number].isEmpty { forgotten -= 1 }
      meanings[number].append(Meaning(owner: owner, mentions: 1))
    }
  }

  private mutating func remove(_ owner: Owner, from number: Int) {
    guard let place = meanings[number].firstIndex(where: { $0.owner == owner }) else { return }
    meanings[number][place].mentions -= 1
    if meanings[number][place].mentions > 0 { return }
    meanings[number].remove(at: place)
    if meanings[number].isEmpty { forgotten += 1 }
  }

  private static let mostForgotten = 1_000

  /// Makes room again after many edits.
  private mutating func forget() {
    let kept = forms.indices.filter { !meanings[$0].isEmpty }
    forms = kept.map { forms[$0] }
    meanings = kept.map { meanings[$0] }
    owners = kept.map { owners[$0] }
    numbers = FlatMap(capacity: forms.count)
    for (number, form) in forms.enumerated() { numbers[form] = Int32(truncatingIfNeeded: number) }
    forgotten = 0
  }

  /// The organization that all mean, as sure as the surest; one that the reference knows goes before one that it does
  /// not, and of two that it knows either could be meant.
  private static func owner(among meant: [Owner]) -> Owner? {
    let known = meant.filter { $0.entity != nil }
    let named = known.isEmpty ? meant.filter { $0.name != nil } : known
    let candidates = named.isEmpty ? meant : named
    guard let surest = candidates.max(by: { $0.confidence < $1.confidence }) else { return nil }
    return candidates.allSatisfy { $0.isSame(as: surest) } ? surest : nil
  }

  private func owner(of form: UInt64) -> Owner? {
    let number = Int(numbers[form])
    return number >= 0 ? owners[number] : nil
  }

  /// The organization that words of a combined hash and a last one stand for; the last may be in the genitive.
  func owner(of inner: UInt64, _ last: NameWord) -> Owner? {
    owner(of: Self.combine(inner, last.hash)) ?? owner(of: Self.combine(inner, last.base))
  }

  /// The combined hash of all words but the last.
  static func inner(of words: ArraySlice<NameWord>) -> UInt64 {
    words.dropLast().reduce(seed) { combine($0, $1.hash) }
  }

  static let seed: UInt64 = 0x243f_6a88_85a3_08d3
  static func combine(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    (hash ^ word) &* 0x9e37_79b9_7f4a_7c15 ^ (hash >> 31)
  }
}
