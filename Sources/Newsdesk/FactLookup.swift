import Grammar
import Reference
import Values

extension ReferenceData {
  /// The entity with an id, name or alias, upper and lower case alike.
  public func entity(called name: String) -> Entity? {
    let name = name.lowercased()
    return entity(name)
      ?? entities.first { entity in
        ([entity.id, entity.name] + entity.aliases).contains { $0.lowercased() == name }
      }
  }

  /// The facts about an entity for a metric, the newest period first.
  /// - Parameters:
  ///   - entity: an id, name or alias.
  ///   - metric: an id; nil for all, metric by metric.
  ///   - period: facts that overlap with it; nil for all.
  public func facts(entity name: String, metric: String?, period: Period?) -> [Fact] {
    guard let entity = entity(called: name) else { return [] }
    return facts(entity: entity.id, metrics: metric.map { [$0] } ?? metrics(of: entity.id), period: period)
  }

  fileprivate func facts(entity: String, metrics: [String], period: Period?) -> [Fact] {
    metrics.flatMap { metric in
      facts(entity: entity, metric: metric)
        .filter { fact in period.map { fact.period?.overlaps($0) ?? false } ?? true }
        .sorted { isNewer($0.period, $1.period) }
    }
  }

  private func isNewer(_ left: Period?, _ right: Period?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return left.last > right.last
  }
}

extension Newsdesk {
  /// The facts about an entity, metric by metric, of each the newest period first.
  /// - Parameters:
  ///   - entity: an id, name or alias.
  ///   - metric: an id, or a word of the reference or of any language, upper and lower case alike; nil for all.
  ///   - period: facts that overlap with it; nil for all.
  public func facts(entity name: String, metric: String?, period: Period?) -> [Fact] {
    guard let entity = reference.entity(called: name) else { return [] }
    let metrics = metric.map { self.metrics(of: entity.id, called: $0) } ?? reference.metrics(of: entity.id)
    return reference.facts(entity: entity.id, metrics: metrics, period: period)
  }

  /// Those for which an entity has facts, by an id, else by a word; a word may mean several.
  private func metrics(of entity: String, called name: String) -> [String] {
    let name = folded(name)
    let known = reference.metrics(of: entity)
    let same = known.filter { folded($0) == name }
    if !same.isEmpty { return same }
    let told = grammars.metrics(called: name)
    return known.filter { told.contains($0) || words(for: $0).contains { folded($0) == name } }
  }

  /// What the newsroom calls a metric.
  private func words(for metric: String) -> [String] {
    let own = reference.metric(metric)?.words.values.flatMap(\.self) ?? []
    return own + [catalog.words(for: .metric(metric)), metric.replacing("-", with: " ")]
  }
}

extension Grammars {
  /// The metrics that a word or phrase of any language may mean, as the grammar files list them.
  /// - Parameter name: folded.
  fileprivate func metrics(called name: String) -> Set<String> {
    var found: Set<String> = []
    for grammar in languages.compactMap({ grammar(for: $0) }) {
      for line in grammar.lines(of: "metric") {
        guard let metric = line.value.term, !found.contains(metric) else { continue }
        if line.forms.contains(where: { grammar.spells(name, as: $0) }) { found.insert(metric) }
      }
    }
    return found
  }
}

extension LanguageGrammar {
  /// Whether a word is one that a form stands for, or ends in one where the form says so.
  fileprivate func spells(_ word: String, as form: String) -> Bool {
    spellings(of: form).contains { spelling in
      let spelling = folded(spelling)
      guard !spelling.isEmpty else { return false }
      return word == spelling || form.hasPrefix("*") && !word.contains(" ") && word.hasSuffix(spelling)
    }
  }
}

/// Upper and lower case and both apostrophes alike.
private func folded(_ name: String) -> String { name.lowercased().replacing("’", with: "'") }
