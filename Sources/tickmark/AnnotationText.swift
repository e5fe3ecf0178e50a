import Text
import Values

/// The parts of an annotation's line, as bytes: a long draft has hundreds of thousands.
extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// What is written, in one line.
  mutating func append(line text: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: text.indices)
    if text.span.extracting(range).isPlain { return append(text, range) }
    let written = String(decoding: text[range], as: UTF8.self)
    append(printable(written.split(whereSeparator: \.isNewline).joined(separator: " ")))
  }

  mutating func append(valueOf annotation: Annotation) {
    if annotation.hedge != .none, annotation.hedge != .range {
      append(annotation.hedge.rawValue)
      append(" ")
    }
    switch annotation.value {
    case .money(let quantity, let currency, _):
      append(quantity)
      append(" ")
      append(printable(currency))
    case .percent(let quantity, let points, _):
      append(quantity)
      append(points ? " points" : " percent")
    case .count(let quantity, let unit):
      append(quantity)
      if !unit.isEmpty { append(" ") }
      append(printable(unit))
    case .date(let date): append(date.period?.edtf ?? "?")
    case .organization(let entity): append(printable(entity ?? "?"))
    }
  }

  private mutating func append(_ quantity: Quantity) {
    append(digitsOf: quantity.low)
    guard quantity.isRange else { return }
    append("..")
    append(digitsOf: quantity.high)
  }
}

extension Span<UInt8> {
  /// Nothing but ASCII without control characters.
  fileprivate var isPlain: Bool {
    for index in indices where self[index] &- 0x20 >= 0x5F { return false }
    return true
  }
}
