import Grammar
import Synchronization

/// The workspaces of one recognizer: each serves one thread at a time, and text after text.
final class WorkspacePool: Sendable {
  private let free = Mutex<[Lattice.Workspace]>([])

  func withWorkspace<Result>(_ body: (inout Lattice.Workspace) -> Result) -> Result {
    var workspace = free.withLock { $0.popLast() } ?? Lattice.Workspace()
    let result = body(&workspace)
    free.withLock { $0.append(workspace) }
    return result
  }
}
