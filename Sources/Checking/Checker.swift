import Recognition
import Reference
import Text
import Values

/// A block of a draft and what was read in it.
public struct Section: Sendable {
  public var block: Block
  public var passage: Passage

  public init(block: Block, passage: Passage) {
    self.block = block
    self.passage = passage
  }
}

/// Checks drafts of one language against reference data and against themselves.
public struct Checker: Sendable {
  let recognizer: Recognizer
  let reference: ReferenceData

  public init(recognizer: Recognizer, reference: ReferenceData) {
    self.recognizer = recognizer
    self.reference = reference
  }

  public func check(_ sections: [Section], today: CalendarDate?) -> (claims: [Claim], findings: [Finding]) {
    ([], [])
  }
}
