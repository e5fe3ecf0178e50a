import Text

/// The name of a slot, of a label or of a part of a rule's meaning, by its hash: figures look for dozens of them.
public struct SlotName: Hashable, Sendable, ExpressibleByStringLiteral {
  @usableFromInline let hash: UInt64

  init(_ name: some StringProtocol) {
    hash = Tokens.hash(of: name.utf8)
  }

  /// One of 64, which others share.
  @inlinable public var bit: UInt64 { 1 << (hash >> 58) }

  /// Inlined, the compiler works out the hash.
  @inlinable @inline(__always)
  public init(stringLiteral name: StaticString) {
    hash = name.withUTF8Buffer { unsafe Tokens.hash(of: $0) }
  }
}

/// Where a value is filed: "low.day" is the day under the label "low".
public struct SlotPath: Sendable {
  public let name: SlotName
  /// From the outermost in.
  public let labels: [SlotName]
  /// The whole as one name.
  let whole: SlotName

  init(_ text: String) {
    whole = SlotName(text)
    guard text.utf8.contains(UInt8(ascii: ".")) else {
      (name, labels) = (whole, [])
      return
    }
    var parts = text.split(separator: ".", omittingEmptySubsequences: false).map { SlotName($0) }
    name = parts.popLast() ?? whole
    labels = parts
  }
}

/// A part of what a rule's own line says behind `=>`.
public struct MeaningPart: Sendable {
  public let path: SlotPath
  public let value: GrammarValue
}

extension LanguageGrammar {
  /// The parts of all rules one after another, and where those of each rule stand.
  static func parts(of rules: [Rule]) -> (parts: [MeaningPart], ranges: [Range<Int>]) {
    var parts: [MeaningPart] = []
    let ranges = rules.map { rule in
      let start = parts.count
      for field in rule.meaning {
        if case .fields(let inner) = field.value {
          parts += inner.map { MeaningPart(path: SlotPath($0.name), value: $0.value) }
        } else {
          parts.append(MeaningPart(path: SlotPath(field.name), value: field.value))
        }
      }
      return start..<parts.count
    }
    return (parts, ranges)
  }
}
