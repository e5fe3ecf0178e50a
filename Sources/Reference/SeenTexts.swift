/// Tells whether a text was seen before, by a hash of 64 bits: a million ids take 16 MB and are not kept themselves.
struct SeenTexts {
  /// 0 where there is none.
  private var hashes: [UInt64] = Array(repeating: 0, count: 64)
  private var count = 0
  /// Nobody can choose texts that meet in one place.
  private let seed = UInt64.random(in: .min ... .max)

  /// Notes a text; false if it was noted before.
  mutating func insert(_ text: ArraySlice<UInt8>) -> Bool {
    if count * 2 >= hashes.count { grow() }
    let hash = hash(of: text)
    let place = place(of: hash)
    if hashes[place] == hash { return false }
    hashes[place] = hash
    count += 1
    return true
  }

  private mutating func grow() {
    let old = hashes
    hashes = Array(repeating: 0, count: old.count * 2)
    for hash in old where hash != 0 { hashes[place(of: hash)] = hash }
  }

  /// Where a hash stands, or the free place for it.
  private func place(of hash: UInt64) -> Int {
    let mask = hashes.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while hashes[place] != 0, hashes[place] != hash { place = (place + 1) & mask }
    return place
  }

  private func hash(of text: ArraySlice<UInt8>) -> UInt64 {
    var hash = seed
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash = (hash ^ (hash >> 32)) &* 0xd6e8_feb8_6659_fd93
    hash ^= hash >> 32
    return hash == 0 ? 1 : hash
  }
}
