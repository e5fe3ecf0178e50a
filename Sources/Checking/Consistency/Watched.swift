import Synchronization

/// How far back something was read.
final class Horizon: Sendable {
  private let lowest = Atomic(Int.max)

  /// The lowest index read since the last ``reset()``; `Int.max` where none was.
  var index: Int { lowest.load(ordering: .relaxed) }

  func note(_ index: Int) {
    if index < self.index { lowest.store(index, ordering: .relaxed) }
  }

  func reset() { lowest.store(.max, ordering: .relaxed) }
}

/// An array that can tell how far back it was read: what is worked out from it needs not be worked out again when only
/// what stands before that has changed.
struct Watched<Element: Sendable>: RandomAccessCollection, Sendable {
  private var elements: [Element] = []
  /// nil: nobody asks.
  var horizon: Horizon?

  init(_ elements: [Element] = []) { self.elements = elements }

  var startIndex: Int { 0 }
  var endIndex: Int { elements.count }

  subscript(index: Int) -> Element {
    get {
      horizon?.note(index)
      return elements[index]
    }
    set { elements[index] = newValue }
  }

  mutating func append(_ element: Element) { elements.append(element) }

  mutating func reserveCapacity(_ count: Int) { elements.reserveCapacity(count) }
}
