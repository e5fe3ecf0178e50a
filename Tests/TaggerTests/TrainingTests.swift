import Testing
import Text

@testable import Tagger
@testable import train_tagger

/// A sentence with its names in brackets behind a letter: "o[…]" an organization, "p[…]" a person, "l[…]" a place.
private func marked(_ text: String) -> MarkedText {
  var marked = MarkedText(bytes: [], names: [])
  var open: (start: Int, begin: Label)?
  let kinds: [UInt8: Label] = [
    UInt8(ascii: "o"): .organizationBegin, UInt8(ascii: "p"): .personBegin, UInt8(ascii: "l"): .placeBegin,
  ]
  for byte in text.utf8 {
    if byte == UInt8(ascii: "["), let begin = marked.bytes.popLast().flatMap({ kinds[$0] }) {
      open = (marked.bytes.count, begin)
    } else if byte == UInt8(ascii: "]"), let name = open {
      marked.names.append(MarkedText.Name(span: name.start..<marked.bytes.count, begin: name.begin))
      open = nil
    } else {
      marked.bytes.append(byte)
    }
  }
  return marked
}

private let corpus = [
  "Shares of o[Halden Robotics] rose.", "Shares of o[Norvane] fell in l[Turin].", "p[Ida Marsh] lives in l[Turin].",
  "p[Tom Brandt] and p[Ida Brandt] walked to l[Dover].", "Shares of o[Larkspur & Sons] rose in l[Dover].",
  "The weather was mild.", "Shares rose.", "p[Tom Marsh] left o[Norvane]'s office.",
].map(marked)

private let settings = {
  var settings = TrainingSettings()
  settings.learner.sparsity = 0.05
  settings.leastCount = 1
  return settings
}()

private func trained(_ texts: [MarkedText] = corpus) -> [UInt8] {
  let resources = Resources(lexicon: .empty, gazetteer: .empty)
  let learned = train(texts, resources, settings)
  return ModelFile(learned, resources, margins: (0..<UInt16(Model.confidences)).map { $0 }).encoded()
}

/// The organizations that a model finds in a text.
private func organizations(_ bytes: [UInt8], in text: String) throws -> [String] {
  let tagger = Tagger(try #require(Model(bytes)))
  let text = Array(text.utf8)
  let tokens = Tokens(text)
  return tagger.organizations(in: tokens, sentences: [0..<tokens.count]).map {
    String(decoding: text[tokens.bytes($0.tokens)], as: UTF8.self)
  }
}

@Test func aModelFindsWhatItWasTaught() throws {
  let model = trained()
  for text in corpus {
    let names = text.names.filter { $0.begin == .organizationBegin }
    let expected = names.map { String(decoding: text.bytes[$0.span], as: UTF8.self) }
    #expect(try organizations(model, in: String(decoding: text.bytes, as: UTF8.self)) == expected)
  }
  #expect(try organizations(model, in: "Shares of Wendelin Foods fell.") == ["Wendelin Foods"])
  #expect(try organizations(model, in: "Tom Wendelin walked to Turin.") == [])
}

/// What rules say of a word is weighed like what the texts do.
@Test func aModelHeedsClues() throws {
  let texts = ["We like o[Norvane].", "We like p[Tom].", "They met o[Halvors].", "They met p[Ida]."].map(marked)
  // A rule finds the words of seven letters.
  func clues(_ tokens: Tokens) -> [Clue] {
    (0..<tokens.count).map { Clue(rule: tokens.foldedBytes($0).count == 7 ? 3 : 0, lists: 0) }
  }
  let resources = Resources(lexicon: .empty, gazetteer: .empty, clues: clues)
  let file = ModelFile(train(texts + texts, resources, settings), resources, margins: [])
  let tagger = Tagger(try #require(Model(file.encoded())))
  for (text, count) in [("They like Wendell.", 1), ("They like Max.", 0)] {
    let tokens = Tokens(Array(text.utf8))
    let found = tagger.organizations(in: tokens, sentences: [0..<tokens.count], clues: clues(tokens))
    #expect(found.count == count, "\(text)")
  }
}

/// Not only twice on this machine: the digest is the same on every one.
@Test func trainingIsRepeatableToTheByte() {
  let model = trained()
  #expect(model == trained())
  #expect(Tokens.hash(of: model) == 15_355_897_341_662_429_357)
  #expect(model != trained(corpus.reversed()))
}

@Test func damagedModelsAreRefusedOrHarmless() throws {
  let model = trained()
  for count in [0, 1, 5, 6, 100, model.count / 2, model.count - 20] {
    #expect(Model(Array(model.prefix(count))) == nil, "\(count)")
  }
  #expect(Model(Array("TMTG1".utf8) + [UInt8](repeating: 0xFF, count: 10_000)) == nil)
  var random = SeededRandom(seed: 3)
  for _ in 0..<300 {
    var damaged = model
    for _ in 0..<3 { damaged[random.below(model.count)] = UInt8(truncatingIfNeeded: random.next()) }
    guard let model = Model(damaged) else { continue }
    let tokens = Tokens(Array("Shares of Halden & Sons rose, Ida said.".utf8))
    for found in Tagger(model).organizations(in: tokens, sentences: [0..<tokens.count]) {
      #expect(found.tokens.upperBound <= tokens.count && (0..<100).contains(found.confidence))
    }
  }
}

@Test func numbersKeepTheirValueThroughAFile() {
  var random = SeededRandom(seed: 5)
  let values = (0..<500).map { _ in (value: UInt32(random.below(1 << 16)), count: 16 + random.below(17)) }
  for low in [8, 13] {
    var writer = BitWriter()
    for (value, count) in values {
      writer.bits(value, count)
      writer.rice(value & 0xFFF, low)
    }
    var reader = BitReader(writer.finish())
    for (value, count) in values {
      #expect(reader.bits(count) == value)
      #expect(reader.rice(low) == value & 0xFFF)
    }
    #expect(!reader.isExhausted)
  }
}

@Test func swapsAndSentencesKeepTheirMarks() throws {
  var listed = ListedNames()
  listed.add("Quillfeather Holdings", to: "CO")
  var random = SeededRandom(seed: 1)
  let text = marked("p[Ida] left o[Norvane] for o[Halden Robotics] in l[Turin].")
  let copy = try #require(Swaps(listed).copy(of: text, &random))
  #expect(copy.bytes == Array("Ida left Quillfeather Holdings for Quillfeather Holdings in Turin.".utf8))
  #expect(
    copy.names.map { String(decoding: copy.bytes[$0.span], as: UTF8.self) }
      == ["Ida", "Quillfeather Holdings", "Quillfeather Holdings", "Turin"])
  #expect(Swaps(listed).copy(of: marked("p[Ida] slept."), &random) == nil)
}
