import Grammar

/// What a word is to the names around it.
struct NameTraits: OptionSet, Sendable {
  let rawValue: UInt16
  /// A word that is never part of a name: "Ende", "Monday", "President".
  static let boundary = NameTraits(rawValue: 1)
  /// "GmbH", "Inc.".
  static let legalForm = NameTraits(rawValue: 2)
  /// "Group", "Instruments": left out where a name is repeated in short.
  static let tail = NameTraits(rawValue: 4)
  /// "Konzern", "company": an organization's name may follow.
  static let cue = NameTraits(rawValue: 8)
  /// "Chef", "CEO": an organization's name may stand before.
  static let role = NameTraits(rawValue: 16)
  /// An ordinary word that is a name only where something else says so.
  static let common = NameTraits(rawValue: 32)
  /// A word that joins the parts of a long name: "of", "the".
  static let joiner = NameTraits(rawValue: 64)
  /// "and", "&".
  static let conjunction = NameTraits(rawValue: 128)
  /// "said", "berichtete": a name stands before.
  static let verb = NameTraits(rawValue: 256)
  /// A place or a first name: no short form of an organization's name.
  static let place = NameTraits(rawValue: 512)
  static let firstName = NameTraits(rawValue: 1024)
  /// Begins with a name of the grammar or the reference.
  static let knownName = NameTraits(rawValue: 2048)
  /// The same as `boundary`, for words in capitals: "US".
  static let capitalBoundary = NameTraits(rawValue: 4096)
  /// "the": no part of a name.
  static let article = NameTraits(rawValue: 8192)

  static let classes: [(String, NameTraits)] = [
    ("name-boundary", .boundary), ("capital-boundary", .capitalBoundary), ("legal-form", .legalForm),
    ("organization-tail", .tail),
    ("organization-cue", .cue), ("organization-role", .role), ("common-word", .common), ("name-joiner", .joiner),
    ("name-conjunction", .conjunction), ("name-verb", .verb), ("place", .place), ("first-name", .firstName),
    ("article", .article),
    (OutsideName.entity.rawValue, .knownName), (OutsideName.knownOrganization.rawValue, .knownName),
  ]
}
