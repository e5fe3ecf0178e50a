/// Where a figure or a year is told, and how.
struct ToldPlace {
  var section: Int
  /// Bytes of the source, from the start of the section.
  var span: Range<Int>
  var text: String
}

extension PlacedFinding {
  /// What is told otherwise at two places: a heading and the text below it, or one sentence and another.
  enum Retelling {
    case heading, repetition

    fileprivate var message: String { self == .heading ? "finding.headline" : "finding.repeated" }
    fileprivate var related: String { self == .heading ? "related.operand" : "related.earlier-figure" }
  }

  /// - Parameters:
  ///   - wrong: what is reported.
  ///   - meant: what it should tell.
  init(
    _ wrong: ToldPlace, unlike meant: ToldPlace, _ retelling: Retelling, severity: Severity = .warning,
    fixes: [Fix] = []
  ) {
    self.init(
      Finding(
        code: .inconsistentFigures, severity: severity, span: wrong.span,
        message: Message(retelling.message, ["draft": wrong.text, "operands": meant.text]),
        places: [Finding.Place(span: meant.span, message: Message(retelling.related))], fixes: fixes),
      in: wrong.section, places: [meant.section])
  }
}

extension DraftFigures {
  func place(_ index: Int) -> ToldPlace {
    ToldPlace(section: figures[index].section, span: figures[index].span, text: text(index))
  }

  func place(_ figure: ToldFigure, in section: Int) -> ToldPlace {
    ToldPlace(
      section: section, span: sections[section].block.source(of: figure.mention.annotation.span),
      text: sections[section].text(of: figure.span))
  }
}
