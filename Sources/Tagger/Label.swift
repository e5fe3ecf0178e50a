/// What a word is part of: the beginning or the inside of a name of one of four kinds, or of none (BIO labelling).
public enum Label: Int, CaseIterable, Sendable {
  case outside
  case personBegin, personInside
  case placeBegin, placeInside
  case organizationBegin, organizationInside
  case otherBegin, otherInside

  public static let count = Label.allCases.count

  /// The label that the inside of the same kind of name has; nil for ``outside``.
  public var inside: Label? {
    switch self {
    case .outside: nil
    case .personBegin, .personInside: .personInside
    case .placeBegin, .placeInside: .placeInside
    case .organizationBegin, .organizationInside: .organizationInside
    case .otherBegin, .otherInside: .otherInside
    }
  }

  public var isInside: Bool { inside == self }
  public var isOrganization: Bool { inside == .organizationInside }

  /// Whether this label may stand behind another; nil is the beginning of a sentence.
  public func mayFollow(_ previous: Label?) -> Bool { !isInside || previous?.inside == self }
}
