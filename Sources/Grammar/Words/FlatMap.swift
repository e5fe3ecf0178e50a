/// A map from 64-bit keys to 32-bit numbers with open addressing: one array, one probe for most keys.
public struct FlatMap: Sendable {
  @usableFromInline struct Slot: Sendable {
    @usableFromInline var key: UInt64
    /// -1: empty.
    @usableFromInline var value: Int32
  }

  @usableFromInline var slots: [Slot]
  public private(set) var count = 0
  @usableFromInline var mask: Int

  public init(capacity: Int = 8) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(key: 0, value: -1), count: size)
    mask = size - 1
  }

  /// With room for so many keys.
  init(holding count: Int) {
    var size = 16
    while size * 5 < (count + 1) * 8 { size *= 2 }
    self.init(capacity: size / 2)
  }

  func forEachKey(_ body: (UInt64) -> Void) {
    for slot in slots where slot.value >= 0 { body(slot.key) }
  }

  var pairs: [(key: UInt64, value: Int32)] { slots.filter { $0.value >= 0 }.map { ($0.key, $0.value) } }

  /// The number of a key, or -1.
  public subscript(key: UInt64) -> Int32 {
    @inlinable get {
      var index = Self.slot(key, mask)
      while true {
        let slot = slots[index]
        if slot.value < 0 { return -1 }
        if slot.key == key { return slot.value }
        index = (index &+ 1) & mask
      }
    }
    set {
      if isFull { grow() }
      insert(key, newValue)
    }
  }

  /// The number of a key, which is added with a number unless it is known.
  @inline(__always)
  mutating func number(of key: UInt64, orAdding new: Int32) -> Int32 {
    if isFull { grow() }
    var index = Self.slot(key, mask)
    while true {
      let slot = slots[index]
      if slot.value < 0 { break }
      if slot.key == key { return slot.value }
      index = (index &+ 1) & mask
    }
    slots[index] = Slot(key: key, value: new)
    count += 1
    return new
  }

  /// Five slots of eight are taken.
  private var isFull: Bool { (count &+ 1) &* 8 > (mask &+ 1) &* 5 }

  public var keys: [UInt64] { slots.filter { $0.value >= 0 }.map(\.key) }

  private mutating func insert(_ key: UInt64, _ value: Int32) {
    var index = Self.slot(key, mask)
    while slots[index].value >= 0, slots[index].key != key { index = (index &+ 1) & mask }
    if slots[index].value < 0 { count += 1 }
    slots[index] = Slot(key: key, value: value)
  }

  private mutating func grow() {
    var larger = FlatMap(capacity: slots.count)
    for slot in slots where slot.value >= 0 { larger.insert(slot.key, slot.value) }
    self = larger
  }

  @inlinable static func slot(_ key: UInt64, _ mask: Int) -> Int {
    // The high bits of the product depend on all bits of the key, the low ones on the low ones alone.
    Int(truncatingIfNeeded: ((key ^ (key >> 29)) &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
  }
}
