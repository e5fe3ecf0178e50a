import Files
import Tagger

/// Sentences with slots for names, filled with names of other texts.
struct Sentences {
  private let patterns: [[Part]]
  /// By the label of their first word.
  private let fillings: [Label: [[UInt8]]]

  private enum Part {
    case text([UInt8])
    case slot(Label)
  }

  /// - Parameters:
  ///   - path: a file of one sentence a line; what begins with "#" is a comment.
  ///   - texts: where the names of persons, places and products come from.
  ///   - companies: the names of organizations.
  init(reading path: String, fillingFrom texts: [MarkedText], companies: [[UInt8]]) throws {
    let lines = String(decoding: try readFile(at: path), as: UTF8.self).split(separator: "\n")
    patterns = lines.filter { !$0.hasPrefix("#") }.map(Self.parts)
    var fillings: [Label: [[UInt8]]] = [.organizationBegin: companies]
    for text in texts {
      for name in text.names where name.begin != .organizationBegin {
        let words = text.bytes[name.span]
        guard words.first.map({ $0 < 0x61 || $0 > 0x7A }) == true, words.count < Self.longest else { continue }
        fillings[name.begin, default: []].append(Array(words))
      }
    }
    self.fillings = fillings
  }

  /// Longer names fill no slot, in bytes.
  private static let longest = 30

  private static func parts(_ line: Substring) -> [Part] {
    var parts: [Part] = []
    for (index, piece) in line.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = piece.firstIndex(of: "}") else {
        parts.append(.text(Array(piece.utf8)))
        continue
      }
      switch piece[..<end] {
      case "company": parts.append(.slot(.organizationBegin))
      case "person": parts.append(.slot(.personBegin))
      case "place": parts.append(.slot(.placeBegin))
      default: parts.append(.slot(.otherBegin))
      }
      parts.append(.text(Array(piece[piece.index(after: end)...].utf8)))
    }
    return parts
  }

  /// Each sentence once, with names drawn at random.
  func filled(_ random: inout SeededRandom, weight: Float) -> [MarkedText] {
    patterns.map { parts in
      var text = MarkedText(bytes: [], names: [], weight: weight, asksGazetteer: random.below(2) == 0)
      for part in parts {
        switch part {
        case .text(let bytes): text.bytes += bytes
        case .slot(let begin):
          guard let choices = fillings[begin], !choices.isEmpty else { continue }
          let name = choices[random.below(choices.count)]
          text.names.append(MarkedText.Name(span: text.bytes.count..<(text.bytes.count + name.count), begin: begin))
          text.bytes += name
        }
      }
      return text
    }
  }
}
