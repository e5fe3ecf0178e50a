import Foundation
import Testing

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
  @Test func theFirstExampleIsReal() throws {
    let folder = try TemporaryFolder()
    let result = try runShell("tickmark init >/dev/null && tickmark check .", in: folder.path)
    #expect(result.output == indentedBlocks(in: try readme()).first, "\(result.output)")
  }

  /// The commands that the README offers for a pipe.
  @Test func thePipesAnswer() throws {
    let folder = try TemporaryFolder()
    let pipes = indentedBlocks(in: try readme()).filter { $0.hasPrefix("printf ") }
    #expect(pipes.count == 2)
    for pipe in pipes {
      let result = try runShell(pipe, in: folder.path)
      #expect(
        result.status == 0 && result.output.contains("\"annotations\""), "\(pipe)\(result.output)\(result.errors)")
    }
  }

  private func readme() throws -> String {
    try String(contentsOf: repositoryFolder().appending(path: "README.md"), encoding: .utf8)
  }

  /// The blocks that stand four spaces in, each with a line feed at its end.
  private func indentedBlocks(in text: String) -> [String] {
    var blocks: [[Substring]] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("    ") {
        if isInside { blocks[blocks.count - 1].append(line.dropFirst(4)) } else { blocks.append([line.dropFirst(4)]) }
        isInside = true
      } else if line.isEmpty, isInside {
        blocks[blocks.count - 1].append(line)
      } else {
        isInside = false
      }
    }
    return blocks.map { lines in
      let end = lines.lastIndex { !$0.isEmpty } ?? 0
      return lines[...end].joined(separator: "\n") + "\n"
    }
  }
}
