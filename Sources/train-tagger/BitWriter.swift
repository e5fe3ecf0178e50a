/// Writes numbers of any number of bits, as the tagger's `BitReader` reads them.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var buffer: UInt64 = 0
  private var filled = 0

  mutating func bits(_ value: UInt32, _ count: Int) {
    buffer |= (UInt64(value) & (1 << UInt64(count) - 1)) << UInt64(filled)
    filled += count
    while filled >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: buffer))
      buffer >>= 8
      filled -= 8
    }
  }

  mutating func rice(_ value: UInt32, _ low: Int) {
    for _ in 0..<(value >> UInt32(low)) { bits(1, 1) }
    bits(0, 1)
    bits(value, low)
  }

  /// Fills the last byte with zeros.
  mutating func finish() -> [UInt8] {
    if filled > 0 { bits(0, 8 - filled) }
    return bytes
  }

  /// The number of low bits with which the numbers take least room; no part above may be longer than a reader accepts.
  static func bestLowBits(_ values: [UInt32]) -> Int {
    let highest = values.max() ?? 0
    return (0...24).filter { highest >> UInt32($0) < 24 }.min { size(values, $0) < size(values, $1) } ?? 24
  }

  private static func size(_ values: [UInt32], _ low: Int) -> Int {
    values.reduce(0) { $0 + Int($1 >> UInt32(low)) + 1 + low }
  }
}
