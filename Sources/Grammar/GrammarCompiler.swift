import Text
import Values

/// Compiles the files of a language step by step.
struct GrammarCompiler {
  let language: String
  /// The language's own files and the shared ones.
  let files: [GrammarFile]
  private(set) var problems: [GrammarProblem] = []
  private(set) var tables = GrammarTables()
  private var patterns = Patterns()
  let settings: [String: String]
  /// The class of each literal, -1 for one that has none yet.
  private var literals: [ClassID] = []
  /// What is still to be added to the lexicon.
  private var spellings: Spellings
  var endings: Endings { spellings.endings }

  /// - Parameter wanted: the kinds and lists of words that are asked for, nil for all; others are left out unless these
  ///   need them.
  init(language: String, files all: [GrammarFile], wanted: Set<String>? = nil) {
    self.language = language
    files = all.filter { $0.isRead(in: language) }
    settings = files.settings
    spellings = Spellings(endings: Endings(files), accentsAreOptional: settings["accents"] == "optional")
    tables.lexicon.reserve()
    for name in LanguageGrammar.builtinNames { _ = declare(name, .builtin) }
    for name in OutsideName.allCases { _ = declare(name.rawValue, .outside) }
    let files = files
    for file in files { readDeclarations(of: file) }
    tables.numberKind = classID("number").flatMap { isKind($0) ? $0 : nil }
    let frequent = commaSeparated(settings["words"] ?? "")
    tables.frequentWords = Set(Tokens.hashes(of: frequent.joined(separator: "\n")))
    // Nouns among them are written with a capital.
    let function = (frequent + commaSeparated(settings["function words"] ?? "")).filter {
      $0.first?.isLowercase ?? false
    }
    tables.functionWords = Set(Tokens.hashes(of: function.joined(separator: "\n")))
    configureNumbers()
    // A shared rule may name a class that only other languages fill; it is then silent here.
    lazy var elsewhere = Self.names(declaredBy: all) { $0.source.language != language }
    var ruleProblems: [GrammarProblem] = []
    var rules: [ParsedRule] = []
    var reader = PatternReader(
      classes: tables.classIDs, isList: tables.classes.map { $0.content == .lexicon },
      frequent: tables.wordsOfMostSentences)
    for (place, file) in files.enumerated() {
      parseRules(of: file, at: place, with: &reader, to: &rules, &ruleProblems) { elsewhere[$0] >= 0 }
    }
    patterns = reader.patterns
    tables.slots = patterns.slots
    if let wanted {
      let needed = classes(neededFor: wanted, by: rules, of: patterns)
      rules.removeAll { !needed.contains($0.kind) }
      for (place, file) in files.enumerated() { addWords(of: file, at: place) { needed.contains($0) } }
    } else {
      for (place, file) in files.enumerated() { addWords(of: file, at: place) { _ in true } }
    }
    problems += ruleProblems
    add(rules)
    tables.lexicon.take(&spellings)
    for level in tables.levels.indices { tables.levels[level].finish(classes: tables.classes.count) }
    tables.bits = ClassBits(
      tables.levels, classes: tables.classes.count,
      frequent: Lexicon(tables.lexicon).classes(of: tables.wordsOfMostSentences))
  }

  // MARK: Declarations

  private mutating func readDeclarations(of file: GrammarFile) {
    problems += file.problems
    for words in file.words where !words.isListed { declare(words.name, .lexicon, file, words.offset) }
    for rule in file.rules { declare(rule.kind, .kind, file, rule.offset) }
    for digits in file.digits where declare(digits.name, .integer, file, digits.offset) {
      guard let wordClass = classID(digits.name) else { continue }
      tables.integerClasses.append(IntegerClass(wordClass: wordClass, range: digits.range, width: digits.width))
    }
  }

  /// False, and a problem, if the name stands for something else already.
  @discardableResult
  private mutating func declare(
    _ name: String, _ content: LanguageGrammar.WordClass.Content, _ file: GrammarFile, _ offset: Int
  ) -> Bool {
    guard tables.classes[Int(declare(name, content))].content != content else { return true }
    problems.append(file.problem(offset, .init(.takenName, ["name": name])))
    return false
  }

  private mutating func declare(_ name: String, _ content: LanguageGrammar.WordClass.Content) -> ClassID {
    let new = ClassID(tables.classes.count)
    let id = tables.classIDs.number(of: Tokens.hash(of: name.utf8), orAdding: new)
    if id == new { tables.classes.append(LanguageGrammar.WordClass(name: name, content: content)) }
    return id
  }

  /// The hashes of all that the files declare that a condition holds for.
  private static func names(declaredBy files: [GrammarFile], where isMeant: (GrammarFile) -> Bool) -> FlatMap {
    var names = FlatMap(capacity: 512)
    for file in files where isMeant(file) {
      for name in file.declaredNames { _ = names.number(of: Tokens.hash(of: name.utf8), orAdding: 0) }
    }
    return names
  }

  func classID(_ name: String) -> ClassID? { tables.classID(name) }

  func isKind(_ wordClass: ClassID) -> Bool { tables.classes[Int(wordClass)].content == .kind }

