/// What a language's model is trained on.
struct Recipe {
  struct Part {
    var corpus: String
    var weight: Float = 1
    /// Texts of these domains are left out.
    var without: Set<String> = []
  }

  var training: [Part]
  /// What it is measured on, and its confidences are fitted to.
  var development: [String]
  var clusters: String
  var gazetteer = "gazetteer.tsv"
  /// Corpora of another language, whose organizations are listed as well.
  var named: [String] = []
  /// How many of the most frequent words keep their clusters.
  var words = 100_000
  /// How much of the weight of a text with organizations a copy with other names takes over.
  var swapWeight: Float
  /// How often each of the language's own sentences is filled with names, and how much it counts.
  var sentences: Int
  var sentenceWeight: Float
  /// What is added to the score of an organization's beginning, so that about as many are found as there are.
  var boldness: Float = 0
  /// Smaller weights are left out: they change little, and take room.
  var leastWeight: Float = 0.04
  var settings = TrainingSettings(runs: 3)
  var seed: UInt64 = 7

  static let languages: [String: Recipe] = [
    "de": Recipe(
      training: [Part(corpus: "germeval14.train.jsonl")], development: ["germeval14.dev.jsonl"],
      clusters: "clusters.de.tsv",
      named: [
        "wikigold.train.jsonl", "crossner.train.jsonl", "crossner.dev.jsonl", "crossner.test.jsonl",
        "wnut17.train.jsonl", "btc.train.jsonl",
      ], swapWeight: 0.1, sentences: 6, sentenceWeight: 0.3, boldness: 0.3),
    "en": Recipe(
      training: [
        Part(corpus: "wikigold.train.jsonl"), Part(corpus: "crossner.train.jsonl"),
        Part(corpus: "crossner.test.jsonl"), Part(corpus: "wnut17.train.jsonl"), Part(corpus: "wnut17.test.jsonl"),
        Part(corpus: "btc.train.jsonl"),
        // What is from Wikipedia and Wikivoyage must be shared alike (CC BY-SA).
        Part(corpus: "gum.train.jsonl", weight: 0.5, without: ["bio", "voyage"]),
      ],
      development: ["uner_ewt.dev.jsonl", "wnut17.dev.jsonl", "crossner.dev.jsonl"], clusters: "clusters.en.tsv",
      named: ["germeval14.train.jsonl"],
      swapWeight: 0.3, sentences: 10, sentenceWeight: 0.5, leastWeight: 0.052),
  ]
}
