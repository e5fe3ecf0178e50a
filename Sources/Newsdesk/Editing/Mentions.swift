import Checking
import Text
import Values

/// What a place of a draft is about, so that other places can be found that are about the same.
public enum Subject: Hashable, Sendable {
  /// An entity of the reference data.
  case entity(String)
  /// An organization that the reference data does not know, as it is written.
  case name(String)
  /// A figure's claim.
  case claim(entity: String, metric: String, period: Period?)
}

extension Report {
  /// The annotation at a byte of the draft, else the one that ends there: an editor asks at the cursor, which may stand
  /// right behind the last letter.
  public func annotation(at offset: Int) -> Annotation? {
    let next = annotations.firstIndex(fromWhich: { $0.span.lowerBound > offset })
    guard let annotation = annotations.element(at: next - 1) else { return nil }
    return offset <= annotation.span.upperBound ? annotation : nil
  }

  /// The annotations that touch a range of bytes.
  public func annotations(touching range: Range<Int>) -> ArraySlice<Annotation> {
    let start = annotations.firstIndex(fromWhich: { $0.span.upperBound >= range.lowerBound })
    let end = annotations.firstIndex(fromWhich: { $0.span.lowerBound > range.upperBound })
    return annotations[start..<max(start, end)]
  }

  /// The claim that an annotation's figure makes.
  public func claim(on annotation: Annotation) -> ReportedClaim? {
    let next = claims.firstIndex(fromWhich: { $0.claim.span.lowerBound >= annotation.span.upperBound })
    guard let claim = claims.element(at: next - 1), claim.claim.span.overlaps(annotation.span) else { return nil }
    return claim
  }

  /// nil for a figure that nothing is claimed with, and for a date.
  public func subject(of annotation: Annotation, in text: SourceText) -> Subject? {
    switch annotation.value {
    case .organization(let entity?): return .entity(entity)
    case .organization(nil): return .name(text.string(annotation.span))
    case .money, .percent, .count, .date:
      guard let claim = claim(on: annotation)?.claim, let entity = claim.entity, let metric = claim.metric else {
        return nil
      }
      return .claim(entity: entity, metric: metric, period: claim.period)
    }
  }

  /// Every place that is about the same, in bytes of the draft.
  public func mentions(of subject: Subject, in text: SourceText) -> [Range<Int>] {
    switch subject {
    case .entity(let id):
      annotations.filter { $0.value == .organization(entity: id) }.map(\.span)
    case .name(let name):
      annotations.filter { $0.value == .organization(entity: nil) && text.string($0.span) == name }.map(\.span)
    case .claim(let entity, let metric, let period):
      claims.lazy.map(\.claim).filter { $0.entity == entity && $0.metric == metric && $0.period == period }.map(\.span)
    }
  }
}

extension SourceText {
  /// The text of a range of bytes.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

extension Array {
  /// The first index in a sorted array from which on the test holds; the end where it never does.
  fileprivate func firstIndex(fromWhich holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The element at an index; nil outside the array.
  fileprivate func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
