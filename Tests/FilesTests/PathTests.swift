import Files
import Testing

@Suite struct PathTests {
  @Test(arguments: [
    ("a/b.md", "a", "b.md", "md"), ("b.tar.GZ", ".", "b.tar.GZ", "gz"), ("/b", "/", "b", ""), ("/", "/", "", ""),
    ("a/b/", "a", "b", ""), (".hidden", ".", ".hidden", ""), ("a//b", "a/", "b", ""), ("", ".", "", ""),
  ])
  func parts(path: String, folder: String, name: String, ending: String) {
    #expect(parentFolder(of: path) == folder)
    #expect(fileName(of: path) == name)
    #expect(fileExtension(of: path) == ending)
  }

  @Test func joining() {
    #expect(joinPath("a", "b") == "a/b")
    #expect(joinPath("a/", "b") == "a/b")
    #expect(joinPath(".", "b") == "b")
    #expect(joinPath("a", "/b") == "/b")
    #expect(absolutePath("/a/./b/../c//d") == "/a/c/d")
    #expect(absolutePath("/../..") == "/")
    #expect(absolutePath("x") == absolutePath("y/../x"))
  }
}
