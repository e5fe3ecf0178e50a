extension Tokens.Flags {
  /// Notes one more white space before the next token.
  fileprivate mutating func formSpace(isNewline: Bool) {
    if contains(.spaceBefore) || isNewline { remove(.singleSpaceBefore) } else { insert(.singleSpaceBefore) }
    insert(isNewline ? [.spaceBefore, .newlineBefore] : .spaceBefore)
  }
}

// MARK: - One pass

extension Tokens {
  mutating func scan(_ bytes: [UInt8]) {
    let count = folded.count
    let classes = ByteClass.table
    tokens.reserveCapacity(count / 4 + 4)
    var pending: Flags = []
    var at = 0
    while at < count {
      let byte = bytes[at]
      // Behind nearly every word.
      if byte == 0x20 {
        pending.formSpace(isNewline: false)
        at += 1
        continue
      }
      switch classes[Int(byte)] {
      case .space:
        pending.formSpace(isNewline: byte == 0x0A || byte == 0x0D)
        at += 1
      case .lower, .upper:
        var word = OpenWord(start: at, flags: pending)
        pending = []
        // Nearly every word is a capital or none and small letters of ASCII, which fold to themselves.
        if byte < 0x61 {
          folded[at] = byte | 0x20
          word.hash = Self.step(word.hash, byte | 0x20)
          word.flags.insert(.capitalised)
          word.capitals = 1
          at += 1
        }
        while at < bytes.count, bytes[at] &- 0x61 < 26 {
          word.hash = Self.step(word.hash, bytes[at])
          at += 1
        }
        if at < bytes.count, classes[Int(bytes[at])].mayContinueWord {
          at = readRest(of: word, at, bytes, classes)
        } else {
          append(word.start, at, .word, word.flags, word.hash, foldedEnd: at)
        }
      case .digit:
        let start = at
        var hash = Self.seed
        while at < count, bytes[at] >= 0x30, bytes[at] <= 0x39 {
          hash = Self.step(hash, bytes[at])
          at += 1
        }
        append(start, at, .digits, pending, hash, foldedEnd: at)
        pending = []
      case .sign:
        append(
          at, at + 1, .sign, byte == 0x2D ? pending.union(.hyphen) : pending, Self.step(Self.seed, byte),
          foldedEnd: at + 1)
        pending = []
        at += 1
      case .wide:
        let scalar = WideScalar(bytes, at: at)
        switch scalar.role {
        case .letter, .mark:
          at = readRest(of: OpenWord(start: at, flags: pending), at, bytes, classes)
          pending = []
        case .space:
          pending.formSpace(isNewline: false)
          at += scalar.length
        case .invisible:
          at += scalar.length
        case .hyphen, .sign:
          sign(scalar, at, pending)
          pending = []
          at += scalar.length
        }
      }
    }
  }

  @inline(__always)
  private mutating func append(
    _ start: Int, _ end: Int, _ kind: Kind, _ flag: Flags, _ hash: UInt64, foldedEnd: Int
  ) {
    tokens.append(
      Token(
        hash: hash, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
        foldedEnd: Int32(truncatingIfNeeded: foldedEnd), kind: kind, flags: flag))
  }

  private mutating func sign(_ scalar: WideScalar, _ start: Int, _ pending: Flags) {
    var foldedEnd = start + scalar.length
    if let plain = scalar.plain {
      folded[start] = plain
      foldedEnd = start + 1
    }
    append(
      start, start + scalar.length, .sign, scalar.role == .hyphen ? pending.union(.hyphen) : pending,
      Self.hash(of: folded[start..<foldedEnd]), foldedEnd: foldedEnd)
  }

  /// A word of which letters of ASCII have been read.
  private struct OpenWord {
    var start: Int
    var flags: Flags
    var hash = Tokens.seed
    var capitals = 0
  }

