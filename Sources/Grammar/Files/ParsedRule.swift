import Text

/// A way to find a kind, read but not compiled.
struct ParsedRule {
  var kind: ClassID
  var pattern: Pattern
  var meaning: Range<Int>
  /// The place of its file among ``files``, and its byte offset there.
  var file: Int
  var offset: Int
}

extension GrammarCompiler {
  /// The rules of a file that has a place among the compiler's; a pattern that cannot be read is a problem.
  /// - Parameters:
  ///   - parsed: where they go.
  ///   - isElsewhere: tells the names that other languages' files fill, by their hashes.
  func parseRules(
    of file: GrammarFile, at place: Int, with reader: inout PatternReader, to parsed: inout [ParsedRule],
    _ problems: inout [GrammarProblem], _ isElsewhere: (UInt64) -> Bool
  ) {
    for rule in file.rules {
      guard let kind = classID(rule.kind), isKind(kind) else { continue }
      for line in rule.patterns {
        let mark = reader.patterns.mark
        do throws(PatternError) {
          let (text, meaning) = file.bytes.splitAtArrow(line)
          let pattern = try reader.read(text, of: file.bytes)
          if try isSilent(reader.unknown, in: file, isElsewhere) {
            reader.patterns.forget(behind: mark)
          } else {
            parsed.append(
              ParsedRule(kind: kind, pattern: pattern, meaning: meaning, file: place, offset: line.lowerBound))
          }
        } catch {
          reader.patterns.forget(behind: mark)
          problems.append(file.problem(error.offset, error.mistake))
        }
      }
    }
  }

  /// Whether a pattern names a class that only other languages fill; throws for one that nobody fills.
  private func isSilent(
    _ unknown: [(name: Range<Int>, offset: Int)], in file: GrammarFile, _ isElsewhere: (UInt64) -> Bool
  ) throws(PatternError) -> Bool {
    for (name, offset) in unknown where !isElsewhere(file.bytes.hash(of: name)) {
      throw PatternError(offset: offset, .unknownName, ["name": file.text(name)])
    }
    return !unknown.isEmpty
  }

  /// The kinds and lists of words by these names, and all that their rules are made of.
  func classes(
    neededFor wanted: Set<String>, by rules: [ParsedRule], of patterns: Patterns
  ) -> Set<ClassID> {
    var needed = Set(wanted.compactMap { classID($0) })
    var count = -1
    while count != needed.count {
      count = needed.count
      for rule in rules where needed.contains(rule.kind) {
        for state in rule.pattern.states { needed.insert(patterns.states[state].wordClass) }
      }
    }
    return needed
  }
}
