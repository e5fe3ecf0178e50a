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
  /// The bytes of the draft that it takes the place of: what has been typed of it.
  public var typed: Range<Int>
  public var origin: Origin
}

extension Newsdesk {
  /// The figures that the reference has for the organization and the metric that stand before a byte of the draft, the
  /// sentence's own period and the newest first, written as the draft writes figures; else the names that begin with what
  /// has been typed.
  public func completions(at offset: Int, in edition: Edition) -> [Completion] {
    let figures = figures(at: offset, in: edition)
    return figures.isEmpty ? names(at: offset, in: edition.draft.text) : figures
  }

  private static let limit = 50

  // MARK: Figures

  private func figures(at offset: Int, in edition: Edition) -> [Completion] {
    guard let place = Place(offset, in: edition), let checker = checkers[place.language]?.value else { return [] }
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
        return ordered.prefix(Self.limit).map { fact, _ in
          Completion(
            text: written(fact, like: edition.annotations, in: edition, checker), typed: place.typed,
            origin: .fact(fact))
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

  // MARK: Names

  /// A name of up to three words may have been begun.
  private func names(at offset: Int, in text: SourceText) -> [Completion] {
    let line = text.range(ofLine: text.line(at: offset)).content
    let typed = text.bytes[line.lowerBound..<max(line.lowerBound, min(offset, line.upperBound))].suffix(100)
    var starts: [Int] = []
    for index in typed.indices.reversed() where starts.count < 3 {
      let isStart = index == line.lowerBound || !isWordByte(text.bytes[index - 1])
      if isStart, isWordByte(text.bytes[index]) { starts.append(index) }
    }
    for start in starts.reversed() {
      let prefix = text.string(start..<offset)
      guard prefix.count > 1, prefix.first?.isUppercase ?? false else { continue }
      let names = names(beginningWith: prefix)
      if !names.isEmpty {
        return names.map { Completion(text: $0.name, typed: start..<offset, origin: .entity($0.entity)) }
      }
    }
    return []
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

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}

/// What stands before a place where a figure may be written.
private struct Place {
  /// What has been typed of the figure, in bytes of the draft.
  var typed: Range<Int>
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

  init?(_ offset: Int, in edition: Edition) {
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
    var start = offset
    while start > block.source.lowerBound, bytes[start - 1] > 0x20 { start -= 1 }
    typed = start..<offset
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
