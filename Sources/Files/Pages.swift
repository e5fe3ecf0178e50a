#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Gives back the memory in which a text of the program's own stands. Where it is read again, the system fills it from the
/// program's file.
public func releasePages(of text: StaticString) {
  guard text.hasPointerRepresentation else { return }
  let page = UInt(getpagesize())
  let start = unsafe UInt(bitPattern: text.utf8Start)
  let end = start &+ UInt(text.utf8CodeUnitCount)
  // What else stands on its first and last page stays.
  let first = (start &+ page &- 1) / page &* page
  let last = end / page &* page
  guard first < last, let address = unsafe UnsafeMutableRawPointer(bitPattern: first) else { return }
  _ = unsafe madvise(address, Int(last &- first), MADV_DONTNEED)
}
