/// The nearest of the known words; nil where none is near.
func nearest(to word: String, in known: [String]) -> String? {
  let limit = max(1, word.count / 3)
  return known.map { (name: $0, distance: editDistance(word, $0)) }
    .filter { $0.distance <= limit || (word.count > 2 && $0.name.hasPrefix(word)) }
    .min { $0.distance < $1.distance }?.name
}

/// How many characters must be put in, taken out, replaced or swapped with their neighbour. Long words are cut, since
/// nothing known is long.
func editDistance(_ left: String, _ right: String) -> Int {
  let (left, right) = (Array(left.unicodeScalars.prefix(64)), Array(right.unicodeScalars.prefix(64)))
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, character) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var best = min(last[column] + (character == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
