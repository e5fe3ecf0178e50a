import JSON

extension Session {
  /// `textDocument/diagnostic`: the findings of a document, unless the client has these very ones already.
  mutating func documentDiagnostic(_ params: JSON) throws(ResponseError) -> JSON {
    let document = try document(params)
    return JSON(diagnosticReport(try diagnostics(of: document), previous: params["previousResultId"]?.string))
  }

  /// A report in the words of the protocol.
  /// - Parameter previous: the id of the result that the client has.
  func diagnosticReport(_ diagnostics: JSON, previous: String?) -> [JSON.Member] {
    let id = fingerprint(diagnostics.bytes)
    if id == previous { return diagnosticReport(unchanged: id) }
    return [.init("kind", "full"), .init("resultId", JSON(id)), .init("items", diagnostics)]
  }

  func diagnosticReport(unchanged id: String) -> [JSON.Member] {
    [.init("kind", "unchanged"), .init("resultId", JSON(id))]
  }
}

/// A short text that is the same for the same bytes, whichever process makes it, and hardly ever for others (FNV-1a).
func fingerprint(_ bytes: some Sequence<UInt8>) -> String {
  let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  return String(hash, radix: 16)
}
