import Tagger
import Text

/// What training yields: a weight for each row of features and label, and for each label behind each.
struct Learned {
  var rows: [(number: UInt32, weights: Row)]
  var transitions: [Row]
}

struct TrainingSettings {
  var learner = Learner.Settings()
  var epochs = 5
  /// How often it is learned from scratch, each time in another order; the weights are the average.
  var runs = 1
  /// So much higher is each wrong label scored in learning, so that the right one comes out further ahead (softmax
  /// margin).
  var handicap: Float = 1
  /// A feature that is seen less often is not learned.
  var leastCount = 2
  /// From then on the weights are averaged, over so many moments an epoch.
  var unaveragedEpochs = 1
  var samplesPerEpoch = 8
  var seed: UInt64 = 1
  /// What changes less is left out, which makes later epochs fast.
  var leastGradient: Float = 1e-3
}

/// Learns from marked texts.
/// - Parameter report: called after each epoch with what was learned so far.
func train(
  _ texts: [MarkedText], _ resources: Resources, _ settings: TrainingSettings,
  report: (Int, Learned) -> Void = { _, _ in }
) -> Learned {
  var examples = texts.map { Example($0, resources) }
  let numbers = denseNumbers(&examples, leastCount: settings.leastCount)
  var random = SeededRandom(seed: settings.seed)
  var order = Array(examples.indices)
  var sums = [Row](repeating: Row(), count: numbers.count)
  var transitionSums = [Row](repeating: Row(), count: Label.count + 1)
  var samples: Float = 0
  func learned() -> Learned {
    let share = 1 / max(1, samples)
    return Learned(
      rows: zip(numbers, sums.map { $0 * share }).filter { $0.1 != Row() }.map { (number: $0, weights: $1) }
        .sorted { $0.number < $1.number },
      transitions: transitionSums.map { $0 * share })
  }
  for run in 0..<max(1, settings.runs) {
    var learner = Learner(count: numbers.count, settings.learner)
    var transitions = Learner(count: Label.count + 1, Learner.Settings(rate: settings.learner.rate, sparsity: 0))
    for epoch in 1...max(1, settings.epochs) {
      order.shuffle(&random)
      for (place, index) in order.enumerated() {
        learn(examples[index], &learner, &transitions, settings)
        // The latest texts count too much in the weights of one moment; their average over many moments is better.
        if epoch > settings.unaveragedEpochs, place % (order.count / settings.samplesPerEpoch + 1) == 0 {
          samples += 1
          for row in sums.indices { sums[row] += learner.weights[row] }
          for row in transitionSums.indices { transitionSums[row] += transitions.weights[row] }
        }
      }
      report(run * settings.epochs + epoch, learned())
    }
  }
  return learned()
}

/// A text as training sees it.
private struct Example {
  /// The features of all words one after another, and where each word's begin.
  var features: [UInt32] = []
  var starts: [Int] = [0]
  var labels: [Label] = []
  var weight: Float

  init(_ text: MarkedText, _ resources: Resources) {
    weight = text.weight
    let tokens = Tokens(text.bytes)
    let gazetteer = text.asksGazetteer ? resources.gazetteer : .empty
    let sentence = Sentence(tokens, 0..<tokens.count, resources.clues(tokens), resources.lexicon, gazetteer)
    labels = text.labels(of: sentence.words.map { Int(tokens[$0.tokens.lowerBound].start) })
    var rows = FeatureRows()
    for index in sentence.words.indices {
      rows.removeAll()
      sentence.appendFeatures(of: index, to: &rows)
      features += rows.numbers
      starts.append(features.count)
    }
  }
}

/// Numbers the rows that are seen often enough from 0 on, and drops the other ones; answers the rows by their new numbers.
private func denseNumbers(_ examples: inout [Example], leastCount: Int) -> [UInt32] {
  var counts = [Int32](repeating: 0, count: 1 << Sentence.rowBits)
  for example in examples { for row in example.features { counts[Int(row)] += 1 } }
  // The most frequent first, which keeps them together in memory.
  let numbers = counts.indices.filter { counts[$0] >= leastCount }
    .sorted { (counts[$0], $1) > (counts[$1], $0) }.map { UInt32($0) }
  for row in counts.indices { counts[row] = -1 }
  for (number, row) in numbers.enumerated() { counts[Int(row)] = Int32(number) }
  for index in examples.indices {
    var kept: [UInt32] = []
    kept.reserveCapacity(examples[index].features.count)
    var starts = [0]
    for word in examples[index].labels.indices {
      for feature in examples[index].starts[word]..<examples[index].starts[word + 1] {
        let number = counts[Int(examples[index].features[feature])]
        if number >= 0 { kept.append(UInt32(number)) }
      }
      starts.append(kept.count)
    }
    examples[index].features = kept
    examples[index].starts = starts
  }
  return numbers
}

/// One step along the gradient of the likelihood of an example's labels.
private func learn(
  _ example: Example, _ learner: inout Learner, _ transitions: inout Learner, _ settings: TrainingSettings
) {
  let words = example.labels.indices
  guard !words.isEmpty else { return }
  let scores = words.map { word in
    var score = Row(repeating: settings.handicap)
    score[example.labels[word].rawValue] = 0
    for feature in example.starts[word]..<example.starts[word + 1] {
      score += learner.weights[Int(example.features[feature])]
    }
    return score
  }
  var expected = Expectations(scores, Transitions.likelihoods(transitions.weights))
  for word in words {
    let label = example.labels[word].rawValue
    expected.steps[word == 0 ? 0 : example.labels[word - 1].rawValue + 1][label] -= 1
    var gradient = expected.labels[word]
    gradient[label] -= 1
    gradient = gradient.replacing(
      with: 0, where: pointwiseMax(gradient, -gradient) .< Row(repeating: settings.leastGradient))
    guard gradient != Row() else { continue }
    gradient *= example.weight
    for feature in example.starts[word]..<example.starts[word + 1] {
      learner.learn(Int(example.features[feature]), gradient)
    }
  }
  for (index, step) in expected.steps.enumerated() {
    transitions.learn(index, step * Transitions.allowed[index] * example.weight)
  }
}
