import Recognition
import Values

extension Checker {
  /// Days that no calendar has, and weekdays that do not fall on their date. Needs no reference.
  func calendarFindings(in sections: [Section]) -> [Finding] {
    var findings: [Finding] = []
    for section in sections {
      for mention in section.passage.mentions {
        guard case .date(let date) = mention.annotation.value else { continue }
        let span = section.block.source(of: mention.annotation.span)
        let draft = section.text(of: mention.annotation.span)
        if date.isImpossible {
          findings.append(
            Finding(
              code: .impossibleDate, severity: .error, span: span,
              message: Message("finding.impossible-date", ["draft": draft])))
        } else if let weekday = date.weekday, let period = date.period, period.days == 1,
          period.first.weekday != weekday
        {
          findings.append(mismatch(period.first, draft, weekday, mention, section, span))
        }
      }
    }
    return findings
  }

  private func mismatch(
    _ day: CalendarDate, _ draft: String, _ weekday: Int, _ mention: Passage.Mention, _ section: Section,
    _ span: Range<Int>
  ) -> Finding {
    let right = recognizer.weekdayName(day.weekday)
    var fixes: [Fix] = []
    if let right, let written = recognizer.weekday(in: draft) {
      let start = mention.annotation.span.lowerBound
      let range = section.block.source(of: start + written.lowerBound..<start + written.upperBound)
      fixes = [Fix(title: Message("fix.replace", ["text": right]), edits: [Edit(span: range, newText: right)])]
    }
    return Finding(
      code: .weekdayMismatch, severity: .error, span: span,
      message: Message("finding.weekday-mismatch", ["draft": draft, "date": day.description, "weekday": right ?? ""]),
      fixes: fixes)
  }
}
