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
  fileprivate var edges = FlatMap()
  fileprivate var parts: [Part] = [.none]
  /// What the parts begin with.
  fileprivate var ends = WordEnds(3)

  enum Part: Sendable {
    case none
    case value(Decimal)
    case joiner
  }

  /// Adds a part of number words by its folded spelling.
  mutating func add(_ folded: ArraySlice<UInt8>, _ part: Part) {
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
}

// MARK: - Digits

extension NumberConventions {
  /// The number written in digits from a token on, with its groups and decimals, and the token after it.
  func digits(at start: Int, in tokens: Tokens) -> (Numeral, end: Int)? {
    guard tokens.kinds[start] == .digits, !continuesNumber(start, tokens) else { return nil }
    var value: Int128 = 0
    var count = 0
    var fraction = 0
    var end = start + 1
    var grouped = false
    guard take(start, tokens, &value, &count) else { return nil }
    var decimalMark = decimalMark
    let leading = tokens.ends[start] - tokens.starts[start]
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
      tokens.kinds[end + 1] == .digits
    {
      let before = count
      guard take(end + 1, tokens, &value, &count) else { return nil }
      fraction = count - before
      end += 2
      // "1.2.3" is a version or a date, no number.
      if end + 1 < tokens.count, tokens.ascii(end) == decimalMark, tokens.isJoined(end), tokens.isJoined(end + 1),
        tokens.kinds[end + 1] == .digits
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
    if tokens.kinds[end] == .sign {
      guard tokens.isJoined(end), end + 1 < tokens.count, tokens.isJoined(end + 1), isGroupMark(end, tokens) else {
        return nil
      }
      next = end + 1
    } else if !(groupsBySpace && tokens.flags[end].contains(.singleSpaceBefore)) {
      return nil
    }
    guard tokens.kinds[next] == .digits, tokens.ends[next] - tokens.starts[next] == 3 else { return nil }
    return next
  }

  private func isGroupMark(_ token: Int, _ tokens: Tokens) -> Bool {
    tokens.ascii(token).map { groupMarks.contains($0) } ?? false
  }

  /// Digits that belong to something before them: "1.000" read from its zeros, "A380", "Covid-19".
  private func continuesNumber(_ start: Int, _ tokens: Tokens) -> Bool {
    guard start > 0, tokens.isJoined(start) else { return false }
    let before = start - 1
    if tokens.kinds[before] == .digits { return true }
    if tokens.kinds[before] == .word { return false }
    guard before > 0, tokens.isJoined(before) else { return false }
    if tokens.kinds[before - 1] == .digits, let mark = tokens.ascii(before) {
      return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") || mark == UInt8(ascii: "'")
    }
    return tokens.kinds[before - 1] == .word && tokens.flags[before].contains(.hyphen)
  }
}

// MARK: - Words

extension NumberConventions {
  /// A numeral spans at most this many tokens.
  private static let reach = 24

  /// The number written in words from a token on, and the token after it.
  func words(at start: Int, in tokens: Tokens) -> (Numeral, end: Int)? {
    guard tokens.kinds[start] == .word, mayBegin(tokens.foldedBytes(start)) else { return nil }
    var sum = NumeralSum()
    guard append(start, tokens, to: &sum) else { return nil }
    var end = start + 1
    while end < tokens.count, end - start < Self.reach {
      var next = end
      if tokens.flags[next].contains(.hyphen), tokens.isJoined(next), next + 1 < tokens.count, tokens.isJoined(next + 1)
      {
        next += 1
      }
      guard tokens.kinds[next] == .word else { break }
      var longer = sum
      if !append(next, tokens, to: &longer) {
        // A joiner counts only with a number behind it ("two hundred and six").
        guard isJoiner(next, tokens) else { break }
        next += 1
        if next < tokens.count, tokens.flags[next].contains(.hyphen), tokens.isJoined(next) { next += 1 }
        longer = sum
        longer.isJoined = true
        guard next < tokens.count, tokens.kinds[next] == .word, append(next, tokens, to: &longer) else { break }
      }
      sum = longer
      end = next + 1
    }
    guard let value = sum.value else { return nil }
    let unit = Decimal.power(of: value.isZero ? 0 : value.exponent)
    return (Numeral(value: value, unit: value.exponent < 0 ? .one : unit), end)
  }

  /// False for most words that no part begins.
  @inline(__always)
  private func mayBegin(_ word: ArraySlice<UInt8>) -> Bool {
    let first = word.startIndex
    guard word.count >= ends.length else { return true }
    return ends.contains(
      UInt64(word[first]) << 16 | UInt64(word[first + 1]) << 8 | UInt64(word[first + 2]))
  }

