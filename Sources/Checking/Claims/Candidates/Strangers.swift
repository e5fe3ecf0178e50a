import Recognition

/// Names in brackets behind others, and organizations that the reference does not know.
extension ContextReader {
  /// Organizations that the reference does not know, and people in front of the bracket that tells whose they are: a
  /// figure beside one is not about somebody else.
  func strangers(
    _ mentions: some Collection<Int>, _ section: Section, _ names: ArraySlice<Passage.NameMention>
  ) -> [Range<Int>] {
    let known = Set(names.map(\.tokens.lowerBound))
    return mentions.compactMap { place in
      let mention = section.passage.mentions[place]
      if mention.annotation.kind == "organization", isAffiliation(mention.annotation.span, mention.tokens, in: section)
      {
        let named = names[..<names.firstIndex(from: mention.tokens.lowerBound, \.tokens)].last
        return named?.tokens.upperBound == mention.tokens.lowerBound - 1 ? nil : mention.tokens
      }
      guard case .organization(entity: nil) = mention.annotation.value, known.isDisjoint(with: mention.tokens) else {
        return nil
      }
      return mention.tokens
    }
  }

  /// "Far more than Nordlicht": a name that something else is compared with is not what a figure before it is about.
  func isYardstick(_ name: Range<Int>, _ cues: ArraySlice<Passage.Cue>) -> Bool {
    cues[..<cues.firstIndex(from: name.lowerBound, \.tokens)].suffix(6).contains {
      $0.kind == .relation && $0.value == Self.than && $0.tokens.upperBound == name.lowerBound
    }
  }

  private static let than = "than"

  private static let stops = Set(".!?:;\n".utf8)

  /// "Timo Assheuer (CDU)": what the one before the bracket belongs to is not what the sentence is about. "Deutsche
  /// Forschungsgemeinschaft (DFG)" names one organization twice.
  func isAffiliation(_ name: Range<Int>, _ tokens: Range<Int>, in section: Section) -> Bool {
    let bytes = section.block.reading.bytes
    guard name.lowerBound > 1, bytes[name.lowerBound - 1] == UInt8(ascii: "("), bytes.indices.contains(name.upperBound),
      bytes[name.upperBound] == UInt8(ascii: ")") || bytes[name.upperBound] == UInt8(ascii: ",")
    else { return false }
    // "Went up. (Nordlicht, which lost, has 26,400.)"
    if bytes[..<(name.lowerBound - 1)].last(where: { $0 != UInt8(ascii: " ") }).map(Self.stops.contains) ?? true {
      return false
    }
    let mentions = section.passage.mentions
    let before = mentions[..<mentions.firstIndex(from: tokens.lowerBound, \.tokens)].last?.annotation
    return before?.kind != "organization" || before?.span.upperBound != name.lowerBound - 2
  }
}
