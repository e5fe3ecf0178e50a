import Checking
import JSON
import Newsdesk
import Text
import Values

extension Session {
  /// `textDocument/inlayHint`: behind each figure and date of a range its normalised value, where the draft writes it
  /// otherwise, and a mark for the verdict; it leads to the row of the reference.
  mutating func inlayHints(_ params: JSON) throws(ResponseError) -> JSON {
    let reading = try read(params)
    let text = reading.document.text
    let asked = try text.bytes(ofRange: params["range"], client.encoding)
    let annotations = reading.report.annotations(touching: asked)
    let position = text.positions(client.encoding)
    return JSON(
      annotations.compactMap { annotation -> JSON? in
        let label = hintLabel(of: annotation, reading)
        guard !label.isEmpty else { return nil }
        var members: [JSON.Member] = [
          .init("position", position(annotation.span.upperBound).json),
          .init("label", linked(label, to: annotation, reading)),
          .init("paddingLeft", true),
        ]
        if client.resolves("tooltip", of: "inlayHint") {
          let data: JSON = ["uri": JSON(reading.document.uri), "offset": JSON(annotation.span.lowerBound)]
          members.append(.init("data", data))
        } else {
          members.append(.init("tooltip", tooltip(of: annotation, reading)))
        }
        return JSON(members)
      })
  }

  /// `inlayHint/resolve`: adds what a hover over the figure shows. A hint of an older text stays as it is.
  mutating func resolveInlayHint(_ hint: JSON) throws(ResponseError) -> JSON {
    guard let uri = hint["data"]?["uri"]?.string, let offset = hint["data"]?["offset"]?.int,
      let document = documents[uri]
    else { return hint }
    let reading = try read(document)
    guard let annotation = reading.report.annotation(at: offset), annotation.span.lowerBound == offset else {
      return hint
    }
    return JSON((hint.members ?? []) + [.init("tooltip", tooltip(of: annotation, reading))])
  }

  private func tooltip(of annotation: Annotation, _ reading: Reading) -> JSON {
    contents(of: reading.desk.hover(over: annotation, in: reading.report, of: reading.document.text))
  }

  /// A label that leads to the row of the first fact, for a client that takes such labels.
  private func linked(_ label: String, to annotation: Annotation, _ reading: Reading) -> JSON {
    guard client.resolves("label.location", of: "inlayHint"),
      let fact = reading.report.claim(on: annotation)?.claim.facts.first,
      let row = location(path: fact.path, line: fact.line)
    else { return JSON(label) }
    return [["value": JSON(label), "location": row]]
  }

  private func hintLabel(of annotation: Annotation, _ reading: Reading) -> String {
    let mark = reading.report.claim(on: annotation)?.claim.verdict.mark ?? ""
    let value: String
    switch annotation.value {
    case .organization: return ""
    case .date(let date): value = date.period?.edtf ?? ""
    case .money, .count, .percent: value = reading.desk.value(of: annotation)
    }
    let written = reading.document.text.string(annotation.span)
    let isPlain = value.isEmpty || saysAlready(written, value, annotation)
    return [isPlain ? "" : "= " + value, mark].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether the text has the value digit by digit, or as well as it can be said: "a third".
  private func saysAlready(_ written: String, _ value: String, _ annotation: Annotation) -> Bool {
    if case .date = annotation.value { return written == value }
    if case .percent(_, _, fraction: true) = annotation.value { return true }
    if case .count(let quantity, _) = annotation.value, !quantity.isRange {
      return digits(written) == digits(quantity.low.description)
    }
    return digits(written) == digits(value)
  }

  /// Without a zero at the end of cents: "1.20 euros".
  private func digits(_ text: String) -> [UInt8] {
    guard let last = text.utf8.lastIndex(where: isDigit) else { return [] }
    let number = text.utf8[...last]
    let decimals = number.reversed().prefix { isDigit($0) }
    let isOfCents = decimals.count == 2 && number.dropLast(2).last.map { $0 == 0x2C || $0 == 0x2E } ?? false
    return number.dropLast(isOfCents ? decimals.prefix { $0 == 0x30 }.count : 0).filter(isDigit)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension Verdict {
  /// The sign for it beside a figure; none where nothing is known.
  var mark: String {
    switch self {
    case .supported: "✓"
    case .imprecise: "≈"
    case .contradicted: "✗"
    case .unverified: ""
    }
  }
}
