import Grammar
import Text
import Values

/// What one block of a draft says, in the offsets of its reading.
public struct Passage: Sendable {
  public let language: String
  public let lattice: Lattice
  public let sentences: Sentences
  /// Figures, dates and organizations in the order of the text; they do not overlap.
  public let mentions: [Mention]
  /// Names of the reference data in the order of the text, organizations or not; they do not overlap.
  public let names: [NameMention]

  public struct Mention: Sendable {
    /// The span in bytes of the reading.
    public var annotation: Annotation
    public var tokens: Range<Int>
  }

  public struct NameMention: Sendable {
    public var tokens: Range<Int>
    /// The number that the name source gave the name's owner.
    public var id: Int32
    /// A hyphen joins it to what follows ("Meta-CEO").
    public var isInCompound: Bool
  }

  public var tokens: Tokens { lattice.tokens }
}
