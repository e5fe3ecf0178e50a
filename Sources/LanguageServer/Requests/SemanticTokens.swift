import Checking
import JSON
import Newsdesk
import Text
import Values

/// The names that the numbers of semantic tokens stand for.
enum SemanticTokens {
  static let types = ["money", "organization", "date", "percent", "count"]
  static let modifiers: [Verdict] = [.supported, .contradicted, .unverified]

  /// - Parameter names: what the client calls types, where it does not take them by their own names.
  static func legend(_ names: JSON? = nil) -> JSON {
    [
      "tokenTypes": JSON(types.map { JSON(names?[$0]?.string ?? $0) }),
      "tokenModifiers": JSON(modifiers.map { JSON($0.rawValue) }),
    ]
  }

  /// What a client was sent, for the next delta.
  struct Result {
    var id: String
    var data: [Int]
  }
}

extension Session {
  /// `textDocument/semanticTokens/full`
  mutating func semanticTokens(_ params: JSON) throws(ResponseError) -> JSON {
    let reading = try read(params)
    let result = tokens(reading.report.annotations[...], reading)
    documents[reading.document.uri]?.tokens = result
    return full(result)
  }

  /// `textDocument/semanticTokens/full/delta`: the one stretch that differs from what the client has, or everything where
  /// that is not known.
  mutating func semanticTokensDelta(_ params: JSON) throws(ResponseError) -> JSON {
    let reading = try read(params)
    let old = reading.document.tokens
    let new = tokens(reading.report.annotations[...], reading)
    documents[reading.document.uri]?.tokens = new
    guard let old, old.id == params["previousResultId"]?.string else { return full(new) }
    return ["resultId": JSON(new.id), "edits": JSON(edit(from: old.data, to: new.data).map { [$0] } ?? [])]
  }

  /// `textDocument/semanticTokens/range`
  mutating func semanticTokensRange(_ params: JSON) throws(ResponseError) -> JSON {
    let reading = try read(params)
    let asked = try reading.document.text.bytes(ofRange: params["range"], client.encoding)
    return ["data": numbers(tokens(reading.report.annotations(touching: asked), reading).data)]
  }

  private func full(_ result: SemanticTokens.Result) -> JSON {
    client.takesDeltaTokens
      ? ["resultId": JSON(result.id), "data": numbers(result.data)] : ["data": numbers(result.data)]
  }

  private func numbers(_ data: some Sequence<Int>) -> JSON { JSON(data.map { JSON($0) }) }

  /// nil where nothing differs.
  private func edit(from old: [Int], to new: [Int]) -> JSON? {
    guard old != new else { return nil }
    let leading = zip(old, new).prefix { $0 == $1 }.count
    let trailing = zip(old[leading...].reversed(), new[leading...].reversed()).prefix { $0 == $1 }.count
    return [
      "start": JSON(leading), "deleteCount": JSON(old.count - leading - trailing),
      "data": numbers(new[leading..<new.count - trailing]),
    ]
  }

  private func tokens(_ annotations: ArraySlice<Annotation>, _ reading: Reading) -> SemanticTokens.Result {
    let text = reading.document.text
    let position = text.positions(client.encoding)
    var data: [Int] = []
    data.reserveCapacity(annotations.count * 5)
    var last = Position(line: 0, character: 0)
    for annotation in annotations {
      let type = SemanticTokens.types.firstIndex(of: annotation.kind) ?? 0
      let modifiers = reading.report.claim(on: annotation).map { modifierBit($0.claim.verdict) } ?? 0
      for line in lines(of: annotation.span, in: text) {
        let (start, end) = (position(line.lowerBound), position(line.upperBound))
        guard start.line == end.line, end.character > start.character else { continue }
        let column = start.line == last.line ? start.character - last.character : start.character
        data += [start.line - last.line, column, end.character - start.character, type, modifiers]
        last = start
      }
    }
    let id = fingerprint(data.lazy.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
    return SemanticTokens.Result(id: id, data: data)
  }

  private func modifierBit(_ verdict: Verdict) -> Int {
    SemanticTokens.modifiers.firstIndex(of: verdict).map { 1 << $0 } ?? 0
  }

  /// A token stays within a line, as every client can show it.
  private func lines(of span: Range<Int>, in text: SourceText) -> [Range<Int>] {
    let (first, last) = (text.line(at: span.lowerBound), text.line(at: span.upperBound))
    return (first...max(first, last)).compactMap { line in
      let part = text.range(ofLine: line).content.clamped(to: span)
      return part.isEmpty ? nil : part
    }
  }
}
