import Checking
import Recognition
import Reference
import Text
import Values

/// Something that may be written at a place of the draft.
public struct Completion: Hashable, Sendable {
  public enum Origin: Hashable, Sendable {
    case fact(Fact)
    case entity(Entity)
  }

  public var text: String
  /// The bytes of the draft that it takes the place of: what has been typed of it, and what of the same figure or name
  /// stands behind that.
  public var replaced: Range<Int>
  public var origin: Origin
}

extension Newsdesk {
  /// The figures that the reference has for the organization and the metric that stand before a byte of the draft, the
  /// sentence's own period and the newest first, written as the draft writes figures; else the names that begin with what
  /// has been typed. A word that is no part of a figure or name stays.
  public func completions(at offset: Int, in edition: Edition) -> [Completion] {
    let figures = figures(at: offset, in: edition)
    return figures.isEmpty ? names(at: offset, in: edition) : figures
  }

  private static let limit = 50

  // MARK: Figures

  private func figures(at offset: Int, in edition: Edition) -> [Completion] {
    guard let figure = BegunFigure(before: offset, in: edition.draft.text),
      let place = Place(figure.start, offset, in: edition), let checker = checkers[place.language]?.value
    else { return [] }
    let annotations = edition.annotations
    let own = annotations.first { $0.span.contains(figure.start) || $0.span.upperBound == offset }
    if !figure.words.isEmpty, case .date? = own?.value { return [] }
    let end = figure.end(own?.span, in: edition.draft.text)
    let metrics = place.metrics.compactMap { cue in
      cue.kind == .metric ? cue.value : checker.metric(Int(cue.id & ~NameIndex.partialMark))
    }
    let entities = place.entities.lazy.compactMap { checker.entity($0) }
    for metric in metrics {
      for entity in entities {
        let facts = reference.facts(entity: entity, metric: metric, period: nil)
        guard !facts.isEmpty else { continue }
        let isNamed = facts.map { fact in
          place.periods.contains { period in fact.period?.overlaps(period) ?? false }
        }
        let ordered = zip(facts, isNamed).filter(\.1) + zip(facts, isNamed).filter { !$0.1 }
        return ordered.prefix(Self.limit).compactMap { fact, _ in
          let text =
            figure.sign.isEmpty
            ? written(fact, like: annotations, in: edition, checker) : written(fact, behind: figure.sign, checker)
          guard let text, figure.mayBecome(text) else { return nil }
          return Completion(text: text, replaced: figure.start..<end, origin: .fact(fact))
        }
      }
    }
    return []
  }

  /// A fact's value like an amount of the same size that the draft has already, else as the language writes it.
  private func written(
    _ fact: Fact, like annotations: [Annotation], in edition: Edition, _ checker: Checker
  ) -> String {
    guard case .number(let low, let high) = fact.value, low == high, case .currency(let currency) = fact.unit else {
      return checker.spelled(fact)
    }
    let million = Decimal.power(of: 6)
    for annotation in annotations.prefix(Self.limit) {
      guard case .money(let quantity, let own, _) = annotation.value, !quantity.isRange,
        (quantity.low < million) == (low < million)
      else { continue }
      let figure = edition.draft.text.string(annotation.span)
      let other = own == currency ? nil : currency
      if let text = checker.recognizer.rewriting(figure, to: low, currency: other) { return text }
    }
    return checker.spelled(fact)
  }

  /// nil where the sign is none of the fact's currency.
  private func written(_ fact: Fact, behind sign: String, _ checker: Checker) -> String? {
    guard case .number(let low, let high) = fact.value, case .currency(let currency) = fact.unit else { return nil }
    let text = sign + checker.recognizer.spelled(low, high, unit: "")
    let reading = checker.recognizer.readFigures(Tokens(Array(text.utf8)), today: nil, isCell: false)
    guard case .money(_, let read, _)? = reading.mentions.first?.annotation.value, read == currency else { return nil }
    return text
  }

