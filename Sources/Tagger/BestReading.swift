/// The labels that fit a sentence best (Viterbi), and by how much they fit better than others.
struct BestReading {
  private(set) var labels: [Label]
  /// For each word and label the best score of a whole reading with this label there.
  private var best: [Int32]

  /// - Parameter scores: for each word the score of each label.
  init(_ scores: [Weights.Row], _ transitions: Transitions) {
    let width = Label.count
    let steps = transitions.steps
    labels = [Label](repeating: .outside, count: scores.count)
    // The best score up to each word and its label, and the label before it.
    best = [Int32](repeating: Transitions.never, count: scores.count * width)
    var previous = [Int8](repeating: 0, count: scores.count * width)
    for word in scores.indices {
      let place = word * width
      for step in word == 0 ? transitions.first : steps {
        let reached = (word == 0 ? 0 : best[place - width + step.from]) &+ step.score
        if reached > best[place + step.to] {
          best[place + step.to] = reached
          previous[place + step.to] = Int8(truncatingIfNeeded: step.from)
        }
      }
      for label in 1..<width { best[place + label] &+= Int32(scores[word][label - 1]) }
    }
    chooseLabels(previous)

    // And from each word on.
    var onward = [Int32](repeating: 0, count: width)
    var before = onward
    for word in scores.indices.reversed() {
      let place = word * width
      for label in 0..<width { best[place + label] &+= onward[label] }
      for label in 0..<width { before[label] = Transitions.never }
      for label in 1..<width { onward[label] &+= Int32(scores[word][label - 1]) }
      for step in steps { before[step.from] = max(before[step.from], onward[step.to] &+ step.score) }
      swap(&onward, &before)
    }
  }

  /// Follows the best reading back from its last label; of equals the lowest.
  private mutating func chooseLabels(_ previous: [Int8]) {
    guard !labels.isEmpty else { return }
    let width = Label.count
    let last = (labels.count - 1) * width
    var label = 0
    for other in 1..<width where best[last + other] > best[last + label] { label = other }
    for word in labels.indices.reversed() {
      labels[word] = Label(rawValue: label) ?? .outside
      label = Int(previous[word * width + label])
    }
  }

  /// By how much the best reading beats every one in which a word belongs to no organization; less than 0 where such a
  /// one is the best.
  func margin(of word: Int) -> Int {
    var (inside, outside) = (Int32.min, Int32.min)
    for label in Label.allCases {
      let score = best[word * Label.count + label.rawValue]
      if label.isOrganization { inside = max(inside, score) } else { outside = max(outside, score) }
    }
    return Int(inside) - Int(outside)
  }
}

/// The score of each label behind each.
struct Transitions: Sendable {
  struct Step: Sendable {
    var from: Int
    var to: Int
    var score: Int32
  }

  /// From the beginning of a sentence; `from` means nothing.
  private(set) var first: [Step] = []
  /// From label to label, but for those that may not follow each other.
  private(set) var steps: [Step] = []

  /// Less than any score, far from overflow even if added up a few times.
  static let never: Int32 = -100_000_000

  /// - Parameter scores: a row for the beginning and for each label.
  init(_ scores: [[Int16]]) {
    for (scores, previous) in zip(scores, [nil] + Label.allCases) {
      for (label, score) in zip(Label.allCases, scores) where label.mayFollow(previous) {
        let step = Step(from: previous?.rawValue ?? 0, to: label.rawValue, score: Int32(score))
        if previous == nil { first.append(step) } else { steps.append(step) }
      }
    }
  }
}