  /// Splits one word into its parts and adds them; false unless the whole word is number.
  private func append(_ token: Int, _ tokens: Tokens, to sum: inout NumeralSum) -> Bool {
    let word = tokens.foldedBytes(token)
    guard word.count <= Self.longestWord, mayBegin(word) else { return false }
    var beginsWithPart = false
    forEachPart(in: word, from: word.startIndex) { _, _ in beginsWithPart = true }
    guard beginsWithPart else { return false }
    // From the end back: the longest part after which the rest can still be split ("ein-einhalb", not "eine-inhalb").
    var chosen: [(part: Part, end: Int)?] = Array(repeating: nil, count: word.count + 1)
    chosen[word.count] = (.none, word.endIndex)
    for offset in stride(from: word.count - 1, through: 0, by: -1) {
      forEachPart(in: word, from: word.startIndex + offset) { part, end in
        if chosen[end - word.startIndex] != nil { chosen[offset] = (part, end) }
      }
    }
    var at = word.startIndex
    var found = false
    while at < word.endIndex {
      guard let (part, end) = chosen[at - word.startIndex] else { return false }
      switch part {
      case .none: return false
      case .joiner:
        guard found, end < word.endIndex else { return false }
        sum.isJoined = true
      case .value(let value):
        guard sum.add(value) else { return false }
        found = true
      }
      at = end
    }
    return found
  }

  /// The longest word that can be a number, in bytes.
  private static let longestWord = 64

  /// The parts that begin at an index, shortest first, and where they end.
  @inline(__always)
  private func forEachPart(in word: ArraySlice<UInt8>, from start: Int, _ found: (Part, _ end: Int) -> Void) {
    var node: Int32 = 0
    for index in start..<word.endIndex {
      node = edges[UInt64(UInt32(bitPattern: node)) << 8 | UInt64(word[index])]
      guard node >= 0 else { return }
      if case .none = parts[Int(node)] { continue }
      found(parts[Int(node)], index + 1)
    }
  }

  private func isJoiner(_ token: Int, _ tokens: Tokens) -> Bool {
    var node: Int32 = 0
    for byte in tokens.foldedBytes(token) {
      node = edges[UInt64(UInt32(bitPattern: node)) << 8 | UInt64(byte)]
      guard node >= 0 else { return false }
    }
    if case .joiner = parts[Int(node)] { return true }
    return false
  }
}

/// Adds up the parts of a number word: units add, hundred and thousand multiply what stands before them.
private struct NumeralSum {
  /// A joiner ("und", "and") stood before the next part.
  var isJoined = false
  private var total = Decimal.zero
  private var group: Decimal?
  /// The least power that the open group may still take.
  private var room = Decimal.power(of: 3)
  private var lastScale = Decimal.power(of: 30)

  var value: Decimal? {
    if let group { return total + group }
    return total.isZero ? nil : total
  }

  /// False if the part cannot follow what stands there.
  mutating func add(_ part: Decimal) -> Bool {
    defer { isJoined = false }
    if part >= Decimal.power(of: 3) {
      guard part < lastScale, group?.isZero != true else { return false }
      total = total + (group ?? .one) * part
      lastScale = part
      group = nil
      room = Decimal.power(of: 3)
      return true
    }
    if part == Decimal.power(of: 2) {
      if let open = group {
        guard open < Decimal.power(of: 2), !open.isZero, open.exponent >= 0 else { return false }
        group = open * part
      } else {
        group = part
      }
      room = Decimal.power(of: 2)
      return true
    }
    guard let open = group else {
      group = part
      room = Self.room(below: part)
      return true
    }
    // "einundzwanzig": the unit before the ten.
    if isJoined, part < Decimal.power(of: 2), part.exponent == 1, open < Decimal.power(of: 1), !open.isZero {
      group = open + part
      room = .one
      return true
    }
    if isJoined, part.exponent == 1, room == .one, open > Decimal.power(of: 2) {
      // "hunderteinundzwanzig"
      group = open + part
      return true
    }
    guard part < room, !open.isZero else { return false }
    group = open + part
    room = Self.room(below: part)
    return true
  }

  private static func room(below part: Decimal) -> Decimal {
    // After a ten only units may follow, after a unit only a fraction ("einhalb").
    if part.isZero || part < .one { return .zero }
    return part.exponent >= 1 ? Decimal.power(of: 1) : .one
  }
}
