import Recognition
import Text
import Values

/// The words that make a figure one for each of something; see ``RatedFigure``.
extension DraftFigures {
  /// "Up by 3 cents a kilowatt-hour": so much more for each.
  func isChangeOfRate(_ index: Int) -> Bool {
    isChange(index) && figures[index].isMoney && figures[index].precedes(.denominator, within: 0)
  }

  /// "90 euros more".
  func isTotalChange(_ index: Int) -> Bool { figures[index].precedes(.change, ["after"], within: 0) }

  /// Whether any word tells that one of some figures is one for each.
  func mayHoldRate(_ figures: [Int]) -> Bool {
    figures.contains { index in
      isPriceOfCounted(index)
        || self.figures[index].before.contains(where: \.tellsRate)
        || self.figures[index].after.contains(where: \.tellsRate)
    }
  }

  /// The words that tell what a figure is for each of: behind it, or right before it.
  /// - Parameter nounLength: the tokens of the figure's own noun that may stand between.
  func denominatorWords(of index: Int, nounLength: Int) -> [Passage.Cue] {
    let figure = figures[index]
    let end = figure.after.first { $0.kind == .clause && $0.tokens.lowerBound >= figure.tokens.upperBound }
    let behind = figure.after.filter {
      $0.isDenominator && $0.kind != .duration && $0.value != "each-right" && !isBarePer($0, of: index)
        && $0.tokens.lowerBound - figure.tokens.upperBound <= 1 + nounLength + ($0.tokens.count > 2 ? 3 : 0)
        && $0.tokens.lowerBound < end?.tokens.lowerBound ?? .max
    }
    if !behind.isEmpty {
      let each = figure.before.filter { $0.value == "each-right" && $0.tokens.upperBound == figure.start }
      return behind.outermost.sorted { $0.kind == .relation && $1.kind != .relation }.onePerPlace + each
    }
    let before = figure.before.filter {
      guard $0.isDenominator, $0.kind != .denominator || $0.tokens.count > 1 || $0.value.isEmpty else { return false }
      // What stands right behind the figure before belongs to that.
      if hasFigureBefore(index),
        $0.tokens.lowerBound - figures[index - 1].tokens.upperBound <= 1, !isLed(by: $0, index)
      {
        return false
      }
      // "Giving 28 litres a day apiece, the 130 cows".
      if hasFigureBefore(index), isParted($0, from: index) { return false }
      let reach = $0.value == "each-right" ? 0 : Self.reachBefore
      return (0...reach).contains(figure.start - $0.tokens.upperBound)
    }
    // "Per person": of several words at one place the one that names nobody.
    guard let last = before.last else { return [] }
    return [before.last { $0.kind == .relation && $0.tokens == last.tokens } ?? last]
  }

  private static let reachBefore = 4

  /// "…, apiece 4.5 million": whether a sign parts a word from the figure before, and none from the one behind it.
  private func isLed(by word: Passage.Cue, _ index: Int) -> Bool {
    let signs = figures[index].before.filter { $0.kind == .clause && isSign($0, of: index) }
    return signs.contains { $0.tokens.upperBound <= word.tokens.lowerBound }
      && !signs.contains { $0.tokens.lowerBound >= word.tokens.upperBound }
  }

  /// Whether a sign parts a word from the figure behind it, and none from the figure before.
  private func isParted(_ word: Passage.Cue, from index: Int) -> Bool {
    let signs = figures[index].before.filter { $0.kind == .clause && isSign($0, of: index) }
    return signs.contains {
      $0.tokens.lowerBound >= word.tokens.upperBound && $0.tokens.upperBound <= figures[index].start
    }
      && !signs.contains {
        $0.tokens.upperBound <= word.tokens.lowerBound && $0.tokens.lowerBound >= figures[index - 1].tokens.upperBound
      }
  }

  /// The word of "per 100 kilometers".
  private func isBarePer(_ cue: Passage.Cue, of index: Int) -> Bool {
    figures[index].after.contains { $0.kind == .relation && $0.value == "per" && $0.tokens == cue.tokens }
  }

