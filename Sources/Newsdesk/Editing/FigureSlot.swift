import Recognition
import Reference
import Text
import Values

/// What a figure that is to be written at a place of the draft takes the place of: what has been typed of it, and what
/// stands of it behind.
struct FigureSlot {
  /// The number or sign that it begins with, and what stands behind that; nil where nothing of it is there.
  let begun: TypedWords.Figure?
  private let typed: TypedWords
  /// Nothing of a figure stands right before the place, and no unfinished word.
  private let mayBegin: Bool
  private let text: SourceText
  private let recognizer: Recognizer

  /// - Parameters:
  ///   - cell: where the cell of a table begins in which the place is.
  ///   - annotations: those of the paragraph, in bytes of the draft.
  init?(
    before offset: Int, from cell: Int = 0, in text: SourceText, _ annotations: [Annotation], _ recognizer: Recognizer
  ) {
    guard let typed = TypedWords(before: offset, from: cell, in: text) else { return nil }
    self.typed = typed
    self.text = text
    self.recognizer = recognizer
    let own = typed.figure.flatMap { figure in annotations.first { $0.span.contains(figure.start) } }
    begun = typed.figure.flatMap { Self.isBehind($0, typed, read: own, recognizer) ? nil : $0 }
    mayBegin = begun == nil && typed.isOver
  }

  /// Where it begins as far as that is known without its text, in bytes of the draft.
  var start: Int { begun?.start ?? typed.offset }

  /// Whether a figure is over, and other words stand behind it; a date is no figure.
  private static func isBehind(
    _ figure: TypedWords.Figure, _ typed: TypedWords, read annotation: Annotation?, _ recognizer: Recognizer
  ) -> Bool {
    if case .date? = annotation?.value { return true }
    if figure.isBare || !typed.isOver { return false }
    if let annotation, annotation.span.upperBound >= figure.end { return false }
    // "870 Mio" lacks no more than its unit.
    let bytes = Array(figure.text.utf8.prefix(figure.end - figure.start)) + Array(" USD".utf8)
    let whole = recognizer.readFigures(Tokens(bytes), today: nil).mentions.first?.annotation.span
    return whole != bytes.indices
  }

  /// The bytes of the draft that a figure takes the place of; nil for one that does not go on with what is there.
  /// - Parameters:
  ///   - kind: that of the annotation that it will be,
  ///   - isAsked: a number that has been typed may give way to another one.
  func replaced(by figure: String, _ kind: String, isAsked: Bool) -> Range<Int>? {
    guard let start = start(of: figure, kind, isAsked: isAsked) else { return nil }
    let end = end(from: start, kind)
    return end == typed.offset && typed.ends(with: figure) ? nil : start..<end
  }

  private func start(of figure: String, _ kind: String, isAsked: Bool) -> Int? {
    if let start = typed.start(ofWhatGoesOnAs: figure) { return start }
    if let begun, begun.isBare, kind != "date", !typed.isOver || isAsked { return begun.start }
    return mayBegin ? typed.offset : nil
  }

  // MARK: Behind the place

  /// So much of the line is looked at, in bytes.
  private static let reach = 100

  /// Where the figure ends that begins before the place, in bytes of the draft.
  private func end(from start: Int, _ kind: String) -> Int {
    let offset = typed.offset
    let line = text.range(ofLine: text.line(at: offset)).content
    let rest = text.bytes[offset..<max(offset, line.upperBound)].prefix(Self.reach)
      .prefix { !Self.markup.contains($0) && $0 >= 0x20 }
    let words = rest.drop { $0 == 0x20 }
    let isGlued = !typed.isOver && start < offset
    let behind = isGlued ? rest : words
    let gap = isGlued ? 0 : rest.count - words.count
    guard start < offset else {
      // A figure of its own, else what lacks a number: "Milliarden Euro".
      let end = end(of: behind, behind: [], kind) ?? self.end(of: behind, behind: Array("1 ".utf8), kind)
      return end.map { offset + gap + $0 } ?? offset
    }
    var before = Array(text.bytes[start..<offset])
    while !isGlued, before.last == 0x20 { before.removeLast() }
    if let end = end(of: behind, behind: before + (isGlued ? [] : [0x20]), nil) { return offset + gap + end }
    return isGlued ? offset + rest.prefix(while: Self.isLetter).count : offset
  }

  /// How many of some bytes belong to the figure that begins with others right before them.
  /// - Parameter kind: nil for any but a date.
  private func end(of rest: ArraySlice<UInt8>, behind begun: [UInt8], _ kind: String?) -> Int? {
    let passage = recognizer.readFigures(Tokens(begun + rest), today: nil)
    guard let figure = passage.mentions.first?.annotation, figure.span.lowerBound == 0,
      kind.map({ $0 == figure.kind }) ?? (figure.quantity != nil), figure.span.upperBound > begun.count
    else { return nil }
    return figure.span.upperBound - begun.count
  }

  private static let markup = Set("*_`<>[]&\\|~".utf8)

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}

extension Fact {
  /// The kind of the annotation that its value is in a draft.
  var annotationKind: String {
    switch unit {
    case .currency: "money"
    case .percent, .percentagePoints: "percent"
    case .date: "date"
    case .count, .ratio: "count"
    }
  }
}
