import Grammar
import Text
import Values

/// Writes figures the way a language writes them, and the way a given figure is written.
extension Recognizer {
  /// A figure's text with another value, in the notation that it has: the same scale word where it fits, the same
  /// decimals, the same place for the currency. nil for ranges, for what has no number in it, and for one whose parts
  /// share a word.
  public func rewriting(_ figure: String, to value: Decimal, currency: String? = nil) -> String? {
    let bytes = Array(figure.utf8)
    let lattice = Lattice(reading: bytes, with: grammar)
    guard let parts = FigureParts(lattice, grammar), !value.isNegative, currency == nil || !parts.isHundredfold else {
      return nil
    }
    let value = parts.isHundredfold ? value * 100 : value
    let scale = fittingScale(for: value, like: parts)
    guard let scaled = value.divided(by: scale.power, places: 12) else { return nil }
    // A price has its cents; of millions a zero at the end tells nothing.
    let least = parts.scale == nil ? parts.places : 0
    let isGrouped =
      parts.isGrouped || scaled >= Decimal.power(of: 4) || parts.value < leastGrouped && scaled >= leastGrouped
    var edits = [
      (parts.number, digits(scaled, atLeast: least, atMost: parts.places + 2, grouped: isGrouped, parts.groupMark))
    ]
    if let old = parts.scale {
      edits.append((old, scale.power == .one ? "" : scale.word))
    } else if scale.power != .one {
      edits[0].1 += " " + scale.word
    }
    if let currency, let old = parts.currency { edits.append((old, name(of: currency, like: lattice.text(old)))) }
    var text = ""
    var at = 0
    for (range, new) in edits.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
      guard at <= range.lowerBound else { return nil }
      text += String(decoding: bytes[at..<range.lowerBound], as: UTF8.self) + new
      at = range.upperBound
    }
    return text + String(decoding: bytes[at...], as: UTF8.self)
  }

  /// The number of a figure as it is written, its value, and what a word beside it multiplies it by; nil for ranges and
  /// for what has no number in it.
  public func notation(of figure: String) -> (number: String, value: Decimal, scale: Decimal)? {
    let lattice = Lattice(reading: Array(figure.utf8), with: grammar)
    guard let parts = FigureParts(lattice, grammar) else { return nil }
    return (lattice.text(parts.number), parts.value, currentScale(of: parts)?.scale.power ?? .one)
  }

  /// An amount or a number of a reference, spelled for a reader of this language: "13,8 Milliarden US-Dollar".
  public func spelled(_ low: Decimal, _ high: Decimal, unit: String) -> String {
    let number = low == high ? spelled(low) : spelled(from: low, to: high)
    return unit.isEmpty ? number : number + joint(behind: high, before: unit) + unit
  }

  /// What stands between a number and its unit: a space, or a word of the language's own behind a scale ("de", "d'").
  private func joint(behind value: Decimal, before unit: String) -> String {
    let words = grammar.list("between scale and unit")
    guard let word = words.first, let elided = words.last, value.magnitude >= Decimal.power(of: 6) else { return " " }
    let letters = withoutMarks(Array(unit.utf8), 0..<unit.utf8.count)
    let isVowel = letters.first.map { "aeiou".utf8.contains($0) } ?? false
    return isVowel ? " " + elided : " " + word + " "
  }

  /// Whether a number before a noun wants its plural: all but one, in some languages all from two on.
  private func isPlural(_ value: Decimal) -> Bool {
    guard let least = grammar.setting("plural from").flatMap({ Decimal(parsing: $0) }) else { return value != .one }
    return value.magnitude >= least
  }

  /// The first name that the grammar has for a currency in words; the code itself where it has none.
  public func name(ofCurrency code: String) -> String { name(of: code, like: "a") }

  /// The first word for percent.
  public var percentWord: String {
    let words = grammar.lines(of: "percent-word").compactMap(\.forms.first)
    return words.last { !Self.isSign($0) }.flatMap { grammar.spellings(of: $0).first } ?? "%"
  }

  /// A percentage, or so many points, in the language's notation.
  public func spelled(percentage value: Decimal, inPoints: Bool) -> String {
    let forms = grammar.lines(of: "point-word").first?.forms.first.map { grammar.spellings(of: $0) } ?? []
    let word = isPlural(value) ? forms.dropFirst().first ?? forms.first : forms.first
    return spelled(value, value, unit: inPoints ? word ?? percentWord : percentWord)
  }

  /// A number as it stands.
  public func spelled(_ value: Decimal, places: Int) -> String {
    digits(value, atLeast: 0, atMost: places, grouped: false)
  }

  /// "60 to 65 million": a scale that both ends have is said once.
  private func spelled(from low: Decimal, to high: Decimal) -> String {
    let joint = " " + (grammar.setting("between the ends of a range") ?? "–") + " "
    func scale(_ value: Decimal) -> Decimal? { scales.last { $0.power <= value.magnitude }?.power }
    guard high.magnitude >= Decimal.power(of: 6), let power = scale(high), scale(low) == power,
      let scaled = low.magnitude.divided(by: power, places: 3)
    else { return spelled(low) + joint + spelled(high) }
    return (low.isNegative ? "−" : "") + digits(scaled, atLeast: 0, grouped: false) + joint + spelled(high)
  }

  private func spelled(_ value: Decimal) -> String {
    guard value.magnitude >= Decimal.power(of: 6), let scale = scales.last(where: { $0.power <= value.magnitude }),
      let scaled = value.magnitude.divided(by: scale.power, places: 3)
    else {
      return (value.isNegative ? "−" : "")
        + digits(value.magnitude, atLeast: 0, grouped: value.magnitude >= leastGrouped)
    }
    return (value.isNegative ? "−" : "") + digits(scaled, atLeast: 0, grouped: false) + " "
      + word(for: scale, form: 0, plural: isPlural(scaled))
  }

  // MARK: Numbers

  /// Digits in the language's notation, with as many decimals as the value has.
  private func digits(
    _ value: Decimal, atLeast places: Int, atMost limit: Int = 2, grouped: Bool, _ mark: String? = nil
  ) -> String {
    let rounded = value.rounded(places: min(max(-value.exponent, places), limit))
    let parts = rounded.description.split(separator: ".")
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    while fraction.utf8.count < places { fraction += "0" }
    let whole = grouped ? group(parts[0], by: mark ?? groupMark) : String(parts[0])
    return fraction.isEmpty ? whole : whole + (grammar.setting("decimal mark") ?? ".") + fraction
  }

  /// From which number on digits stand in groups where no other figure shows it.
  private var leastGrouped: Decimal {
    grammar.setting("groups from").flatMap { Decimal(parsing: $0) } ?? Decimal.power(of: 4)
  }

  private var groupMark: String {
    let marks = grammar.setting("group marks")?.split(separator: " ") ?? []
    // A narrow space that no line breaks at.
    return marks.first == "space" ? "\u{202F}" : marks.first.map(String.init) ?? ""
  }

  private func group(_ digits: Substring, by mark: String) -> String {
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += mark }
      grouped.append(digit)
    }
    return grouped
  }

  // MARK: Scales

  struct Scale: Sendable {
    var power: Decimal
    var forms: [String]
  }

  /// The scale words of a list from the smallest up.
  static func scales(of wordClass: String, in grammar: LanguageGrammar) -> [Scale] {
    grammar.lines(of: wordClass).compactMap { line in line.value.number.map { Scale(power: $0, forms: line.forms) } }
      .sorted { $0.power < $1.power }
  }

  /// The scale that keeps the number between 1 and 1000, the figure's own if it can; in the form that the figure uses.
  private func fittingScale(for value: Decimal, like parts: FigureParts) -> (power: Decimal, word: String) {
    let scales = scales(like: parts)
    let current = currentScale(of: parts)
    func fits(_ power: Decimal) -> Bool { value >= power && value < power * Decimal.power(of: 3) }
    if let (scale, form) = current {
      if fits(scale.power) { return (scale.power, word(for: scale, form: form, behind: value)) }
      if let other = scales.last(where: { fits($0.power) }) {
        return (other.power, word(for: other, form: form, behind: value))
      }
      return (.one, "")
    }
    return (.one, "")
  }

  /// The scale that a figure is written with, and which of its forms.
  private func currentScale(of parts: FigureParts) -> (scale: Scale, form: Int)? {
    parts.scaleWord.flatMap { word in
      scales(like: parts).lazy.compactMap { scale in self.form(of: word, in: scale).map { (scale, $0) } }.first
    }
  }

  private func scales(like parts: FigureParts) -> [Scale] {
    parts.isScaleLetter ? Self.scales(of: "scale-letter", in: grammar) : scales
  }

  /// Which of a scale's forms a word is.
  private func form(of word: String, in scale: Scale) -> Int? {
    scale.forms.firstIndex { form in grammar.spellings(of: form).contains { $0.lowercased() == word.lowercased() } }
  }

  /// A scale's word behind a number that has the value with it.
  private func word(for scale: Scale, form: Int, behind value: Decimal) -> String {
    word(for: scale, form: form, plural: isPlural(value.divided(by: scale.power, places: 3) ?? value))
  }

  private func word(for scale: Scale, form: Int, plural: Bool) -> String {
    let form = scale.forms[form < scale.forms.count ? form : 0]
    let spellings = grammar.spellings(of: form)
    // An ending in brackets is the plural's; an abbreviation has none.
    return (plural && form.hasSuffix(")") ? spellings.last : spellings.first) ?? form
  }

  // MARK: Currencies

  private func name(of currency: String, like old: String) -> String {
    let forms = grammar.lines(of: "currency").filter { $0.value.term == currency }.flatMap(\.forms)
    if Self.isSign(old), let sign = forms.first(where: Self.isSign) { return sign }
    if old.utf8.count == 3, old.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return currency }
    guard let word = forms.first(where: { form in !Self.isSign(form) && form.contains { $0.isLowercase } }) else {
      return currency
    }
    // "Schwedische Kronen": an adjective wants its noun's plural.
    if let ending = grammar.setting("adjective before a currency"), let inflected = inflected(word, ending) {
      return inflected
    }
    let spellings = grammar.spellings(of: word)
    return (grammar.setting("currency behind a number") == "plural" ? spellings.last : spellings.first) ?? word
  }

  /// A form with its adjective's ending in braces replaced by this one, and with the first ending in brackets.
  private func inflected(_ form: String, _ ending: String) -> String? {
    guard let open = form.firstIndex(of: "{"), let close = form[open...].firstIndex(of: "}") else { return nil }
    let noun = form[form.index(after: close)...]
    let stem = String(form[..<open]) + ending
    guard let bracket = noun.firstIndex(of: "(") else { return stem + noun }
    return stem + noun[..<bracket] + String(noun[noun.index(after: bracket)...].prefix { $0 != "|" && $0 != ")" })
  }

  private static func isSign(_ form: String) -> Bool {
    !form.isEmpty && !form.contains { $0.isLowercase } && form.contains { !$0.isLetter }
  }
}

