/// The files of `grammar/` as they were when the program was built.
public enum BundledGrammar {
  /// Each file's path within `grammar/` ("de/money.tick") and its text, sorted by path.
  public static var files: [(path: String, text: String)] { embedded }
}
