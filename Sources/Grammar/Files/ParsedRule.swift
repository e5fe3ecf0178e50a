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
  /// - Parameter elsewhere: the names that other languages' files fill.
  func parseRules(
    of file: GrammarFile, at place: Int, _ elsewhere: Set<String>, _ problems: inout [GrammarProblem]
  ) -> [ParsedRule] {
    var parsed: [ParsedRule] = []
    for rule in file.rules {
      guard let kind = classNames[rule.kind], isKind(kind) else { continue }
      for line in rule.patterns {
        do throws(PatternError) {
          let (text, meaning) = file.bytes.splitAtArrow(line)
          var reader = PatternReader(text, of: file.bytes, classes: classNames)
          let pattern = try reader.read()
          if try isSilent(pattern, elsewhere) { continue }
          parsed.append(
            ParsedRule(kind: kind, pattern: pattern, meaning: meaning, file: place, offset: line.lowerBound))
        } catch {
          problems.append(file.problem(error.offset, error.message))
        }
      }
    }
    return parsed
  }

  /// Whether a pattern names a class that only other languages fill; throws for one that nobody fills.
  private func isSilent(_ pattern: Pattern, _ elsewhere: Set<String>) throws(PatternError) -> Bool {
    for (name, offset) in pattern.unknown where !elsewhere.contains(name) {
      throw PatternError(offset: offset, message: "nothing is called “\(name)”")
    }
    return !pattern.unknown.isEmpty
  }

  /// The kinds and lists of words by these names, and all that their rules are made of.
  func classes(neededFor wanted: Set<String>, by rules: [ParsedRule]) -> Set<ClassID> {
    var needed = Set(wanted.compactMap { classNames[$0] })
    var count = -1
    while count != needed.count {
      count = needed.count
      for rule in rules where needed.contains(rule.kind) { needed.formUnion(rule.pattern.states.map(\.wordClass)) }
    }
    return needed
  }
}
