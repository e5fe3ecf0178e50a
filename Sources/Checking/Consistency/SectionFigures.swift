import Recognition
import Text
import Values

/// The figures of one section as their words tell them, each by itself.
struct SectionFigures {
  private(set) var figures: [DraftFigure] = []
  /// The cues of each sentence.
  private(set) var sentences: [ArraySlice<Passage.Cue>] = []

  /// "Having stood at 52 in spring": a number that only looks like an age.
  private static let levelOfAge = "level"

  /// - Parameter claims: what the section says of its figures; a denied or rumoured one has nothing to do with the others.
  init(of section: Section, claims: [Claim]) {
    let passage = section.passage
    var places: [Range<Int>: Int] = [:]
    for (index, claim) in claims.enumerated() { places[claim.span] = index }
    let mentions = merged(passage.mentions.filter { $0.annotation.quantity != nil }, passage.numbers)
    var rest = mentions[...]
    let years = Set(passage.cues.lazy.filter(\.isNumberOfYears).map(\.tokens.lowerBound))
      .subtracting(passage.cues.lazy.filter { $0.kind == .age && $0.value == Self.levelOfAge }.map(\.tokens.lowerBound))
    var cues = passage.cues(outside: mentions)[...]
    for sentence in passage.sentences {
      let own = rest.prefix { $0.tokens.lowerBound < sentence.upperBound }
      rest = rest.dropFirst(own.count)
      var ownCues = cues.prefix { $0.tokens.lowerBound < sentence.upperBound }
      cues = cues.dropFirst(ownCues.count)
      let number = sentences.count
      sentences.append(ownCues)
      // A figure is told when the cues behind it are known.
      var last: (mention: Passage.Mention, quantity: Quantity, span: Range<Int>, claim: Int?)?
      var (lastBefore, lastAfter) = (ownCues, ownCues)
      func tell() {
        guard let (mention, quantity, span, claim) = last else { return }
        let told = DraftFigure.Told(
          mention, quantity, at: span, claim.map { claims[$0] },
          nounLength: nounLength(behind: mention, in: section, lastAfter), between: lastBefore, and: lastAfter)
        figures.append(DraftFigure(section: 0, sentence: number, claim: claim, told: told))
      }
      for mention in own {
        guard let quantity = mention.annotation.quantity,
          !(mention.annotation.isBareNumber && years.contains(mention.tokens.lowerBound)
            && !ownCues.restates(mention))
        else { continue }
        let before = ownCues.prefix { $0.tokens.lowerBound < mention.tokens.lowerBound }
        ownCues = ownCues.dropFirst(before.count)
        lastAfter = before
        let span = section.block.source(of: mention.annotation.span)
        let claim = places[span]
        // "416 of the 640, 65 percent, the union said": what somebody only says adds up all the same.
        if let claim, [.denied, .rumoured].contains(claims[claim].status),
          !(mention.annotation.isPercentage && ownCues.tellsSpeaker(mention)), !before.tellsFormer(mention),
          !before.tellsWhole(mention), !ownCues.tellsLater(mention), !before.tellsDemand(mention),
          !ownCues.tellsDemand(mention),
          !(mention.annotation.isPercentageOrCount && ownCues.deniesBehind(mention))
        {
          continue
        }
        tell()
        last = (mention, quantity, span, claim)
        lastBefore = before
      }
      lastAfter = ownCues
      tell()
    }
  }

  /// The words of the noun right behind a count: 2 for "12 square miles"; 1 for "12 days", which are no counted noun.
  private func nounLength(behind mention: Passage.Mention, in section: Section, _ cues: ArraySlice<Passage.Cue>) -> Int
  {
    let annotation = mention.annotation
    guard case .count(_, let unit) = annotation.value else { return 0 }
    if unit.isEmpty {
      return cues.contains {
        $0.kind == .relation && $0.value == "time-noun" && $0.tokens.lowerBound == mention.tokens.upperBound
      } ? 1 : 0
    }
    let bytes = section.block.reading.bytes
    let start = annotation.span.upperBound + 1
    guard start + unit.utf8.count <= bytes.count, bytes[start..<start + unit.utf8.count].elementsEqual(unit.utf8)
    else { return 0 }
    return unit.utf8.count { $0 == 0x20 } + 1
  }

