import Files
import JSON
import Tagger
import Text

/// A sentence with its names marked by hand.
struct MarkedText {
  /// UTF-8.
  var bytes: [UInt8]
  /// In bytes, from left to right.
  var names: [Name]
  /// How much it counts in training.
  var weight: Float = 1
  /// Whether the gazetteer may be asked about it.
  var asksGazetteer = true

  /// The same, counting for so much of what it does.
  func weighing(_ share: Float) -> MarkedText {
    var text = self
    text.weight *= share
    return text
  }

  struct Name: Equatable {
    var span: Range<Int>
    /// The label of its first word.
    var begin: Label
  }
}

extension MarkedText {
  /// Reads a line of a corpus: `text`, `offsets` of its tokens in code points, and their `tags`.
  init?(_ line: JSON) {
    guard let text = line["text"]?.string, let tags = line["tags"]?.array, let offsets = line["offsets"]?.array,
      tags.count == offsets.count
    else { return nil }
    bytes = Array(text.utf8)
    names = []
    var starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
    starts.append(bytes.count)
    for (tag, offset) in zip(tags, offsets) {
      guard let tag = tag.string, let ends = offset.array, ends.count == 2, let from = ends[0].int,
        let to = ends[1].int, from >= 0, from < to, to < starts.count
      else { continue }
      if tag.hasPrefix("I-"), let last = names.last, Self.begin(of: tag) == last.begin {
        names[names.count - 1].span = last.span.lowerBound..<starts[to]
      } else if let begin = Self.begin(of: tag) {
        names.append(Name(span: starts[from]..<starts[to], begin: begin))
      }
    }
  }

  private static func begin(of tag: String) -> Label? {
    switch tag.dropFirst(2) {
    case "PER": .personBegin
    case "LOC": .placeBegin
    case "ORG": .organizationBegin
    case "MISC": .otherBegin
    default: nil
    }
  }

  /// The label of each of some words, given where they begin.
  func labels(of starts: [Int]) -> [Label] {
    var rest = names[...]
    var last: Range<Int>?
    return starts.map { start in
      while let name = rest.first, name.span.upperBound <= start { rest.removeFirst() }
      guard let name = rest.first, name.span.contains(start) else { return .outside }
      defer { last = name.span }
      return last == name.span ? name.begin.inside ?? .outside : name.begin
    }
  }
}

/// The lines of a corpus file, but for those of some domains.
func readCorpus(_ path: String, without domains: Set<String> = []) throws -> [MarkedText] {
  try readFile(at: path).split(separator: UInt8(ascii: "\n")).compactMap { line in
    guard let line = try? JSON.parse(Array(line)), !domains.contains(line["domain"]?.string ?? "") else { return nil }
    return MarkedText(line)
  }
}
