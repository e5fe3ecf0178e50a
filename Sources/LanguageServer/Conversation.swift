import JSON

/// The talk with one client without its file descriptors: bytes in, bytes out.
///
/// Bytes that have arrived are cut and parsed at once, so that a cancellation reaches requests that still wait; the
/// messages themselves are handled one a ``step(at:)``, in their order. Diagnostics follow when no message waits, or
/// when they are overdue: a burst of edits is answered once.
struct Conversation {
  /// How long a client that never pauses may wait for diagnostics.
  static let longestDelay = Duration.milliseconds(100)
  /// With this many messages waiting no further bytes are wanted.
  static let queueLimit = 1000

  /// How often files are looked after that the client may not watch.
  static let lookInterval = Duration.seconds(2)

  /// Who types nothing for so long is not in the middle of a figure.
  static let restTime = Duration.seconds(1)

  private enum Item {
    case single(Message)
    case batch([Message])
  }

  private var session: Session
  private var splitter = FrameSplitter()
  /// No more bytes will come; a client that speaks in frames is gone.
  private var hasEnded = false
  private var queue: [Item] = []
  /// Items before this one are done with.
  private var head = 0
  private var waiting: Set<RequestID> = []
  private var cancelled: Set<RequestID> = []
  /// When the first of the diagnostics that are still owed became due.
  private var owedSince: ContinuousClock.Instant?
  /// When the client's latest message was handled.
  private var lastMessage = ContinuousClock.now
  /// When files were looked after.
  private var lastLook = ContinuousClock.now
  /// What is to be sent, framed.
  private var output: [UInt8] = []

  init(version: String, workspace: any Workspace) {
    session = Session(version: version, workspace: workspace)
  }

  var hasWork: Bool {
    head < queue.count || session.hasOwnWork || session.hasBackgroundWork && (!hasEnded || splitter.framing == .lines)
  }
  /// How long the client may be waited for when there is no work.
  var patience: Duration { session.heldBack.isEmpty ? Self.lookInterval : Self.restTime }
  var wantsInput: Bool { queue.count - head < Self.queueLimit }
  /// The client has asked the process to exit.
  var exitCode: Int32? { session.exitCode }
  /// The exit code when the input ends without `exit`: only a client that asked for `shutdown`, or speaks in lines, may.
  var exitCodeAtEnd: Int32 { splitter.framing == .lines || session.isShutDown ? 0 : 1 }
  /// The process that started the server and should outlive it.
  var clientProcess: Int32? { session.client.process }

  mutating func receive(_ bytes: some Collection<UInt8>) {
    splitter.append(bytes)
    while let frame = splitter.next() { enqueue(frame) }
  }

  /// No more bytes will come.
  mutating func receiveEnd() {
    while let frame = splitter.last() { enqueue(frame) }
    hasEnded = true
  }

  /// Handles the next message, else publishes the diagnostics of one document, else looks at one document of the workspace
  /// for a client that has asked for all. Looks after files once in a while, and tells what was held back while it was
  /// typed when nothing more comes.
  mutating func step(at now: ContinuousClock.Instant = .now) {
    if now - lastLook >= Self.lookInterval {
      lastLook = now
      session.lookAfterFiles()
    }
    if !session.heldBack.isEmpty, head == queue.count, now - lastMessage >= Self.restTime { session.tellHeldBack() }
    let isOverdue = owedSince.map { now - $0 >= Self.longestDelay } ?? false
    if head < queue.count, !isOverdue {
      let item = queue[head]
      head += 1
      if head == queue.count || head > Self.queueLimit {
        queue.removeSubrange(..<head)
        head = 0
      }
      handle(item)
      lastMessage = now
      if owedSince == nil, session.hasOwnWork { owedSince = now }
    } else if session.hasOwnWork || !session.hasBackgroundWork {
      session.workOn()
      owedSince = session.hasOwnWork ? now : nil
    } else {
      session.checkNextOfWorkspace()
    }
    for message in session.takeOutgoing() { send(message) }
  }

  /// The bytes that the client should get now.
  mutating func takeOutput() -> [UInt8] {
    defer { output = [] }
    return output
  }

  private mutating func enqueue(_ frame: FrameSplitter.Frame) {
    switch frame {
    case .malformed(let error):
      enqueue(.single(.invalid(.null, error)))
    case .message(let bytes):
      do throws(JSONError) {
        let json = try JSON.parse(bytes)
        if splitter.framing == .lines, let elements = json.array, !elements.isEmpty {
          enqueue(.batch(elements.map(Message.init)))
        } else {
          enqueue(.single(Message(json)))
        }
      } catch {
        enqueue(
          .single(
            .invalid(.null, .parseError(.parseJSON, ["place": error.position.description, "reason": error.message]))))
      }
    }
  }

  private mutating func enqueue(_ item: Item) {
    queue.append(item)
    let messages =
      switch item {
      case .single(let message): [message]
      case .batch(let messages): messages
      }
    waiting.formUnion(messages.compactMap(\.requestID))
    for case .notification("$/cancelRequest", let params) in messages {
      if let id = params["id"].flatMap(RequestID.init), waiting.contains(id) { cancelled.insert(id) }
    }
  }

  private mutating func handle(_ item: Item) {
    switch item {
    case .single(let message):
      if let answer = answer(message) { send(answer) }
    case .batch(let messages):
      let answers = messages.compactMap { answer($0) }
      if !answers.isEmpty { send(JSON(answers)) }
    }
  }

  private mutating func answer(_ message: Message) -> JSON? {
    if let id = message.requestID {
      waiting.remove(id)
      if cancelled.remove(id) != nil { return session.refusal(of: id, .cancelled) }
    }
    return session.handle(message)
  }

  private mutating func send(_ message: JSON) {
    switch splitter.framing {
    case .lines:
      message.write(to: &output)
      output.append(0x0A)
    case .contentLength, nil:
      let body = message.bytes
      output += "Content-Length: \(body.count)\r\n\r\n".utf8
      output += body
    }
  }
}
