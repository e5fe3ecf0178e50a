import Grammar
import Reference
import Values

/// What is known of each metric: how it behaves over time, and what it is counted in.
struct MetricVocabulary: Sendable {
  enum UnitClass: String, Sendable {
    case money, percent, count, date, ratio
  }

  struct Entry: Sendable {
    var kind: Metric.Kind
    var unitClass: UnitClass
    /// Whether its value is a change: "the economy grew by 2 percent".
    var isChange = false
  }

  private var entries: [String: Entry] = [:]
  /// Nouns in which nearly everything is counted, in small letters: "people", "times".
  let openNouns: Set<String>
  /// Nouns that stand for an organization, in small letters: "company", "university".
  let houses: Set<String>

  /// The grammar's built-in metrics ("metric revenue: flow money"), then those of the reference.
  init(grammar: LanguageGrammar, reference: ReferenceData) {
    openNouns = Set(grammar.terms(of: "open-noun").map { $0.lowercased() })
    houses = Set(grammar.terms(of: "house").map { $0.prefix { $0 != "(" }.lowercased() })
    for setting in grammar.settings(under: "metric") {
      let words = setting.value.split(separator: " ").map(String.init)
      guard words.count >= 2, let kind = Metric.Kind(rawValue: words[0]), let unit = UnitClass(rawValue: words[1])
      else {
        continue
      }
      entries[setting.key] = Entry(kind: kind, unitClass: unit, isChange: words.count > 2)
    }
    for metric in reference.metrics {
      let known = entries[metric.id]
      entries[metric.id] = Entry(
        kind: metric.kind ?? known?.kind ?? .stock,
        unitClass: UnitClass(rawValue: metric.unitClass) ?? known?.unitClass ?? .count,
        isChange: known?.isChange ?? false)
    }
  }

  /// A metric that nobody declared counts as a level.
  func kind(of metric: String) -> Metric.Kind { entries[metric]?.kind ?? .stock }

  /// Whether a metric's value is itself a change.
  func isChange(_ metric: String) -> Bool { entries[metric]?.isChange ?? false }

  /// Whether a figure could be a value of a metric; true for a metric that nobody declared.
  func isCompatible(_ metric: String, _ annotation: Annotation) -> Bool {
    guard let unit = unitClass(of: metric) else { return true }
    return switch annotation.value {
    case .money: unit == .money
    case .percent: unit == .percent || unit == .ratio
    case .count: unit == .count
    case .date: unit == .date
    case .organization: false
    }
  }

  /// nil for a metric that nobody declared.
  func unitClass(of metric: String) -> UnitClass? { entries[metric]?.unitClass }
}
