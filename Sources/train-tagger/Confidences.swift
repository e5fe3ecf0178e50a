import Tagger

/// The least margin for each confidence in hundredths: how often organizations with such margins were right in texts that
/// the model was not trained on, made to rise with the margin (isotonic regression).
func confidenceMargins(_ found: [(margin: Int, isRight: Bool)]) -> [UInt16] {
  var groups: [Group] = []
  for (margin, isRight) in found.sorted(by: { ($0.margin, $0.isRight ? 1 : 0) < ($1.margin, $1.isRight ? 1 : 0) }) {
    if let last = groups.last, last.count < Group.least {
      groups[groups.count - 1].add(isRight)
    } else {
      groups.append(Group(margin: groups.isEmpty ? 0 : margin, isRight))
    }
    // A group that is not better than the one before is no group of its own.
    while groups.count > 1, let last = groups.last, last.count >= Group.least,
      last.share <= groups[groups.count - 2].share
    {
      groups.removeLast()
      groups[groups.count - 1].right += last.right
      groups[groups.count - 1].count += last.count
    }
  }
  return (0..<Model.confidences).map { confidence in
    let least = groups.first { $0.share * 100 >= Double(confidence) }?.margin ?? Int(UInt16.max)
    return UInt16(max(0, min(Int(UInt16.max), least)))
  }
}

private struct Group {
  /// The least margin.
  var margin: Int
  var right = 0
  var count = 0

  static let least = 25

  init(margin: Int, _ isRight: Bool) {
    self.margin = margin
    add(isRight)
  }

  mutating func add(_ isRight: Bool) {
    if isRight { right += 1 }
    count += 1
  }

  /// Never all and never none, however few there are.
  var share: Double { (Double(right) + 1) / (Double(count) + 2) }
}
