import Text
import Values

/// The compiled grammar of one language: its own files and the shared ones. Immutable; safe to use from any thread.
public struct LanguageGrammar: Sendable {
  /// The folder's name, a BCP 47 primary language.
  public let language: String
  var classes: [WordClass] = []
  var classNames: [String: ClassID] = [:]
  var lexicon = Lexicon()
  var values: [GrammarValue] = []
  var rules: [Rule] = []
  var slots: [String] = []
  var slotNames: [String: Int16] = [:]
  /// One automaton for each level: its patterns use what the levels before found.
  var levels: [Automaton] = []
  var numbers = NumberConventions()
  var integerClasses: [ClassID] = []
  /// The kind whose matches are composed to one ``Numeral``.
  var numberKind: ClassID?
  var settings: [String: String] = [:]
  private var frequentWords: Set<UInt64> = []
  private var wordTerms: [String: Set<String>] = [:]
  private var wordLines: [String: [(value: GrammarValue, forms: [String])]] = [:]
  private var endings: [String: [String]] = [:]
  /// What the files say wrongly; everything else works.
  public internal(set) var problems: [GrammarProblem] = []
  var examples: [(file: GrammarSource, example: GrammarFile.Example)] = []

  struct WordClass: Sendable {
    enum Content: Sendable {
      case lexicon
      /// Digits within a range, with leading zeros if `width` is given.
      case integer(ClosedRange<Int>, width: Int?)
      case builtin(Builtin)
      /// Names that a ``NameSource`` brings.
      case outside
      /// Found by rules.
      case kind
    }
    var name: String
    var content: Content
  }

  /// The classes that the engine knows by itself.
  ///
  /// The first five are told from the token itself and have the first class ids; see ``Automaton``.
  enum Builtin: String, CaseIterable, Sendable {
    /// A word in any case, one with a capital first letter, one without, one all in capitals.
    case word, Word, lower, CAPITALS
    /// Any sign of punctuation or symbol.
    case sign
    /// A number in digits with its groups and decimals, in words, the word for one (which may be an article).
    case digits, numeral, one

    var classID: ClassID { ClassID(Self.allCases.firstIndex(of: self) ?? 0) }
    var isToken: Bool { classID <= Builtin.sign.classID }
  }

  struct Rule: Sendable {
    var kind: ClassID
    var meaning: [GrammarValue.Field]
  }

  /// A setting of `language.tick`.
  public func setting(_ key: String) -> String? { settings[key] }

  /// The settings whose key begins with a word: `family dollar: USD` under "family".
  public func settings(under word: String) -> [(key: String, value: String)] {
    settings.filter { $0.key.hasPrefix(word + " ") }
      .map { (String($0.key.dropFirst(word.count + 1)), $0.value) }.sorted { $0.key < $1.key }
  }

  func classID(_ name: String) -> ClassID? { classNames[name] }

  /// The identifiers that the words of a class stand for.
  public func terms(of wordClass: String) -> [String] { Array(wordTerms[wordClass] ?? []) }

  /// The lines of a class of words as they stand in the files: a value and its forms.
  public func lines(of wordClass: String) -> [(value: GrammarValue, forms: [String])] { wordLines[wordClass] ?? [] }

  /// The spellings that a form stands for, the plainest first; none for a form that cannot be read.
  public func spellings(of form: String) -> [String] {
    guard let word = try? WordForm(form, endings: endings) else { return [] }
    return word.spellings.map(\.text)
  }

  /// Whether a word, by its folded hash, is written with a full stop.
  public func isAbbreviation(_ hash: UInt64) -> Bool { lexicon.abbreviations.contains(hash) }

  /// Whether a word, by its folded hash, is one of the language's most frequent.
  public func isFrequent(_ hash: UInt64) -> Bool { frequentWords.contains(hash) }

  /// Whether a word is one of the language's most frequent.
  public func isFrequent(_ word: String) -> Bool {
    Tokens.hashes(of: word).allSatisfy { isFrequent($0) }
  }

  /// Every word of the language's own settings list under a key, separated by commas.
  public func list(_ key: String) -> [String] {
    GrammarFile.commaSeparated(settings[key] ?? "").map(\.text)
  }
}

// MARK: - Compiling

