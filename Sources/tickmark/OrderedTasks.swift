/// Work on several cores whose results come out in the order in which the work went in.
struct OrderedTasks<Success: Sendable> {
  private var tasks: [Task<Success, Never>] = []
  private let limit: Int

  /// `jobs`: how many pieces run at once. Where that is every core, some more may wait for an earlier, slower one.
  init(jobs: Int) {
    limit = jobs < coreCount() ? jobs : 2 * jobs
  }

  /// Starts a piece of work, and gives the oldest result if too much is under way.
  mutating func add(_ work: @escaping @Sendable () -> Success) async -> Success? {
    tasks.append(Task.detached { work() })
    return tasks.count > limit ? await next() : nil
  }

  /// Waits for the oldest result; nil if nothing is under way.
  mutating func next() async -> Success? {
    guard !tasks.isEmpty else { return nil }
    return await tasks.removeFirst().value
  }
}
