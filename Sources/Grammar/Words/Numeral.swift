import Text
import Values

/// A number as written: its value and how precisely it was given.
public struct Numeral: Hashable, Sendable {
  public var value: Decimal
  /// The weight of the last written digit: 0.1e9 for "13.8 billion"; for a bare number that ends with zeros the weight of
  /// the last digit that is none.
  public var unit: Decimal
  /// The power of ten that a word gave ("billion"), 1 without such a word.
  public var scale: Decimal
  /// Digits only, without grouping, decimals or words.
  public var isPlain: Bool

  public init(value: Decimal, unit: Decimal, scale: Decimal = .one, isPlain: Bool = false) {
    self.value = value
    self.unit = unit
    self.scale = scale
    self.isPlain = isPlain
  }

  public func scaled(by factor: Decimal) -> Numeral {
    // "10 billion" is precise to a billion, not to ten.
    let step = value.exponent > 0 ? min(unit, .one) : unit
    return Numeral(value: value * factor, unit: step * factor, scale: scale * factor)
  }
}

/// How a language writes numbers: its signs for digits, and the parts that its number words are made of.
struct NumberConventions: Sendable {
  var decimalMark: UInt8 = UInt8(ascii: ".")
  var groupMarks: Set<UInt8> = []
  var groupsBySpace = false
  /// The parts of number words, byte by byte, as a trie.
  private(set) var edges = FlatMap()
  private(set) var parts: [Part] = [.none]
  /// What the parts begin with.
  private(set) var ends = WordEnds(3)
  /// Some parts are of several words.
  private(set) var hasPhrases = false

  static let space = UInt8(ascii: " ")

  enum Part: Sendable {
    case none
    case value(Decimal)
    case joiner
  }

  /// Adds a part of number words by its folded spelling; the words of a part of several stand with one space between
  /// them ("quatre vingt").
  mutating func add(_ folded: ArraySlice<UInt8>, _ part: Part) {
    if folded.contains(Self.space) { hasPhrases = true }
    var node: Int32 = 0
    for byte in folded {
      let key = UInt64(UInt32(bitPattern: node)) << 8 | UInt64(byte)
      var next = edges[key]
      if next < 0 {
        next = Int32(parts.count)
        parts.append(.none)
        edges[key] = next
      }
      node = next
    }
    parts[Int(node)] = part
    ends.insert(folded)
  }

  mutating func pass(through archive: inout Archive) {
    archive.pass(&decimalMark)
    archive.pass(&groupMarks)
    archive.pass(&groupsBySpace)
    archive.pass(&edges)
    archive.pass(&parts, blank: .none) { archive, part, _ in
      var kind: UInt8
      var value = Decimal.zero
      switch part {
      case .none: kind = 0
      case .joiner: kind = 1
      case .value(let number): (kind, value) = (2, number)
      }
      archive.pass(&kind)
      if kind == 2 { archive.pass(&value) }
      part = kind == 2 ? .value(value) : kind == 1 ? .joiner : .none
    }
    ends.pass(through: &archive)
    archive.pass(&hasPhrases)
  }
}

// MARK: - Digits

extension NumberConventions {
  /// The number written in digits from a token on, with its groups and decimals, and the token after it.
  func digits(at start: Int, in tokens: Tokens) -> (Numeral, end: Int)? {
    guard tokens[start].kind == .digits, !continuesNumber(start, tokens) else { return nil }
    var value: Int128 = 0
    var count = 0
    var fraction = 0
    var end = start + 1
    var grouped = false
    guard take(start, tokens, &value, &count) else { return nil }
    var decimalMark = decimalMark
    let leading = tokens[start].length
    if leading <= 3 {
      while let next = group(after: end, in: tokens) {
        guard take(next, tokens, &value, &count) else { return nil }
        // The Swiss group by apostrophes and write a point before the decimals, in every language.
        if next > end, tokens.ascii(end) != UInt8(ascii: "."), tokens.ascii(end) != UInt8(ascii: ",") {
          decimalMark = UInt8(ascii: ".")
        }
        end = next + 1
        grouped = true
      }
    }
    if end + 1 < tokens.count, tokens.ascii(end) == decimalMark, tokens.isJoined(end), tokens.isJoined(end + 1),
      tokens[end + 1].kind == .digits
    {
      let before = count
      guard take(end + 1, tokens, &value, &count) else { return nil }
      fraction = count - before
      end += 2
      // "1.2.3" is a version or a date, no number.
      if end + 1 < tokens.count, tokens.ascii(end) == decimalMark, tokens.isJoined(end), tokens.isJoined(end + 1),
        tokens[end + 1].kind == .digits
      {
        return nil
      }
    }
    let number = Decimal(value, exponent: -fraction)
    let unit = fraction > 0 ? Decimal.power(of: -fraction) : Decimal.power(of: number.isZero ? 0 : number.exponent)
    return (Numeral(value: number, unit: unit, isPlain: !grouped && fraction == 0), end)
  }

  /// Appends a token's digits; false beyond the digits that a figure can have.
  private func take(_ token: Int, _ tokens: Tokens, _ value: inout Int128, _ count: inout Int) -> Bool {
    let digits = tokens.foldedBytes(token)
    guard count + digits.count <= Decimal.digitLimit else { return false }
    for digit in digits { value = value * 10 + Int128(digit & 0x0F) }
    count += digits.count
    return true
  }

  /// The next group of three digits behind a mark or a single space.
  private func group(after end: Int, in tokens: Tokens) -> Int? {
    guard end < tokens.count else { return nil }
    var next = end
    if tokens[end].kind == .sign {
      guard tokens.isJoined(end), end + 1 < tokens.count, tokens.isJoined(end + 1), isGroupMark(end, tokens) else {
        return nil
      }
      next = end + 1
    } else if !(groupsBySpace && tokens[end].flags.contains(.singleSpaceBefore)) {
      return nil
    }
    guard tokens[next].kind == .digits, tokens[next].length == 3 else { return nil }
    return next
  }

  private func isGroupMark(_ token: Int, _ tokens: Tokens) -> Bool {
    tokens.ascii(token).map { groupMarks.contains($0) } ?? false
  }

  /// Digits that belong to something before them: "1.000" read from its zeros, "A380", "Covid-19".
  private func continuesNumber(_ start: Int, _ tokens: Tokens) -> Bool {
    guard start > 0, tokens.isJoined(start) else { return false }
    let before = start - 1
    if tokens[before].kind == .digits { return true }
    if tokens[before].kind == .word { return false }
    guard before > 0, tokens.isJoined(before) else { return false }
    if tokens[before - 1].kind == .digits, let mark = tokens.ascii(before) {
      return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") || mark == UInt8(ascii: "'")
    }
    return tokens[before - 1].kind == .word && tokens[before].flags.contains(.hyphen)
  }
}
