/// A map from 64-bit keys to 32-bit numbers with open addressing: one array, one probe for most keys.
public struct FlatMap: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  public private(set) var count = 0
  private var mask: Int

  public init(capacity: Int = 16) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: -1, count: size)
    mask = size - 1
  }

  /// The number of a key, or -1.
  public subscript(key: UInt64) -> Int32 {
    get {
      var slot = Self.slot(key, mask)
      while values[slot] >= 0 {
        if keys[slot] == key { return values[slot] }
        slot = (slot &+ 1) & mask
      }
      return -1
    }
    set {
      if (count + 1) * 2 > keys.count { grow() }
      insert(key, newValue)
    }
  }

  private mutating func insert(_ key: UInt64, _ value: Int32) {
    var slot = Self.slot(key, mask)
    while values[slot] >= 0, keys[slot] != key { slot = (slot &+ 1) & mask }
    if values[slot] < 0 { count += 1 }
    keys[slot] = key
    values[slot] = value
  }

  private mutating func grow() {
    var larger = FlatMap(capacity: keys.count)
    for index in keys.indices where values[index] >= 0 { larger.insert(keys[index], values[index]) }
    self = larger
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: ((key ^ (key >> 29)) &* 0x9e37_79b9_7f4a_7c15) >> 20) & mask
  }
}
