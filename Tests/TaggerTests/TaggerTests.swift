import BundledGrammar
import Testing
import Text

@testable import Tagger

private let languages = ["de", "en"]

private func tagger(_ language: String) throws -> Tagger {
  let bytes = try #require(BundledGrammar.model(at: language + "/organizations.model"))
  return Tagger(try #require(Model(bytes)))
}

extension Lexicon {
  fileprivate static let none = Lexicon(words: HashTable(hashes: [], values: [], bits: bits), clusters: [])
}

extension Gazetteer {
  fileprivate static let none = Gazetteer(names: HashTable(hashes: [], values: [], bits: bits), lists: 0)
}

/// Only the lower bits of hashes are kept; they are told apart all the same.
@Test(arguments: [0, 1, 3, 5_000, 40_000]) func hashTablesFindWhatTheyHold(count: Int) {
  let hashes = (0..<count).map { UInt32($0) &* 1_669 }
  let table = HashTable(hashes: hashes, values: hashes.map { UInt16($0 % 999) }, bits: 26)
  #expect(table.count == count && table.hashes == hashes)
  #expect(hashes.allSatisfy { table.value(of: $0) == UInt16($0 % 999) })
  #expect(hashes.dropFirst().allSatisfy { table.value(of: $0 - 1) == nil && table.value(of: $0 + 1) == nil })
  #expect(table.value(of: 1 << 26 - 1) == nil)
}

/// The memory of a model's text is given back; it can be read again.
@Test(arguments: languages) func modelsCanBeReadTwice(language: String) throws {
  let path = language + "/organizations.model"
  let first = try #require(BundledGrammar.model(at: path))
  #expect(first == BundledGrammar.model(at: path))
  #expect(BundledGrammar.snapshot(of: language) == BundledGrammar.snapshot(of: language))
}

/// Words as the tagger groups tokens: a bar before each that no space stands before.
@Test func tokensWrittenTogetherAreOneWord() {
  for marked in [
    "the Halden-CEO left", "U.S. troops", "J. P. Brandt", "Q2 of 2024", "AT&T|'s deal", "L'Oréal", "O'Neill|’s|,",
    "example.com", "1,204 people|.", "90|/|Die", "A & B", "|\"|So|\"", "end|. Then", "Brandts|’", "3|, 4", "-|5", "A|-",
  ] {
    let text = Array(marked.utf8.filter { $0 != UInt8(ascii: "|") })
    let tokens = Tokens(text)
    let words = Sentence(tokens, 0..<tokens.count, [], .none, .none).words.map(\.tokens)
    let found = words.map { range in
      let isJoined =
        range.lowerBound > 0 && tokens.isJoined(range.lowerBound) || marked.hasPrefix("|") && range.lowerBound == 0
      return (isJoined ? "|" : "") + String(decoding: text[tokens.bytes(range)], as: UTF8.self)
    }
    let expected = marked.split(separator: " ").flatMap { part in
      part.split(separator: "|", omittingEmptySubsequences: false).enumerated().compactMap { index, piece in
        piece.isEmpty ? nil : (index > 0 ? "|" : "") + piece
      }
    }
    #expect(found == expected, "\(marked)")
  }
}

@Test func modelsAreSmall() throws {
  for language in languages {
    let bytes = try #require(BundledGrammar.model(at: language + "/organizations.model"))
    // The program holds seven bits of them a byte.
    #expect(bytes.count * 8 / 7 <= 1_500_000, "\(language)")
    #expect(Model(bytes) != nil)
  }
}

/// A sentence that was read before, elsewhere and beside others, is read as by a tagger that meets it first.
@Test func whatWasReadBeforeIsReadAlike() throws {
  let bytes = try #require(BundledGrammar.model(at: "en/organizations.model"))
  let model = try #require(Model(bytes))
  let used = Tagger(model)
  for text in [
    "Aldwick Group said so.", "On Monday Aldwick Group said so.", "On Monday aldwick Group said so.",
    "It is Aldwick Group's plant.", "Aldwick Group's plant. Aldwick Group said so.",
  ] {
    let tokens = Tokens(Array(text.utf8))
    for start in 0..<tokens.count {
      for rule in 0...1 as ClosedRange<UInt16> {
        let clues = [Clue](repeating: Clue(rule: rule, lists: 0), count: tokens.count)
        let first = Tagger(model).tag(tokens, sentences: [start..<tokens.count], clues: clues)
        let again = used.tag(tokens, sentences: [start..<tokens.count], clues: clues)
        #expect(again.organizations == first.organizations, "\(text) from \(start)")
        for token in 0..<tokens.count {
          #expect(again.margin(of: token..<token + 1) == first.margin(of: token..<token + 1), "\(text) from \(start)")
        }
      }
    }
  }
}

@Test func hostileTextsEnd() throws {
  let texts = [
    "", " ", "A", "&", "'s", "A.B.C.D.", String(repeating: "A", count: 50_000), String(repeating: "A-", count: 5_000),
    String(repeating: "Aa ", count: 5_000), String(repeating: "A.", count: 5_000),
    String(repeating: "'s", count: 5_000), String(repeating: "Ä\u{308}", count: 2_000), "\u{FFFC}\u{0}A\u{FEFF}B",
    String(repeating: "Aa&", count: 2_000) + "-",
  ]
  for language in languages {
    let tagger = try tagger(language)
    for text in texts {
      let tokens = Tokens(Array(text.utf8))
      let tagging = tagger.tag(tokens, sentences: [0..<tokens.count])
      var end = 0
      for found in tagging.organizations {
        #expect(found.tokens.lowerBound >= end && found.tokens.upperBound <= tokens.count && !found.tokens.isEmpty)
        end = found.tokens.upperBound
      }
    }
    let tokens = Tokens([0x41, 0xFF, 0xC3, 0x20, 0x42, 0xF0, 0x9F])
    _ = tagger.tag(tokens, sentences: [0..<tokens.count])
    // Sentences that the text does not have.
    #expect(tagger.tag(tokens, sentences: [5..<50, -3 ..< -1, 0..<0]).margin(of: 100..<200) < 0)
  }
}