  private mutating func configureNumbers() {
    if let mark = settings["decimal mark"]?.utf8.first { tables.numbers.decimalMark = mark }
    for mark in (settings["group marks"] ?? "").split(separator: " ") {
      if mark == "space" {
        tables.numbers.groupsBySpace = true
      } else if let byte = mark.utf8.first {
        tables.numbers.groupMarks.insert(byte)
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

  private mutating func addWords(of file: GrammarFile, at place: Int, where isNeeded: (ClassID) -> Bool) {
    for words in file.words where words.name != Self.organizationNames && !words.isListed {
      guard let wordClass = classID(words.name), tables.classes[Int(wordClass)].content == .lexicon else { continue }
      let isNumber = Self.numberLexicons.contains(words.name)
      let isWanted = isNumber || isNeeded(wordClass)
      for line in words.lines {
        let value = GrammarValue(file.bytes, line.value)
        let number = isNumber ? value.number : nil
        // In a list without values each form stands for itself.
        let known = isNumber || value == .none ? nil : tables.values.add(value)
        for form in file.bytes.commaSeparated(line.forms) where isWanted || file.bytes[form].contains(Self.affixMark) {
          do throws(PatternError) {
            if isNumber {
              try addNumberWord(form, of: file.bytes, number)
            } else {
              try addForm(
                form, of: file.bytes,
                as: Spellings.Member(
                  wordClass: wordClass, value: known ?? tables.values.add(formIn: place, form),
                  letterCase: words.letterCase))
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
    if spellings.bytes.count > Self.batch { tables.lexicon.take(&spellings) }
  }

  /// Bytes.
  private static let batch = 1 << 12

  private mutating func addNumberWord(_ form: Range<Int>, of text: [UInt8], _ value: Decimal?) throws(PatternError) {
    var spellings = Spellings(endings: endings, accentsAreOptional: spellings.accentsAreOptional)
    try spellings.add(form, of: text)
    let tokens = Tokens(spellings.bytes)
    var token = 0
    for index in spellings.all.indices {
      var folded: [UInt8] = []
      for word in spellings.tokens(of: index, from: &token, in: tokens) where tokens[word].kind == .word {
        if !folded.isEmpty { folded.append(NumberConventions.space) }
        tokens.appendFolded(word, to: &folded)
      }
      if !folded.isEmpty { tables.numbers.add(folded[...], value.map { .value($0) } ?? .joiner) }
    }
  }

  private mutating func report(_ error: PatternError, _ file: GrammarFile) {
    problems.append(file.problem(error.offset, error.mistake))
  }

  // MARK: Rules

  private mutating func add(_ rules: [ParsedRule]) {
    let levelOf = levelsOfKinds(rules)
    tables.levels = Array(repeating: AutomatonBuilder(), count: (levelOf.max() ?? -1) + 1)
    literals = Array(repeating: -1, count: patterns.texts.count)
    for rule in rules {
      do throws(PatternError) {
        let level = levelOf[Int(rule.kind)]
        guard level >= 0 else {
          let name = tables.classes[Int(rule.kind)].name
          throw PatternError(
            offset: rule.offset, .circle, ["name": name, "count": String(Self.mostLevels)])
        }
        try add(rule, level: level)
      } catch {
        report(error, files[rule.file])
      }
    }
  }

  /// Each level costs every text a pass; their numbers are bits of a word.
  private static let mostLevels = 60

  /// By class: each kind one level above the kinds that it uses; kinds that need themselves have none, which is -1.
  private func levelsOfKinds(_ rules: [ParsedRule]) -> [Int] {
    var levels = [Int](repeating: -1, count: tables.classes.count)
    var isOpen = [Bool](repeating: false, count: tables.classes.count)
    for rule in rules { isOpen[Int(rule.kind)] = true }
    var uses: [(kind: Int, used: Int)] = []
    for rule in rules {
      for index in rule.pattern.states {
        let used = patterns.states[index].wordClass
        if used >= 0, isOpen[Int(used)] { uses.append((Int(rule.kind), Int(used))) }
      }
    }
    for level in 0..<Self.mostLevels {
      var isReady = isOpen
      for (kind, used) in uses where isOpen[used] { isReady[kind] = false }
      guard isReady.contains(true) else { break }
      for kind in levels.indices where isReady[kind] {
        levels[kind] = level
        isOpen[kind] = false
      }
    }
    return levels
  }

  private mutating func add(_ rule: ParsedRule, level: Int) throws(PatternError) {
    var fields: [GrammarValue.Field] = []
    let meaning = GrammarValue(files[rule.file].bytes, rule.meaning, alwaysFields: true)
    if case .fields(let named) = meaning { fields = named }
    for index in rule.pattern.literals { try addLiteral(patterns.literals[index]) }
    for index in rule.pattern.states {
      let wordClass = patterns.states[index].wordClass
      if wordClass < 0 { patterns.states[index].wordClass = literals[-1 - Int(wordClass)] }
      patterns.states[index].rule = Int32(truncatingIfNeeded: tables.rules.count)
      patterns.states[index].kind = rule.kind
    }
    for index in rule.pattern.required ?? 0..<0 where patterns.sets[index] < 0 {
      patterns.sets[index] = literals[-1 - Int(patterns.sets[index])]
    }
    tables.levels[level].add(rule.pattern, of: patterns)
    tables.rules.append(
      LanguageGrammar.Rule(kind: rule.kind, meaning: fields, isWeak: fields.contains { $0.name == "weak" }))
  }

  /// A literal is a class of its own with one form.
  private mutating func addLiteral(_ literal: (number: Int32, offset: Int)) throws(PatternError) {
    guard literals[Int(literal.number)] < 0 else { return }
    let wordClass = ClassID(tables.classes.count)
    let bytes = Array(patterns.texts[Int(literal.number)].utf8)
    do throws(PatternError) {
      try addForm(
        bytes.indices, of: bytes, as: Spellings.Member(wordClass: wordClass, value: -1, letterCase: .any))
    } catch {
      throw PatternError(offset: literal.offset + error.offset, error.mistake)
    }
    tables.classes.append(LanguageGrammar.WordClass(name: "", content: .lexicon))
    literals[Int(literal.number)] = wordClass
  }
}
