import Grammar
import Synchronization

/// What readings of many texts with one recognizer share.
struct Workspace: Sendable {
  var lattice = Lattice.Workspace()
  /// Those of the text that is being read.
  var matches = FoundMatches()
}

/// The workspaces of one recognizer: each serves one thread at a time, and text after text.
final class WorkspacePool: Sendable {
  /// Handed out and back without a copy of what it holds.
  private final class Slot: Sendable {
    let workspace = Mutex(Workspace())
  }

  private let free = Mutex<[Slot]>([])

  func withWorkspace<Result: Sendable>(_ body: (inout Workspace) -> Result) -> Result {
    let slot = free.withLock { $0.popLast() } ?? Slot()
    defer { free.withLock { $0.append(slot) } }
    return slot.workspace.withLock { body(&$0) }
  }
}
