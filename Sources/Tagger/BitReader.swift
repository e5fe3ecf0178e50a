/// Reads numbers of any number of bits, the lowest bit of each byte first. Behind the end there are zeros, and
/// ``isExhausted`` tells of it.
struct BitReader {
  /// With zeros behind them, so that a whole word may always be read.
  private let bytes: [UInt8]
  private var next: Int
  private var buffer: UInt64 = 0
  private var filled = 0
  private var isDamaged = false

  private static let word = MemoryLayout<UInt64>.size

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes + [UInt8](repeating: 0, count: Self.word)
    next = min(start, bytes.count)
  }

  /// More was asked for than there is, or a number is no number.
  var isExhausted: Bool { isDamaged || next &- filled &>> 3 > bytes.count - Self.word }

  /// - Parameter count: at most 32.
  @inline(__always)
  mutating func bits(_ count: Int) -> UInt32 {
    if filled < count { fill() }
    let value = UInt32(truncatingIfNeeded: buffer & (1 &<< UInt64(truncatingIfNeeded: count) &- 1))
    skip(count)
    return value
  }

  @inline(__always)
  private mutating func skip(_ count: Int) {
    buffer &>>= UInt64(truncatingIfNeeded: count)
    filled &-= count
  }

  /// To at least 56 bits.
  @inline(__always)
  private mutating func fill() {
    // Bits of a byte that does not fit whole are there already when it is read again.
    let at = min(next, bytes.count &- Self.word)
    let word = unsafe bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
    buffer |= UInt64(littleEndian: word) &<< UInt64(truncatingIfNeeded: filled)
    let count = (63 &- filled) &>> 3
    next &+= count
    filled &+= count &* 8
  }

  /// A number other than zero in a few bits: its sign, and in Golomb-Rice coding how far it is from zero beyond one.
  @inline(__always)
  mutating func signed(_ codes: SignedCodes) -> Int8 {
    if filled < 40 { fill() }
    let code = codes[buffer]
    if code.length > 0 {
      skip(Int(code.length))
      return code.value
    }
    let isNegative = bits(1) == 1
    let size = Int8(min(127, rice(codes.low) &+ 1))
    return isNegative ? -size : size
  }

  /// A number in Golomb-Rice coding: the part above `low` bits in unary, then the low bits.
  @inline(__always)
  mutating func rice(_ low: Int) -> UInt32 {
    if filled < 40 { fill() }
    let ones = (~buffer).trailingZeroBitCount
    // What is written so ends soon; a longer run of ones is damage.
    guard ones < 32, ones < filled else {
      isDamaged = true
      return 0
    }
    skip(ones &+ 1)
    return UInt32(truncatingIfNeeded: ones) &<< UInt32(truncatingIfNeeded: low) | bits(low)
  }
}

/// What the next bits are as a number with a sign, and how many of them are; of a length of 0 where these are too few.
struct SignedCodes {
  struct Code {
    var value: Int8 = 0
    var length: UInt8 = 0
  }

  let low: Int
  private let codes: [Code]

  private static let bits = 11

  init(low: Int) {
    self.low = low
    codes = (0..<1 << Self.bits).map { (next: Int) -> Code in
      let ones: Int = (~next >> 1).trailingZeroBitCount
      let length = 2 + ones + low
      guard length <= Self.bits else { return Code() }
      let rest: Int = (next >> (2 + ones)) & ((1 << low) - 1)
      let size = Int8(min(127, (ones << low) + rest + 1))
      return Code(value: next & 1 == 1 ? -size : size, length: UInt8(length))
    }
  }

  @inline(__always)
  subscript(next: UInt64) -> Code { codes[Int(truncatingIfNeeded: next & (1 &<< UInt64(Self.bits) &- 1))] }
}
