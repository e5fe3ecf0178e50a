import Text
import Values

/// Compiles the files of a language step by step.
struct GrammarCompiler {
  let language: String
  /// The language's own files and the shared ones.
  let files: [GrammarFile]
  private(set) var problems: [GrammarProblem] = []
  private(set) var classes: [LanguageGrammar.WordClass] = []
  private(set) var classNames: [String: ClassID] = [:]
  private(set) var lexicon = Lexicon()
  private(set) var values: [GrammarValue] = []
  private(set) var rules: [LanguageGrammar.Rule] = []
  private(set) var slots: [String] = []
  private(set) var levels: [AutomatonBuilder] = []
  private(set) var numbers = NumberConventions()
  private(set) var integerClasses: [IntegerClass] = []
  private(set) var numberKind: ClassID?
  private(set) var settings: [String: String] = [:]
  private(set) var frequentWords: Set<UInt64> = []
  private(set) var wordTerms: [String: Set<String>] = [:]
  private var slotNames: [String: Int32] = [:]
  private var literals: [String: ClassID] = [:]
  private(set) var endings: [String: [String]] = [:]

  init(language: String, files all: [GrammarFile]) {
    self.language = language
    files = all.filter { $0.source.language == language || $0.source.language == GrammarSource.sharedFolder }
    // A shared rule may name a class that only other languages fill; it is then silent here.
    var elsewhere: Set<String> = []
    for file in all where file.source.language != language { elsewhere.formUnion(file.declaredNames) }
    for name in LanguageGrammar.builtinNames { _ = declare(name, .builtin) }
    for name in OutsideName.allCases { _ = declare(name.rawValue, .outside) }
    let files = files
    for file in files { readDeclarations(of: file) }
    numberKind = classNames["number"].flatMap { isKind($0) ? $0 : nil }
    frequentWords = Set(GrammarFile.commaSeparated(settings["words"] ?? "").flatMap { Tokens.hashes(of: $0.text) })
    configureNumbers()
    for file in files { addWords(of: file) }
    addRules(of: files, elsewhere: elsewhere)
  }

  // MARK: Declarations

  private mutating func readDeclarations(of file: GrammarFile) {
    problems += file.problems
    for ending in file.endings { endings[ending.name, default: []] += ending.endings }
    for setting in file.settings { settings[setting.key] = setting.value }
    for words in file.words { declare(words.name, .lexicon, file, words.place) }
    for rule in file.rules { declare(rule.kind, .kind, file, rule.place) }
    for digits in file.digits where declare(digits.name, .integer, file, digits.place) {
      guard let wordClass = classNames[digits.name] else { continue }
      integerClasses.append(IntegerClass(wordClass: wordClass, range: digits.range, width: digits.width))
    }
  }

  /// False, and a problem, if the name stands for something else already.
  @discardableResult
  private mutating func declare(
    _ name: String, _ content: LanguageGrammar.WordClass.Content, _ file: GrammarFile, _ place: GrammarFile.Place
  ) -> Bool {
    guard classes[Int(declare(name, content))].content != content else { return true }
    problems.append(file.problem(place, "“\(name)” is the name of something else already"))
    return false
  }

  private mutating func declare(_ name: String, _ content: LanguageGrammar.WordClass.Content) -> ClassID {
    if let known = classNames[name] { return known }
    let id = ClassID(classes.count)
    classes.append(LanguageGrammar.WordClass(name: name, content: content))
    classNames[name] = id
    return id
  }

  private func isKind(_ wordClass: ClassID) -> Bool { classes[Int(wordClass)].content == .kind }

  private mutating func configureNumbers() {
    if let mark = settings["decimal mark"]?.utf8.first { numbers.decimalMark = mark }
    for mark in (settings["group marks"] ?? "").split(separator: " ") {
      if mark == "space" {
        numbers.groupsBySpace = true
      } else if let byte = mark.utf8.first {
        numbers.groupMarks.insert(byte)
      }
    }
  }

  // MARK: Words

  /// The lexicon whose members are the parts of number words, and the one of the words that join them.
  private static let numberLexicons: Set<String> = ["number-word", "number-joiner"]

  /// The list whose members a ``NameSource`` finds, in the inflections of names.
  private static let organizationNames = "organization-name"

