import Recognition
import Values

extension Checker {
  /// Days that no calendar has, and weekdays that do not fall on their date. Needs no reference.
  func calendarFindings(in section: Section) -> [Finding] {
    section.passage.mentions.compactMap { mention in
      guard case .date(let date) = mention.annotation.value else { return nil }
      let span = section.block.source(of: mention.annotation.span)
      let draft = section.text(of: mention.annotation.span)
      if date.isImpossible {
        return Finding(
          code: .impossibleDate, severity: .error, span: span,
          message: Message("finding.impossible-date", ["draft": draft]))
      }
      guard let weekday = date.weekday, let period = date.period, period.days == 1, period.first.weekday != weekday
      else { return nil }
      return mismatch(period.first, draft, weekday, mention, section, span)
    } + reversedSpans(in: section)
  }

  /// "From June 2025 to May 2025": an end before its start. Days that the text leaves to the publication date may mean
  /// another year.
  private func reversedSpans(in section: Section) -> [Finding] {
    let dates = section.passage.mentions.filter { if case .date = $0.annotation.value { true } else { false } }
    let words = section.passage.cues
    var starts: Set<Int> = []
    var untils: [Int: Int] = [:]
    var commas: Set<Int> = []
    for word in words {
      switch word.kind {
      case .relation where word.value == "until": untils[word.tokens.lowerBound] = word.tokens.upperBound
      case .relation where word.value == "since": starts.insert(word.tokens.upperBound)
      case .level where DraftFigure.from.contains(word.value): starts.insert(word.tokens.upperBound)
      case .clause where word.tokens.count == 1: commas.insert(word.tokens.lowerBound)
      default: break
      }
    }
    return zip(dates, dates.dropFirst()).compactMap { start, end in
      // "May 3, 2025, to April 28, 2025".
      let gap = start.tokens.upperBound
      let until = commas.contains(gap) ? gap + 1 : gap
      guard case .date(let first) = start.annotation.value, case .date(let second) = end.annotation.value,
        starts.contains(start.tokens.lowerBound), untils[until] == end.tokens.lowerBound, isReversed(first, second)
      else { return nil }
      let text = start.annotation.span.lowerBound..<end.annotation.span.upperBound
      return Finding(
        code: .impossibleDate, severity: .error, span: section.block.source(of: end.annotation.span),
        message: Message("finding.end-before-start", ["draft": section.text(of: text)]),
        places: [
          Finding.Place(span: section.block.source(of: start.annotation.span), message: Message("related.operand"))
        ])
    }
  }

  /// Whether a date ends before another begins. Of days without a year only those of one month tell.
  private func isReversed(_ first: DateValue, _ second: DateValue) -> Bool {
    guard let from = first.period, let to = second.period else { return false }
    if !first.isRelative, !second.isRelative { return to.last < from.first }
    return from.days == 1 && to.days == 1 && from.first.month == to.first.month && to.first.day < from.first.day
      && first.weekday == nil && second.weekday == nil
  }

  private func mismatch(
    _ day: CalendarDate, _ draft: String, _ weekday: Int, _ mention: Passage.Mention, _ section: Section,
    _ span: Range<Int>
  ) -> Finding {
    let recognizer = recognizer(of: section)
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
