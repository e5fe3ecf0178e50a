import Grammar
import Text
import Values

extension Recognizer {
  /// The complete date that stands in a line of its own, as above a report; nil without one.
  ///
  /// - Parameter tokens: those of one of a draft's first blocks, or of its first ``datelineReach`` bytes.
  public func dateline(_ tokens: Tokens) -> CalendarDate? {
    func beginsLine(_ token: Int) -> Bool {
      token == 0 || token == tokens.count || tokens[token].flags.contains(.newlineBefore)
    }
    // Most blocks are lines that are longer than a date, or have no digits.
    let lines = (0...tokens.count).filter(beginsLine)
    guard zip(lines, lines.dropFirst()).contains(where: { mayBeDate($0..<$1, tokens) }) else { return nil }
    return withMatches(of: tokens) { lattice, _ in
      for match in lattice.matches(of: ClassSet(["date"], in: grammar))
      where beginsLine(match.span.lowerBound) && beginsLine(match.span.upperBound) {
        let fields = Fields(match, in: lattice)
        guard fields.has("year"), let period = DateResolver(today: nil).resolve(fields)?.period, period.days == 1 else {
          continue
        }
        return period.first
      }
      return nil
    }
  }

  private func mayBeDate(_ line: Range<Int>, _ tokens: Tokens) -> Bool {
    line.count <= Self.longestDate && line.contains { tokens[$0].kind == .digits }
  }

  /// Bytes of a block in which a dateline is looked for.
  public static let datelineReach = 500

  /// Tokens.
  private static let longestDate = 16
}
