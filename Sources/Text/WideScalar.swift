/// A scalar beyond ASCII, or one byte of what is no UTF-8.
struct WideScalar {
  enum Role { case letter, mark, space, hyphen, invisible, sign }

  let role: Role
  /// Bytes.
  let length: Int
  /// 0 for what is no UTF-8.
  let value: UInt32

  @inline(__always)
  init(_ bytes: [UInt8], at start: Int) {
    func continuation(_ offset: Int) -> UInt32? {
      let index = start + offset
      guard index < bytes.count, bytes[index] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[index] & 0x3F)
    }
    let first = UInt32(bytes[start])
    switch first {
    case 0xC2...0xDF:
      guard let second = continuation(1) else { break }
      self.init((first & 0x1F) << 6 | second, length: 2)
      return
    case 0xE0...0xEF:
      guard let second = continuation(1), let third = continuation(2) else { break }
      let value = (first & 0x0F) << 12 | second << 6 | third
      guard value >= 0x800 else { break }
      self.init(value, length: 3)
      return
    case 0xF0...0xF4:
      guard let second = continuation(1), let third = continuation(2), let fourth = continuation(3) else { break }
      let value = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
      guard value >= 0x10000 else { break }
      self.init(value, length: 4)
      return
    default: break
    }
    self.init(0, length: 1)
  }

  private init(_ value: UInt32, length: Int) {
    self.value = value
    self.length = length
    role = Self.role(of: value)
  }

  private static func role(of value: UInt32) -> Role {
    switch value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2BB, 0x2BD...0x2FF, 0xAA, 0xB5, 0xBA: .letter
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069, 0xFE00...0xFE0F: .invisible
    case 0x2010, 0x2011: .hyphen
    case 0x300...0x36F, 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: .mark
    case 0x370...0x37D, 0x37F...0x386, 0x388...0x482, 0x48A...0x5FF, 0x620...0x1FFF: .letter
    case 0x2C60...0x2DFF, 0x3041...0xD7FF, 0xF900...0xFDFF, 0xFF21...0xFFDC: .letter
    case 0x10000...0x1EFFF, 0x20000...0x3FFFF: .letter
    default: .sign
    }
  }

  /// The typewriter's sign that a typographic apostrophe, quote or hyphen stands for.
  var plain: UInt8? {
    switch value {
    case 0x2018...0x201B, 0x2039, 0x203A, 0x2BC, 0xB4: UInt8(ascii: "'")
    case 0x201C...0x201F, 0xAB, 0xBB: UInt8(ascii: "\"")
    case 0x2010, 0x2011: UInt8(ascii: "-")
    default: nil
    }
  }

  static let finalSigma: UInt32 = 0x3C2

  /// The small letter of a capital, or of a final sigma, if it takes no more bytes; nil for every other letter.
  var smallLetter: UInt32? {
    switch value {
    case 0xC0...0xDE, 0x391...0x3A9, 0x410...0x42F: value + 0x20
    case 0xDF...0xFF, 0x3AC...0x3C1, 0x3C3...0x3CE, 0x430...0x45F: nil
    case 0x400...0x40F: value + 0x50
    // At the end of a Greek word the small sigma has a form of its own.
    case Self.finalSigma: 0x3C3
    // Hebrew to Burmese, Chinese, Japanese and Korean have one case.
    case 0x5D0...0x109F, 0x2E80...0xA63F, 0xAC00...0xD7FF: nil
    default: unusualSmallLetter
    }
  }

  private var unusualSmallLetter: UInt32? {
    guard let mapping = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.first,
      mapping.value != value, Self.width(of: mapping.value) <= length
    else { return nil }
    return mapping.value
  }

  /// The bytes of a scalar in UTF-8.
  static func width(of value: UInt32) -> Int {
    value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
  }
}
