import Checking
import JSON
import Newsdesk

/// The drafts' surroundings on disk: their configuration and reference data.
public protocol Workspace {
  /// What the client has open; told before the first draft, and whenever it changes.
  /// - Parameters:
  ///   - folders: absolute paths. Where a draft has no file the first of them counts, else the current folder.
  ///   - locale: the BCP 47 tag of the language that the client's user reads; nil where it is not told.
  mutating func open(folders: [String], locale: String?)

  /// Settings from the client, with the keys of `tickmark.json`; they replace those that were given before.
  /// - Parameter folder: the workspace folder for whose drafts they hold; nil for all that have none of their own.
  mutating func configure(_ settings: JSON, folder: String?)

  /// What the client has open of a file that is no draft, saved or not; nil when it has been closed.
  mutating func hold(_ bytes: [UInt8]?, forFile path: String)

  /// Looks whether configuration, reference data or grammar have changed; true if drafts may now read differently.
  mutating func reload() -> Bool

  /// Mistakes in settings that have not been told yet.
  mutating func takeProblems() -> [String]

  /// Everything that is wrong in files of configuration, reference data and grammar; nil if that has been told.
  mutating func takeFileProblems() -> [FileProblem]?

  /// How much reference data has to be read before a draft can be, in bytes; 0 if its desk is at hand.
  mutating func unreadBytes(forDraftAt path: String?) -> Int

  /// The desk for a draft; at hand unless something has changed since it was last asked for.
  /// - Parameters:
  ///   - path: the draft's absolute path; nil where it has no file.
  ///   - reference: paths that replace the configured reference data; empty for the configured ones.
  /// - Throws: if a path in `reference` cannot be read.
  mutating func desk(forDraftAt path: String?, reference: [String]) throws(WorkspaceError) -> any Desk

  /// The absolute path of the `tickmark.json` that holds for a draft, or of the one that would if it were there.
  /// - Parameter path: the draft's absolute path; nil where it has no file.
  func configurationPath(forDraftAt path: String?) -> String?

  /// The drafts in a folder and the folders in it that may hold more, as `tickmark check` finds them; nil if the folder
  /// cannot be read.
  mutating func drafts(inFolder path: String) -> FolderOfDrafts?

  /// Whether the client's settings say what becomes of a finding code, so that no file has a say in it.
  func settingsRule(_ code: FindingCode, forDraftAt path: String?) -> Bool

  /// Whether the configuration leaves a draft out.
  func excludes(draftAt path: String) -> Bool

  /// The bytes of a file; nil if it cannot be read or is no regular file.
  func contents(ofFile path: String) -> [UInt8]?

  /// The path under which the client has a file open, whatever links lead there; nil for one that it has not, and for
  /// drafts.
  func openPath(ofFile path: String) -> String?

  /// A text of the message catalogue in the language of the user, its placeholders filled.
  func text(_ key: String, _ arguments: [String: String], forDraftAt path: String?) -> String

  /// The absolute path of a page that explains a finding code to a reader of a draft; nil where there is none.
  func explanation(of code: FindingCode, forDraftAt path: String?) -> String?
}

/// What one folder holds.
public struct FolderOfDrafts: Hashable, Sendable {
  public struct Draft: Hashable, Sendable {
    /// Absolute.
    public var path: String
    /// In bytes.
    public var size: Int
    /// A text that differs once the file has changed.
    public var stamp: String

    public init(path: String, size: Int, stamp: String) {
      self.path = path
      self.size = size
      self.stamp = stamp
    }
  }

  /// The same whatever path leads to the folder.
  public var identity: String
  public var drafts: [Draft]
  /// Absolute paths.
  public var folders: [String]

  public init(identity: String, drafts: [Draft], folders: [String]) {
    self.identity = identity
    self.drafts = drafts
    self.folders = folders
  }
}

public struct WorkspaceError: Error, Hashable, Sendable {
  /// A sentence for the user that names the path.
  public var message: String

  public init(_ message: String) {
    self.message = message
  }
}
