import Text
import Values

/// The compiled grammar of one language: its own files and the shared ones. Immutable; safe to use from any thread.
public final class LanguageGrammar: Sendable {
  /// The folder's name, a BCP 47 primary language.
  public let language: String
  /// What the files say wrongly; everything else works.
  public let problems: [GrammarProblem]
  let classes: [WordClass]
  /// By class id.
  let contents: [WordClass.Content]
  /// By the hash of their names.
  private let classIDs: FlatMap
  let outsideClasses: [OutsideName: ClassID]
  let lexicon: Lexicon
  let values: StoredValues
  let rules: [Rule]
  /// The names of what captures fill.
  let slots: [String]
  let slotPaths: [SlotPath]
  /// Their names without labels, and whether they have any.
  let slotNames: [SlotName]
  let labelledSlots: [Bool]
  /// What all rules' own lines say, and where the parts of each rule stand.
  let parts: [MeaningPart]
  let partsOfRules: [Range<Int>]
  /// The classes' names.
  let kindNames: [SlotName]
  /// One automaton for each level: its patterns use what the levels before found.
  let levels: [Automaton]
  /// By class id.
  let uses: [ClassUse]
  let notes: [Threads.Note]
  /// The states of the largest level.
  let mostStates: Int
  let numbers: NumberConventions
  let integerClasses: [IntegerClass]
  /// The kind whose matches are composed to one ``Numeral``.
  let numberKind: ClassID?
  let files: [GrammarFile]
  private let endings: Endings
  private let settings: [String: String]
  private let frequentWords: Set<UInt64>
  private let functionWords: Set<UInt64>

  struct WordClass: Sendable {
    enum Content: UInt8 {
      case lexicon
      /// Digits within a range.
      case integer
      case builtin
      /// Names that a ``NameSource`` brings.
      case outside
      /// Found by rules.
      case kind
    }
    /// Empty for a literal.
    var name: String
    var content: Content
  }

  struct Rule: Sendable {
    var kind: ClassID
    var meaning: [GrammarValue.Field]
    /// Its matches take only what others leave.
    var isWeak: Bool
  }

  /// What edges of a class say.
  struct ClassUse: Sendable {
    /// The class as a bit, which others share; see ``ClassBits``.
    var bit: ClassBits.Mask = 0
    /// The levels, as bits, at which a match may begin with the class.
    var beginnings: UInt64 = 0
    /// The same in fewer bits; see ``Lattice/Edge/levelBit(_:)``.
    var beginningsOfEdges: UInt8 = 0
    /// What they tell their chunk: a run of ``LanguageGrammar/notes``.
    var notes: Range<Int32> = 0..<0

    mutating func formUnion(_ other: Self) {
      bit |= other.bit
      beginnings |= other.beginnings
    }
  }

  /// - Parameters:
  ///   - files: the language's own and the shared ones.
  ///   - tables: what they are compiled to.
  init(_ language: String, _ files: [GrammarFile], _ tables: GrammarTables, problems: [GrammarProblem] = []) {
    self.language = language
    self.files = files
    self.problems = problems
    classes = tables.classes
    contents = classes.map(\.content)
    classIDs = tables.classIDs
    outsideClasses = Dictionary(
      uniqueKeysWithValues: OutsideName.allCases.compactMap { name in
        tables.classID(name.rawValue).map { (name, $0) }
      })
    lexicon = Lexicon(tables.lexicon)
    values = tables.values
    rules = tables.rules
    slots = tables.slots
    slotPaths = slots.map { SlotPath($0) }
    slotNames = slotPaths.map(\.name)
    labelledSlots = slotPaths.map { !$0.labels.isEmpty }
    (parts, partsOfRules) = Self.parts(of: rules)
    kindNames = classes.map { SlotName($0.content == .kind ? $0.name : "") }
    let bits = tables.bits
    let levels = tables.levels.map { Automaton($0, bits) }
    self.levels = levels
    var notes: [Threads.Note] = []
    uses = tables.classes.indices.map { wordClass in
      let first = Int32(notes.count)
      var use = ClassUse(bit: bits[ClassID(wordClass)])
      for (index, level) in levels.enumerated() {
        let isBeginning = level.starts(with: ClassID(wordClass)) != nil
        if isBeginning {
          use.beginnings |= 1 << UInt64(index)
          use.beginningsOfEdges |= Lattice.Edge.levelBit(index)
        }
        let guards = level.guards[wordClass]
        if isBeginning || guards != 0 {
          notes.append(Threads.Note(level: index, guards: guards, beginning: isBeginning ? 1 : 0))
        }
      }
      use.notes = first..<Int32(notes.count)
      return use
    }
    self.notes = notes
    mostStates = levels.map(\.states.count).max() ?? 0
    numbers = tables.numbers
    integerClasses = tables.integerClasses
    numberKind = tables.numberKind
    endings = Endings(files)
    settings = files.settings
    frequentWords = tables.frequentWords
    functionWords = tables.functionWords
  }

  /// A setting of `language.tick`.
  public func setting(_ key: String) -> String? { settings[key] }

  /// The settings whose key begins with a word: `family dollar: USD` under "family".
  public func settings(under word: String) -> [(key: String, value: String)] { files.settings(under: word) }

