import Recognition
import Values

/// A date of a passage with its place.
struct PlacedDate: Equatable {
  var date: DateValue
  var tokens: Range<Int>
  /// Bytes of the reading.
  var span: Range<Int>

  var years: [Int] { date.period.map { [$0.first.year, $0.last.year] } ?? [] }

  /// The tokens between the date and a word.
  func distance(to other: Range<Int>) -> Int {
    max(other.lowerBound - tokens.upperBound, tokens.lowerBound - other.upperBound)
  }

  /// The same, with a surcharge for each end of a clause between.
  func distance(to other: Range<Int>, over clauses: [Range<Int>]) -> Int {
    let start = min(tokens.upperBound, other.upperBound)
    let gap = start..<max(start, tokens.lowerBound, other.lowerBound)
    return distance(to: other) + Self.surcharge * clauses.count { gap.contains($0.lowerBound) }
  }

  private static let surcharge = 5
}

extension Passage {
  private static let limit = 32

  func cues(in tokens: Range<Int>) -> [Cue] {
    cues.filter { tokens.contains($0.tokens.lowerBound) }
  }

  /// The first of the dates among some tokens.
  func dates(in tokens: Range<Int>) -> [PlacedDate] {
    mentions.lazy.filter { tokens.contains($0.tokens.lowerBound) }.compactMap { mention in
      guard case .date(let date) = mention.annotation.value else { return nil }
      return PlacedDate(date: date, tokens: mention.tokens, span: mention.annotation.span)
    }.prefix(Self.limit).map(\.self)
  }

  /// The mentions from a token on.
  func mentions(from token: Int) -> ArraySlice<Mention> {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return mentions[low...]
  }
}
