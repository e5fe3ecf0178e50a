import Tagger

/// A row of numbers, one for each label; the lanes behind stay 0.
typealias Row = SIMD16<Float>

/// What a sentence's scores expect of each word, as probabilities. Only plain arithmetic of IEEE 754 in a fixed order: the
/// results are the same on every machine.
struct Expectations {
  /// For each word the probability of each label.
  private(set) var labels: [Row] = []
  /// The expected number of times that each label follows each; the first row is the beginning.
  var steps = [Row](repeating: Row(), count: Label.count + 1)

  /// - Parameters:
  ///   - scores: for each word the score of each label.
  ///   - transitions: as ``Transitions/likelihoods(_:)`` has them.
  init(_ scores: [Row], _ transitions: Transitions.Likelihoods) {
    let likelihoods = scores.map { score in
      var highest = score[0]
      for label in 1..<Label.count { highest = max(highest, score[label]) }
      var row = Row()
      for label in 0..<Label.count { row[label] = max(1e-30, exponential(score[label] - highest)) }
      return row
    }
    // Forward, each step scaled to a sum of 1.
    var forward: [Row] = []
    forward.reserveCapacity(scores.count)
    var scales: [Float] = []
    scales.reserveCapacity(scores.count)
    for (index, likelihood) in likelihoods.enumerated() {
      var reached = transitions.onward[0]
      if index > 0 {
        let previous = forward[index - 1]
        reached = Row()
        for label in 0..<Label.count { reached += transitions.onward[label + 1] * previous[label] }
      }
      reached *= likelihood
      let scale = 1 / max(1e-30, Self.sum(reached))
      forward.append(reached * scale)
      scales.append(scale)
    }
    labels = forward
    var behind = Row(repeating: 1)
    for index in likelihoods.indices.reversed() {
      labels[index] = forward[index] * behind
      let onward = likelihoods[index] * behind * scales[index]
      if index == 0 {
        steps[0] += transitions.onward[0] * onward
      } else {
        for label in 0..<Label.count {
          steps[label + 1] += transitions.onward[label + 1] * onward * forward[index - 1][label]
        }
      }
      behind = Row()
      for label in 0..<Label.count { behind += transitions.backward[label] * onward[label] }
    }
  }

  private static func sum(_ row: Row) -> Float {
    var sum: Float = 0
    for label in 0..<Label.count { sum += row[label] }
    return sum
  }
}

/// Which label follows which how easily.
enum Transitions {
  struct Likelihoods {
    /// From the beginning and each label on to each label.
    var onward: [Row]
    /// From each label back to each.
    var backward: [Row]
  }

  static let allowed: [Row] = ([nil] + Label.allCases).map { previous in
    var row = Row()
    for label in Label.allCases where label.mayFollow(previous) { row[label.rawValue] = 1 }
    return row
  }

  static func likelihoods(_ scores: [Row]) -> Likelihoods {
    var onward = scores
    for index in scores.indices {
      for label in 0..<Label.count { onward[index][label] = exponential(scores[index][label]) * allowed[index][label] }
    }
    var backward = [Row](repeating: Row(), count: Label.count)
    for from in 0..<Label.count { for to in 0..<Label.count { backward[to][from] = onward[from + 1][to] } }
    return Likelihoods(onward: onward, backward: backward)
  }
}

/// e to a power, to seven digits: of plain arithmetic alone, since the C library's result depends on its version.
func exponential(_ power: Float) -> Float {
  guard power > -80 else { return 0 }
  let binary = min(power, 80) * 1.442_695_04
  let whole = binary.rounded(.toNearestOrEven)
  let rest = (binary - whole) * 0.693_147_18
  // The series of e to the power of at most 0.35.
  var sum: Float = 1 / 720
  for factor: Float in [1 / 120, 1 / 24, 1 / 6, 1 / 2, 1, 1] as [Float] { sum = sum * rest + factor }
  return sum * Float(sign: .plus, exponent: Int(whole), significand: 1)
}
