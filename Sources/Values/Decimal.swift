/// An exact decimal number: `significand × 10^exponent`.
///
/// Numbers come from drafts and reference data with at most 30 significant digits, so sums, differences and products of
/// two of them are exact. A result that needs more than 38 digits is rounded to the digits that fit; nothing traps.
public struct Decimal: Hashable, Sendable {
  /// The significand in two halves, and the exponent: a third smaller than an `Int128` and an `Int`.
  private let high: Int64
  private let low: UInt64
  private let power: Int32

  /// The digits without trailing zeros (zero is `0 × 10^0`), so that equal numbers are equal values.
  public var significand: Int128 { Int128(high) << 64 | Int128(low) }
  public var exponent: Int { Int(power) }

  public init(_ significand: Int128, exponent: Int = 0) {
    guard significand != 0 else {
      self.init(tidy: 0, power: 0)
      return
    }
    var digits = significand
    var power = exponent
    if var short = Int64(exactly: significand) {
      // Division is many times faster on what nearly every number fits into.
      while short % 10 == 0 {
        short /= 10
        power += 1
      }
      digits = Int128(short)
    } else {
      while digits % 10 == 0 {
        digits /= 10
        power += 1
      }
    }
    self.init(
      tidy: digits,
      power: Int32(truncatingIfNeeded: Swift.min(Swift.max(power, -Self.exponentLimit), Self.exponentLimit)))
  }

  /// - Parameter digits: those of a number that is as it should be, perhaps with the other sign.
  private init(tidy digits: Int128, power: Int32) {
    high = Int64(truncatingIfNeeded: digits >> 64)
    low = UInt64(truncatingIfNeeded: digits)
    self.power = power
  }

  public static let zero = Decimal(0)
  public static let one = Decimal(1)

  /// Ten to a power.
  public static func power(of exponent: Int) -> Decimal { Decimal(1, exponent: exponent) }

  /// Beyond this power of ten a number is no figure of a newspaper; it is held at the limit.
  private static let exponentLimit = 200
  /// The most significant digits that ``init(parsing:)`` takes.
  public static let digitLimit = 30

