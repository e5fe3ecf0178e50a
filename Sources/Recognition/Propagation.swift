import Grammar
import Text
import Values

/// A capitalised word of a passage.
struct NameWord: Sendable {
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt8
    /// Already part of an organization, figure or date.
    static let taken = Roles(rawValue: 1)
    /// "Group", "Inc.": left out where the name is repeated in short.
    static let tail = Roles(rawValue: 2)
    /// Alone it is no name.
    static let ordinary = Roles(rawValue: 4)
    static let hyphenBefore = Roles(rawValue: 8)
    /// The words before or behind may make another name of it.
    static let afterName = Roles(rawValue: 16)
    static let beforeName = Roles(rawValue: 32)
    /// A name of the reference, where nothing tells it from the ordinary word.
    static let doubtful = Roles(rawValue: 64)
  }

  var token: Int32
  /// Bytes of the reading.
  var span: Range<Int32>
  var hash: UInt64
  /// Without a genitive's "s".
  var base: UInt64
  var roles: Roles = []
}

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
  private static let leastConfidence = 50

  /// A repeated form has at most this many words.
  private static let reach = 4

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
  private func owner(of inner: UInt64, _ last: NameWord) -> Owner? {
    owner(of: Self.combine(inner, last.hash)) ?? owner(of: Self.combine(inner, last.base))
  }

  // MARK: Notes

  /// The forms in which the organizations of a passage may stand elsewhere.
  static func notes(on passage: Passage) -> [Note] {
    var notes: [Note] = []
    var words = passage.nameWords[...]
    var names = passage.names[...]
    for mention in passage.mentions {
      guard case .organization(let entity) = mention.annotation.value else { continue }
      let confidence = mention.annotation.confidence ?? 0
      guard confidence >= leastConfidence else { continue }
      while let word = words.first, Int(word.token) < mention.tokens.lowerBound { words.removeFirst() }
      while let name = names.first, name.tokens.upperBound <= mention.tokens.lowerBound { names.removeFirst() }
      let id = names.first.flatMap { $0.tokens.overlaps(mention.tokens) ? $0.id : nil }
      add(
        words.prefix { Int($0.token) < mention.tokens.upperBound }, mention,
        Owner(entity: entity, name: id, confidence: confidence), to: &notes)
    }
    return notes
  }

  private static func add(
    _ words: ArraySlice<NameWord>, _ mention: Passage.Mention, _ owner: Owner, to notes: inout [Note]
  ) {
    guard let first = words.first, Int(first.token) == mention.tokens.lowerBound else { return }
    if owner.name != nil || !words.isOrdinary { note(words, owner, in: &notes) }
    // In a name of the reference a joined part stands for the whole: "Sigma" for "Sigma-Aldrich".
    if owner.name != nil, words.count > 1, words[words.startIndex + 1].roles.contains(.hyphenBefore) {
      noteShort(words.prefix(1), owner, in: &notes)
    }
    var short = words
    while short.count > 1, let last = short.last, last.roles.contains(.tail) {
      short.removeLast()
      noteShort(short, owner, in: &notes)
    }
  }

  private static func noteShort(_ words: ArraySlice<NameWord>, _ owner: Owner, in notes: inout [Note]) {
    if !words.isOrdinary { note(words, owner, in: &notes) }
  }

  private static func note(_ words: ArraySlice<NameWord>, _ owner: Owner, in notes: inout [Note]) {
    guard words.count <= reach, let first = words.first, let last = words.last else { return }
    let inner = inner(of: words)
    // The last word may stand in the genitive, there and here.
    for end in last.hash == last.base ? [last.hash] : [last.hash, last.base] {
      notes.append(Note(form: combine(inner, end), first: words.count > 1 ? first.hash : end, owner: owner))
    }
  }

  // MARK: Repetitions

  /// The words with which a passage may repeat a name, with or without a genitive's "s".
  static func words(of passage: Passage) -> Set<UInt64> {
    Set(passage.nameWords.map(\.hash) + passage.nameWords.map(\.base))
  }

  /// Whether a passage has one of some words.
  static func mayRepeat(_ firstWords: Set<UInt64>, in passage: Passage) -> Bool {
    passage.nameWords.contains { firstWords.contains($0.hash) || firstWords.contains($0.base) }
  }

  /// With the names that it repeats.
  func propagated(to passage: Passage) -> Passage {
    if forgotten == forms.count { return passage }
    let passage = withOwners(passage)
    let found = repeated(in: passage)
    if found.mentions.isEmpty { return passage }
    return passage.with(
      mentions: (passage.mentions + found.mentions).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound },
      names: (passage.names + found.names).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound })
  }

  /// With the owners of names that something else showed to be organizations.
  private func withOwners(_ passage: Passage) -> Passage {
    var words = passage.nameWords[...]
    var mentions = passage.mentions
    var names: [Passage.NameMention] = []
    for (index, mention) in passage.mentions.enumerated() {
      guard case .organization(nil) = mention.annotation.value else { continue }
      while let word = words.first, Int(word.token) < mention.tokens.lowerBound { words.removeFirst() }
      let name = words.prefix { Int($0.token) < mention.tokens.upperBound }
      guard let first = name.first, Int(first.token) == mention.tokens.lowerBound, let last = name.last,
        name.count <= Self.reach
      else { continue }
      guard let owner = owner(of: Self.inner(of: name), last), let entity = owner.entity, let id = owner.name
      else { continue }
      mentions[index].annotation.value = .organization(entity: entity)
      names.append(
        Passage.NameMention(
          tokens: mention.tokens, span: mention.annotation.span, id: id,
          isInCompound: words.dropFirst(name.count).first?.isJoined(to: mention.tokens) == true))
    }
    guard !names.isEmpty else { return passage }
    return passage.with(
      mentions: mentions,
      names: (passage.names + names).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound })
  }

  /// The longest forms among a passage's free words, from left to right.
  private func repeated(in passage: Passage) -> (mentions: [Passage.Mention], names: [Passage.NameMention]) {
    let words = passage.nameWords
    var mentions: [Passage.Mention] = []
    var names: [Passage.NameMention] = []
    var index = 0
    while index < words.count {
      guard let (end, owner) = form(at: index, in: words) else {
        index += 1
        continue
      }
      let tokens = Int(words[index].token)..<(Int(words[end - 1].token) + 1)
      let span = Int(words[index].span.lowerBound)..<Int(words[end - 1].span.upperBound)
      mentions.append(
        Passage.Mention(
          annotation: Annotation(
            span: span, value: .organization(entity: owner.entity), confidence: owner.confidence),
          tokens: tokens))
      if let id = owner.name {
        let isInCompound = end < words.count && words[end].isJoined(to: tokens)
        names.append(Passage.NameMention(tokens: tokens, span: span, id: id, isInCompound: isInCompound))
      }
      index = end
    }
    return (mentions, names)
  }

  private func form(at start: Int, in words: [NameWord]) -> (end: Int, owner: Owner)? {
    var best: (Int, Owner)?
    var inner = Self.seed
    var index = start
    guard words[start].roles.isDisjoint(with: [.afterName, .hyphenBefore]) else { return nil }
    while index < words.count, index < start + Self.reach, !words[index].roles.contains(.taken) {
      if index > start,
        words[index].token != words[index - 1].token + (words[index].roles.contains(.hyphenBefore) ? 2 : 1)
      {
        break
      }
      let word = words[index]
      // An ordinary word is found again only where it is one of the reference's names.
      if !word.roles.contains(.beforeName),
        word.roles.isDisjoint(with: [.ordinary, .tail]) || word.roles.contains(.doubtful) || index > start,
        let owner = owner(of: inner, word)
      {
        best = (index + 1, owner)
      }
      inner = Self.combine(inner, word.hash)
      index += 1
    }
    return best
  }

  /// The combined hash of all words but the last.
  private static func inner(of words: ArraySlice<NameWord>) -> UInt64 {
    words.dropLast().reduce(seed) { combine($0, $1.hash) }
  }

  private static let seed: UInt64 = 0x243f_6a88_85a3_08d3
  private static func combine(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    (hash ^ word) &* 0x9e37_79b9_7f4a_7c15 ^ (hash >> 31)
  }
}

extension NameWord {
  /// Whether a hyphen joins the word to a name before it.
  fileprivate func isJoined(to name: Range<Int>) -> Bool {
    roles.contains(.hyphenBefore) && Int(token) == name.upperBound + 1
  }
}

extension ArraySlice<NameWord> {
  /// Nothing in it but words that alone are no name.
  fileprivate var isOrdinary: Bool { allSatisfy { !$0.roles.isDisjoint(with: [.ordinary, .tail]) } }
}
