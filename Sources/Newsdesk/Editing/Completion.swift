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
  /// - Parameter isAsked: somebody asks for them; else they come up while a draft is written.
  public func completions(at offset: Int, in edition: Edition, isAsked: Bool = true) -> [Completion] {
    let figures =
      figures(inCellAt: offset, in: edition, isAsked: isAsked) ?? figures(at: offset, in: edition, isAsked: isAsked)
    return figures.isEmpty ? names(at: offset, in: edition) : figures
  }

  static let completionLimit = 50

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
    for number in entityNames.value.entities(beginningWith: prefix) where found.count < Self.completionLimit {
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
