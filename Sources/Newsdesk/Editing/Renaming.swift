import Checking
import Reference
import Text
import Values

/// A name of the draft that may be written otherwise, and every place where it stands.
public struct Renaming: Sendable {
  /// As it is read now, without markup and without an ending.
  public var name: String
  /// The place that was asked for, in bytes of the draft.
  public var asked: Range<Int>
  fileprivate var places: [Place]
  fileprivate let markup: Markup
  /// That of the draft.
  fileprivate let apostrophe: Character

  fileprivate struct Place: Sendable {
    /// Between which there is markup, in bytes of the draft.
    var parts: [Range<Int>]
    var language: LanguageOfNames
    var genitive: (ending: Genitives.Written, span: Range<Int>)?
    /// "Siemens-Chef"
    var isInCompound: Bool
  }

  /// What puts another name in the place of this one everywhere, in the genitive where this one is. Markup within the name
  /// stays; the new name takes the place of the first part.
  public func edits(to newName: String) -> [Edit] {
    places.flatMap { place in
      let isJoined = place.isInCompound && place.language.joinsNames
      let written = markup.written(isJoined ? newName.replacing(" ", with: "-") : newName)
      let edits = place.parts.enumerated().map { Edit(span: $1, newText: $0 == 0 ? written : "") }
      return edits + (genitive(of: newName, at: place).map { [$0] } ?? [])
    }
  }

  /// What is to stand in the place of the old name's ending, if that is not the new one's as well.
  private func genitive(of newName: String, at place: Place) -> Edit? {
    guard let (old, span) = place.genitive else { return nil }
    let endings = place.language.genitives.endings(of: newName)
    guard let new = endings.first, !endings.contains(old.ending) else { return nil }
    return Edit(span: span, newText: new.replacing("'", with: String(old.apostrophe ?? apostrophe)))
  }
}

/// How the language of a paragraph writes names.
private struct LanguageOfNames: Sendable {
  var genitives: Genitives
  /// "Deutsche-Bank-Chef"
  var joinsNames: Bool
}

extension Newsdesk {
  /// The name of an organization at a byte of the draft. What begins with it is renamed with it ("Nordlicht AG" with
  /// "Nordlicht"), also where a line breaks within it or markup stands; other names of the same organization are left
  /// alone.
  public func renaming(at offset: Int, in edition: Edition, _ report: Report) -> Renaming? {
    let (text, blocks) = (edition.draft.text, edition.blocks)
    guard let annotation = report.annotation(at: offset), case .organization(let entity) = annotation.value,
      let subject = report.subject(of: annotation, in: text),
      let index = blocks.index(ofBlockAt: annotation.span.lowerBound)
    else { return nil }
    let asked = WrittenName(annotation.span, in: blocks.blocks[index])
    var languages: [String: LanguageOfNames] = [:]
    func wording(of index: Int) -> LanguageOfNames {
      let code = edition.passages[index].language
      let language = languages[code] ?? self.language(ofNamesIn: code)
      languages[code] = language
      return language
    }
    let known = entity.flatMap { reference.entity($0) }.map { [$0.name] + $0.aliases } ?? []
    var name = known.filter { asked.begins(with: $0) }.max { $0.utf8.count < $1.utf8.count } ?? asked.text
    var mentions = report.mentions(of: subject, in: text)
    if case .name(let written) = subject {
      let genitives = wording(of: index).genitives
      let bare = genitives.bases(of: written).first { !report.mentions(of: .name($0), in: text).isEmpty } ?? written
      mentions = ([bare] + genitives.endings(of: bare).map { bare + $0 })
        .flatMap { report.mentions(of: .name($0), in: text) }
      if bare != written { name = bare }
    }
    let places = mentions.compactMap { span -> Renaming.Place? in
      guard let index = blocks.index(ofBlockAt: span.lowerBound) else { return nil }
      let language = wording(of: index)
      let written = WrittenName(span, in: blocks.blocks[index])
      return written.parts(ofPrefix: name).map {
        Renaming.Place(
          parts: $0, language: language, genitive: written.genitive(of: name, language.genitives),
          isInCompound: written.isInCompound(behind: name))
      }
    }
    guard let parts = asked.parts(ofPrefix: name), let first = parts.first, let last = parts.last else { return nil }
    let base = first.lowerBound..<last.upperBound
    // Behind an ending the whole word is meant.
    let isInside = base.lowerBound <= offset && offset <= base.upperBound
    return Renaming(
      name: name, asked: isInside ? base : annotation.span, places: places, markup: blocks.markup,
      apostrophe: blocks.areTypeset ? "’" : "'")
  }

  private func language(ofNamesIn code: String) -> LanguageOfNames {
    let grammar = grammars.grammar(for: code)
    return LanguageOfNames(
      genitives: Genitives(grammar), joinsNames: grammar?.setting("names in compounds") == "hyphenated")
  }
}

extension Blocks {
  /// Whether quotes and apostrophes are those of printers.
  fileprivate var areTypeset: Bool {
    blocks.contains { block in
      let bytes = block.reading.bytes
      return zip(bytes.indices, bytes).contains { index, byte in
        byte == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x98...0x9E).contains(bytes[index + 2])
      }
    }
  }
}
