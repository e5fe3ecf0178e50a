import Recognition
import Text
import Values

extension Section {
  /// Whether the text names the year of a date, instead of leaving it to the publication date.
  func names(_ date: PlacedDate) -> Bool {
    guard !date.date.isRelative, let year = date.years.first else { return false }
    return text(of: date.span).contains(String(year))
  }
}

extension [PlacedDate] {
  /// The years between the first and the last.
  var gap: Int {
    let all = flatMap(\.years)
    return (all.max() ?? 0) - (all.min() ?? 0)
  }
}

extension Section {
  /// Whether the words around a date tell of a beginning: "founded in 1925", "1925 gegründet", "born in June 1925".
  func isBeginning(_ date: PlacedDate) -> Bool {
    passage.cues.contains {
      ($0.kind == .birth && $0.value != "other" || $0.kind == .relation && ["founded", "began"].contains($0.value))
        && date.distance(to: $0.tokens) <= 6
    }
  }

  /// Whether the words around a date tell that something was made, of which an age is counted: "built in 1902".
  /// - Parameter dates: all that it may be told of.
  func isMaking(_ date: PlacedDate, among dates: [PlacedDate]) -> Bool {
    passage.cues.contains { word in
      word.kind == .relation && word.value == "made" && date.distance(to: word.tokens) <= 4
        && dates.allSatisfy { $0.distance(to: word.tokens) >= date.distance(to: word.tokens) }
    }
  }

  /// ", from 1998 to 2012.": whether a sign stands right before a time, or before its preposition, and one right behind it.
  func areApposed(_ dates: [PlacedDate]) -> Bool {
    guard let first = dates.first, let last = dates.last, dates.count <= 2,
      last.tokens.lowerBound - first.tokens.upperBound <= 1
    else { return false }
    let bytes = block.reading.bytes
    let next = bytes[min(last.span.upperBound, bytes.count)...].first
    return next.map { Self.closingSigns.contains($0) } ?? true
      && passage.cues.contains {
        $0.kind == .clause && $0.tokens.count == 1 && (0...1).contains(first.tokens.lowerBound - $0.tokens.upperBound)
      }
  }

  private static let closingSigns = Array(".,;:)!?".utf8)

  /// Whether an age stands in the sentence of a length: "he is 41, she is five years younger".
  func tellsAges(besideYears cue: Passage.Cue) -> Bool {
    passage.cues(in: passage.tokens(ofSentenceHolding: cue.tokens.lowerBound)).contains {
      $0.kind == .age && !$0.tokens.overlaps(cue.tokens)
    }
  }

  /// "In 1990 and 2000", "in 1990 and in 2000": times of two things of one kind.
  func areListed(_ dates: [PlacedDate]) -> Bool {
    let bytes = block.reading.bytes
    return zip(dates, dates.dropFirst()).contains { first, second in
      let gap = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
      guard (1...2).contains(gap.count),
        passage.cues(in: gap).contains(where: { $0.kind == .relation && $0.value == "and" })
      else { return false }
      func word(before date: PlacedDate) -> ArraySlice<UInt8>? {
        bytes[..<min(date.span.lowerBound, bytes.count)].suffix(Self.longestPreposition).split(separator: 0x20).last
      }
      return gap.count == 1 || word(before: first) == word(before: second)
    }
  }

  /// In bytes.
  private static let longestPreposition = 12

  /// Whether the earlier one of two dates begins what is told, or the later one ends it.
  func isBeginningOrEnd(of dates: [PlacedDate]) -> Bool {
    let sorted = dates.sorted { ($0.years.first ?? 0) < ($1.years.first ?? 0) }
    guard let first = sorted.first, let last = sorted.last else { return false }
    return isBeginning(first)
      || passage.cues.contains { $0.kind == .relation && $0.value == "ended" && last.distance(to: $0.tokens) <= 4 }
  }

  /// "Signed in 2000 for 30 years, it ends in 2030": of two dates one of which begins and one ends what is told.
  func beginsAndEnds(_ dates: [PlacedDate]) -> Bool {
    let sorted = dates.sorted { ($0.years.first ?? 0) < ($1.years.first ?? 0) }
    guard let first = sorted.first, let last = sorted.last, isBeginning(first) else { return false }
    return passage.cues.contains {
      $0.kind == .relation && $0.value == "ended" && last.distance(to: $0.tokens) <= 4
        && first.distance(to: $0.tokens) >= last.distance(to: $0.tokens)
    }
  }

  /// "It took nine years: begun in 1996, it opened in 2005": two dates behind the colon that ends the clause of a length.
  func explains(_ cue: Passage.Cue, by dates: [PlacedDate]) -> Bool {
    let bytes = block.reading.bytes
    guard let first = dates.map(\.span.lowerBound).min(), cue.span.upperBound < first else { return false }
    return bytes[cue.span.upperBound..<min(first, bytes.count)].contains(UInt8(ascii: ":"))
  }

  /// "The 50th anniversary of the landing".
  func isOfAnother(_ cue: Passage.Cue) -> Bool {
    passage.cues.contains {
      $0.kind == .relation && ["of", "out-of"].contains($0.value)
        && (0...3).contains($0.tokens.lowerBound - cue.tokens.upperBound)
    }
  }

  /// Whether a clause ends between a date and a length behind it, and no word such as "so" leads on.
  func isParted(_ date: PlacedDate, _ cue: Passage.Cue) -> Bool {
    let gap = min(date.tokens.upperBound, cue.tokens.upperBound)..<max(date.tokens.lowerBound, cue.tokens.lowerBound)
    let between = passage.cues.filter { gap.contains($0.tokens.lowerBound) }
    return between.contains { $0.kind == .clause && ![Passage.Cue.dash, Passage.Cue.opening].contains($0.value) }
      && !between.contains { $0.kind == .relation && $0.value == "makes" }
  }

  /// Whether a hyphen joins a number to its unit: "a 25-year contract".
  func isCompound(_ cue: Passage.Cue) -> Bool {
    let bytes = block.reading.bytes
    return bytes.indices.contains(cue.span.upperBound) && bytes[cue.span.upperBound] == UInt8(ascii: "-")
  }

  /// Whether the words around two places tell of what is to come.
  func looksAhead(from start: Int, to end: Range<Int>) -> Bool {
    let first = passage.tokens(ofSentenceHolding: start).lowerBound
    let last = passage.tokens(ofSentenceHolding: end.lowerBound).upperBound
    return passage.cues(in: first..<last).contains { $0.kind == .status }
  }
}
