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
  private(set) var lexicon = LexiconBuilder()
  private(set) var values: [GrammarValue] = []
  private(set) var rules: [LanguageGrammar.Rule] = []
  private(set) var slots: [String] = []
  private(set) var levels: [AutomatonBuilder] = []
  private(set) var numbers = NumberConventions()
  private(set) var integerClasses: [IntegerClass] = []
  private(set) var numberKind: ClassID?
  let settings: [String: String]
  private(set) var frequentWords: Set<UInt64> = []
  private(set) var functionWords: Set<UInt64> = []
  private var slotNames: [String: Int32] = [:]
  private var literals: [String: ClassID] = [:]
  /// What is still to be added to the lexicon.
  private var spellings: Spellings
  var endings: Endings { spellings.endings }

  /// - Parameter wanted: the kinds and lists of words that are asked for, nil for all; others are left out unless these
  ///   need them.
  init(language: String, files all: [GrammarFile], wanted: Set<String>? = nil) {
    self.language = language
    files = all.filter { $0.isRead(in: language) }
    settings = files.settings
    var endings = Endings()
    for file in files { for (name, list) in file.endings { endings.add(list, to: name) } }
    spellings = Spellings(endings: endings, accentsAreOptional: settings["accents"] == "optional")
    // A shared rule may name a class that only other languages fill; it is then silent here.
    var elsewhere: Set<String> = []
    for file in all where file.source.language != language { elsewhere.formUnion(file.declaredNames) }
    for name in LanguageGrammar.builtinNames { _ = declare(name, .builtin) }
    for name in OutsideName.allCases { _ = declare(name.rawValue, .outside) }
    let files = files
    for file in files { readDeclarations(of: file) }
    numberKind = classNames["number"].flatMap { isKind($0) ? $0 : nil }
    let frequent = commaSeparated(settings["words"] ?? "")
    frequentWords = Set(Tokens.hashes(of: frequent.joined(separator: "\n")))
    // Nouns among them are written with a capital.
    let function = (frequent + commaSeparated(settings["function words"] ?? "")).filter {
      $0.first?.isLowercase ?? false
    }
    functionWords = Set(Tokens.hashes(of: function.joined(separator: "\n")))
    configureNumbers()
    var ruleProblems: [GrammarProblem] = []
    var rules = files.indices.flatMap { parseRules(of: files[$0], at: $0, elsewhere, &ruleProblems) }
    if let wanted {
      let needed = classes(neededFor: wanted, by: rules)
      rules.removeAll { !needed.contains($0.kind) }
      for file in files { addWords(of: file) { needed.contains($0) } }
    } else {
      for file in files { addWords(of: file) { _ in true } }
    }
    problems += ruleProblems
    add(rules)
    lexicon.take(&spellings)
  }

  // MARK: Declarations

  private mutating func readDeclarations(of file: GrammarFile) {
    problems += file.problems
    for words in file.words { declare(words.name, .lexicon, file, words.offset) }
    for rule in file.rules { declare(rule.kind, .kind, file, rule.offset) }
    for digits in file.digits where declare(digits.name, .integer, file, digits.offset) {
      guard let wordClass = classNames[digits.name] else { continue }
      integerClasses.append(IntegerClass(wordClass: wordClass, range: digits.range, width: digits.width))
    }
  }

  /// False, and a problem, if the name stands for something else already.
  @discardableResult
  private mutating func declare(
    _ name: String, _ content: LanguageGrammar.WordClass.Content, _ file: GrammarFile, _ offset: Int
  ) -> Bool {
    guard classes[Int(declare(name, content))].content != content else { return true }
    problems.append(file.problem(offset, "“\(name)” is the name of something else already"))
    return false
  }

  private mutating func declare(_ name: String, _ content: LanguageGrammar.WordClass.Content) -> ClassID {
    if let known = classNames[name] { return known }
    let id = ClassID(classes.count)
    classes.append(LanguageGrammar.WordClass(name: name, content: content))
    classNames[name] = id
    return id
  }

  func isKind(_ wordClass: ClassID) -> Bool { classes[Int(wordClass)].content == .kind }

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

  /// Stands for the rest of a longer word. Only the longest beginning or end of a word is found, so that all are needed.
  private static let affixMark = UInt8(ascii: "*")

  private mutating func addWords(of file: GrammarFile, where isNeeded: (ClassID) -> Bool) {
    for words in file.words where words.name != Self.organizationNames {
      guard let wordClass = classNames[words.name], classes[Int(wordClass)].content == .lexicon else { continue }
      let isNumber = Self.numberLexicons.contains(words.name)
      let isWanted = isNumber || isNeeded(wordClass)
      for line in words.lines {
        let value = GrammarValue(file.bytes, line.value)
        for form in file.bytes.commaSeparated(line.forms) where isWanted || file.bytes[form].contains(Self.affixMark) {
          do throws(PatternError) {
            if isNumber {
              try addNumberWord(form, of: file.bytes, value.number)
            } else {
              // In a list without values each form stands for itself.
              let member = add(value == .none ? .term(file.text(form)) : value)
              try addForm(
                form, of: file.bytes,
                as: Spellings.Member(wordClass: wordClass, value: member, letterCase: words.letterCase))
            }
          } catch {
            report(error, file)
          }
        }
      }
    }
  }

  /// Adding many spellings at once costs far less than one by one.
  private mutating func addForm(
    _ form: Range<Int>, of text: [UInt8], as member: Spellings.Member
  ) throws(PatternError) {
    try spellings.add(form, of: text, as: member)
    if spellings.bytes.count > Self.batch { lexicon.take(&spellings) }
  }

  /// Bytes.
  private static let batch = 1 << 12

  private mutating func addNumberWord(_ form: Range<Int>, of text: [UInt8], _ value: Decimal?) throws(PatternError) {
    var spellings = Spellings(endings: endings, accentsAreOptional: spellings.accentsAreOptional)
    try spellings.add(form, of: text)
    let tokens = Tokens(spellings.bytes)
    spellings.forEach(in: tokens) { _, span in
      let words = span.filter { tokens[$0].kind == .word }.map { tokens.foldedBytes($0) }
      guard !words.isEmpty else { return }
      numbers.add(ArraySlice(words.joined(separator: [NumberConventions.space])), value.map { .value($0) } ?? .joiner)
    }
  }

  /// The index of a value; the one before it serves again where it is the same.
  private mutating func add(_ value: GrammarValue) -> Int32 {
    if values.last != value { values.append(value) }
    return Int32(values.count - 1)
  }

  private mutating func report(_ error: PatternError, _ file: GrammarFile) {
    problems.append(file.problem(error.offset, error.message))
  }

  // MARK: Rules

  private mutating func add(_ rules: [ParsedRule]) {
    /// For each kind the kinds that its rules use.
    var uses: [ClassID: Set<ClassID>] = [:]
    for index in rules.indices {
      var used = uses.removeValue(forKey: rules[index].kind) ?? []
      for state in rules[index].pattern.states where state.wordClass >= 0 && isKind(state.wordClass) {
        used.insert(state.wordClass)
      }
      uses[rules[index].kind] = used
    }
    let levelOf = levelsOfKinds(uses)
    levels = Array(repeating: AutomatonBuilder(), count: (levelOf.values.max() ?? -1) + 1)
    literals.reserveCapacity(2 * rules.count)
    for rule in rules {
      do throws(PatternError) {
        guard let level = levelOf[rule.kind] else {
          let name = classes[Int(rule.kind)].name
          throw PatternError(
            offset: rule.offset,
            message: "“\(name)” needs itself to be found, or more than \(Self.mostLevels) kinds one from another")
        }
        try add(rule, level: level)
      } catch {
        report(error, files[rule.file])
      }
    }
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
    let meaning = GrammarValue(files[rule.file].bytes, rule.meaning, alwaysFields: true)
    if case .fields(let named) = meaning { fields = named }
    var pattern = rule.pattern
    var literals: [ClassID] = []
    for (text, offset) in pattern.literals { literals.append(try literal(text, offset: offset)) }
    let slots = pattern.labels.map { slotID($0) }
    func known(_ wordClass: ClassID) -> ClassID { wordClass < 0 ? literals[-1 - Int(wordClass)] : wordClass }
    for index in pattern.states.indices {
      let state = pattern.states[index]
      pattern.states[index].wordClass = known(state.wordClass)
      if state.slot >= 0 { pattern.states[index].slot = slots[Int(state.slot)] }
      pattern.states[index].rule = Int32(rules.count)
      pattern.states[index].kind = rule.kind
    }
    pattern.required = pattern.required?.map(known)
    levels[level].add(pattern)
    rules.append(LanguageGrammar.Rule(kind: rule.kind, meaning: fields, isWeak: fields.contains { $0.name == "weak" }))
  }

  /// A literal is a class of its own with one form.
  private mutating func literal(_ text: String, offset: Int) throws(PatternError) -> ClassID {
    if let known = literals[text] { return known }
    let wordClass = ClassID(classes.count)
    do throws(PatternError) {
      let bytes = Array(text.utf8)
      try addForm(
        bytes.indices, of: bytes, as: Spellings.Member(wordClass: wordClass, value: -1, letterCase: .any))
    } catch {
      throw PatternError(offset: offset + error.offset, message: error.message)
    }
    classes.append(LanguageGrammar.WordClass(name: text, content: .lexicon))
    literals[text] = wordClass
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
