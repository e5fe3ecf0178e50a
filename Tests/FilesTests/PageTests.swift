import Files
import Testing

/// What has been given back is read from the program's file again.
@Test func releasedPagesCanBeReadAgain() {
  let texts: [StaticString] = ["", "short", "a text of the program's own, which is shorter than any page of memory"]
  for text in texts {
    let before = text.description
    releasePages(of: text)
    #expect(text.description == before)
  }
}
