import Synchronization

/// How far something was read.
final class Horizon: Sendable {
  private let lowest = Atomic(Int.max)
  private let highest = Atomic(Int.min)

  /// From the lowest to the highest index read since the last ``reset()``; nil where none was.
  var range: ClosedRange<Int>? {
    let (low, high) = (lowest.load(ordering: .relaxed), highest.load(ordering: .relaxed))
    return low <= high ? low...high : nil
  }

  func note(_ index: Int) {
    if index < lowest.load(ordering: .relaxed) { lowest.store(index, ordering: .relaxed) }
    if index > highest.load(ordering: .relaxed) { highest.store(index, ordering: .relaxed) }
  }

  func reset() {
    lowest.store(.max, ordering: .relaxed)
    highest.store(.min, ordering: .relaxed)
  }
}

/// An array that can tell how far it was read: what is worked out from it needs not be worked out again when only
/// something else in it has changed.
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

  mutating func reserveCapacity(_ count: Int) { elements.reserveCapacity(count) }

  mutating func append(_ element: Element) { elements.append(element) }
}
