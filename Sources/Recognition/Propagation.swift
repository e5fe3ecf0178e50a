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

/// Finds again what a document has named: "Mercy Ridge" after "Mercy Ridge Health", "GCF" after "Green Climate Fund
/// (GCF)", a name that only its context told at first. Linear in the document.
public func propagateNames(in passages: [Passage]) -> [Passage] {
  let forms = NameForms(passages)
  guard !forms.isEmpty else { return passages }
  return passages.map { passage in
    let found = forms.repeated(in: passage)
    guard !found.mentions.isEmpty else { return passage }
    var passage = passage
    passage.mentions = (passage.mentions + found.mentions).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    passage.names = (passage.names + found.names).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return passage
  }
}

/// The forms in which a document's organizations may be repeated.
private struct NameForms {
  private struct Owner: Equatable {
    var entity: String?
    /// The number of the reference's name, nil if the reference does not name it.
    var name: Int32?
    /// In hundredths.
    var confidence = 0

    /// The same organization, however sure it is.
    static func == (left: Self, right: Self) -> Bool { left.entity == right.entity && left.name == right.name }
  }

  /// By the combined hash of their words, indices into ``owners``.
  private var numbers = FlatMap()
  private var owners: [Owner] = []
  /// Two organizations could be meant.
  private var ambiguous: [Bool] = []

  /// What is less certain, in hundredths, is not looked for elsewhere.
  private static let leastConfidence = 50

  /// A repeated form has at most this many words.
  private static let reach = 4

  var isEmpty: Bool { !ambiguous.contains(false) }

  init(_ passages: [Passage]) {
    for passage in passages {
      var words = passage.nameWords[...]
      var names = passage.names[...]
      for mention in passage.mentions {
        guard case .organization(let entity) = mention.annotation.value else { continue }
        let confidence = mention.annotation.confidence ?? 0
        guard confidence >= Self.leastConfidence else { continue }
        while let word = words.first, Int(word.token) < mention.tokens.lowerBound { words.removeFirst() }
        while let name = names.first, name.tokens.upperBound <= mention.tokens.lowerBound { names.removeFirst() }
        let id = names.first.flatMap { $0.tokens.overlaps(mention.tokens) ? $0.id : nil }
        add(
          words.prefix { Int($0.token) < mention.tokens.upperBound }, mention,
          Owner(entity: entity, name: id, confidence: confidence))
      }
    }
  }

  private mutating func add(_ words: ArraySlice<NameWord>, _ mention: Passage.Mention, _ owner: Owner) {
    guard let first = words.first, Int(first.token) == mention.tokens.lowerBound else { return }
    if owner.name != nil || !words.isOrdinary { note(words, owner) }
    // In a name of the reference a joined part stands for the whole: "Sigma" for "Sigma-Aldrich".
    if owner.name != nil, words.count > 1, words[words.startIndex + 1].roles.contains(.hyphenBefore) {
      noteShort(words.prefix(1), owner)
    }
    var short = words
    while short.count > 1, let last = short.last, last.roles.contains(.tail) {
      short.removeLast()
      noteShort(short, owner)
    }
  }

  private mutating func noteShort(_ words: ArraySlice<NameWord>, _ owner: Owner) {
    if !words.isOrdinary { note(words, owner) }
  }

  private mutating func note(_ words: ArraySlice<NameWord>, _ owner: Owner) {
    guard words.count <= Self.reach else { return }
    // The last word may stand in the genitive, there and here.
    guard let last = words.last else { return }
    let inner = words.dropLast().reduce(Self.seed) { Self.combine($0, $1.hash) }
    for end in Set([last.hash, last.base]) {
      let form = Self.combine(inner, end)
      let number = Int(numbers[form])
      guard number >= 0 else {
        numbers[form] = Int32(truncatingIfNeeded: owners.count)
        owners.append(owner)
        ambiguous.append(false)
        continue
      }
      guard owners[number] != owner else { continue }
      if owners[number].entity == nil {
        owners[number] = owner
      } else if owner.entity != nil {
        ambiguous[number] = true
      }
    }
  }

  private func owner(of form: UInt64) -> Owner? {
    let number = Int(numbers[form])
    return number >= 0 && !ambiguous[number] ? owners[number] : nil
  }

  /// The longest forms among a passage's free words, from left to right.
  func repeated(in passage: Passage) -> (mentions: [Passage.Mention], names: [Passage.NameMention]) {
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
        let isInCompound =
          end < words.count && words[end].roles.contains(.hyphenBefore)
          && Int(words[end].token) == tokens.upperBound + 1
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
        let owner = owner(of: Self.combine(inner, word.hash)) ?? owner(of: Self.combine(inner, word.base))
      {
        best = (index + 1, owner)
      }
      inner = Self.combine(inner, word.hash)
      index += 1
    }
    return best
  }

  private static let seed: UInt64 = 0x243f_6a88_85a3_08d3
  private static func combine(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    (hash ^ word) &* 0x9e37_79b9_7f4a_7c15 ^ (hash >> 31)
  }
}

extension ArraySlice<NameWord> {
  /// Nothing in it but words that alone are no name.
  fileprivate var isOrdinary: Bool { allSatisfy { !$0.roles.isDisjoint(with: [.ordinary, .tail]) } }
}