extension LanguageGrammar {
  /// Compiles the files of one language and the shared ones. Never fails: what cannot be read is in ``problems``.
  public init(language: String, sources: [GrammarSource]) {
    self.language = language
    let mine = sources.filter { $0.isGrammar && ($0.language == language || $0.language == "shared") }
    let files = mine.map { GrammarFile($0) }
    // A shared rule may name a class that only other languages fill; it is then silent here.
    let elsewhere = Self.declaredNames(
      sources.filter { $0.isGrammar && !($0.language == language || $0.language == "shared") })
    for builtin in Builtin.allCases { declare(builtin.rawValue, .builtin(builtin)) }
    for name in OutsideName.allCases { declare(name.rawValue, .outside) }
    var endings: [String: [String]] = [:]
    for file in files {
      problems += file.problems
      for ending in file.endings { endings[ending.name, default: []] += ending.endings }
      for setting in file.settings { settings[setting.key] = setting.value }
      for example in file.examples { examples.append((file.source, example)) }
      for digits in file.digits {
        integerClasses.append(declare(digits.name, .integer(digits.range, width: digits.width)))
      }
      for words in file.words { declare(words.name, .lexicon) }
      for rule in file.rules { declare(rule.kind, .kind) }
    }
    numberKind = classNames["number"]
    frequentWords = Set(list("words").flatMap { Tokens.hashes(of: $0) })
    self.endings = endings
    configureNumbers()
    for file in files { addWords(of: file, endings) }
    addRules(of: files, endings, elsewhere: elsewhere)
  }

  @discardableResult
  private mutating func declare(_ name: String, _ content: WordClass.Content) -> ClassID {
    if let known = classNames[name] { return known }
    let id = ClassID(truncatingIfNeeded: classes.count)
    classes.append(WordClass(name: name, content: content))
    classNames[name] = id
    return id
  }

  private static func declaredNames(_ sources: [GrammarSource]) -> Set<String> {
    var names: Set<String> = []
    for source in sources {
      for line in source.text.utf8.split(separator: 0x0A) {
        guard let first = line.first, first != 0x20, first != UInt8(ascii: "#") else { continue }
        let parts = String(Substring(line)).split(whereSeparator: { $0 == " " || $0 == "," || $0 == ":" })
        guard parts.count > 1, ["words", "rule", "digits"].contains(parts[0]) else { continue }
        names.insert(String(parts[1]))
      }
    }
    return names
  }

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

  /// The lexicon whose members are the parts of number words, and the one of the words that join them.
  private static let numberWords = "number-word"
  private static let numberJoiners = "number-joiner"
  /// The list whose members a ``NameSource`` finds, in the inflections of names.
  private static let organizationNames = "organization-name"

  private mutating func addWords(of file: GrammarFile, _ endings: [String: [String]]) {
    for words in file.words {
      guard let wordClass = classNames[words.name], case .lexicon = classes[Int(wordClass)].content else {
        problems.append(file.problem(words.place, "“\(words.name)” is already something else than words"))
        continue
      }
      if words.name == Self.organizationNames {
        wordTerms[words.name, default: []].formUnion(words.lines.flatMap { $0.forms.map(\.text) })
        continue
      }
      for line in words.lines {
        let value = GrammarValue(line.value)
        if !line.forms.isEmpty { wordLines[words.name, default: []].append((value, line.forms.map(\.text))) }
        var index: Int32 = -1
        if value != .none {
          index = Int32(values.count)
          values.append(value)
        }
        for form in line.forms {
          do throws(PatternError) {
            for spelling in try WordForm(form.text, endings: endings).spellings {
              if words.name == Self.numberWords || words.name == Self.numberJoiners {
                let folded = Tokens(Array(spelling.text.utf8)).foldedBytes(0)
                numbers.add(folded, value.number.map { .value($0) } ?? .joiner)
              } else {
                var member = index
                if member < 0 {
                  // A list without values: each form stands for itself.
                  member = Int32(values.count)
                  values.append(.term(form.text))
                }
                if let term = values[Int(member)].term { wordTerms[words.name, default: []].insert(term) }
                lexicon.add(spelling, letterCase: words.letterCase, wordClass: wordClass, value: member)
              }
            }
          } catch {
            var place = form.place
            place.column += error.offset
            problems.append(file.problem(place, error.message))
          }
        }
      }
    }
  }

  private mutating func addRules(of files: [GrammarFile], _ endings: [String: [String]], elsewhere: Set<String>) {
    struct Parsed {
      var kind: ClassID
      var pattern: Pattern
      var line: GrammarFile.PatternLine
      var file: Int
      var uses: Set<ClassID>
    }
    var parsed: [Parsed] = []
    for (fileIndex, file) in files.enumerated() {
      for rule in file.rules {
        guard let kind = classNames[rule.kind], case .kind = classes[Int(kind)].content else {
          problems.append(file.problem(rule.place, "“\(rule.kind)” is already something else than a rule"))
          continue
        }
        for line in rule.patterns {
          var reader = PatternReader(line.pattern)
          do throws(PatternError) {
            let pattern = try reader.read()
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
            if !isSilent {
              parsed.append(Parsed(kind: kind, pattern: pattern, line: line, file: fileIndex, uses: uses))
            }
          } catch {
            report(error, line, file)
          }
        }
      }
    }
    var uses: [ClassID: Set<ClassID>] = [:]
    for rule in parsed { uses[rule.kind, default: []].formUnion(rule.uses) }
    let levelOf = levelsOfKinds(uses)
    // Literals need classes before the automata know how many there are.
    var resolved: [(level: Int, pattern: Automaton.Resolved, file: Int, line: GrammarFile.PatternLine)] = []
    for rule in parsed {
      guard let level = levelOf[rule.kind] else {
        problems.append(
          files[rule.file].problem(rule.line.place, "“\(classes[Int(rule.kind)].name)” needs itself to be found"))
        continue
      }
      do throws(PatternError) {
        var fields: [GrammarValue.Field] = []
        if case .fields(let named) = GrammarValue(rule.line.meaning, alwaysFields: true) { fields = named }
        rules.append(Rule(kind: rule.kind, meaning: fields))
        resolved.append((level, try resolve(rule.pattern, endings, rule: Int32(rules.count - 1)), rule.file, rule.line))
      } catch {
        report(error, rule.line, files[rule.file])
      }
    }
    let count = (levelOf.values.max() ?? -1) + 1
    levels = Array(repeating: Automaton(classes: classes.count), count: count)
    for item in resolved where !levels[item.level].add(item.pattern) {
      problems.append(files[item.file].problem(item.line.place, "this pattern could match nothing at all"))
    }
  }

