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

  var hash: UInt64
  /// Without a genitive's "s".
  var base: UInt64
  var token: Int32
  /// Bytes of the reading.
  var span: Range<Int32>
  var roles: Roles = []
}
