/// The absolute path of a `file:` URI on this machine, without slashes at its end; nil for any other URI.
func path(ofFileURI uri: String) -> String? {
  guard let colon = uri.firstIndex(of: ":"), uri[..<colon].lowercased() == "file" else { return nil }
  var rest = uri[uri.index(after: colon)...]
  if rest.hasPrefix("//") {
    rest = rest.dropFirst(2)
    guard let slash = rest.firstIndex(of: "/") else { return nil }
    guard rest[..<slash].isEmpty || rest[..<slash].lowercased() == "localhost" else { return nil }
    rest = rest[slash...]
  }
  guard rest.hasPrefix("/") else { return nil }
  let end = rest.firstIndex { $0 == "?" || $0 == "#" } ?? rest.endIndex
  var bytes: [UInt8] = []
  var source = Array(rest[..<end].utf8)[...]
  while let byte = source.popFirst() {
    if byte == UInt8(ascii: "%"), let high = source.first.flatMap(hexadecimalValue),
      let low = source.dropFirst().first.flatMap(hexadecimalValue)
    {
      bytes.append(high << 4 | low)
      source = source.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
  return bytes.contains(0) ? nil : String(decoding: bytes, as: UTF8.self)
}

/// The `file:` URI of an absolute path; nil for a relative one.
func fileURI(ofPath path: String) -> String? {
  guard path.hasPrefix("/") else { return nil }
  var uri = "file://"
  for byte in path.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      uri.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      uri += byte < 0x10 ? "%0" : "%"
      uri += String(byte, radix: 16, uppercase: true)
    }
  }
  return uri
}

private func hexadecimalValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case 0x30...0x39: digit - 0x30
  case 0x41...0x46: digit - 0x41 + 10
  case 0x61...0x66: digit - 0x61 + 10
  default: nil
  }
}
