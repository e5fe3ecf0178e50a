import JSON
import Newsdesk
import Text

/// A draft that the client has open.
struct Document {
  let uri: String
  let markup: Markup
  /// A file of reference data, grammar or configuration is none.
  let isDraft: Bool
  /// A draft that the configuration leaves out.
  private(set) var isLeftOut = false
  private(set) var version: Int?
  private(set) var text: SourceText
  /// What the check of this very text said; nil before it.
  private(set) var report: Report?
  /// The semantic tokens that the client was sent last.
  var tokens: SemanticTokens.Result?
  /// What stays of the diagnostics that were told last, by their findings' origins.
  var wordings: [ObjectIdentifier: Session.Wording] = [:]
  /// The latest edition that has been read.
  private(set) var edition: (any DeskEdition)?
  /// What the text still shares with that edition's text, in bytes.
  private var shared = Shared()
  /// Where the last word was typed, in bytes; nil where none has been since the draft was opened, saved or left
  /// alone for a while.
  private var caret: Int?

  private struct Shared {
    var length = 0
    var leading = 0
    var trailing = 0
  }

  init(uri: String, languageID: String, version: Int?, text: SourceText) {
    self.uri = uri
    let named = Markup(languageID: languageID)
    // Of an id that Tickmark does not know ("quarto") the file's name tells more.
    let isKnown = named != .text || languageID == "plaintext"
    let name = uri.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased()
    isDraft = !dataFormats.contains(languageID) && !(ending.map(dataFormats.contains) ?? false)
    markup = isKnown ? named : Markup.guess(path: uri, bytes: text.bytes)
    self.version = version
    self.text = text
  }

  /// A file that is not there.
  init?(missingAt path: String) {
    guard let uri = fileURI(ofPath: path) else { return nil }
    self.init(uri: uri, languageID: "", version: nil, text: SourceText(""))
  }

  /// nil for a document that is no file.
  var path: String? { LanguageServer.path(ofFileURI: uri) }
  /// Nothing of what is no draft.
  var draft: Draft { Draft(id: uri, text: isDraft ? text : SourceText(""), markup: markup) }
  /// What is shown of it; nothing of what is left out.
  var shownDraft: Draft { isLeftOut ? Draft(id: uri, text: SourceText(""), markup: markup) : draft }

  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    shared.leading = min(shared.leading, range.lowerBound)
    shared.trailing = min(shared.trailing, text.bytes.count - range.upperBound)
    text.replace(range, with: bytes)
    typed(bytes[...], behind: range.lowerBound)
    report = nil
  }

  mutating func replaceAll(with bytes: [UInt8]) {
    let (old, new) = (text.bytes, bytes)
    let leading = zip(old, new).prefix { $0 == $1 }.count
    let trailing = zip(old[leading...].reversed(), new[leading...].reversed()).prefix { $0 == $1 }.count
    shared.leading = min(shared.leading, leading)
    shared.trailing = min(shared.trailing, trailing)
    text = SourceText(bytes)
    typed(new[leading..<new.count - trailing], behind: leading)
    report = nil
  }

  /// Nobody types several words at once.
  private mutating func typed(_ bytes: ArraySlice<UInt8>, behind start: Int) {
    let words = bytes.split { $0 <= 0x20 }
    caret = words.count <= 1 && !bytes.contains(UInt8(ascii: "\n")) ? start + bytes.count : nil
  }

  /// After it has been saved, or left alone for a while, nothing is being typed.
  mutating func rest() { caret = nil }

  /// Whether what stands at a span, in bytes, is still being typed: the last change ends behind it, at the end of a line,
  /// with no more than the beginning of a word between ("€298.6 mil", "298.").
  func isBeingTyped(_ span: Range<Int>) -> Bool {
    let bytes = text.bytes
    guard let caret, span.upperBound <= caret, caret - span.upperBound <= Self.wordLimit,
      bytes.indices.contains(span.lowerBound),
      bytes[min(caret, bytes.count)...].prefix(while: { $0 != UInt8(ascii: "\n") }).allSatisfy({ $0 <= 0x20 })
    else { return false }
    let rest = bytes[span.upperBound..<min(caret, bytes.count)].drop { $0 == 0x20 }
    // A mark behind a number may be that of its decimals.
    if rest.count == 1, let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") {
      return rest.startIndex == span.upperBound && bytes[span].last.map(Self.digits.contains) ?? false
    }
    return rest.allSatisfy { $0 > 0x40 }
  }

  private static let wordLimit = 40
  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  mutating func take(version: Int?) {
    self.version = version
  }

  /// The latest edition, brought up to the text as it stands; nil without one.
  func revisedEdition() -> (any DeskEdition)? {
    guard isDraft, !isLeftOut, let edition else { return nil }
    // A trailing part counts only as far as it does not overlap with the leading one, in the old text and in the new.
    let trailing = min(shared.trailing, shared.length - shared.leading, text.bytes.count - shared.leading)
    edition.revise(draft, replacing: shared.leading..<shared.length - trailing)
    return edition
  }

  mutating func accept(_ edition: any DeskEdition, _ report: Report) {
    self.edition = edition
    self.report = report
    let length = text.bytes.count
    shared = Shared(length: length, leading: length, trailing: length)
  }

  /// - Parameter isLeftOut: whether the configuration says so now.
  mutating func take(isLeftOut: Bool) {
    guard isLeftOut != self.isLeftOut else { return }
    self.isLeftOut = isLeftOut
    discardEdition()
  }

  /// After a change of settings or reference data.
  mutating func discardEdition() {
    edition = nil
    report = nil
    wordings = [:]
  }
}

