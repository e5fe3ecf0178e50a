import BundledGrammar
import Files
import Grammar
import Recognition
import Tagger

/// `train-tagger LANGUAGE CORPORA MODEL [--without clusters|gazetteer|names|rules|swaps|sentences]…` trains a language's
/// model from a folder of corpora and the grammar, prints how it does on the development texts and writes it; the same
/// bytes each time. Runs in the repository's root.
@main
struct TrainTagger {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let plain = Array(arguments.filter { !$0.hasPrefix("--") })
    guard plain.count >= 3, let recipe = Recipe.languages[plain[0]] else {
      print(
        "usage: train-tagger \(Recipe.languages.keys.sorted().joined(separator: "|")) CORPORA MODEL [--without PART]…")
      return
    }
    let without = Set(plain.dropFirst(3))
    let folder = plain[1]
    var listed = try ListedNames(reading: joinPath(folder, recipe.gazetteer))
    let swaps = Swaps(listed)
    if !without.contains("names") {
      for corpus in recipe.named { listed.add(organizationsOf: try readCorpus(joinPath(folder, corpus))) }
      for part in ["shared", plain[0]] { try listed.add(knownIn: "grammar/\(part)/organizations.names") }
    }
    var resources = Resources(lexicon: .empty, gazetteer: .empty)
    if !without.contains("clusters") {
      resources.lexicon = try Lexicon(reading: joinPath(folder, recipe.clusters), words: recipe.words)
    }
    if !without.contains("gazetteer") { resources.gazetteer = Gazetteer(listed) }
    if !without.contains("rules"), let grammar = grammar(of: plain[0]) {
      let recognizer = Recognizer(grammar: grammar)
      resources.clues = { recognizer.clues(in: $0) }
    }
    let texts = try trainingTexts(recipe, plain[0], folder, swaps, without)
    let development = try recipe.development.map { (name: $0, texts: try readCorpus(joinPath(folder, $0))) }
    print("\(texts.count) texts")

    func modelFile(_ learned: Learned) -> ModelFile {
      ModelFile(learned, resources, leastWeight: recipe.leastWeight, boldness: recipe.boldness, margins: [])
    }
    let learned = train(texts, resources, recipe.settings) { epoch, learned in
      let file = modelFile(learned)
      print("epoch \(epoch): \(file.rows.count) features")
      guard epoch > 2, let tagger = file.tagger else { return }
      for (name, texts) in development { print("  \(name): \(Evaluation(tagger, on: texts, resources))") }
    }
    var file = modelFile(learned)
    if let tagger = file.tagger {
      file.margins = confidenceMargins(development.flatMap { Evaluation(tagger, on: $0.texts, resources).margins })
    }
    let bytes = file.encoded()
    print("\(bytes.count) bytes")
    let output = try createFile(at: plain[2])
    try writeBytes(bytes, to: output)
    try closeFile(output)
  }

  private static func grammar(of language: String) -> LanguageGrammar? {
    GrammarFiles(BundledGrammar.files.map { GrammarSource(path: $0.path, text: $0.text) }).grammar(for: language)
  }

  private static func trainingTexts(
    _ recipe: Recipe, _ language: String, _ folder: String, _ swaps: Swaps, _ without: Set<String>
  ) throws -> [MarkedText] {
    let corpora = try recipe.training.flatMap { part in
      try readCorpus(joinPath(folder, part.corpus), without: part.without).map { $0.weighing(part.weight) }
    }
    var random = SeededRandom(seed: recipe.seed)
    let sentences = try Sentences(
      reading: "grammar/\(language)/organizations.sentences", fillingFrom: corpora, companies: swaps.companies)
    var texts = corpora
    if !without.contains("swaps"), recipe.swapWeight > 0 {
      for (index, text) in corpora.enumerated() {
        guard let copy = swaps.copy(of: text, &random) else { continue }
        texts[index] = text.weighing(1 - recipe.swapWeight)
        texts.append(copy.weighing(recipe.swapWeight))
      }
    }
    if !without.contains("sentences") {
      for _ in 0..<recipe.sentences { texts += sentences.filled(&random, weight: recipe.sentenceWeight) }
    }
    return texts
  }
}

extension ModelFile {
  fileprivate var tagger: Tagger? { Model(encoded()).map { Tagger($0) } }
}
