/// The units of a reference, each read once.
struct UnitTable: Sendable {
  private var numbers: [String: Int] = [:]
  private var meanings: [Fact.Unit?] = []
  private var currencyLike: Set<Int> = []
  private let isCurrency: @Sendable (String) -> Bool

  init(isCurrency: @escaping @Sendable (String) -> Bool) {
    self.isCurrency = isCurrency
  }

  /// The number under which a unit as written is kept.
  mutating func number(of text: String) -> Int {
    if let number = numbers[text] { return number }
    let number = meanings.count
    numbers[text] = number
    meanings.append(meaning(of: text))
    if text.utf8.count == 3, text == text.lowercased(), isCurrency(text.uppercased()) { currencyLike.insert(number) }
    return number
  }

  /// The number of a unit that some fact has.
  func existingNumber(of text: String) -> Int? { numbers[text] }

  /// The numbers of all spellings of a unit.
  func numbers(of unit: Fact.Unit) -> [Int] { meanings.indices.filter { meanings[$0] == unit } }

  var currencies: [String] {
    Set(meanings.compactMap { unit in if case .currency(let code)? = unit { code } else { nil } }).sorted()
  }

  /// nil for a unit that nobody can count in.
  subscript(number: Int) -> Fact.Unit? {
    meanings.indices.contains(number) ? meanings[number] : nil
  }

  /// A counted noun that in capitals would be a currency.
  func looksLikeCurrency(_ number: Int) -> Bool { currencyLike.contains(number) }

  private func meaning(of text: String) -> Fact.Unit? {
    switch text.lowercased() {
    case "percent": return .percent
    case "percentage-points": return .percentagePoints
    case "ratio": return .ratio
    case "date": return .date
    default: break
    }
    if isCurrency(text) { return .currency(text) }
    let looksLikeCode = text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    return looksLikeCode || !text.contains(where: \.isLetter) ? nil : .count(noun: text)
  }
}
