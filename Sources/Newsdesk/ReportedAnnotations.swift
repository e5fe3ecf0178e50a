import Synchronization
import Values

/// The annotations of a report: handed over one by one, or made into an array when that is first asked for. What they are
/// made of is then let go.
final class ReportedAnnotations: Sendable {
  private enum State: Sendable {
    case unmade(@Sendable (_ body: (Annotation) -> Void) -> Void)
    case made([Annotation])
  }

  private let state: Mutex<State>

  /// - Parameter handOver: calls its argument with every annotation, sorted by start.
  init(_ handOver: @escaping @Sendable (_ body: (Annotation) -> Void) -> Void) {
    state = Mutex(.unmade(handOver))
  }

  var all: [Annotation] {
    state.withLock { state in
      switch state {
      case .made(let annotations): return annotations
      case .unmade(let handOver):
        var annotations: [Annotation] = []
        handOver { annotations.append($0) }
        state = .made(annotations)
        return annotations
      }
    }
  }

  func forEach(_ body: (Annotation) -> Void) {
    switch state.withLock({ $0 }) {
    case .made(let annotations): annotations.forEach(body)
    case .unmade(let handOver): handOver(body)
    }
  }
}