/// Endings and language ids of files that hold no prose.
private let dataFormats: Set<String> = ["csv", "tsv", "json", "jsonc", "tick"]

extension SourceText {
  /// The byte offset of an LSP position, held inside the text.
  func offset(ofPosition json: JSON?, _ encoding: PositionEncoding) throws(ResponseError) -> Int {
    guard let line = json?["line"]?.int, let character = json?["character"]?.int else {
      throw .invalidParams(.noPosition)
    }
    return offset(of: Position(line: max(0, line), character: max(0, character)), in: encoding)
  }

  /// The bytes of an LSP range, held inside the text; a range with its ends exchanged is put right.
  func bytes(ofRange json: JSON?, _ encoding: PositionEncoding) throws(ResponseError) -> Range<Int> {
    let start = try offset(ofPosition: json?["start"], encoding)
    let end = try offset(ofPosition: json?["end"], encoding)
    return min(start, end)..<max(start, end)
  }

  /// Converts offsets of bytes to positions.
  func positions(_ encoding: PositionEncoding) -> (Int) -> Position {
    let positions = Positions(self, encoding)
    return { positions.position(at: $0) }
  }

  /// Converts ranges of bytes to LSP ranges.
  func ranges(_ encoding: PositionEncoding) -> (Range<Int>) -> JSON {
    let positions = Positions(self, encoding)
    return { ["start": positions.position(at: $0.lowerBound).json, "end": positions.position(at: $0.upperBound).json] }
  }
}

/// Finds positions by their lines alone, until that has cost as much as one pass over the text.
private final class Positions {
  private let text: SourceText
  private let encoding: PositionEncoding
  private var walked = 0
  private var map: PositionMap?

  init(_ text: SourceText, _ encoding: PositionEncoding) {
    self.text = text
    self.encoding = encoding
  }

  func position(at offset: Int) -> Position {
    if let map { return map(offset) }
    let position = text.position(at: offset, in: encoding)
    walked += position.character
    if walked > text.bytes.count { map = text.positions(in: encoding) }
    return position
  }
}

extension Position {
  var json: JSON { ["line": JSON(line), "character": JSON(character)] }
}
