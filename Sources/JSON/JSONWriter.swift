import Values

/// Writes JSON in one line piece by piece: for what is too much to be held as one value.
///
/// Commas are its own affair; that a member stands in an object and an element in an array is its user's.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// Whether a comma must stand before what comes next.
  private var isBehindValue = false

  /// - Parameter capacity: about as many bytes as will be written.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  // MARK: Objects and arrays

  public mutating func object(_ writeMembers: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    writeMembers(&self)
    close(UInt8(ascii: "}"))
  }

  public mutating func array(_ writeElements: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    writeElements(&self)
    close(UInt8(ascii: "]"))
  }

  private mutating func open(_ bracket: UInt8) {
    startValue()
    bytes.append(bracket)
    isBehindValue = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    isBehindValue = true
  }

  /// The value comes next.
  /// - Parameter key: one that needs no escape.
  public mutating func key(_ key: StaticString) {
    if isBehindValue { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    isBehindValue = false
  }

  // MARK: Values

  public mutating func null() {
    startValue()
    bytes.append(contentsOf: "null".utf8)
  }

  public mutating func value(_ bool: Bool) {
    startValue()
    bytes.append(contentsOf: (bool ? "true" : "false").utf8)
  }

  public mutating func value(_ integer: Int) {
    startValue()
    bytes.append(digitsOf: integer)
  }

  public mutating func value(_ decimal: Decimal) {
    startValue()
    bytes.append(digitsOf: decimal)
  }

  public mutating func value(_ string: String) {
    startValue()
    bytes.appendQuoted(string)
  }

  /// - Parameter utf8: text; what is no UTF-8 becomes U+FFFD.
  public mutating func value(_ utf8: ArraySlice<UInt8>) {
    guard utf8.allSatisfy({ $0 < 0x80 && !$0.needsEscape }) else {
      return value(String(decoding: utf8, as: UTF8.self))
    }
    startValue()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: utf8)
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func value(_ json: JSON) {
    startValue()
    json.write(to: &bytes)
  }

  // MARK: Members

  /// `null` for nil.
  public mutating func member(_ key: StaticString, _ string: String?) {
    self.key(key)
    if let string { value(string) } else { null() }
  }

  public mutating func member(_ key: StaticString, _ integer: Int) {
    self.key(key)
    value(integer)
  }

  public mutating func member(_ key: StaticString, _ decimal: Decimal) {
    self.key(key)
    value(decimal)
  }

  public mutating func member(_ key: StaticString, _ bool: Bool) {
    self.key(key)
    value(bool)
  }

  public mutating func member<Element>(
    _ key: StaticString, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    self.key(key)
    array { writer in
      for element in elements { write(&writer, element) }
    }
  }

  private mutating func startValue() {
    if isBehindValue { bytes.append(UInt8(ascii: ",")) }
    isBehindValue = true
  }
}
