import Checking
import Grammar
import Newsdesk
import Recognition
import Reference
import Text
import Values

/// The ways in which a right figure is made wrong.
enum SlipClass: String, CaseIterable {
  case scaleWord = "million for billion"
  case digitCount = "a digit too many or too few"
  case swappedDigits = "digits swapped"
  case wrongDigit = "a wrong digit"
  case otherCurrency = "another currency"
  case otherPeriod = "the figure of a neighbouring period"
  case otherEntity = "the figure of another entity"
  case otherMetric = "the figure of another metric"
  case wrongYear = "a neighbouring year in the text"
  case sign = "profit for loss"
  case turnedHedge = "a hedge turned round"
}

/// One change of a draft that makes a figure wrong. Offsets are bytes of the draft before the change.
struct GeneratedSlip {
  var kind: SlipClass
  /// What is replaced, and by what.
  var edit: Edit
  /// The figures that may be wrong by it; one of them has to be flagged.
  var figures: [Range<Int>]

  /// Where a byte range of the old draft stands in the new one.
  func moved(_ range: Range<Int>) -> Range<Int> {
    let shift = edit.newText.utf8.count - edit.span.count
    if range.lowerBound >= edit.span.upperBound { return range.lowerBound + shift..<range.upperBound + shift }
    return range.upperBound <= edit.span.lowerBound
      ? range : range.lowerBound..<max(range.lowerBound, range.upperBound + shift)
  }
}

/// Makes the slips of a draft whose figures are right.
struct SlipGenerator {
  let text: [UInt8]
  let report: Report
  let reference: ReferenceData
  let recognizer: Recognizer

  /// - Parameters:
  ///   - recognizer: writes figures in the draft's language.
  init(_ text: SourceText, _ report: Report, _ reference: ReferenceData, _ recognizer: Recognizer) {
    self.text = text.bytes
    self.report = report
    self.reference = reference
    self.recognizer = recognizer
  }

