import Values

/// Why a text is no plain number, and the plain number it may mean.
func problem(ofNumber text: String) -> (code: Defect.Code, plain: String?) {
  let digits = text.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" && $0 != "'" && $0 != "’" }
  if digits != text, Decimal(parsing: digits) != nil { return (.groupedDigits, digits) }
  let point = digits.lastIndex(of: ".")
  let comma = digits.lastIndex(of: ",")
  guard let comma else {
    let plain = digits.filter { $0 != "." }
    return point != nil && Decimal(parsing: plain) != nil ? (.groupedDigits, plain) : (.notANumber, nil)
  }
  let isDecimalComma = point.map { $0 < comma } ?? (digits.filter { $0 == "," }.count == 1)
  let plain =
    isDecimalComma
    ? digits.filter { $0 != "." }.replacing(",", with: ".")
    : digits.filter { $0 != "," }
  guard Decimal(parsing: plain) != nil else { return (.notANumber, nil) }
  return (isDecimalComma ? .decimalComma : .groupedDigits, plain)
}

/// The digits of a number such as `1.204`, whose point may group them; nil for another.
func digits(groupedByPoint text: String) -> String? {
  guard text.utf8.count <= 8, text.utf8.dropLast(3).last == UInt8(ascii: "."), Int(text.suffix(3)) != nil,
    let whole = Int(text.dropLast(4)), whole != 0, (-999...999).contains(whole)
  else { return nil }
  return String(text.dropLast(4) + text.suffix(3))
}

/// Why a text is no period: it is open at an end, a season, or no EDTF at all.
func problem(ofPeriod text: String) -> Defect.Code {
  let sides = text.split(separator: "/", omittingEmptySubsequences: false)
  let isOpen = { (side: Substring) in side.isEmpty || side == ".." }
  if sides.count == 2, sides.contains(where: isOpen), sides.contains(where: { Period(edtf: $0) != nil }) {
    return .openPeriod
  }
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  if parts.count == 2, Period(edtf: parts[0]) != nil, let code = Int(parts[1]), (21...32).contains(code) {
    return .seasonPeriod
  }
  return .badPeriod
}
