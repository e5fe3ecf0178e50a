import Checking
import Text

/// Where the draft silences findings; asked in logarithmic time, whatever the number of directives.
struct SilencedRanges {
  /// Sorted, without overlaps; under "" those for every code.
  private var ranges: [String: [Range<Int>]] = [:]

  /// - Parameter suppressions: sorted by start.
  init(_ suppressions: [Suppression]) {
    for suppression in suppressions {
      for code in suppression.codes.isEmpty ? [""] : suppression.codes { add(suppression.range, to: code) }
    }
  }

  private mutating func add(_ range: Range<Int>, to code: String) {
    if let last = ranges[code]?.last, range.lowerBound <= last.upperBound {
      ranges[code]?.removeLast()
      ranges[code]?.append(last.lowerBound..<max(last.upperBound, range.upperBound))
    } else {
      ranges[code, default: []].append(range)
    }
  }

  func contain(_ finding: Finding) -> Bool {
    ["", finding.code.rawValue].contains { code in
      guard let ranges = ranges[code] else { return false }
      var (low, high) = (0, ranges.count)
      while low < high {
        let middle = low + (high - low) / 2
        if ranges[middle].upperBound > finding.span.lowerBound { high = middle } else { low = middle + 1 }
      }
      return low < ranges.count && ranges[low].overlaps(finding.span)
    }
  }
}
