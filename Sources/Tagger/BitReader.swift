/// Reads numbers of any number of bits, the lowest bit of each byte first. Behind the end there are zeros, and
/// ``isExhausted`` tells of it.
struct BitReader {
  private let bytes: [UInt8]
  private var next: Int
  private var buffer: UInt64 = 0
  private var filled = 0
  private(set) var isExhausted = false

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    next = start
  }

  /// - Parameter count: at most 32.
  @inline(__always)
  mutating func bits(_ count: Int) -> UInt32 {
    if filled < count { fill() }
    let value = UInt32(truncatingIfNeeded: buffer & (1 << UInt64(count) - 1))
    buffer >>= UInt64(count)
    filled -= count
    return value
  }

  @inline(__always)
  private mutating func fill() {
    guard next &+ 8 <= bytes.count else { return fillAtEnd() }
    // Bits of a byte that does not fit whole are there already when it is read again.
    let word = unsafe bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: next, as: UInt64.self)
    buffer |= UInt64(littleEndian: word) << UInt64(filled)
    let count = (63 &- filled) >> 3
    next &+= count
    filled &+= count &* 8
  }

  private mutating func fillAtEnd() {
    while filled <= 56 {
      if next < bytes.count {
        buffer |= UInt64(bytes[next]) << UInt64(filled)
        next += 1
      } else if next < bytes.count + 8 {
        next += 1
      } else {
        isExhausted = true
      }
      filled += 8
    }
  }

  /// A number in Golomb-Rice coding: the part above `low` bits in unary, then the low bits.
  @inline(__always)
  mutating func rice(_ low: Int) -> UInt32 {
    if filled < 40 { fill() }
    let ones = (~buffer).trailingZeroBitCount
    // What is written so ends soon; a longer run of ones is damage.
    guard ones < 32, ones < filled else {
      isExhausted = true
      return 0
    }
    buffer >>= UInt64(ones + 1)
    filled -= ones + 1
    return UInt32(ones) << UInt32(low) | bits(low)
  }
}
