import Reference
import Text
import Values

/// A name of the draft that may be written otherwise, and every place where it stands.
public struct Renaming: Hashable, Sendable {
  /// As it is written now, without an ending.
  public var name: String
  /// In bytes of the draft, without endings; the place that was asked for among them.
  public var places: [Range<Int>]
  /// The place that was asked for.
  public var asked: Range<Int>
}

extension Report {
  /// The name of an organization at a byte of the draft. What begins with it is renamed with it ("Nordlicht AG" with
  /// "Nordlicht"); other names of the same organization are left alone. Endings ("Nordlichts") stay.
  public func renaming(at offset: Int, in text: SourceText, _ reference: ReferenceData) -> Renaming? {
    guard let annotation = annotation(at: offset), case .organization(let entity) = annotation.value,
      let subject = subject(of: annotation, in: text)
    else { return nil }
    let known = entity.flatMap { reference.entity($0) }.map { [$0.name] + $0.aliases } ?? []
    let written = text.string(annotation.span)
    let name = known.filter { written.hasPrefix($0) }.max { $0.utf8.count < $1.utf8.count } ?? written
    let places = mentions(of: subject, in: text).filter { text.string($0).hasPrefix(name) }
    let length = name.utf8.count
    func base(_ span: Range<Int>) -> Range<Int> { span.lowerBound..<span.lowerBound + length }
    return Renaming(name: name, places: places.map(base), asked: base(annotation.span))
  }
}
