import Grammar
import Recognition
import Reference

/// Reads reference folders and CSV files; what is wrong in them is among the defects.
/// - Parameter defectLimit: of more defects in a file than these only their number is kept.
public func loadReferences(
  _ paths: [String], grammars: Grammars = .bundled, reader: FileReader = .disk, defectLimit: Int = .max
) -> ReferenceData {
  let declared = grammars.declaredInFiles
  return ReferenceData.load(
    paths: paths, reader: reader, isCurrency: { declared.currencies.contains($0) }, builtInMetrics: declared.metrics,
    defectLimit: defectLimit)
}

extension Recognizer {
  /// A recognizer that finds the names and metric words of reference data.
  convenience init(_ grammar: LanguageGrammar, knowing reference: ReferenceData, dollar: String?) {
    var names: [NameIndex.Name] = []
    for (position, entity) in reference.entities.enumerated() {
      for name in [entity.name] + entity.aliases {
        names.append(NameIndex.Name(text: name, kind: .entity, id: Int32(truncatingIfNeeded: position)))
      }
    }
    let kin = reference.metrics.isEmpty ? KinWords() : KinWords(grammar)
    let taken = Set(reference.metrics.flatMap { ($0.words[grammar.language] ?? []).map { $0.lowercased() } })
    for (position, metric) in reference.metrics.enumerated() {
      let id = Int32(truncatingIfNeeded: position)
      for phrase in metric.words[grammar.language] ?? [] {
        names.append(NameIndex.Name(text: phrase, kind: .referenceMetric, id: id))
        let words = phrase.split(separator: " ").map(String.init)
        // The parts of a verb stand apart ("nahm … ein"), so each telling word counts a little by itself.
        for word in words where words.count > 1 && word.count > 3 && !grammar.isFrequent(word) {
          names.append(NameIndex.Name(text: word, kind: .referenceMetric, id: id | NameIndex.partialMark))
        }
      }
      let (nouns, verbs) = kin.words(
        besides: metric.words[grammar.language] ?? [], isCounted: metric.unitClass == "count")
      for noun in nouns where !taken.contains(noun.lowercased()) {
        names.append(NameIndex.Name(text: noun, kind: .referenceMetric, id: id))
      }
      for verb in verbs where !taken.contains(verb.lowercased()) {
        names.append(NameIndex.Name(text: verb, kind: .referenceMetric, id: id | NameIndex.partialMark))
      }
    }
    let index = NameIndex(names, in: grammar)
    let others = Set(grammar.list("other kinds").map { $0.lowercased() })
    let organizations = reference.entities.map { others.contains($0.kind.lowercased()) ? nil : $0.id }
    self.init(
      grammar: grammar, names: index, tagger: BundledTaggers.tagger(for: grammar.language), dollar: dollar
    ) { id in
      organizations.indices.contains(Int(id)) ? organizations[Int(id)] : nil
    }
  }
}

/// Three capital letters, as ISO 4217 has them.
func isCurrencyCode(_ text: String) -> Bool {
  text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
}
