import Testing
import Values

@testable import Recognition

/// Where hardly any organization is named, only those count that are sure.
@Suite struct OrganizationDensityTests {
  /// - Parameters:
  ///   - organizations: by their confidence; -1 for one of the reference.
  ///   - sentences: so many does the passage have.
  private func passage(_ organizations: [Int], sentences: Int) -> Passage {
    Passage(
      language: "en", sentences: (0..<sentences).map { $0..<$0 + 1 },
      mentions: organizations.enumerated().map { place, confidence in
        let entity = confidence < 0 ? "known" : nil
        return Passage.Mention(
          annotation: Annotation(
            span: place..<place + 1, value: .organization(entity: entity), confidence: entity == nil ? confidence : 100),
          tokens: place..<place + 1)
      }, numbers: [], names: [], cues: [], accountsEnd: nil, nameWords: [])
  }

  private func confidences(_ joined: JoinedPassages) -> [[Int]] {
    joined.passages.map { $0.mentions.compactMap(\.annotation.confidence) }
  }

  private func check(_ organizations: [Int], sentences: Int, _ expected: [Int]) {
    let joined = JoinedPassages([passage(organizations, sentences: sentences), passage([], sentences: 1)])
    #expect(confidences(joined) == [expected, []], "\(organizations) in \(sentences) sentences")
  }

  @Test func pages() {
    check([60], sentences: 30, [])
    check([75, 60, 100], sentences: 40, [75, 100])
    check([-1, 60], sentences: 40, [100])
    // Many organizations, and too few sentences to tell.
    check([60, 60, 60, 60], sentences: 30, [60, 60, 60, 60])
    check([-1, -1, -1, 60], sentences: 30, [100, 100, 100, 60])
    check([60], sentences: 10, [60])
  }

  /// An edit may make a page one or the other; the result is that of reading it anew.
  @Test func edits() {
    let some = [passage([60], sentences: 10), passage([75], sentences: 5)]
    var joined = JoinedPassages(some)
    #expect(confidences(joined) == [[60], [75]])
    joined.replace(2..<2, with: [passage([], sentences: 30)], kinds: [.paragraph])
    #expect(confidences(joined) == [[], [75], []])
    joined.replace(2..<3, with: [passage([60, 60, 60], sentences: 20)], kinds: [.paragraph])
    #expect(confidences(joined) == [[60], [75], [60, 60, 60]])
    joined.replace(0..<3, with: [], kinds: [])
    #expect(confidences(joined) == [])
  }
}
