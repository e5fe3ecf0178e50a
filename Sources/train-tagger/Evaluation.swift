import Tagger
import Text

/// How many organizations a tagger finds with exactly the right span.
struct Evaluation: CustomStringConvertible {
  private(set) var marked = 0
  private(set) var found = 0
  private(set) var right = 0
  /// For each found one, how far ahead it was and whether it is right.
  private(set) var margins: [(margin: Int, isRight: Bool)] = []

  init(_ tagger: Tagger, on texts: [MarkedText], _ resources: Resources) {
    for text in texts {
      let tokens = Tokens(text.bytes)
      let spans = Set(text.names.filter { $0.begin == .organizationBegin }.map(\.span))
      let organizations = tagger.organizations(
        in: tokens, sentences: [0..<tokens.count], clues: resources.clues(tokens))
      marked += spans.count
      found += organizations.count
      for organization in organizations {
        let isRight = spans.contains(tokens.bytes(organization.tokens))
        if isRight { right += 1 }
        margins.append((organization.margin, isRight))
      }
    }
  }

  var precision: Double { Double(right) / Double(max(1, found)) }
  var recall: Double { Double(right) / Double(max(1, marked)) }
  var f1: Double { 2 * Double(right) / Double(max(1, marked + found)) }

  var description: String {
    "P \(percent(precision)) R \(percent(recall)) F1 \(percent(f1)) (\(marked) marked, \(found) found)"
  }

  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
