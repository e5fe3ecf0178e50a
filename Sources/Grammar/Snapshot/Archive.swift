import Text
import Values

/// Writes the parts of a value one after another as characters, or reads them from there: what a value is made of is told
/// once and serves both ways. Behind the end there are zeros.
struct Archive {
  private(set) var bytes: [UInt8]
  private var at: Int
  let isReading: Bool

  /// One to write to.
  init() {
    (bytes, at, isReading) = ([], 0, false)
  }

  init(reading bytes: [UInt8], from start: Int) {
    (self.bytes, at, isReading) = (bytes, start, true)
  }

  // MARK: Numbers

  /// Numbers near the one before take few characters.
  @inline(__always)
  mutating func pass<Number: FixedWidthInteger>(_ number: inout Number, after previous: Number = 0) {
    if isReading {
      let folded = read()
      let difference = Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
      number = Number(truncatingIfNeeded: Int64(truncatingIfNeeded: previous) &+ difference)
    } else {
      let difference = Int64(truncatingIfNeeded: number) &- Int64(truncatingIfNeeded: previous)
      write(UInt64(bitPattern: difference << 1 ^ difference >> 63))
    }
  }

  mutating func pass(_ flag: inout Bool) {
    var number: UInt8 = flag ? 1 : 0
    pass(&number)
    flag = number != 0
  }

  mutating func pass<Choice: RawRepresentable>(_ choice: inout Choice) where Choice.RawValue == UInt8 {
    var number = choice.rawValue
    pass(&number)
    choice = Choice(rawValue: number) ?? choice
  }

  mutating func pass(_ number: inout Decimal) {
    var high = Int64(truncatingIfNeeded: number.significand >> 64)
    var low = UInt64(truncatingIfNeeded: number.significand)
    var exponent = number.exponent
    pass(&high)
    pass(&low)
    pass(&exponent)
    if isReading { number = Decimal(Int128(high) << 64 | Int128(low), exponent: exponent) }
  }

  /// A run of some array, most of which begin where the one before ends.
  @inline(__always)
  mutating func pass<Bound: FixedWidthInteger>(_ range: inout Range<Bound>, after previous: Range<Bound>) {
    var (low, high) = (range.lowerBound, range.upperBound)
    pass(&low, after: previous.upperBound)
    pass(&high, after: low)
    if isReading { range = low..<max(low, high) }
  }

  /// A letter or sign above 63 ends a number; what is below has more behind it. Six bits each, the lowest first.
  private mutating func write(_ number: UInt64) {
    var rest = number
    while rest > Self.sixBits {
      bytes.append(UInt8(rest & Self.sixBits))
      rest >>= 6
    }
    bytes.append(UInt8(rest) | Self.last)
  }

  @inline(__always)
  private mutating func read() -> UInt64 {
    guard at < bytes.count else { return 0 }
    let byte = bytes[at]
    at &+= 1
    // Most have no more.
    return byte & Self.last != 0 ? UInt64(byte) & Self.sixBits : readRest(UInt64(byte))
  }

  @inline(never)
  private mutating func readRest(_ first: UInt64) -> UInt64 {
    var number = first
    var shift: UInt64 = 6
    while at < bytes.count {
      let byte = bytes[at]
      at &+= 1
      number |= (UInt64(byte) & Self.sixBits) &<< shift
      if byte & Self.last != 0 { break }
      shift &+= 6
    }
    return number
  }

  private static let sixBits: UInt64 = 0x3F
  private static let last: UInt8 = 0x40

  // MARK: Texts

  mutating func pass(_ text: inout String) {
    if isReading {
      text = String(decoding: readBytes(), as: UTF8.self)
    } else {
      write(Array(text.utf8))
    }
  }

  /// UTF-8, which stays as it is.
  mutating func pass(text: inout [UInt8]) {
    if isReading { text = Array(readBytes()) } else { write(text) }
  }

  private mutating func write(_ text: [UInt8]) {
    var count = text.count
    pass(&count)
    bytes += text
  }

  private mutating func readBytes() -> ArraySlice<UInt8> {
    var count = 0
    pass(&count)
    let start = at
    at += min(max(0, count), bytes.count - at)
    return bytes[start..<at]
  }

  // MARK: Collections

  /// Each element takes at least one character.
  /// - Parameters:
  ///   - blank: what stands before the first element.
  ///   - body: passes an element, which the one before it is given with.
  @inline(__always)
  mutating func pass<Element>(
    _ list: inout [Element], blank: Element, _ body: (inout Archive, inout Element, _ before: Element) -> Void
  ) {
    var count = list.count
    pass(&count)
    var before = blank
    if isReading {
      list = Array(capacity: min(max(0, count), bytes.count - at)) { list in
        while !list.isFull {
          var element = blank
          body(&self, &element, before)
          list.append(element)
          before = element
        }
      }
    } else {
      for var element in list {
        body(&self, &element, before)
        before = element
      }
    }
  }

  mutating func pass<Number: FixedWidthInteger>(_ list: inout [Number]) {
    pass(&list, blank: 0) { archive, number, before in archive.pass(&number, after: before) }
  }

  mutating func pass<Number: FixedWidthInteger>(_ set: inout Set<Number>) {
    var sorted = set.sorted()
    pass(&sorted)
    if isReading { set = Set(sorted) }
  }

  /// In the order of the numbers, not of their places: these follow from what is there.
  mutating func pass(_ map: inout FlatMap) {
    var pairs = isReading ? [] : map.pairs.sorted { $0.value < $1.value }
    pass(&pairs, blank: (0, -1)) { archive, pair, before in
      // Keys are put together from two numbers.
      var (high, low) = (UInt32(truncatingIfNeeded: pair.key >> 32), UInt32(truncatingIfNeeded: pair.key))
      archive.pass(&high, after: UInt32(truncatingIfNeeded: before.key >> 32))
      archive.pass(&low, after: UInt32(truncatingIfNeeded: before.key))
      archive.pass(&pair.value, after: before.value)
      pair.key = UInt64(high) << 32 | UInt64(low)
    }
    guard isReading else { return }
    map = FlatMap(holding: pairs.count)
    for pair in pairs { map[pair.key] = pair.value }
  }
}
