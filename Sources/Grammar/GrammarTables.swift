import Text

/// What the files of a language are compiled to; all else that a ``LanguageGrammar`` keeps follows from it.
struct GrammarTables {
  var classes: [LanguageGrammar.WordClass] = []
  /// By the hash of their names.
  var classIDs = FlatMap(capacity: 256)
  var lexicon = LexiconBuilder()
  var values = StoredValues()
  var rules: [LanguageGrammar.Rule] = []
  /// The names of what captures fill.
  var slots: [String] = []
  var levels: [AutomatonBuilder] = []
  var bits = ClassBits()
  var numbers = NumberConventions()
  var integerClasses: [IntegerClass] = []
  var numberKind: ClassID?
  var frequentWords: Set<UInt64> = []
  var functionWords: Set<UInt64> = []

  /// With the signs.
  var wordsOfMostSentences: Set<UInt64> {
    frequentWords.union(functionWords).union(LanguageGrammar.frequentSigns)
  }

  func classID(_ name: String) -> ClassID? { classIDs.number(named: name) }

  mutating func pass(through archive: inout Archive) {
    archive.pass(&classes, blank: LanguageGrammar.WordClass(name: "", content: .lexicon)) { archive, wordClass, _ in
      archive.pass(&wordClass.name)
      archive.pass(&wordClass.content)
    }
    lexicon.pass(through: &archive)
    values.pass(through: &archive)
    archive.pass(&rules, blank: LanguageGrammar.Rule(kind: 0, meaning: [], isWeak: false)) { archive, rule, before in
      var meaning = GrammarValue.fields(rule.meaning)
      archive.pass(&rule.kind, after: before.kind)
      meaning.pass(through: &archive)
      archive.pass(&rule.isWeak)
      if case .fields(let fields) = meaning { rule.meaning = fields }
    }
    archive.pass(&slots, blank: "") { archive, slot, _ in archive.pass(&slot) }
    archive.pass(&levels, blank: AutomatonBuilder()) { archive, level, _ in level.pass(through: &archive) }
    bits.pass(through: &archive)
    numbers.pass(through: &archive)
    archive.pass(&integerClasses, blank: IntegerClass(wordClass: -1, range: 0...0)) { archive, integers, _ in
      integers.pass(through: &archive)
    }
    var kind = numberKind ?? -1
    archive.pass(&kind)
    numberKind = kind < 0 ? nil : kind
    archive.pass(&frequentWords)
    archive.pass(&functionWords)
    guard archive.isReading else { return }
    for (id, wordClass) in classes.enumerated() where !wordClass.name.isEmpty {
      classIDs[Tokens.hash(of: wordClass.name.utf8)] = ClassID(id)
    }
  }
}

extension FlatMap {
  /// The number that is filed under the hash of a name.
  func number(named name: String) -> Int32? {
    let known = self[Tokens.hash(of: name.utf8)]
    return known < 0 ? nil : known
  }
}
