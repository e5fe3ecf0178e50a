import JSON

/// Reference data that takes a while to read, and what the client shows meanwhile.
struct Loading {
  /// More bytes than these are worth a sign of progress.
  static let noticeable = 4 << 20

  private enum State {
    case idle
    /// The client has been asked for a token.
    case asked(draft: String?)
    /// It shows the token, or has none to show.
    case ready(draft: String?, token: JSON?)
  }

  private var state = State.idle

  /// The client has not answered yet. Its answer is not waited for longer than until it is quiet.
  var isAsked: Bool { if case .asked = state { true } else { false } }
  var isReady: Bool { if case .ready = state { true } else { false } }
  var isIdle: Bool { if case .idle = state { true } else { false } }

  mutating func ask(forDraftAt path: String?) { state = .asked(draft: path) }

  /// - Parameter token: nil if the client shows nothing.
  mutating func start(token: JSON?) {
    if case .asked(let draft) = state { state = .ready(draft: draft, token: token) }
  }

  mutating func finish() -> (draft: String?, token: JSON?)? {
    defer { state = .idle }
    if case .ready(let draft, let token) = state { return (draft, token) }
    return nil
  }
}

/// What the answer to a request of the server is for.
enum Awaited {
  case configuration
  case progress(token: JSON, draft: String?)
  /// An edit that was asked for in a draft, behind which a place may be to be shown.
  case edited(draft: String?, showing: JSON?)
}

extension Session {
  /// Before a draft is read for the first time: where that needs much reference data, the client may show progress.
  mutating func oweLoading(forDraftAt path: String?) {
    guard loading.isIdle, client.has("window.workDoneProgress"),
      workspace.unreadBytes(forDraftAt: path) > Loading.noticeable
    else { return }
    let token: JSON = "tickmark/reference"
    let id = ask("window/workDoneProgress/create", ["token": token])
    awaited[id] = .progress(token: token, draft: path)
    loading.ask(forDraftAt: path)
  }

  /// - Parameters:
  ///   - result: nil where the client answered with an error.
  ///   - error: what that says.
  mutating func take(_ awaited: Awaited?, _ result: JSON?, _ error: String?) {
    switch awaited {
    case .configuration: configure(result?.array ?? [])
    case .progress(let token, let draft):
      guard result != nil else { return loading.start(token: nil) }
      loading.start(token: token)
      let begin: JSON = [
        "kind": "begin", "title": "Tickmark",
        "message": JSON(workspace.text("progress.reference", [:], forDraftAt: draft)),
        "cancellable": false,
      ]
      notify("$/progress", ["token": token, "value": begin])
    case .edited(let draft, let place):
      if result == nil || result?["applied"] == false {
        tellRefusal(result?["failureReason"]?.string ?? error ?? "", ofEditIn: draft)
      } else if result?["applied"] == true, let place {
        show(place)
      }
    case nil: break
    }
  }

  mutating func load() {
    guard let (draft, token) = loading.finish() else { return }
    // Whatever fails here is told where a draft needs it.
    _ = try? desk(forDraftAt: draft, reference: [])
    if let token { notify("$/progress", ["token": token, "value": ["kind": "end"]]) }
  }
}