  private func merged(_ left: [Passage.Mention], _ right: [Passage.Mention]) -> [Passage.Mention] {
    right.isEmpty ? left : (left + right).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}

extension Passage {
  /// The cues, but for words before the two ends of a time, "from 2021 to 2023", and the commas within figures.
  fileprivate func cues(outside figures: [Mention]) -> [Cue] {
    var starts: Set<Int> = []
    for mention in mentions {
      if case .date(let date) = mention.annotation.value, date.range != nil { starts.insert(mention.tokens.lowerBound) }
    }
    var rest = figures[...]
    let outside = cues.filter { cue in
      if cue.kind == .level { return !starts.contains(cue.tokens.upperBound) }
      guard cue.kind == .clause else { return true }
      while let first = rest.first, first.tokens.upperBound <= cue.tokens.lowerBound { rest = rest.dropFirst() }
      return rest.first.map { $0.tokens.lowerBound > cue.tokens.lowerBound } ?? true
    }
    // A draft has very many: where none is left out, they are not held twice.
    return outside.count == cues.count ? cues : outside.withoutSpareRoom
  }
}

extension Passage.Cue {
  /// Numbers that count nothing but years.
  fileprivate var isNumberOfYears: Bool {
    switch kind {
    case .age: !value.hasSuffix("loose")
    case .shift: true
    case .yearsApart, .yearsLong, .yearsAgo: StatedLength(self).map { $0.unit == .year && !$0.isLoose } ?? false
    default: false
    }
  }
}

extension ArraySlice<Passage.Cue> {
  /// "$34 instead of $40": right as the figure of an earlier time; "the other 22 percent had no opinion": that there are
  /// so many is not denied.
  fileprivate func tellsFormer(_ mention: Passage.Mention) -> Bool {
    let start = mention.hedgeTokens?.lowerBound ?? mention.tokens.lowerBound
    return contains {
      $0.kind == .relation && ["formerly", "rest"].contains($0.value) && (0...2).contains(start - $0.tokens.upperBound)
    }
  }

  /// "Two of its 16 branches rejected it", "not one of these 190 children": that there are so many is not denied.
  fileprivate func tellsWhole(_ mention: Passage.Mention) -> Bool {
    guard case .count = mention.annotation.value else { return false }
    let start = mention.hedgeTokens?.lowerBound ?? mention.tokens.lowerBound
    return contains {
      let gap = start - $0.tokens.upperBound
      return $0.kind == .repetition && gap == 0
        || $0.kind == .relation && ["of", "out-of"].contains($0.value) && (1...3).contains(gap)
    }
  }

  /// "She had asked for $80,000": that so much was asked for is no rumour.
  fileprivate func tellsDemand(_ mention: Passage.Mention) -> Bool {
    guard case .money = mention.annotation.value else { return false }
    let start = mention.hedgeTokens?.lowerBound ?? mention.tokens.lowerBound
    return contains {
      $0.kind == .relation && $0.value == "demanded"
        && ((0...3).contains(start - $0.tokens.upperBound)
          || (0...1).contains($0.tokens.lowerBound - mention.tokens.upperBound))
    }
  }

  /// "58 percent were for it and 27 percent were not", "6,250 were not to be saved": that there are so many is not denied.
  fileprivate func deniesBehind(_ mention: Passage.Mention) -> Bool {
    contains { $0.kind == .status && (0...1).contains($0.tokens.lowerBound - mention.tokens.upperBound) }
  }

  /// "65 percent, the union said": behind the figure only who said so.
  fileprivate func tellsSpeaker(_ mention: Passage.Mention) -> Bool {
    first { $0.kind == .status && $0.tokens.lowerBound >= mention.tokens.upperBound }?.value == "hearsay"
  }

  /// "60, or 25 percent": a number that is said once more is no age.
  fileprivate func restates(_ mention: Passage.Mention) -> Bool {
    contains {
      $0.kind == .relation && $0.value == "so" && (0...1).contains($0.tokens.lowerBound - mention.tokens.upperBound)
    }
  }

  /// "$34 instead of $40", "33 cents a mile instead of 36 cents": what has come in the place of something else.
  fileprivate func tellsLater(_ mention: Passage.Mention) -> Bool {
    contains {
      $0.kind == .relation && $0.value == "formerly"
        && (0...4).contains($0.tokens.lowerBound - mention.tokens.upperBound)
    }
  }
}

extension Annotation {
  fileprivate var isPercentage: Bool { if case .percent = value { true } else { false } }

  fileprivate var isPercentageOrCount: Bool { if case .count = value { true } else { isPercentage } }

  /// A number that counts nothing that its words name.
  fileprivate var isBareNumber: Bool { if case .count(_, "") = value { true } else { false } }
}
