/// A comment that tells the checker to be silent: `<!-- tickmark: ignore CODE -->`, `off CODE`, `on CODE`.
public struct Directive: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// Silences the block that the comment stands in, else the next one or the table that starts there.
    case ignore
    /// Silences everything up to the next `on` that names the same codes, or none.
    case off
    case on
  }

  public var kind: Kind
  /// The finding codes it names; empty for all.
  public var codes: [String]
  /// The bytes of the comment in the draft.
  public var source: Range<Int>
  /// It stands in a cell of an HTML table and speaks of that cell alone.
  var isInCell = false

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
  /// What the directives silence, by where it starts. Before a table, `ignore` silences all of it.
  public var suppressions: [Suppression] {
    var result: [Suppression] = []
    var open: [Set<String>: [Directive]] = [:]
    var table: (number: Int, end: Int)?
    for directive in directives {
      switch directive.kind {
      case .ignore:
        let index = blocks.partitioningIndex { $0.source.upperBound > directive.source.lowerBound }
        guard let block = blocks.element(at: index) else { continue }
        var end = block.source.upperBound
        if case .tableCell(let number, _, _) = block.kind, !directive.isInCell,
          block.source.lowerBound >= directive.source.upperBound
        {
          if table?.number != number { table = (number, self.end(ofTable: number, from: index)) }
          end = table?.end ?? end
        }
        result.append(Suppression(range: block.source.lowerBound..<end, codes: directive.codes))
      case .off:
        open[Set(directive.codes), default: []].append(directive)
      case .on:
        let codes = Set(directive.codes)
        let ended = codes.isEmpty ? open.values.flatMap { $0 } : open[codes] ?? []
        if codes.isEmpty { open = [:] } else { open[codes] = nil }
        result += ended.map { $0.suppression(upTo: directive.source.upperBound) }
      }
    }
    result += open.values.joined().map { $0.suppression(upTo: length) }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func end(ofTable number: Int, from index: Int) -> Int {
    let cells = blocks[index...].prefix { block in
      if case .tableCell(number, _, _) = block.kind { true } else { false }
    }
    return cells.last?.source.upperBound ?? length
  }
}

extension Directive {
  fileprivate func suppression(upTo end: Int) -> Suppression {
    Suppression(range: source.lowerBound..<max(source.lowerBound, end), codes: codes)
  }
}