  func slips() -> [GeneratedSlip] {
    var slips: [GeneratedSlip] = []
    for claim in report.claims.map(\.claim) where claim.verdict == .supported {
      guard let fact = claim.facts.first, case .number = fact.value,
        let annotation = report.annotations.first(where: { $0.span == claim.span }), annotation.hedge != .range
      else { continue }
      let figure = string(claim.span)
      func add(_ kind: SlipClass, _ texts: [String?]) {
        for new in texts.compactMap(\.self) where new != figure {
          slips.append(GeneratedSlip(kind: kind, edit: Edit(span: claim.span, newText: new), figures: [claim.span]))
        }
      }
      add(.scaleWord, [Self.replacing(Self.scales, in: figure)])
      // Without a rate nothing can be said of another currency.
      if hasRate(for: annotation) { add(.otherCurrency, [Self.replacing(Self.currencies, in: figure)]) }
      add(.digitCount, WrittenNumber(figure, decimalMark)?.otherLengths ?? [])
      add(.swappedDigits, WrittenNumber(figure, decimalMark)?.swapped ?? [])
      add(.wrongDigit, WrittenNumber(figure, decimalMark)?.otherDigits ?? [])
      add(.otherPeriod, otherPeriods(than: fact).map { rewritten(figure, $0) })
      add(.otherEntity, otherEntities(than: fact).map { rewritten(figure, $0) })
      add(.otherMetric, otherMetrics(than: fact).map { rewritten(figure, $0) })
      slips += signSlips(claim) + hedgeSlips(claim, annotation)
    }
    return slips + yearSlips()
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  private var decimalMark: Character { recognizer.grammar.setting("decimal mark")?.first ?? "." }

  // MARK: Words

  private static let scales = [
    ("Millionen", "Milliarden"), ("Million", "Milliarde"), ("Mio.", "Mrd."), ("million", "billion"),
  ]
  private static let currencies = [
    ("US-Dollar", "Euro"), ("Dollar", "Euro"), ("dollars", "euros"), ("$", "€"), ("£", "$"),
  ]
  private static let results = [("Verlust", "Gewinn"), ("loss", "profit")]

  /// A text with the first word of a pair that it has replaced by the other one.
  private static func replacing(_ pairs: [(String, String)], in text: String) -> String? {
    for (left, right) in pairs {
      for (old, new) in [(left, right), (right, left)] where text.firstRange(of: old) != nil {
        return text.replacing(old, with: new, maxReplacements: 1)
      }
    }
    return nil
  }

  private func hasRate(for annotation: Annotation) -> Bool {
    guard case .money(_, let currency, _) = annotation.value, let day = report.date else { return false }
    return ["USD", "EUR"].contains { $0 != currency && reference.rate(from: currency, to: $0, on: day) != nil }
  }

  /// The nearest word for a profit or a loss before a figure, turned into the other.
  private func signSlips(_ claim: Claim) -> [GeneratedSlip] {
    guard let metric = claim.metric, ["profit", "operating-profit"].contains(metric) else { return [] }
    let start = max(0, claim.span.lowerBound - 60)
    let before = string(start..<claim.span.lowerBound)
    guard !before.contains(". "), !before.contains("\n\n") else { return [] }
    var nearest: (Range<String.Index>, String)?
    for (left, right) in Self.results {
      for (old, new) in [(left, right), (right, left)] {
        guard let range = before.ranges(of: old).last, nearest.map({ range.lowerBound > $0.0.lowerBound }) ?? true
        else { continue }
        nearest = (range, new)
      }
    }
    guard let (range, new) = nearest else { return [] }
    let offset = start + before.utf8.distance(from: before.startIndex, to: range.lowerBound)
    let length = before[range].utf8.count
    return [
      GeneratedSlip(
        kind: .sign, edit: Edit(span: offset..<offset + length, newText: new),
        // "A loss of 3 million, up from 2 million".
        figures: report.claims.map(\.claim).filter {
          $0.metric == metric && $0.entity == claim.entity && abs($0.span.lowerBound - claim.span.lowerBound) < 90
        }.map(\.span))
    ]
  }

  private static let hedges: [String: [(Hedge, String)]] = [
    "de": [(.over, "mehr als"), (.under, "weniger als"), (.nearly, "knapp"), (.slightlyOver, "gut")],
    "en": [(.over, "more than"), (.under, "less than"), (.nearly, "nearly"), (.slightlyOver, "just over")],
  ]

  /// The words of a hedge replaced by others that turn it round, by which the figure becomes false.
  private func hedgeSlips(_ claim: Claim, _ annotation: Annotation) -> [GeneratedSlip] {
    guard let span = annotation.hedgeSpan, let quantity = annotation.quantity, annotation.hedge != .about,
      case .number(let low, let high)? = claim.facts.first?.value
    else { return [] }
    return (Self.hedges[report.language] ?? []).filter { hedge, _ in
      compare(quantity, hedge: hedge, withLow: low.magnitude, high: high.magnitude) == .contradicted
    }.map { _, words in
      GeneratedSlip(kind: .turnedHedge, edit: Edit(span: span, newText: words), figures: [claim.span])
    }
  }

  // MARK: Other facts

  private func rewritten(_ figure: String, _ fact: Fact) -> String? {
    guard case .number(let low, let high) = fact.value, low == high, !figure.contains("&") else { return nil }
    return recognizer.rewriting(figure, to: low.magnitude)
  }

  private func otherPeriods(than fact: Fact) -> [Fact] {
    reference.facts(entity: fact.entity, metric: fact.metric).filter {
      $0.unit == fact.unit && $0.value != fact.value && $0.period?.days == fact.period?.days
    }
  }

  private func otherEntities(than fact: Fact) -> [Fact] {
    var facts: [Fact] = []
    for entity in reference.entities where entity.id != fact.entity {
      facts += reference.facts(entity: entity.id, metric: fact.metric).filter {
        $0.unit == fact.unit && $0.period == fact.period
      }
    }
    return facts
  }

  private func otherMetrics(than fact: Fact) -> [Fact] {
    reference.facts(entity: fact.entity).filter {
      $0.metric != fact.metric && $0.unit == fact.unit && $0.period == fact.period
    }
  }

  /// Each year of the text moved by one, where the reference tells otherwise for that year.
  private func yearSlips() -> [GeneratedSlip] {
    report.annotations.flatMap { date -> [GeneratedSlip] in
      guard case .date(let value) = date.value, let period = value.period, !value.isRelative else { return [] }
      let written = string(date.span)
      let year = period.first.year
      guard let place = written.ranges(of: String(year)).last, period.last.year == year else { return [] }
      let offset = date.span.lowerBound + written.utf8.distance(from: written.startIndex, to: place.lowerBound)
      return [year - 1, year + 1].compactMap { other -> GeneratedSlip? in
        let figures = report.claims.map(\.claim).filter { claim in
          guard claim.verdict == .supported, let fact = claim.facts.first, claim.period == period else { return false }
          // The nearest date is the figure's own, in the same line of thought.
          let isNear = abs(claim.span.lowerBound - date.span.lowerBound) < 90
          return isNear && isContradicted(claim, fact, in: other)
        }
        guard !figures.isEmpty else { return nil }
        return GeneratedSlip(
          kind: .wrongYear, edit: Edit(span: offset..<offset + 4, newText: String(other)), figures: figures.map(\.span))
      }
    }
  }

  private func isContradicted(_ claim: Claim, _ fact: Fact, in year: Int) -> Bool {
    guard let quantity = report.annotations.first(where: { $0.span == claim.span })?.quantity,
      let period = fact.period?.shifted(months: 12 * (year - (fact.period?.first.year ?? year)))
    else { return false }
    let facts = reference.facts(entity: fact.entity, metric: fact.metric).filter {
      $0.period?.first == period.first && $0.period?.last == period.last
    }
    return !facts.isEmpty
      && facts.allSatisfy {
        guard case .number(let low, let high) = $0.value else { return false }
        return compare(quantity, withLow: low.magnitude, high: high.magnitude) == .contradicted
      }
  }
}

/// The digits of a figure as it is written: "8.240 Menschen" has 8240 in groups, "€1.24 billion" has 124 with two places.
private struct WrittenNumber {
  private let before: Substring
  private let after: Substring
  private let digits: [Character]
  private let places: Int
  private let decimalMark: Character
  private let groupMark: Character?

