import Grammar
import Text

/// What the last words of an unfinished sentence lead to.
public enum FigureLead: Hashable, Sendable {
  /// A figure: "of", "roughly".
  case figure
  /// The figure of a change: "by".
  case change
  /// A date: "in".
  case time
  /// Nothing more: the sentence has ended.
  case end
  /// Anything.
  case open
}

extension Recognizer {
  /// What the last of some words lead to.
  /// - Parameter words: those of one sentence.
  public func lead(behind words: Tokens) -> FigureLead {
    let lattice = lattice(of: words)
    if hasEnded(lattice) { return .end }
    let hedges = lattice.readings(of: classes.hedge).map(\.tokens)
    var end = words.count
    var isBent = false
    // The longest that ends here.
    while let hedge = hedges.first(where: { $0.upperBound == end }), !hedge.isEmpty {
      end = hedge.lowerBound
      isBent = true
    }
    let lead = end > 0 ? lead(String(decoding: words.foldedBytes(end - 1), as: UTF8.self)) : .open
    return isBent && lead != .change ? .figure : lead
  }

  private func lead(_ word: String) -> FigureLead {
    for line in grammar.lines(of: "figure-lead") {
      guard line.forms.contains(where: { grammar.spellings(of: $0).contains { $0.lowercased() == word } }) else {
        continue
      }
      switch line.value.term {
      case "change": return .change
      case "time": return .time
      default: return .figure
      }
    }
    return .open
  }

  /// Whether a full stop or the like ends the words, maybe with a closing quote or bracket behind it.
  private func hasEnded(_ lattice: Lattice) -> Bool {
    let tokens = lattice.tokens
    var last = tokens.count - 1
    while last >= 0, tokens[last].kind == .sign {
      switch tokens.ascii(last) {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      case UInt8(ascii: "."): return !isAbbreviated(lattice, before: last)
      default: break
      }
      guard tokens.isJoined(last) else { return false }
      last -= 1
    }
    return false
  }

  /// Whether a full stop belongs to the word or number before it.
  private func isAbbreviated(_ lattice: Lattice, before stop: Int) -> Bool {
    let tokens = lattice.tokens
    guard stop > 0, tokens.isJoined(stop) else { return false }
    return switch tokens[stop - 1].kind {
    case .word: lattice.isAbbreviation(stop - 1) || tokens[stop - 1].length == 1
    case .digits: classes.ordinalsHaveStops && tokens[stop - 1].length <= 2
    case .sign: false
    }
  }
}
