import Recognition
import Text

/// Which of several entities a noun stands for that their names hold.
extension ContextReader {
  /// "The university": the first whose name holds the noun, of those that the sentence has named before and those of earlier
  /// sentences, where the one that it would stand for otherwise is called something else: "Tarn Research Council".
  func bearer(
    of noun: Range<Int>, among named: [String], insteadOf other: String, _ cues: ArraySlice<Passage.Cue>,
    _ section: Section
  ) -> String? {
    let others = named + memory.topics + headlineEntities.prefix(2)
    guard others.contains(where: { $0 != other }),
      let cue = cues[cues.firstIndex(from: noun.lowerBound, \.tokens)...].prefix(Self.cueReach).first(where: {
        $0.kind == .coreference && $0.tokens == noun
      })
    else { return nil }
    let words = section.text(of: cue.span).lowercased().split { !$0.isLetter }
    guard words.count > 1, let word = words.last(where: { $0.count > 2 }) else { return nil }
    let parts = nameParts(of: other)
    if parts.contains(where: { isMeant($0, by: word) }) { return nil }
    guard parts.contains(where: { checker.vocabulary.houses.contains(String($0)) }) else { return nil }
    return others.first { nameParts(of: $0).contains { isMeant($0, by: word) } }
  }

  /// How many cues may begin at one token.
  private static let cueReach = 4

  /// The words of an entity's names, in small letters.
  private func nameParts(of entity: String) -> [Substring] {
    guard let entity = checker.reference.entity(entity) else { return [] }
    return ([entity.name] + entity.aliases).flatMap { $0.lowercased().split { !$0.isLetter } }
  }

  /// "Des Konzerns", "die Bank" for a "Volksbank".
  private func isMeant(_ part: Substring, by noun: Substring) -> Bool {
    noun.hasPrefix(part) && noun.count - part.count <= 2 && part.count > 2
      || part.count > noun.count && noun.count > 3 && part.hasSuffix(noun)
  }
}
