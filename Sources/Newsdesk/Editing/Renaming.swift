import Checking
import Reference
import Text
import Values

/// A name of the draft that may be written otherwise, and every place where it stands.
public struct Renaming: Hashable, Sendable {
  /// As it is read now, without markup and without an ending.
  public var name: String
  /// The place that was asked for, in bytes of the draft.
  public var asked: Range<Int>
  /// The parts of each place between which there is markup, in bytes of the draft.
  fileprivate var places: [[Range<Int>]]
  fileprivate let markup: Markup

  /// What puts another name in the place of this one everywhere. Markup within the name stays; the new name takes the place
  /// of the first part.
  public func edits(to newName: String) -> [Edit] {
    let written = markup.written(newName)
    return places.flatMap { parts in
      parts.enumerated().map { Edit(span: $1, newText: $0 == 0 ? written : "") }
    }
  }
}

extension Report {
  /// The name of an organization at a byte of the draft. What begins with it is renamed with it ("Nordlicht AG" with
  /// "Nordlicht"), also where a line breaks within it or markup stands; other names of the same organization are left
  /// alone. Endings ("Nordlichts") stay.
  /// - Parameter blocks: those of the draft that the report was made of.
  public func renaming(
    at offset: Int, in text: SourceText, _ blocks: Blocks, _ reference: ReferenceData
  ) -> Renaming? {
    guard let annotation = annotation(at: offset), case .organization(let entity) = annotation.value,
      let subject = subject(of: annotation, in: text), let asked = WrittenName(annotation.span, in: blocks)
    else { return nil }
    let known = entity.flatMap { reference.entity($0) }.map { [$0.name] + $0.aliases } ?? []
    let name = known.filter { asked.text.hasPrefix($0) }.max { $0.utf8.count < $1.utf8.count } ?? asked.text
    let places = mentions(of: subject, in: text).compactMap { span in
      WrittenName(span, in: blocks)?.parts(ofPrefix: name)
    }
    guard let parts = asked.parts(ofPrefix: name), let first = parts.first, let last = parts.last else { return nil }
    let base = first.lowerBound..<last.upperBound
    // Behind an ending the whole word is meant.
    let isInside = base.lowerBound <= offset && offset <= base.upperBound
    return Renaming(
      name: name, asked: isInside ? base : annotation.span, places: places, markup: blocks.markup)
  }
}

/// A name as it is read.
private struct WrittenName {
  /// With single spaces.
  let text: String
  private let block: Block
  /// In bytes of the block's reading.
  private let range: Range<Int>

  init?(_ span: Range<Int>, in blocks: Blocks) {
    guard let block = blocks.block(at: span.lowerBound) else { return nil }
    self.block = block
    let start = block.readingOffset(ofSource: span.lowerBound)
    range = start..<max(start, block.readingOffset(ofSource: span.upperBound))
    text = String(decoding: block.reading.bytes[range].map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }

  /// Where the first words stand in the draft, as stretches without markup between them; nil where others stand there.
  func parts(ofPrefix name: String) -> [Range<Int>]? {
    guard text.hasPrefix(name) else { return nil }
    var parts: [Range<Int>] = []
    for byte in range.prefix(name.utf8.count) {
      let source = block.source(of: byte..<byte + 1)
      if let last = parts.last, last.upperBound >= source.lowerBound {
        parts[parts.count - 1] = last.lowerBound..<max(last.upperBound, source.upperBound)
      } else {
        parts.append(source)
      }
    }
    return parts
  }
}
