#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a command took.
struct ProcessCost {
  /// Processor time.
  var seconds: Double
  /// The most memory in bytes that this or any command before it held at once.
  var peakMemory: Int

  /// Runs a shell's command and waits for it; nil if it could not be run or failed.
  init?(ofRunning command: String) {
    let before = usedResources(byChildren: true)
    guard unsafe system(command) == 0 else { return nil }
    let after = usedResources(byChildren: true)
    seconds = processorTime(after) - processorTime(before)
    #if canImport(Glibc)
      peakMemory = after.ru_maxrss * 1024
    #else
      peakMemory = after.ru_maxrss
    #endif
  }
}

/// What this process used, or the ones that it started.
func usedResources(byChildren: Bool) -> rusage {
  var usage = rusage()
  #if canImport(Glibc)
    let who = Int32((byChildren ? RUSAGE_CHILDREN : RUSAGE_SELF).rawValue)
  #else
    let who = byChildren ? RUSAGE_CHILDREN : RUSAGE_SELF
  #endif
  guard unsafe getrusage(who, &usage) == 0 else { return rusage() }
  return usage
}

/// Seconds, in the program and in the system for it.
func processorTime(_ usage: rusage) -> Double {
  seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

private func seconds(_ time: timeval) -> Double {
  Double(time.tv_sec) + Double(time.tv_usec) / 1e6
}
