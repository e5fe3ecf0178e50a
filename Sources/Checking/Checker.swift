import Grammar
import Recognition
import Reference
import Text
import Values

/// A block of a draft and what was read in it.
struct Section: Sendable {
  var block: Block
  var passage: Passage
}

/// Checks drafts, mostly of one language, against reference data and against themselves.
public final class Checker: Sendable {
  /// That of the drafts' language, in which messages are told as well.
  public let recognizer: Recognizer
  private let others: @Sendable (_ language: String) -> Recognizer?
  let reference: ReferenceData
  let vocabulary: MetricVocabulary
  let retellingWords: RetellingWords
  let measureWords: MeasureWords
  let columnWords: ColumnWords
  /// By the code of each currency that the reference has facts in.
  let currencyNames: [String: String]

  /// - Parameters:
  ///   - recognizer: that of the drafts' language.
  ///   - others: those of paragraphs in other languages.
  public init(
    recognizer: Recognizer, others: @escaping @Sendable (_ language: String) -> Recognizer? = { _ in nil },
    reference: ReferenceData
  ) {
    self.recognizer = recognizer
    self.others = others
    self.reference = reference
    currencyNames = Dictionary(
      uniqueKeysWithValues: reference.currencies.map { ($0, recognizer.name(ofCurrency: $0)) })
    retellingWords = RetellingWords(recognizer.grammar)
    measureWords = MeasureWords(recognizer.grammar)
    columnWords = ColumnWords(recognizer.grammar)
    vocabulary = MetricVocabulary(grammar: recognizer.grammar, reference: reference)
  }

  /// - Parameters:
  ///   - blocks: those of the draft in order.
  ///   - passages: what was read in each.
  ///   - today: the publication date.
  ///   - draft: what this checker decided on the draft before an edit, then what it decides now. What has not changed is
  ///     not decided again: the passages that are the same objects.
  public func check(
    _ blocks: [Block], _ passages: [Passage], today: CalendarDate?, since draft: inout CheckedDraft
  ) {
    if draft.today != today { draft = CheckedDraft() }
    draft.update(blocks, passages, by: self, today: today)
  }

  /// What knows the words of a section's own language.
  func recognizer(of section: Section) -> Recognizer {
    let language = section.passage.language
    return language == recognizer.grammar.language ? recognizer : others(language) ?? recognizer
  }

  /// The id behind a name's number; nil for a number that no entity has.
  public func entity(_ position: Int) -> String? {
    reference.entities.indices.contains(position) ? reference.entities[position].id : nil
  }

  public func metric(_ position: Int) -> String? {
    reference.metrics.indices.contains(position) ? reference.metrics[position].id : nil
  }

  /// Whether the value of a metric is a change itself: "grew by 4 percent".
  public func isChange(_ metric: String) -> Bool { vocabulary.isChange(metric) }
}