  private mutating func addWords(of file: GrammarFile) {
    for words in file.words {
      if words.name == Self.organizationNames {
        wordTerms[words.name, default: []].formUnion(words.lines.flatMap { $0.forms.map(\.text) })
        continue
      }
      guard let wordClass = classNames[words.name], classes[Int(wordClass)].content == .lexicon else { continue }
      if words.name == Self.organizationNames {
        wordTerms[words.name, default: []].formUnion(words.lines.flatMap { $0.forms.map(\.text) })
        continue
      }
      let isNumber = Self.numberLexicons.contains(words.name)
      var terms: Set<String> = []
      for line in words.lines {
        let value = GrammarValue(line.value)
        for form in line.forms {
          do throws(PatternError) {
            let spellings = try WordForm(form.text, endings: endings).spellings
            if isNumber {
              for spelling in spellings { addNumberWord(spelling.bytes, value.number) }
            } else {
              // In a list without values each form stands for itself.
              let member = add(value == .none ? .term(form.text) : value)
              if let term = values[Int(member)].term { terms.insert(term) }
              for spelling in spellings {
                lexicon.add(spelling, letterCase: words.letterCase, wordClass: wordClass, value: member)
              }
            }
          } catch {
            report(error, form.place, file)
          }
        }
      }
      wordTerms[words.name, default: []].formUnion(terms)
    }
  }

  private mutating func addNumberWord(_ spelling: [UInt8], _ value: Decimal?) {
    let tokens = Tokens(spelling)
    guard tokens.count > 0 else { return }
    numbers.add(tokens.foldedBytes(0), value.map { .value($0) } ?? .joiner)
  }

  /// The index of a value; the one before it serves again where it is the same.
  private mutating func add(_ value: GrammarValue) -> Int32 {
    if values.last != value { values.append(value) }
    return Int32(values.count - 1)
  }

  private mutating func report(_ error: PatternError, _ place: GrammarFile.Place, _ file: GrammarFile) {
    var place = place
    place.column += error.offset
    problems.append(file.problem(place, error.message))
  }

  // MARK: Rules

  private struct ParsedRule {
    var kind: ClassID
    var pattern: Pattern
    var line: GrammarFile.PatternLine
    var file: GrammarFile
    var uses: Set<ClassID>
  }

  private mutating func addRules(of files: [GrammarFile], elsewhere: Set<String>) {
    var parsed: [ParsedRule] = []
    for file in files {
      for rule in file.rules {
        guard let kind = classNames[rule.kind], isKind(kind) else { continue }
        for line in rule.patterns {
          do throws(PatternError) {
            var reader = PatternReader(line.pattern)
            let pattern = try reader.read()
            guard let uses = try uses(of: pattern, elsewhere: elsewhere) else { continue }
            parsed.append(ParsedRule(kind: kind, pattern: pattern, line: line, file: file, uses: uses))
          } catch {
            report(error, line.place, file)
          }
        }
      }
    }
    var uses: [ClassID: Set<ClassID>] = [:]
    for rule in parsed { uses[rule.kind, default: []].formUnion(rule.uses) }
    let levelOf = levelsOfKinds(uses)
    levels = Array(repeating: AutomatonBuilder(), count: (levelOf.values.max() ?? -1) + 1)
    for rule in parsed {
      guard let level = levelOf[rule.kind] else {
        let name = classes[Int(rule.kind)].name
        problems.append(
          rule.file.problem(
            rule.line.place,
            "“\(name)” needs itself to be found, or more than \(Self.mostLevels) kinds one from another"))
        continue
      }
      do throws(PatternError) {
        try add(rule, level: level)
      } catch {
        report(error, rule.line.place, rule.file)
      }
    }
  }

  /// The classes that a pattern uses; nil if one of them is filled by other languages only.
  private func uses(of pattern: Pattern, elsewhere: Set<String>) throws(PatternError) -> Set<ClassID>? {
    var uses: Set<ClassID> = []
    var isSilent = false
    for (name, offset) in pattern.names {
      if let id = classNames[name] {
        uses.insert(id)
      } else if elsewhere.contains(name) {
        isSilent = true
      } else {
        throw PatternError(offset: offset, message: "nothing is called “\(name)”")
      }
    }
    return isSilent ? nil : uses
  }

