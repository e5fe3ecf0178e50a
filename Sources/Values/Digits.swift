extension [UInt8] {
  /// Appends an integer in plain notation.
  public mutating func append(digitsOf integer: Int) {
    if integer < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: integer.magnitude, atLeast: 1)
  }

  /// Appends a number's ``Decimal/description``.
  public mutating func append(digitsOf decimal: Decimal) {
    if let integer = decimal.integer { return append(digitsOf: integer) }
    // "13.8" is 138 tenths.
    guard let digits = Int(exactly: decimal.significand), (1...17).contains(-decimal.exponent) else {
      return append(contentsOf: decimal.description.utf8)
    }
    let one = (0..<(-decimal.exponent)).reduce(UInt(1)) { power, _ in power * 10 }
    if digits < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: digits.magnitude / one, atLeast: 1)
    append(UInt8(ascii: "."))
    append(digitsOf: digits.magnitude % one, atLeast: -decimal.exponent)
  }

  /// - Parameter width: zeros before them make up for fewer digits.
  mutating func append(digitsOf number: UInt, atLeast width: Int) {
    append(addingCapacity: 20) { output in
      var rest = number
      while rest > 0 || output.count < width {
        output.append(0x30 | UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
      var (low, high) = (0, output.count - 1)
      while low < high {
        output.swapAt(low, high)
        (low, high) = (low + 1, high - 1)
      }
    }
  }
}