  init?(_ figure: String, _ decimalMark: Character) {
    func isPart(_ index: String.Index) -> Bool {
      if figure[index].isNumber { return true }
      guard figure[index] == "." || figure[index] == "," else { return false }
      let next = figure.index(after: index)
      return next < figure.endIndex && figure[next].isNumber
    }
    guard let start = figure.firstIndex(where: \.isNumber) else { return nil }
    let end = figure[start...].indices.first { !isPart($0) } ?? figure.endIndex
    let number = figure[start..<end]
    before = figure[..<start]
    after = figure[end...]
    digits = number.filter(\.isNumber)
    places = number.firstIndex(of: decimalMark).map { number[$0...].count - 1 } ?? 0
    groupMark = number.first { !$0.isNumber && $0 != decimalMark }
    self.decimalMark = decimalMark
  }

  var swapped: [String] {
    let pairs = zip(digits.indices, digits.indices.dropFirst()).filter { left, right in
      digits[left] != digits[right] && !(left == 0 && digits[right] == "0")
    }
    return [pairs.first, pairs.count > 1 ? pairs.last : nil].compactMap { pair in
      pair.map { left, right in
        var other = digits
        other.swapAt(left, right)
        return written(other, places)
      }
    }
  }

  /// Each of the first two digits by another one.
  var otherDigits: [String] {
    digits.indices.prefix(2).map { index in
      var other = digits
      let digit = other[index].wholeNumberValue ?? 0
      other[index] = Character(String(digit > 6 ? digit - 3 : digit + 2))
      return written(other, places)
    }
  }

  var otherLengths: [String] {
    if places > 0 { return [written(digits, places - 1), written(digits, places + 1)] }
    if after.isEmpty || groupMark != nil {
      return [written(digits + ["0"], 0)] + (digits.last == "0" ? [written(digits.dropLast(), 0)] : [])
    }
    return [written(digits, 1)]
  }

  private func written(_ digits: some Collection<Character>, _ places: Int) -> String {
    let padded = Array(repeating: "0", count: max(0, places + 1 - digits.count)) + Array(digits)
    let whole = padded.dropLast(places)
    var number = ""
    for (index, digit) in whole.enumerated() {
      if let groupMark, index > 0, (whole.count - index) % 3 == 0 { number.append(groupMark) }
      number.append(digit)
    }
    if places > 0 { number += String(decimalMark) + String(padded.suffix(places)) }
    return before + number + after
  }
}