  /// Each level costs every text a pass; their numbers are bits of a word.
  private static let mostLevels = 60

  /// Each kind one level above the kinds that it uses; kinds that need themselves have none.
  private func levelsOfKinds(_ uses: [ClassID: Set<ClassID>]) -> [ClassID: Int] {
    var levels: [ClassID: Int] = [:]
    var remaining = Set(uses.keys)
    for level in 0..<Self.mostLevels where !remaining.isEmpty {
      let ready = remaining.filter { kind in
        (uses[kind] ?? []).allSatisfy { uses[$0] == nil || levels[$0] != nil }
      }
      if ready.isEmpty { break }
      for kind in ready { levels[kind] = level }
      remaining.subtract(ready)
    }
    return levels
  }

  private mutating func add(_ rule: ParsedRule, level: Int) throws(PatternError) {
    var fields: [GrammarValue.Field] = []
    if case .fields(let named) = GrammarValue(rule.line.meaning, alwaysFields: true) { fields = named }
    let index = Int32(rules.count)
    let resolved = try resolve(rule.pattern, rule: index, kind: rule.kind)
    try levels[level].add(resolved)
    rules.append(LanguageGrammar.Rule(kind: rule.kind, meaning: fields, isWeak: fields.contains { $0.name == "weak" }))
  }

  private mutating func resolve(
    _ pattern: Pattern, rule: Int32, kind: ClassID
  ) throws(PatternError) -> AutomatonBuilder.Resolved {
    switch pattern {
    case .atom(let atom):
      let wordClass: ClassID
      var slot: Int32 = -1
      switch atom.content {
      case .named(let name):
        guard let known = classNames[name] else {
          throw PatternError(offset: atom.offset, message: "nothing is called “\(name)”")
        }
        wordClass = known
        if let label = atom.slot { slot = slotID(label) }
      case .literal(let text): wordClass = try literal(text, offset: atom.offset)
      }
      return .state(
        Automaton.State(
          wordClass: wordClass, slot: slot, isGlued: atom.isGlued, isInSpan: atom.isInSpan, rule: rule, kind: kind))
    case .sequence(let parts): return .sequence(try resolve(parts, rule, kind))
    case .alternatives(let branches): return .alternatives(try resolve(branches, rule, kind))
    case .optional(let inner): return .optional(try resolve(inner, rule: rule, kind: kind))
    case .repeated(let inner, let low, let high):
      return .repeated(try resolve(inner, rule: rule, kind: kind), low: low, high: high)
    }
  }

  private mutating func resolve(
    _ patterns: [Pattern], _ rule: Int32, _ kind: ClassID
  ) throws(PatternError) -> [AutomatonBuilder.Resolved] {
    var resolved: [AutomatonBuilder.Resolved] = []
    for pattern in patterns { resolved.append(try resolve(pattern, rule: rule, kind: kind)) }
    return resolved
  }

  /// A literal is a class of its own with one form.
  private mutating func literal(_ text: String, offset: Int) throws(PatternError) -> ClassID {
    if let known = literals[text] { return known }
    let form: WordForm
    do throws(PatternError) {
      form = try WordForm(text, endings: endings)
    } catch {
      throw PatternError(offset: offset + error.offset, message: error.message)
    }
    let wordClass = ClassID(classes.count)
    classes.append(LanguageGrammar.WordClass(name: text, content: .lexicon))
    literals[text] = wordClass
    for spelling in form.spellings { lexicon.add(spelling, letterCase: .any, wordClass: wordClass, value: -1) }
    return wordClass
  }

  private mutating func slotID(_ name: String) -> Int32 {
    if let known = slotNames[name] { return known }
    let id = Int32(slots.count)
    slots.append(name)
    slotNames[name] = id
    return id
  }
}

extension Pattern {
  /// The names of all classes that a pattern uses, with their byte offsets.
  var names: [(String, Int)] {
    switch self {
    case .atom(let atom):
      if case .named(let name) = atom.content { [(name, atom.offset)] } else { [] }
    case .sequence(let parts), .alternatives(let parts): parts.flatMap(\.names)
    case .optional(let inner), .repeated(let inner, _, _): inner.names
    }
  }
}
