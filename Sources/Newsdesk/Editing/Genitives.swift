import Grammar
import Text

/// How a language writes names in the genitive, as its `language.tick` says.
struct Genitives: Sendable {
  /// What names take that end so, the longest end first; the last one is that of all other names.
  private let endings: [(nameEnds: [String], endings: [String])]

  init(_ grammar: LanguageGrammar?) {
    let special = grammar?.settings(under: "genitive behind").map { nameEnds, endings in
      (Self.list(nameEnds), Self.list(endings))
    }
    endings = (special ?? []) + [([""], grammar?.list("genitive") ?? [])]
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.drop { $0 == " " }.description }
  }

  /// What a name may take, the usual first; none in a language without genitives.
  func endings(of name: String) -> [String] {
    let name = name.lowercased()
    return endings.first { $0.nameEnds.contains { name.hasSuffix($0) } }?.endings ?? []
  }

  /// The names that a word may be the genitive of.
  func bases(of word: String) -> [String] {
    endings.flatMap(\.endings).filter { !$0.isEmpty && word.hasSuffix($0) }.map { ending in
      (String(word.dropLast(ending.count)), ending)
    }.filter { endings(of: $0.0).contains($0.1) }.map(\.0)
  }

  /// An ending as a draft has it.
  struct Written: Hashable, Sendable {
    /// As the grammar writes it.
    var ending: String
    /// In bytes.
    var length: Int
    /// Its apostrophe, if it has one.
    var apostrophe: Character?
  }

  /// The ending that stands in a text behind a name. An apostrophe that may be a quotation's end is none.
  func ending(of name: String, at end: Int, in text: [UInt8]) -> Written? {
    let rest = String(decoding: text[end...].prefix(Self.reach), as: UTF8.self).unicodeScalars
    let known = Set(endings.flatMap(\.endings)).sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    for ending in known where !ending.isEmpty && rest.count >= ending.unicodeScalars.count {
      let written = rest.prefix(ending.unicodeScalars.count)
      guard written.elementsEqual(ending.unicodeScalars, by: { $0 == $1 || Self.isApostrophe($0) && $1 == "'" }) else {
        continue
      }
      let behind = rest.dropFirst(written.count)
      if let next = behind.first, next.isLetterOrDigit || next == "-" || Self.isApostrophe(next) { continue }
      if ending == "'" {
        guard endings(of: name).contains(ending), let space = behind.first, space.properties.isWhitespace,
          behind.dropFirst().first?.isLetterOrDigit == true, !isQuoting(text, before: end)
        else { continue }
      }
      return Written(
        ending: ending, length: written.reduce(0) { $0 + UTF8.width($1) },
        apostrophe: written.first(where: Self.isApostrophe).map { Character($0) })
    }
    return nil
  }

  /// How many bytes behind a name are looked at, and before it for the beginning of a quotation.
  private static let reach = 16
  private static let quotation = 800

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { "'’ʼ´`".unicodeScalars.contains(scalar) }

  /// Whether a quotation in single quotes is open.
  private func isQuoting(_ text: [UInt8], before end: Int) -> Bool {
    let scalars = Array(String(decoding: text[..<end].suffix(Self.quotation), as: UTF8.self).unicodeScalars)
    var isOpen = false
    for (index, scalar) in scalars.enumerated() where "'’‘‚‹›".unicodeScalars.contains(scalar) {
      let isBehindWord = index > 0 && !scalars[index - 1].properties.isWhitespace
      let isBeforeWord = index + 1 < scalars.count && scalars[index + 1].properties.isAlphabetic
      if isBeforeWord, !isBehindWord || !scalars[index - 1].isLetterOrDigit {
        isOpen = isOpen || scalar != "’"
      } else if isBehindWord, !isBeforeWord {
        isOpen = false
      }
    }
    return isOpen
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool { properties.isAlphabetic || properties.numericType != nil }
}