  /// Reads the rest of a word, folding it in place; answers where it ends.
  private mutating func readRest(of word: OpenWord, _ start: Int, _ bytes: [UInt8], _ classes: [ByteClass]) -> Int {
    var at = start
    /// Where the next folded byte belongs: behind `at` once anything was left out.
    var write = at
    var hash = word.hash
    var letters = at - word.start
    var capitals = word.capitals
    var isComposed = false
    var flag = word.flags
    reading: while at < folded.count {
      let byte = bytes[at]
      switch classes[Int(byte)] {
      case .lower:
        hash = Self.step(hash, byte)
        if write != at { folded[write] = byte }
        letters += 1
        write += 1
        at += 1
      case .upper:
        let lower = byte | 0x20
        folded[write] = lower
        hash = Self.step(hash, lower)
        flag.insert(letters == 0 ? .capitalised : .innerCapital)
        letters += 1
        capitals += 1
        write += 1
        at += 1
      case .wide:
        let scalar = WideScalar(bytes, at: at)
        switch scalar.role {
        // A soft hyphen or joiner inside a word is not read.
        case .invisible: break
        case .letter:
          let first = write
          if let small = scalar.smallLetter {
            if scalar.value != WideScalar.finalSigma {
              flag.insert(letters == 0 ? .capitalised : .innerCapital)
              capitals += 1
            }
            write = encode(small, at: write)
          } else {
            write = copy(bytes, at..<(at + scalar.length), to: write)
          }
          for offset in first..<write { hash = Self.step(hash, folded[offset]) }
          letters += 1
        case .mark:
          if let composed = compose(scalar.value, word.start, write) {
            write = composed
            isComposed = true
          } else {
            let first = write
            write = copy(bytes, at..<(at + scalar.length), to: write)
            for offset in first..<write { hash = Self.step(hash, folded[offset]) }
          }
        case .space, .hyphen, .sign: break reading
        }
        at += scalar.length
      case .space, .digit, .sign:
        break reading
      }
    }
    if letters >= 2, capitals == letters { flag.insert(.allCapitals) }
    if isComposed { hash = Self.hash(of: folded[word.start..<write]) }
    append(word.start, at, .word, flag, hash, foldedEnd: write)
    return at
  }

  private mutating func copy(_ bytes: [UInt8], _ range: Range<Int>, to write: Int) -> Int {
    if write != range.lowerBound {
      for offset in 0..<range.count { folded[write + offset] = bytes[range.lowerBound + offset] }
    }
    return write + range.count
  }

  /// Writes a scalar; answers the offset behind it.
  private mutating func encode(_ value: UInt32, at write: Int) -> Int {
    let width = WideScalar.width(of: value)
    guard width > 1 else {
      folded[write] = UInt8(truncatingIfNeeded: value)
      return write + 1
    }
    var rest = value
    for offset in stride(from: width - 1, to: 0, by: -1) {
      folded[write + offset] = 0x80 | UInt8(truncatingIfNeeded: rest & 0x3F)
      rest >>= 6
    }
    let lead: UInt8 = width == 2 ? 0xC0 : width == 3 ? 0xE0 : 0xF0
    folded[write] = lead | UInt8(truncatingIfNeeded: rest)
    return write + width
  }

  /// Joins a combining mark to the letter that stands before `write` in the same word; answers the offset behind the
  /// composed letter, nil if the two make none.
  private mutating func compose(_ mark: UInt32, _ start: Int, _ write: Int) -> Int? {
    var first = write - 1
    while first > start, folded[first] & 0xC0 == 0x80, write - first < 4 { first -= 1 }
    guard first >= start else { return nil }
    let base = folded[first] < 0x80 ? UInt32(folded[first]) : WideScalar(folded, at: first).value
    guard let letter = Composition.letter(base, with: mark) else { return nil }
    return encode(letter, at: first)
  }
}

/// What a byte can be; bytes from 0x80 on begin or continue a wider scalar.
private enum ByteClass: UInt8 {
  case space, lower, upper, digit, sign, wide

  var mayContinueWord: Bool { self == .upper || self == .wide }

  static let table: [ByteClass] = (0..<256).map { byte in
    switch byte {
    case 0...0x20, 0x7F: .space
    case 0x30...0x39: .digit
    case 0x41...0x5A: .upper
    case 0x61...0x7A: .lower
    case 0x80...: .wide
    default: .sign
    }
  }
}
