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

  /// The report as the object that commands and the server print, in one line.
  /// - Parameters:
  ///   - text: the draft that the report was made of.
  ///   - encoding: the unit of `start` and `end`, named in `offsets`.
  ///   - id: what stands for the report's own id.
  public func bytes(
    of text: SourceText, offsets encoding: PositionEncoding = .utf32, content: Content = .everything, id: JSON? = nil
  ) -> [UInt8] {
    let source = Source(text, encoding)
    // Annotations take about as much room as the text, or thrice that where it is full of figures. What is not written to
    // costs nothing.
    var writer = JSONWriter(capacity: text.bytes.count * 3)
    writer.object { writer in
      writer.key("id")
      writer.value(id ?? (self.id.isEmpty ? .null : JSON(self.id)))
      writer.member("language", language)
      writer.member("date", date?.description)
      writer.member("offsets", encoding.contractName)
      writer.key("annotations")
      writer.array { writer in forEachAnnotation { writer.write($0, source) } }
      guard content == .everything else { return }
      writer.member("claims", claims) { $0.write($1, source) }
      writer.member("findings", findings) { $0.write($1, source) }
      writer.key("coverage")
      writer.write(coverage)
    }
    return writer.bytes
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
  let text: SourceText
  let offset: OffsetMap

  init(_ text: SourceText, _ encoding: PositionEncoding) {
    self.text = text
    offset = text.offsets(in: encoding)
  }

  func words(_ span: Range<Int>) -> ArraySlice<UInt8> { text.bytes[span.clamped(to: text.bytes.indices)] }
}

extension JSONWriter {
  fileprivate mutating func write(_ annotation: Annotation, _ source: Source) {
    object { writer in
      writer.member("kind", annotation.kind)
      writer.place(annotation.span, source)
      writer.words("text", annotation.span, source)
      switch annotation.value {
      case .money(let quantity, let currency, _):
        writer.ends(quantity)
        writer.member("currency", currency)
      case .percent(let quantity, let points, let fraction):
        writer.ends(quantity)
        if points { writer.member("points", true) }
        if fraction { writer.member("fraction", true) }
      case .count(let quantity, let unit):
        writer.ends(quantity)
        writer.member("unit", unit.isEmpty ? nil : unit)
      case .date(let date):
        writer.member("value", date.period?.edtf)
      case .organization(let entity):
        writer.member("entity", entity)
        if let confidence = annotation.confidence {
          writer.member("confidence", Decimal(Int128(confidence), exponent: -2))
        }
      }
      if annotation.quantity != nil || annotation.hedge != .none {
        writer.member("hedge", annotation.hedge.rawValue)
      }
      if let span = annotation.hedgeSpan { writer.words("hedgeText", span, source) }
    }
  }

  private mutating func place(_ span: Range<Int>, _ source: Source) {
    let place = source.offset(span)
    member("start", place.lowerBound)
    member("end", place.upperBound)
  }

  private mutating func words(_ key: StaticString, _ span: Range<Int>, _ source: Source) {
    self.key(key)
    value(source.words(span))
  }

  private mutating func ends(_ quantity: Quantity) {
    member("low", quantity.low)
    member("high", quantity.isRange ? quantity.high : quantity.low)
  }

  fileprivate mutating func write(_ reported: ReportedClaim, _ source: Source) {
    let claim = reported.claim
    object { writer in
      writer.place(claim.span, source)
      writer.words("text", claim.span, source)
      writer.member("entity", claim.entity)
      writer.member("metric", claim.metric)
      writer.member("period", claim.period?.edtf)
      writer.member("status", claim.status.rawValue)
      writer.member("verdict", claim.verdict.rawValue)
      writer.member("facts", claim.facts) { $0.value($1.id) }
      writer.member("reason", reported.reason)
    }
  }

  fileprivate mutating func write(_ finding: ReportedFinding, _ source: Source) {
    object { writer in
      writer.member("code", finding.code.rawValue)
      writer.member("severity", finding.severity.rawValue)
      writer.place(finding.span, source)
      writer.words("text", finding.span, source)
      writer.member("message", finding.message)
      writer.member("facts", finding.facts) { $0.value($1) }
      writer.member("related", finding.related) { $0.write($1, source) }
      writer.member("fixes", finding.fixes) { $0.write($1, source) }
    }
  }

  private mutating func write(_ related: ReportedFinding.Related, _ source: Source) {
    object { writer in
      switch related.place {
      case .reference(let path, let line):
        writer.member("path", path)
        writer.member("line", line)
      case .draft(let span):
        writer.place(span, source)
      }
      writer.member("message", related.message)
    }
  }

  private mutating func write(_ fix: ReportedFix, _ source: Source) {
    object { writer in
      writer.member("title", fix.title)
      writer.member("edits", fix.edits) { writer, edit in
        writer.object { writer in
          writer.place(edit.span, source)
          writer.member("newText", edit.newText)
        }
      }
    }
  }

  fileprivate mutating func write(_ coverage: Coverage) {
    object { writer in
      writer.member("supported", coverage.supported)
      writer.member("imprecise", coverage.imprecise)
      writer.member("contradicted", coverage.contradicted)
      writer.member("unverified", coverage.unverified)
      writer.member("supportedByText", coverage.supportedByText)
    }
  }
}
