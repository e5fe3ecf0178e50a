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

  /// The cues that begin among some tokens.
  func cues(in tokens: Range<Int>) -> ArraySlice<Cue> {
    let start = cues.firstIndex(from: tokens.lowerBound, \.tokens)
    return cues[start...].prefix { $0.tokens.lowerBound < tokens.upperBound }
  }

  /// The first of the dates among some tokens.
  func dates(in tokens: Range<Int>) -> [PlacedDate] {
    mentions(from: tokens.lowerBound).lazy.prefix { $0.tokens.lowerBound < tokens.upperBound }.compactMap { mention in
      guard case .date(let date) = mention.annotation.value else { return nil }
      return PlacedDate(date: date, tokens: mention.tokens, span: mention.annotation.span)
    }.prefix(Self.limit).map(\.self)
  }

  /// The mentions from a token on.
  func mentions(from token: Int) -> ArraySlice<Mention> {
    mentions[mentions.firstIndex(from: token, \.tokens)...]
  }
}