/// Where the parts of one written figure stand, as byte ranges of its text.
private struct FigureParts {
  var number: Range<Int>
  /// 0 for one in words.
  var value = Decimal.zero
  var places = 0
  var isGrouped = false
  /// What stands between its groups of digits.
  var groupMark: String?
  var scale: Range<Int>?
  var scaleWord: String?
  /// The scale is a letter that stands for one beside a currency only ("$5m").
  var isScaleLetter = false
  var currency: Range<Int>?

  /// Its unit is a hundredth of that of its value: "21 cents", "50 basis points".
  var isHundredfold = false

  private static let classNames = [
    "digits", "numeral", "one", "scale", "scale-letter", "currency", "subunit", "penny-letter", "basis-point-word",
    "percent-word",
  ]

  init?(_ lattice: Lattice, _ grammar: LanguageGrammar) {
    var number: Range<Int>?
    var hundredth: Range<Int>?
    var isPercentage = false
    for reading in lattice.readings(of: ClassSet(Self.classNames, in: grammar)) {
      let bytes = lattice.tokens.bytes(reading.tokens)
      switch reading.name {
      case 0, 1, 2:
        if let known = number {
          // Two numbers are a range.
          if bytes.lowerBound >= known.upperBound { return nil }
          continue
        }
        number = bytes
        if reading.name == 0, case .numeral(let numeral) = lattice.value(of: reading) {
          value = numeral.value
          places = max(0, -numeral.unit.exponent)
          isGrouped = !numeral.isPlain && places == 0
          if isGrouped { groupMark = lattice.text(bytes).first { !$0.isNumber }.map(String.init) }
        }
      case 3, 4:
        guard number != nil, scale.map({ bytes.count > $0.count }) ?? true else { continue }
        scale = bytes
        scaleWord = lattice.text(bytes)
        isScaleLetter = reading.name == 4
      case 5: if currency.map({ bytes.count > $0.count }) ?? true { currency = bytes }
      case 6, 7, 8: if hundredth.map({ bytes.count > $0.count }) ?? true { hundredth = bytes }
      default: isPercentage = true
      }
    }
    guard let number else { return nil }
    self.number = number
    // "Per cent" are no cents; "Euro-Cent" names the currency too.
    isHundredfold = !isPercentage && hundredth.map { word in currency?.overlaps(word) ?? true } ?? false
  }
}
