#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Serves one client until it leaves.
///
/// Standard output belongs to the protocol: where `output` is file descriptor 1, that descriptor is pointed at standard
/// error, so that nothing printed by accident gets into the stream.
/// - Parameters:
///   - version: the program's version, which the client is told.
///   - log: takes down what goes in and out.
/// - Returns: the exit code for the process. 0 after `shutdown`, after an end of input in lines, and when the client has
///   stopped reading; else 1.
public func serve(
  input: Int32 = 0, output: Int32 = 1, version: String, workspace: any Workspace, log: SessionLog? = nil
) -> Int32 {
  signal(SIGPIPE, SIG_IGN)
  let output = Output(takingOver: output)
  var input = Input(descriptor: input)
  var conversation = Conversation(version: version, workspace: workspace)
  var hasEnded = false
  var hasSeenClient = false
  while true {
    if !hasEnded { hasEnded = takeIn(from: &input, into: &conversation, log) }
    conversation.step()
    let answers = conversation.takeOutput()
    log?.record(answers, from: .server)
    output.write(answers)
    if output.isBroken { return 0 }
    if let code = conversation.exitCode { return code }
    guard !conversation.hasWork else { continue }
    if hasEnded { return conversation.exitCodeAtEnd }
    if let process = conversation.clientProcess {
      // A client in another container names a process that was never seen here; that is no reason to leave.
      if !isGone(process) { hasSeenClient = true } else if hasSeenClient { return conversation.exitCodeAtEnd }
    }
  }
}

/// Reads what is there; waits only if there is nothing else to do. True when the input has ended.
private func takeIn(
  from input: inout Input, into conversation: inout Conversation, _ log: SessionLog?
) -> Bool {
  // Some chunks at a time, so that an endless stream cannot keep its messages from being handled.
  for _ in 0..<16 where conversation.wantsInput {
    switch input.read(waiting: conversation.hasWork ? .zero : conversation.patience) {
    case .bytes(let bytes):
      log?.record(bytes, from: .client)
      conversation.receive(bytes)
    case .nothing: return false
    case .end:
      conversation.receiveEnd()
      return true
    }
    // Half a message is worth no wait here: the caller looks after the client first.
    if !conversation.hasWork { return false }
  }
  return false
}

/// Whether a process exists no longer.
private func isGone(_ process: Int32) -> Bool { kill(process, 0) == -1 && errno == ESRCH }
