/// A pattern as its line says it: what may stand in which order.
indirect enum Pattern {
  /// By its place among the ``PatternReader/atoms``.
  case atom(Int)
  case sequence([Pattern])
  case alternatives([Pattern])
  case optional(Pattern)
  /// At least `low` times; without `high` as often as a match may be long.
  case repeated(Pattern, low: Int, high: Int?)

  /// One step: a class of words or figures, or a literal form.
  struct Atom {
    enum Content {
      case named(String)
      case literal(String)
    }
    var content: Content
    /// The slot that the value fills: the label, else the class's own name. Literals fill none.
    var slot: String?
    /// No white space may stand before it.
    var isGlued = false
    /// It belongs to the annotated span.
    var isInSpan = true
    /// Byte offset in the pattern's text, for problems.
    var offset: Int
  }
}

struct PatternError: Error {
  var offset: Int
  var message: String
}

/// Reads `<number> <scale>? zwischen [<low=number> und <high=number>] (a | b)* <word>{0,3} ~.~`.
struct PatternReader {
  private let bytes: [UInt8]
  /// The steps of the pattern in the order of its text.
  private(set) var atoms: [Pattern.Atom] = []
  private var at = 0
  private var isInSpan: Bool
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // Without marks the whole match is the span.
    isInSpan = !PatternReader.marksSpan(bytes)
  }

  private static func marksSpan(_ bytes: [UInt8]) -> Bool {
    var quoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      if byte == UInt8(ascii: "["), !quoted { return true }
    }
    return false
  }

  mutating func read() throws(PatternError) -> Pattern {
    let pattern = try alternatives()
    guard at == bytes.count else { throw PatternError(offset: at, message: "“\(character)” has no partner") }
    return pattern
  }

  private var character: String { at < bytes.count ? String(decoding: bytes[at...].prefix(1), as: UTF8.self) : "end" }

  private mutating func alternatives() throws(PatternError) -> Pattern {
    var branches = [try sequence()]
    while at < bytes.count, bytes[at] == UInt8(ascii: "|") {
      at += 1
      branches.append(try sequence())
    }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() throws(PatternError) -> Pattern {
    var parts: [Pattern] = []
    var isGlued = false
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0x20: at += 1
      case UInt8(ascii: "|"), UInt8(ascii: ")"): return .sequence(parts)
      case UInt8(ascii: "["):
        isInSpan = true
        at += 1
      case UInt8(ascii: "]"):
        isInSpan = false
        at += 1
      case UInt8(ascii: "~"):
        isGlued = true
        at += 1
      default:
        var part = try element(isGlued: isGlued)
        isGlued = false
        part = try repetition(of: part)
        parts.append(part)
      }
    }
    return .sequence(parts)
  }

  private mutating func element(isGlued: Bool) throws(PatternError) -> Pattern {
    let start = at
    if bytes[at] == UInt8(ascii: "(") {
      guard depth < 20 else { throw PatternError(offset: at, message: "groups are nested too deep") }
      at += 1
      depth += 1
      let inner = try alternatives()
      depth -= 1
      guard at < bytes.count, bytes[at] == UInt8(ascii: ")") else {
        throw PatternError(offset: start, message: "this “(” is not closed")
      }
      at += 1
      if isGlued { glueFirst(of: inner) }
      return inner
    }
    if bytes[at] == UInt8(ascii: "<") {
      guard let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else {
        throw PatternError(offset: start, message: "this “<” is not closed")
      }
      let (label, name) = halves(at + 1..<end)
      at = end + 1
      guard !name.isEmpty else { throw PatternError(offset: start, message: "empty “<>”") }
      return atom(.named(name), slot: label ?? name, isGlued: isGlued, start)
    }
    return atom(.literal(literal()), slot: nil, isGlued: isGlued, start)
  }

  private mutating func atom(_ content: Pattern.Atom.Content, slot: String?, isGlued: Bool, _ offset: Int) -> Pattern {
    atoms.append(Pattern.Atom(content: content, slot: slot, isGlued: isGlued, isInSpan: isInSpan, offset: offset))
    return .atom(atoms.count - 1)
  }

  /// The label before an equals sign, nil without one, and the name.
  private func halves(_ inner: Range<Int>) -> (label: String?, name: String) {
    guard let equals = bytes[inner].firstIndex(of: UInt8(ascii: "=")) else {
      return (nil, bytes.string(bytes.trimmed(inner)))
    }
    let label = bytes.trimmed(inner.lowerBound..<equals)
    let name = bytes.trimmed(equals + 1..<inner.upperBound)
    return (label.isEmpty ? nil : bytes.string(label), bytes.string(name))
  }

  /// A word with its endings, a quoted text, or one sign.
  private mutating func literal() -> String {
    let start = at
    if bytes[at] == UInt8(ascii: "\"") {
      at += 1
      while at < bytes.count, bytes[at] != UInt8(ascii: "\"") { at += 1 }
      at = min(at + 1, bytes.count)
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    guard isLetter(bytes[at]) else {
      at += 1
      return String(decoding: bytes[start..<at], as: UTF8.self)
    }
    while at < bytes.count {
      let byte = bytes[at]
      if isLetter(byte) {
        at += 1
      } else if byte == UInt8(ascii: "("), let close = bytes[at...].firstIndex(of: UInt8(ascii: ")")) {
        at = close + 1
      } else if byte == UInt8(ascii: "{"), at + 1 < bytes.count, isLetter(bytes[at + 1]),
        !(0x30...0x39).contains(bytes[at + 1]),
        let close = bytes[at...].firstIndex(of: UInt8(ascii: "}"))
      {
        at = close + 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'"), at + 1 < bytes.count, isLetter(bytes[at + 1]) {
        at += 1
      } else {
        break
      }
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func repetition(of pattern: Pattern) throws(PatternError) -> Pattern {
    guard at < bytes.count else { return pattern }
    switch bytes[at] {
    case UInt8(ascii: "?"):
      at += 1
      return .optional(pattern)
    case UInt8(ascii: "*"):
      at += 1
      return .repeated(pattern, low: 0, high: nil)
    case UInt8(ascii: "+"):
      at += 1
      return .repeated(pattern, low: 1, high: nil)
    case UInt8(ascii: "{"):
      let start = at
      guard let close = bytes[at...].firstIndex(of: UInt8(ascii: "}")) else {
        throw PatternError(offset: start, message: "this “{” is not closed")
      }
      let counts = bytes.commaSeparated(at + 1..<close).map { Int(bytes.string($0)) }
      at = close + 1
      guard let first = counts.first, let low = first, let last = counts.last, let high = last, low <= high, high <= 16
      else {
        throw PatternError(offset: start, message: "expected “{LEAST,MOST}” with at most 16")
      }
      return .repeated(pattern, low: low, high: high)
    default: return pattern
    }
  }

  private mutating func glueFirst(of pattern: Pattern) {
    switch pattern {
    case .atom(let atom): atoms[atom].isGlued = true
    case .sequence(let parts): if let first = parts.first { glueFirst(of: first) }
    case .alternatives(let branches): for branch in branches { glueFirst(of: branch) }
    case .optional(let inner), .repeated(let inner, _, _): glueFirst(of: inner)
    }
  }
}
