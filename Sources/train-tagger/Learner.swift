import Tagger

/// Weights that are learned online, each with a rate of its own, most of which stay 0 (FTRL-proximal).
struct Learner {
  struct Settings {
    var rate: Float = 0.1
    /// The larger, the more weights stay 0 (L1), the smaller the others stay (L2).
    var sparsity: Float = 0.5
    var shrinkage: Float = 0
  }

  private let settings: Settings
  private(set) var weights: [Row]
  private var sums: [Row]
  private var squares: [Row]

  init(count: Int, _ settings: Settings) {
    self.settings = settings
    weights = [Row](repeating: Row(), count: count)
    sums = weights
    squares = weights
  }

  mutating func learn(_ index: Int, _ gradient: Row) {
    let before = squares[index]
    let after = before + gradient * gradient
    let root = after.squareRoot()
    let sum = sums[index] + gradient - (root - before.squareRoot()) / settings.rate * weights[index]
    squares[index] = after
    sums[index] = sum
    let size = pointwiseMax(sum, -sum) - settings.sparsity
    let divisor = (root + 1) / settings.rate + settings.shrinkage
    let weight = pointwiseMax(size, Row()) / divisor
    weights[index] = weight.replacing(with: -weight, where: sum .> 0)
  }
}