  /// Every word of the language's own settings list under a key, separated by commas.
  public func list(_ key: String) -> [String] {
    commaSeparated(settings[key] ?? "")
  }

  /// The identifiers that the words of a class stand for; a word without a value stands for itself.
  public func terms(of wordClass: String) -> [String] { files.terms(of: wordClass) }

  /// The lines of a class of words as they stand in the files: a value and its forms.
  public func lines(of wordClass: String) -> [(value: GrammarValue, forms: [String])] { files.lines(of: wordClass) }

  /// The spellings that a form stands for, the plainest first; none for a form that cannot be read.
  public func spellings(of form: String) -> [String] {
    var spellings = Spellings(endings: endings)
    let bytes = Array(form.utf8)
    try? spellings.add(bytes.indices, of: bytes)
    return spellings.all.map { spellings.text($0) }
  }

  /// Whether a word, by its folded hash, is written with a full stop.
  public func isAbbreviation(_ hash: UInt64) -> Bool { lexicon.abbreviations.contains(hash) }

  /// Whether a word, by its folded hash, is one of the language's most frequent.
  public func isFrequent(_ hash: UInt64) -> Bool { frequentWords.contains(hash) }

  /// Whether a word, by its folded hash, is one of those by which the language is told and no noun.
  public func isFunctionWord(_ hash: UInt64) -> Bool { functionWords.contains(hash) }

  /// Whether a word is one of the language's most frequent.
  public func isFrequent(_ word: String) -> Bool { Tokens.hashes(of: word).allSatisfy { isFrequent($0) } }

  func classID(_ name: String) -> ClassID? { classIDs.number(named: name) }
}

extension LanguageGrammar {
  /// The hashes of the signs of which texts in every language are full.
  static let frequentSigns = Set(Tokens.hashes(of: ". , - ' \" ( )"))
}

// MARK: - Classes that the engine knows by itself

/// Digits within a range.
struct IntegerClass: Sendable {
  /// The most digits that a range may have.
  static let longest = 9

  var wordClass: ClassID
  var range: ClosedRange<Int>
  /// The exact number of digits, leading zeros included; nil for as many as the number needs.
  var width: Int?

  @inline(__always)
  func contains(_ value: Int, digits: Int) -> Bool { range.contains(value) && (width == nil || width == digits) }

  mutating func pass(through archive: inout Archive) {
    var (low, high, digits) = (range.lowerBound, range.upperBound, width ?? 0)
    archive.pass(&wordClass)
    archive.pass(&low)
    archive.pass(&high)
    archive.pass(&digits)
    range = low...max(low, high)
    width = digits > 0 ? digits : nil
  }
}

extension LanguageGrammar {
  /// By class id. The first ones are told from the token itself: a word in any case, one with a capital first letter, one
  /// without, one all in capitals, any sign, anything at all. Then a number in digits with its groups and decimals, one
  /// in words, and the word for one (which may be an article).
  static let builtinNames = ["word", "Word", "lower", "CAPITALS", "sign", "any", "digits", "numeral", "one"]
  static let digits: ClassID = 6
  static let numeral: ClassID = 7
  static let one: ClassID = 8
  @inline(__always)
  static var tokenClasses: Range<ClassID> { 0..<digits }

  @inline(__always)
  static func isTokenClass(_ wordClass: ClassID) -> Bool { wordClass < digits }
}

extension Tokens.Kind {
  /// Whether tokens of this kind with such flags belong to a class that is told from the token itself.
  @inline(__always)
  func isMember(of wordClass: ClassID, _ flags: Tokens.Flags) -> Bool {
    switch wordClass {
    case 0: self == .word
    case 1: self == .word && flags.contains(.capitalised)
    case 2: self == .word && !flags.contains(.capitalised)
    case 3: self == .word && flags.contains(.allCapitals)
    case 4: self == .sign
    default: true
    }
  }
}

extension Tokens.Token {
  /// All that tells the classes of a token, as an index into ``forms``.
  @inline(__always)
  var form: Int {
    Int(kind.rawValue) << 2 | (flags.contains(.capitalised) ? 2 : 0) | (flags.contains(.allCapitals) ? 1 : 0)
  }

  /// Whether a form is that of digits.
  @inline(__always)
  static func isOfDigits(_ form: UInt8) -> Bool { form >> 2 == Tokens.Kind.digits.rawValue }

  static let forms: [(Tokens.Kind, Tokens.Flags)] = [Tokens.Kind.word, .digits, .sign].flatMap { kind in
    [[], .allCapitals, .capitalised, [.capitalised, .allCapitals]].map { (kind, $0) }
  }
}

extension Tokens {
  /// Whether a token is a hyphen between two parts of a compound.
  @inline(__always)
  func isCompoundHyphen(_ token: Int) -> Bool {
    self[token].flags.contains(.hyphen) && isJoined(token) && isJoined(token + 1)
  }

  /// Digits behind a full stop behind digits, without spaces.
  func continuesDottedDigits(_ token: Int) -> Bool {
    self[token].kind == .digits && token >= 2 && isJoined(token) && ascii(token - 1) == UInt8(ascii: ".")
      && isJoined(token - 1) && self[token - 2].kind == .digits
  }
}