  private mutating func report(_ error: PatternError, _ line: GrammarFile.PatternLine, _ file: GrammarFile) {
    var place = line.place
    place.column += error.offset
    problems.append(file.problem(place, error.message))
  }

  /// Each kind one level above the kinds that it uses; kinds that need themselves have none.
  private func levelsOfKinds(_ uses: [ClassID: Set<ClassID>]) -> [ClassID: Int] {
    var levels: [ClassID: Int] = [:]
    var remaining = Set(uses.keys)
    var level = 0
    while !remaining.isEmpty {
      let ready = remaining.filter { kind in
        (uses[kind] ?? []).allSatisfy { uses[$0] == nil || levels[$0] != nil }
      }
      if ready.isEmpty { break }
      for kind in ready { levels[kind] = level }
      remaining.subtract(ready)
      level += 1
    }
    return levels
  }

  private mutating func resolve(
    _ pattern: Pattern, _ endings: [String: [String]], rule: Int32
  ) throws(PatternError) -> Automaton.Resolved {
    switch pattern {
    case .atom(let atom):
      let wordClass: ClassID
      var slot: Int16 = -1
      switch atom.content {
      case .named(let name):
        guard let known = classNames[name] else {
          throw PatternError(offset: atom.offset, message: "nothing is called “\(name)”")
        }
        wordClass = known
        if let label = atom.slot { slot = slotID(label) }
      case .literal(let text): wordClass = try literal(text, endings, offset: atom.offset)
      }
      return .state(
        Automaton.State(
          wordClass: wordClass, slot: slot, isGlued: atom.isGlued, isInSpan: atom.isInSpan, isFinal: false, rule: rule,
          kind: rules[Int(rule)].kind))
    case .sequence(let parts):
      var resolved: [Automaton.Resolved] = []
      for part in parts { resolved.append(try resolve(part, endings, rule: rule)) }
      return .sequence(resolved)
    case .alternatives(let branches):
      var resolved: [Automaton.Resolved] = []
      for branch in branches { resolved.append(try resolve(branch, endings, rule: rule)) }
      return .alternatives(resolved)
    case .optional(let inner): return .optional(try resolve(inner, endings, rule: rule))
    case .repeated(let inner, let low, let high):
      return .repeated(try resolve(inner, endings, rule: rule), low: low, high: high)
    }
  }

  /// A literal is a class of its own with one form.
  private mutating func literal(
    _ text: String, _ endings: [String: [String]], offset: Int
  ) throws(PatternError) -> ClassID {
    let name = "“" + text + "”"
    if let known = classNames[name] { return known }
    let form = try WordForm(text, endings: endings)
    let wordClass = declare(name, .lexicon)
    for spelling in form.spellings { lexicon.add(spelling, letterCase: .any, wordClass: wordClass, value: -1) }
    return wordClass
  }

  private mutating func slotID(_ name: String) -> Int16 {
    if let known = slotNames[name] { return known }
    let id = Int16(truncatingIfNeeded: slots.count)
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

/// An example or counter-example that stands in a grammar file.
public struct ExampleLine: Sendable {
  /// The annotation kinds that it is about.
  public var kinds: [String]
  /// The publication date, `YYYY-MM-DD`.
  public var date: String?
  /// The text, with square brackets around what must be found.
  public var text: String
  /// The values of the marked spans, separated by semicolons; nil: nothing may be found.
  public var expected: String?
  public var origin: String
  public var line: Int
  public var column: Int
}

extension LanguageGrammar {
  /// Every example of the language's own files; those of the shared files hold in each language.
  public var exampleLines: [ExampleLine] {
    examples.map { file, example in
      ExampleLine(
        kinds: example.kinds, date: example.date, text: example.text, expected: example.expected, origin: file.origin,
        line: example.place.line, column: example.place.column)
    }
  }
}
