import Values

/// A JSON value (RFC 8259) and where it stood in its source.
///
/// Two values are equal when they say the same; where they stood does not count. Members of an object keep their order.
public struct JSON: Sendable {
  public enum Content: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number that is no `Int`, in the notation of JSON: what is read is written again digit by digit.
    case number(String)
    case string(String)
    case array([JSON])
    case object([Member])
    /// A value that was written before, in one line; see ``JSONWriter``. What it holds cannot be asked for.
    case written([UInt8])
  }

  public struct Member: Sendable {
    public var key: String
    public var value: JSON
    /// The byte offset of the key's opening quote in the source; 0 for a value made in code.
    public var keyOffset: Int

    public init(_ key: String, _ value: JSON, keyOffset: Int = 0) {
      self.key = key
      self.value = value
      self.keyOffset = keyOffset
    }
  }

  public var content: Content
  /// The byte offset of the first byte in the source; 0 for a value made in code.
  public var offset: Int

  public init(_ content: Content, offset: Int = 0) {
    self.content = content
    self.offset = offset
  }

  public init(_ string: String) { self.init(.string(string)) }
  public init(_ integer: Int) { self.init(.integer(integer)) }
  public init(_ bool: Bool) { self.init(.bool(bool)) }
  public init(_ elements: [JSON]) { self.init(.array(elements)) }
  public init(_ members: [Member]) { self.init(.object(members)) }

  /// An exact decimal, never in exponent notation.
  public init(_ decimal: Decimal) {
    self.init(decimal.integer.map(Content.integer) ?? .number(decimal.description))
  }

  /// `null` for nil.
  public init(_ string: String?) { self = string.map { JSON($0) } ?? .null }

  public static let null = JSON(.null)

  public var isNull: Bool { content == .null }

  public var bool: Bool? {
    if case .bool(let bool) = content { bool } else { nil }
  }

  /// A number without a fraction that fits, however it was written (`3`, `3.0`, `3e2`).
  public var int: Int? {
    switch content {
    case .integer(let integer): integer
    case .number(let text): Decimal(parsing: text).flatMap { Int($0.description) }
    default: nil
    }
  }

  /// nil for what is no number, and for numbers beyond the digits of ``Values/Decimal``.
  public var decimal: Decimal? {
    switch content {
    case .integer(let integer): Decimal(Int128(integer))
    case .number(let text): Decimal(parsing: text)
    default: nil
    }
  }

  public var string: String? {
    if case .string(let string) = content { string } else { nil }
  }

  public var array: [JSON]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  public var members: [Member]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The value of a member; nil without such a member, and for what is no object. Of two members with the same key the
  /// last one counts.
  public subscript(key: String) -> JSON? {
    guard case .object(let members) = content else { return nil }
    return members.last { $0.key == key }?.value
  }
}

extension JSON: Equatable {
  public static func == (left: JSON, right: JSON) -> Bool { left.content == right.content }
}

extension JSON.Member: Equatable {
  public static func == (left: JSON.Member, right: JSON.Member) -> Bool {
    left.key == right.key && left.value == right.value
  }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  public init(nilLiteral: ()) { self.init(.null) }
  public init(booleanLiteral value: Bool) { self.init(.bool(value)) }
  public init(integerLiteral value: Int) { self.init(.integer(value)) }
  public init(stringLiteral value: String) { self.init(.string(value)) }
  public init(arrayLiteral elements: JSON...) { self.init(.array(elements)) }
  public init(dictionaryLiteral members: (String, JSON)...) { self.init(.object(members.map { Member($0, $1) })) }
}
