import Newsdesk
import Testing

@Suite struct ExcludePatternsTests {
  /// A path that ends in `/` is a folder.
  private func check(_ patterns: [String], excludes excluded: [String], keeps kept: [String]) {
    let exclude = ExcludePatterns(patterns)
    for path in excluded {
      #expect(exclude.exclude(path, isFolder: path.hasSuffix("/")), "\(patterns) should exclude \(path)")
    }
    for path in kept {
      #expect(!exclude.exclude(path, isFolder: path.hasSuffix("/")), "\(patterns) should keep \(path)")
    }
  }

  @Test func names() {
    check(
      ["old.md"], excludes: ["old.md", "a/old.md", "old.md/x.md"], keeps: ["old.markdown", "bold.md", "old.md.txt"])
    check(["*.txt"], excludes: ["a.txt", "b/c.txt", ".txt"], keeps: ["a.md", "txt", "a.txt.md"])
    check(["draft-?.md"], excludes: ["draft-1.md", "draft-ä.md"], keeps: ["draft-.md", "draft-12.md"])
    check(["[a-c]?.md"], excludes: ["b1.md"], keeps: ["d1.md", "b.md"])
    check(["[!a-c].md", "[]x].txt"], excludes: ["d.md", "].txt", "x.txt"], keeps: ["a.md", "y.txt"])
    check(["[ä-ü].md"], excludes: ["ö.md"], keeps: ["o.md"])
    check(["[.md"], excludes: ["[.md"], keeps: ["a.md"])
    check(["\\*.md", "a\\[b"], excludes: ["*.md", "a[b"], keeps: ["x.md", "ab"])
  }

  @Test func folders() {
    check(["old/"], excludes: ["old/", "a/old/", "old/x.md", "a/old/b/x.md"], keeps: ["old", "older/x.md"])
    check(["/old"], excludes: ["old", "old/x.md"], keeps: ["a/old"])
    check(["a/old"], excludes: ["a/old", "a/old/x.md"], keeps: ["b/a/old"])
    check(["a/*/c.md"], excludes: ["a/b/c.md"], keeps: ["a/c.md", "a/b/b/c.md"])
    check(["**/old.md"], excludes: ["old.md", "a/b/old.md"], keeps: ["old.txt"])
    check(["a/**/c.md"], excludes: ["a/c.md", "a/b/c.md", "a/b/b/c.md"], keeps: ["c.md", "b/a/c.md"])
    check(["a/**"], excludes: ["a/b", "a/b/c"], keeps: ["a", "a/"])
  }

  @Test func order() {
    check(["*.md", "!keep.md"], excludes: ["a.md"], keeps: ["keep.md", "b/keep.md"])
    check(["!keep.md", "*.md"], excludes: ["a.md", "keep.md"], keeps: [])
    // As in git, nothing below an excluded folder comes back.
    check(["old/", "!old/keep.md"], excludes: ["old/keep.md"], keeps: [])
    check(["# *.md", "", "  ", "\\#a", "x.md  "], excludes: ["#a", "x.md"], keeps: ["a.md"])
    check(["!", "/", "//", "**"], excludes: ["a"], keeps: [])
    check([], excludes: [], keeps: ["a.md"])
  }

  @Test func hostileInputTakesLinearTime() {
    let name = String(repeating: "a", count: 5000)
    let path = String(repeating: "a/", count: 2000) + "b"
    check([String(repeating: "*a", count: 200) + "b"], excludes: [], keeps: [name])
    check(["/" + String(repeating: "**/a/", count: 100) + "c"], excludes: [], keeps: [String(path.suffix(401))])
    check(["[", "[!", "[]", "[a-", "\\", "[z-a]"], excludes: ["\\"], keeps: ["a", "]", "z"])
  }
}
