/// A comment that tells the checker to be silent: `<!-- tickmark: ignore CODE -->`, `off CODE`, `on CODE`.
public struct Directive: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// Silences the block that the comment stands in, else the next one.
    case ignore
    /// Silences everything up to the next `on`.
    case off
    case on
  }

  public var kind: Kind
  /// The finding codes it names; empty for all.
  public var codes: [String]
  /// The bytes of the comment in the draft.
  public var source: Range<Int>

  /// Reads the comment at `comment`, its delimiters included; nil if it is not for the checker.
  init?(_ comment: Range<Int>, of bytes: [UInt8]) {
    guard comment.count >= 7 else { return nil }
    let content = bytes.trimmed(comment.lowerBound + 4..<comment.upperBound - 3)
    guard bytes.hasBytes("tickmark:", at: content.lowerBound), content.count <= 4096 else { return nil }
    let words = bytes[content].dropFirst(9).split { $0.isWhitespace || $0 == UInt8(ascii: ",") }
      .map { String(decoding: $0, as: UTF8.self) }
    guard let first = words.first, let kind = Kind(rawValue: first) else { return nil }
    self.kind = kind
    codes = Array(words.dropFirst())
    source = comment
  }
}

/// A part of the draft in which findings are silenced.
public struct Suppression: Hashable, Sendable {
  /// Bytes of the draft.
  public var range: Range<Int>
  /// Empty for every code.
  public var codes: [String]
}

extension Blocks {
  /// What the directives silence, in the order in which they stand.
  public var suppressions: [Suppression] {
    var result: [Suppression] = []
    var open: [Directive] = []
    for directive in directives {
      switch directive.kind {
      case .ignore:
        let index = blocks.partitioningIndex { $0.source.upperBound > directive.source.lowerBound }
        guard let block = blocks.element(at: index) else { continue }
        result.append(Suppression(range: block.source, codes: directive.codes))
      case .off:
        open.append(directive)
      case .on:
        for off in open where directive.ends(off) {
          result.append(Suppression(range: off.source.lowerBound..<directive.source.upperBound, codes: off.codes))
        }
        open.removeAll { directive.ends($0) }
      }
    }
    for off in open {
      result.append(Suppression(range: off.source.lowerBound..<length + 1, codes: off.codes))
    }
    return result
  }
}

extension Directive {
  /// Without codes, `on` ends every `off`; with codes, those that name the same ones.
  fileprivate func ends(_ off: Directive) -> Bool {
    codes.isEmpty || Set(codes) == Set(off.codes)
  }
}
