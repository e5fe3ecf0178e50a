import Recognition
import Values

extension Checker {
  /// "1,250 million": thousands of millions, grouped by a mark that is the decimal mark of another language. There the
  /// amount is a thousandth.
  func ambiguousAmounts(in section: Section) -> [Finding] {
    section.passage.mentions.compactMap { mention in
      guard case .money(let quantity, _, _) = mention.annotation.value, !quantity.isRange,
        quantity.low.magnitude >= Decimal.power(of: 6)
      else { return nil }
      let draft = section.text(of: mention.annotation.span)
      let decimalMark = recognizer(of: section).grammar.setting("decimal mark")?.utf8.first
      guard Self.groupsOnce(Array(draft.utf8), unlike: decimalMark) else { return nil }
      return Finding(
        code: .ambiguousAmount, severity: .information, span: section.block.source(of: mention.annotation.span),
        message: Message("finding.ambiguous-amount", ["draft": draft]))
    }
  }

  /// Whether the first number has one mark other than the decimal mark, three digits behind it, and a word behind those.
  private static func groupsOnce(_ bytes: [UInt8], unlike decimalMark: UInt8?) -> Bool {
    func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index]) }
    guard let start = bytes.indices.first(where: isDigit) else { return false }
    var mark = start
    while isDigit(mark) { mark += 1 }
    guard mark - start <= 3, bytes.indices.contains(mark), bytes[mark] != decimalMark,
      bytes[mark] == UInt8(ascii: ".") || bytes[mark] == UInt8(ascii: ","),
      (1...3).allSatisfy({ isDigit(mark + $0) }), bytes.indices.contains(mark + 5)
    else { return false }
    return bytes[mark + 4] == 0x20 && !isDigit(mark + 5)
  }
}
