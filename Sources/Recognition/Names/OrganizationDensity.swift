/// How many organizations a document has for its sentences. Where there are hardly any, what only looks like one is more
/// often something else: a page about people, places and products names none.
struct OrganizationDensity {
  private var sentences = 0
  private var organizations = 0

  /// Fewer sentences tell nothing.
  private static let leastSentences = 20
  /// In so many sentences there is less than one.
  private static let reach = 10

  var isSparse: Bool { sentences >= Self.leastSentences && organizations * Self.reach < sentences }

  mutating func add(_ passage: Passage) { count(passage, 1) }

  mutating func remove(_ passage: Passage) { count(passage, -1) }

  private mutating func count(_ passage: Passage, _ sign: Int) {
    sentences += sign * passage.sentences.count
    organizations += sign * passage.mentions.count { $0.isOrganization }
  }
}

extension Passage {
  /// Without the organizations that nobody listed and of which it is not quite sure that they are any.
  var withoutUnsureOrganizations: Passage {
    guard mentions.contains(where: \.isUnsure) else { return self }
    return with(mentions: mentions.filter { !$0.isUnsure }, names: names)
  }
}

extension Passage.Mention {
  fileprivate var isOrganization: Bool { if case .organization = annotation.value { true } else { false } }

  /// In hundredths, for pages like those that it is made for: one in a hundred sentences or so is wrong beyond it.
  private static let sure = 70

  fileprivate var isUnsure: Bool {
    guard case .organization(nil) = annotation.value, let confidence = annotation.confidence else { return false }
    return confidence < Self.sure
  }
}