  /// "150 bowls a day at $14", "five instalments of $1,900".
  func isPriceOfCounted(_ index: Int) -> Bool {
    guard hasFigureBefore(index), figures[index - 1].isCount,
      figures[index].start - figures[index - 1].tokens.upperBound <= 5
    else { return false }
    // "Five shifts a week of six hours each".
    guard figures[index].isMoney else {
      return figures[index].follows(.relation, ["apiece", "at-length"], within: 0)
        && figures[index].precedes(.relation, ["time-noun"], within: 0)
    }
    return figures[index].follows(.relation, ["at-price", "of", "apiece"], within: 0)
  }

  /// Whether a word such as "per" alone stands between two figures: "6 liters per 100 kilometers".
  func isPerFigure(_ next: Int, behind index: Int) -> Bool {
    figures[next].sentence == figures[index].sentence
      && figures[next].before.contains {
        $0.kind == .relation && $0.value == "per" && $0.tokens.upperBound == figures[next].start
      } && figures[next].start - figures[index].tokens.upperBound <= 2
  }

  /// Whether the word behind a number may be what it counts, and none that tells of rates: "9,600 an hour".
  func mayBeCounted(behind index: Int, capitalised: Bool) -> Bool {
    let figure = figures[index]
    let tells = figure.after.contains {
      $0.kind != .metric && !$0.isOfKind && $0.tokens.lowerBound == figure.tokens.upperBound
    }
    if tells { return false }
    let bytes = sections[figure.section].block.reading.bytes
    let place = figure.readingSpan.upperBound + 1
    return !capitalised
      || bytes.indices.contains(place) && ((0x41...0x5A).contains(bytes[place]) || bytes[place] >= 0x80)
  }

  /// What a word such as "per" stands before, to its last hyphen, and the last word of it.
  func namedWords(of cue: Passage.Cue, in section: Int) -> [String] {
    let bytes = sections[section].block.reading.bytes
    var end = cue.span.upperBound
    while end < bytes.count, bytes[end] == UInt8(ascii: "-") || end > cue.span.upperBound && Self.isLetter(bytes[end]) {
      end += 1
    }
    let words = sections[section].text(of: cue.span.lowerBound..<end).lowercased().split(whereSeparator: \.isWhitespace)
    return [words.dropFirst().joined(separator: " "), words.last.map(String.init) ?? ""]
  }

  /// The one word, and the two together, that follow a number, in small letters; the longer first.
  func wordsBehind(_ index: Int) -> [String] {
    let bytes = sections[figures[index].section].block.reading.bytes
    var words: [[UInt8]] = []
    var place = figures[index].readingSpan.upperBound
    while words.count < 2, place < bytes.count, Self.joins(bytes[place]) {
      place += 1
      // The second byte of a space that does not break.
      if place < bytes.count, bytes[place] == 0xA0 { place += 1 }
      let start = place
      while place < bytes.count, Self.isLetter(bytes[place]) { place += 1 }
      if start == place { break }
      words.append(Array(bytes[start..<place]))
    }
    let texts = words.map { String(decoding: $0, as: UTF8.self).lowercased() }
    return texts.count == 2 ? [texts.joined(separator: " "), texts[0]] : texts
  }

  private static func joins(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: "-") || byte == 0xC2 }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80 && byte != 0xC2
  }
}

extension Passage.Cue {
  /// Whether the word may make a figure one for each, or stands before what another one is for.
  fileprivate var tellsRate: Bool {
    isDenominator || kind == .relation && (value == "per" || value == "each-all")
  }

  /// What may be counted under several names: people, animals.
  fileprivate var isOfKind: Bool { kind == .relation && value.hasPrefix("kind-") }

  /// Whether the word tells that a figure is one for each.
  fileprivate var isDenominator: Bool {
    switch kind {
    case .denominator: true
    case .duration: !tokens.isEmpty
    case .relation:
      value.hasPrefix("per-") || ["average", "mean", "apiece", "each", "each-of", "each-right"].contains(value)
    default: false
    }
  }
}

extension [Passage.Cue] {
  /// Of several of the same words the first.
  fileprivate var onePerPlace: [Passage.Cue] {
    indices.filter { place in !self[..<place].contains { $0.tokens == self[place].tokens } }.map { self[$0] }
  }

  /// Those that do not lie inside another.
  fileprivate var outermost: [Passage.Cue] {
    filter { cue in
      !contains {
        $0.tokens != cue.tokens && $0.tokens.lowerBound <= cue.tokens.lowerBound
          && $0.tokens.upperBound >= cue.tokens.upperBound
      }
    }
  }
}
