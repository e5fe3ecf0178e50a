import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

let standardInput: Int32 = 0
let standardOutput: Int32 = 1
let standardError: Int32 = 2

/// What the program says to its caller by its exit status. The worst of several things counts.
enum ExitStatus: Int32, Comparable {
  case success = 0
  case findings = 1
  case trouble = 2

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}

/// A line on standard error. There is nobody to tell when that fails.
func tell(_ message: String) {
  try? writeBytes(Array("tickmark: \(printable(message))\n".utf8), to: standardError)
}

func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

/// The convention of no-color.org, and terminals that know no colours.
func forbidsColor() -> Bool {
  !(environmentValue("NO_COLOR") ?? "").isEmpty || environmentValue("TERM") == "dumb"
}

/// The primary language of the user's messages ("de" of `de_DE.UTF-8`), by the rules of POSIX.
func preferredLanguage() -> String? {
  for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
    guard let value = environmentValue(name), !value.isEmpty else { continue }
    return primaryLanguage(of: value)
  }
  return nil
}

/// "de" of `de-AT` and of `de_DE.UTF-8`.
func primaryLanguage(of locale: String) -> String? { locale.split { !$0.isLetter }.first?.lowercased() }

func coreCount() -> Int { min(max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), 1024) }

/// Seconds since some fixed moment.
func monotonicSeconds() -> Int {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec
}

func environmentValue(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(cString: value)
}