  /// A name of up to three words may have been begun.
  private func names(at offset: Int, in edition: Edition) -> [Completion] {
    let text = edition.draft.text
    let line = text.range(ofLine: text.line(at: offset)).content
    guard line.lowerBound < offset, offset <= line.upperBound else { return [] }
    let typed = text.string(max(line.lowerBound, offset - Self.longestName)..<offset)
    guard let last = typed.unicodeScalars.last, isLetter(last) else { return [] }
    var starts: [Int] = []
    var position = offset
    var isInWord = false
    for scalar in typed.unicodeScalars.reversed() where starts.count < 3 {
      if isInWord, !isLetter(scalar) { starts.append(position) }
      isInWord = isLetter(scalar)
      position -= UTF8.width(scalar)
    }
    if isInWord, starts.count < 3 { starts.append(max(line.lowerBound, position)) }
    for start in starts.reversed() {
      let prefix = text.string(start..<offset)
      guard mayBeginName(prefix, in: edition) else { continue }
      let names = names(beginningWith: prefix)
      if !names.isEmpty {
        return names.map { name, entity in
          Completion(text: name, replaced: start..<end(of: name, start, offset, in: text), origin: .entity(entity))
        }
      }
    }
    return []
  }

  /// In bytes.
  private static let longestName = 100

  /// A word in small letters may be the beginning of a name that is typed in a hurry, if it is no word by itself.
  private func mayBeginName(_ prefix: String, in edition: Edition) -> Bool {
    guard prefix.count > 1, prefix.first?.isLowercase ?? false else { return prefix.count > 1 }
    let grammar = grammars.grammar(for: edition.language)
    return prefix.count > 2 && !prefix.contains(" ") && !(grammar?.isFrequent(prefix) ?? false)
  }

  /// Behind the name where it stands there already, else behind the word.
  private func end(of name: String, _ start: Int, _ offset: Int, in text: SourceText) -> Int {
    let rest = text.string(offset..<text.range(ofLine: text.line(at: offset)).content.upperBound)
    let whole = text.string(start..<offset) + rest
    if whole.lowercased().hasPrefix(name.lowercased()) {
      return max(offset, start + whole.prefix(name.count).utf8.count)
    }
    return offset + rest.unicodeScalars.prefix(while: isLetter).reduce(0) { $0 + UTF8.width($1) }
  }

  private func names(beginningWith prefix: String) -> [(name: String, entity: Entity)] {
    let prefix = prefix.lowercased()
    var found: [(name: String, entity: Entity)] = []
    for number in entityNames.value.entities(beginningWith: prefix) where found.count < Self.limit {
      let entity = reference.entities[number]
      // The id is no name.
      let name = ([entity.name] + entity.aliases).first { $0.lowercased().hasPrefix(prefix) }
      if let name { found.append((name, entity)) }
    }
    return found
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

/// What stands before a place where a figure may be written.
private struct Place {
  /// That of the paragraph.
  var language: String
  /// Those of the sentence, the nearest first.
  var metrics: [Passage.Cue]
  /// The numbers of the entities that may be meant, the nearest first.
  var entities: [Int]
  /// Those of the sentence.
  var periods: [Period]

  /// How many names further back are looked at.
  private static let reach = 8

  /// - Parameter start: where the figure begins, of which something may have been typed before the offset.
  init?(_ start: Int, _ offset: Int, in edition: Edition) {
    let bytes = edition.draft.text.bytes
    let blocks = edition.blocks.blocks
    guard offset <= bytes.count, let index = blocks.lastIndex(where: { $0.source.lowerBound < offset }) else {
      return nil
    }
    let block = blocks[index]
    let passage = edition.passages[index]
    // Behind the block only spaces that its reading leaves out.
    guard bytes[min(block.source.upperBound, offset)..<offset].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else {
      return nil
    }
    let end = start >= block.source.upperBound ? block.reading.bytes.count : block.readingOffset(ofSource: start)
    let tokens = Tokens(block.reading.bytes)
    let token = max(0, (0..<tokens.count).count { Int(tokens[$0].end) <= end } - 1)
    guard !passage.sentences.isEmpty else { return nil }
    let sentence = passage.tokens(ofSentenceHolding: token)
    guard sentence.contains(token) else { return nil }
    language = passage.language
    metrics = passage.cues.reversed().filter { cue in
      (cue.kind == .metric || cue.kind == .referenceMetric) && cue.span.upperBound <= end
        && sentence.contains(cue.tokens.lowerBound)
    }
    periods = passage.mentions.compactMap { mention in
      guard sentence.contains(mention.tokens.lowerBound), case .date(let date) = mention.annotation.value else {
        return nil
      }
      return date.period
    }
    var names = passage.names.filter { $0.span.upperBound <= end }.map { Int($0.id) }
    var before = index
    while names.isEmpty, before > 0 {
      before -= 1
      names = edition.passages[before].names.map { Int($0.id) }
    }
    entities = names.reversed().prefix(Self.reach).map(\.self)
  }
}
