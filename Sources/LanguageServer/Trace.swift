import JSON

/// How much of its work the client wants to hear of, by LSP's `TraceValue`.
enum Trace: String {
  case off, messages, verbose
}

extension Session {
  /// `$/logTrace`: that a message has been handled and how long that took; verbosely with what it said.
  mutating func tellTrace(_ message: Message, taking time: Duration) {
    let (method, params): (String, JSON)
    switch message {
    case .request(_, let name, let content), .notification(let name, let content): (method, params) = (name, content)
    case .response, .invalid: return
    }
    let microseconds = time.components.seconds * 1_000_000 + time.components.attoseconds / 1_000_000_000_000
    var members: [JSON.Member] = [.init("message", JSON("\(method): \(microseconds) µs"))]
    if trace == .verbose { members.append(.init("verbose", JSON(params.description))) }
    notify("$/logTrace", JSON(members))
  }
}