  /// Reads `-?digits[.digits][e[+-]digits]`, the notation of reference data; nil for anything else, for more than
  /// ``digitLimit`` significant digits and for exponents beyond two digits.
  public init?(parsing text: some StringProtocol) {
    var digits: Int128 = 0
    var count = 0
    var fraction = 0
    var sawDigit = false
    var sawPoint = false
    var bytes = Array(text.utf8)[...]
    var negative = false
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      negative = sign == UInt8(ascii: "-")
      bytes = bytes.dropFirst()
    }
    while let byte = bytes.first {
      if byte >= 0x30 && byte <= 0x39 {
        sawDigit = true
        if count > 0 || byte != 0x30 { count += 1 }
        guard count <= Self.digitLimit, fraction < 100 else { return nil }
        digits = digits * 10 + Int128(byte - 0x30)
        if sawPoint { fraction += 1 }
      } else if byte == UInt8(ascii: "."), !sawPoint {
        sawPoint = true
      } else {
        break
      }
      bytes = bytes.dropFirst()
    }
    guard sawDigit else { return nil }
    var power = 0
    if let mark = bytes.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
      bytes = bytes.dropFirst()
      guard bytes.count <= 3, let value = Int(String(decoding: bytes, as: UTF8.self)), abs(value) < 100 else {
        return nil
      }
      power = value
      bytes = []
    }
    guard bytes.isEmpty else { return nil }
    self.init(negative ? -digits : digits, exponent: power - fraction)
  }

  /// About the same number in binary: for searching, never for money.
  public var approximation: Double {
    // What fits into 64 bits, as nearly every number does, is converted many times faster.
    var number = Int64(exactly: significand).map { Double($0) } ?? Double(significand)
    for _ in 0..<exponent.magnitude { number = exponent > 0 ? number * 10 : number / 10 }
    return number
  }

  /// The same number; nil for a fraction and for what does not fit.
  public var integer: Int? {
    guard exponent >= 0, var integer = Int(exactly: significand) else { return nil }
    for _ in 0..<exponent {
      let (product, overflow) = integer.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      integer = product
    }
    return integer
  }

  public var isZero: Bool { significand == 0 }
  public var isNegative: Bool { high < 0 }
  public var magnitude: Decimal { isNegative ? -self : self }

  public static prefix func - (value: Decimal) -> Decimal { Decimal(tidy: -value.significand, power: value.power) }

  public static func + (left: Decimal, right: Decimal) -> Decimal {
    let (a, b, exponent) = aligned(left, right)
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? Decimal(a / 10 + b / 10, exponent: exponent + 1) : Decimal(sum, exponent: exponent)
  }

  public static func - (left: Decimal, right: Decimal) -> Decimal { left + -right }

  public static func * (left: Decimal, right: Decimal) -> Decimal {
    var (a, b) = (left.significand, right.significand)
    var exponent = left.exponent + right.exponent
    while true {
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      if !overflow { return Decimal(product, exponent: exponent) }
      if a.magnitude > b.magnitude { a /= 10 } else { b /= 10 }
      exponent += 1
    }
  }

  /// The quotient rounded half away from zero to `places` decimal places; nil for a zero divisor. For figures that are
  /// shown: comparisons multiply instead.
  public func divided(by divisor: Decimal, places: Int) -> Decimal? {
    guard divisor.significand != 0 else { return nil }
    let shift = exponent - divisor.exponent + places
    var numerator = significand
    var denominator = divisor.significand
    var remaining = shift
    while remaining > 0 {
      let (wide, overflow) = numerator.multipliedReportingOverflow(by: 10)
      if overflow {
        denominator /= 10
        if denominator == 0 { return nil }
      } else {
        numerator = wide
      }
      remaining -= 1
    }
    while remaining < 0 {
      let (wide, overflow) = denominator.multipliedReportingOverflow(by: 10)
      if overflow { return .zero }
      denominator = wide
      remaining += 1
    }
    var (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    if rest.magnitude >= denominator.magnitude - rest.magnitude {
      quotient += (numerator < 0) == (denominator < 0) ? 1 : -1
    }
    return Decimal(quotient, exponent: -places)
  }

  /// Rounded half away from zero to `places` decimal places (negative: tens, hundreds…).
  public func rounded(places: Int) -> Decimal { divided(by: .one, places: places) ?? self }

  /// Both significands at the smaller exponent, or as near to it as 38 digits allow.
  private static func aligned(_ left: Decimal, _ right: Decimal) -> (Int128, Int128, Int) {
    var (low, high) = left.exponent <= right.exponent ? (left, right) : (right, left)
    var lowDigits = low.significand
    var lowExponent = low.exponent
    var highDigits = high.significand
    var highExponent = high.exponent
    if lowDigits == 0 { (lowExponent, low) = (highExponent, high) }
    if highDigits == 0 { (highExponent, high) = (lowExponent, low) }
    while highExponent > lowExponent {
      let (wide, overflow) = highDigits.multipliedReportingOverflow(by: 10)
      if overflow { break }
      highDigits = wide
      highExponent -= 1
    }
    while lowExponent < highExponent {
      lowDigits /= 10
      lowExponent += 1
    }
    return left.exponent <= right.exponent ? (lowDigits, highDigits, lowExponent) : (highDigits, lowDigits, lowExponent)
  }
}

extension Decimal: Comparable {
  public static func < (left: Decimal, right: Decimal) -> Bool {
    let (first, second, _) = aligned(left, right)
    return first < second
  }
}

extension Decimal: CustomStringConvertible {
  /// Plain notation without exponent: `-12.5`, `13800000000`, `0.005`.
  public var description: String {
    let magnitude = significand.magnitude
    let digits = UInt64(exactly: magnitude).map { String($0) } ?? String(magnitude)
    let sign = significand < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let places = -exponent
    if digits.count > places {
      let cut = digits.index(digits.endIndex, offsetBy: -places)
      return sign + digits[..<cut] + "." + digits[cut...]
    }
    return sign + "0." + String(repeating: "0", count: places - digits.count) + digits
  }
}

extension Decimal: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(Int128(value)) }
}
