import Checking
import JSON
import Text
import Values

extension Report {
  public enum Content: Sendable {
    case annotations
    /// With claims, findings and coverage.
    case everything
  }

  /// The report as the object that commands and the server print.
  /// - Parameters:
  ///   - text: the draft that the report was made of.
  ///   - encoding: the unit of `start` and `end`, named in `offsets`.
  public func json(
    of text: SourceText, offsets encoding: PositionEncoding = .utf32, content: Content = .everything
  ) -> JSON {
    let source = Source(text, encoding)
    var members = head(encoding)
    members.append(.init("annotations", JSON(annotations.map { annotationJSON($0, source) })))
    if content == .everything {
      members += [
        .init("claims", JSON(claims.map { claimJSON($0, source) })),
        .init("findings", JSON(findings.map { findingJSON($0, source) })),
        .init("coverage", coverageJSON(coverage)),
      ]
    }
    return JSON(members)
  }

  /// The bytes of ``json(of:offsets:content:)``. Annotations are written one by one: as one value those of a long draft
  /// take thirty times the memory of their text.
  public func bytes(
    of text: SourceText, offsets encoding: PositionEncoding = .utf32, content: Content = .everything
  ) -> [UInt8] {
    guard content == .annotations else { return json(of: text, offsets: encoding, content: content).bytes }
    let source = Source(text, encoding)
    var bytes = JSON(head(encoding)).bytes
    bytes.removeLast()
    bytes += Array(",\"annotations\":[".utf8)
    for (number, annotation) in annotations.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      annotationJSON(annotation, source).write(to: &bytes)
    }
    bytes += Array("]}".utf8)
    return bytes
  }

  /// What stands before the annotations.
  private func head(_ encoding: PositionEncoding) -> [JSON.Member] {
    [
      .init("id", id.isEmpty ? .null : JSON(id)),
      .init("language", JSON(language)),
      .init("date", JSON(date?.description)),
      .init("offsets", JSON(encoding.contractName)),
    ]
  }
}

extension PositionEncoding {
  /// What `--offsets` and the field `offsets` call the unit.
  public var contractName: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16: "utf-16"
    case .utf32: "code-point"
    }
  }
}

/// The draft, and its byte offsets in the unit that was asked for.
private struct Source {
  var text: SourceText
  var offset: (Int) -> Int

  init(_ text: SourceText, _ encoding: PositionEncoding) {
    let offsets = text.offsets(in: encoding)
    self.text = text
    self.offset = { offsets($0) }
  }

  func place(_ span: Range<Int>) -> [JSON.Member] {
    [.init("start", JSON(offset(span.lowerBound))), .init("end", JSON(offset(span.upperBound)))]
  }

  func words(_ span: Range<Int>) -> JSON {
    JSON(String(decoding: text.bytes[span.clamped(to: text.bytes.indices)], as: UTF8.self))
  }
}

private func annotationJSON(_ annotation: Annotation, _ source: Source) -> JSON {
  var members: [JSON.Member] = []
  members.reserveCapacity(10)
  members.append(.init("kind", JSON(annotation.kind)))
  members.append(.init("start", JSON(source.offset(annotation.span.lowerBound))))
  members.append(.init("end", JSON(source.offset(annotation.span.upperBound))))
  members.append(.init("text", source.words(annotation.span)))
  switch annotation.value {
  case .money(let quantity, let currency, _):
    add(quantity, to: &members)
    members.append(.init("currency", JSON(currency)))
  case .percent(let quantity, let points, let fraction):
    add(quantity, to: &members)
    if points { members.append(.init("points", true)) }
    if fraction { members.append(.init("fraction", true)) }
  case .count(let quantity, let unit):
    add(quantity, to: &members)
    members.append(.init("unit", unit.isEmpty ? .null : JSON(unit)))
  case .date(let date):
    members.append(.init("value", JSON(date.period?.edtf)))
  case .organization(let entity):
    members.append(.init("entity", JSON(entity)))
    if let confidence = annotation.confidence {
      members.append(.init("confidence", JSON(Decimal(Int128(confidence), exponent: -2))))
    }
  }
  if annotation.quantity != nil || annotation.hedge != .none {
    members.append(.init("hedge", JSON(annotation.hedge.rawValue)))
  }
  if let span = annotation.hedgeSpan { members.append(.init("hedgeText", source.words(span))) }
  return JSON(members)
}

private func add(_ quantity: Quantity, to members: inout [JSON.Member]) {
  let low = JSON(quantity.low)
  members.append(.init("low", low))
  members.append(.init("high", quantity.isRange ? JSON(quantity.high) : low))
}

private func claimJSON(_ reported: ReportedClaim, _ source: Source) -> JSON {
  let claim = reported.claim
  return JSON(
    source.place(claim.span) + [
      .init("text", source.words(claim.span)),
      .init("entity", JSON(claim.entity)),
      .init("metric", JSON(claim.metric)),
      .init("period", JSON(claim.period?.edtf)),
      .init("status", JSON(claim.status.rawValue)),
      .init("verdict", JSON(claim.verdict.rawValue)),
      .init("facts", JSON(claim.facts.map { JSON($0.id) })),
      .init("reason", JSON(reported.reason)),
    ])
}

private func findingJSON(_ finding: ReportedFinding, _ source: Source) -> JSON {
  JSON(
    [.init("code", JSON(finding.code.rawValue)), .init("severity", JSON(finding.severity.rawValue))]
      + source.place(finding.span) + [
        .init("text", source.words(finding.span)),
        .init("message", JSON(finding.message)),
        .init("facts", JSON(finding.facts.map { JSON($0) })),
        .init("related", JSON(finding.related.map { relatedJSON($0, source) })),
        .init("fixes", JSON(finding.fixes.map { fixJSON($0, source) })),
      ])
}

private func relatedJSON(_ related: ReportedFinding.Related, _ source: Source) -> JSON {
  let place: [JSON.Member] =
    switch related.place {
    case .reference(let path, let line): [.init("path", JSON(path)), .init("line", JSON(line))]
    case .draft(let span): source.place(span)
    }
  return JSON(place + [.init("message", JSON(related.message))])
}

private func fixJSON(_ fix: ReportedFix, _ source: Source) -> JSON {
  let edits = fix.edits.map { JSON(source.place($0.span) + [.init("newText", JSON($0.newText))]) }
  return ["title": JSON(fix.title), "edits": JSON(edits)]
}

private func coverageJSON(_ coverage: Coverage) -> JSON {
  [
    "supported": JSON(coverage.supported),
    "imprecise": JSON(coverage.imprecise),
    "contradicted": JSON(coverage.contradicted),
    "unverified": JSON(coverage.unverified),
    "supportedByText": JSON(coverage.supportedByText),
  ]
}
