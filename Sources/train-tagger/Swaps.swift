import Tagger

/// Copies of marked texts in which each organization bears another name, so that a model learns from the words around a
/// name what it is, whatever it is called.
struct Swaps {
  private let names: [[[UInt8]]]
  private let listsOfName: [[UInt8]: Int]
  /// The lists of companies, one of which is drawn where a name is in no list; the more often it stands here the more
  /// often.
  private let usual: [Int]

  init(_ listed: ListedNames) {
    var names = [[[UInt8]]](repeating: [], count: listed.lists.count)
    var lists: [[UInt8]: Int] = [:]
    for (list, name) in listed.names {
      let name = Array(name.utf8)
      guard name.count >= 3, name.count <= Self.longest else { continue }
      names[list].append(name)
      lists[name] = list
    }
    self.names = names
    listsOfName = lists
    usual = ["CO", "CO", "COSEC", "BRAND"].compactMap { listed.lists.firstIndex(of: $0) }
  }

  /// Longer names are not swapped in, in bytes.
  private static let longest = 40

  /// The names of companies.
  var companies: [[UInt8]] { Set(usual).sorted().flatMap { names[$0] } }

  /// A copy of a text with organizations, nil for one without.
  func copy(of text: MarkedText, _ random: inout SeededRandom) -> MarkedText? {
    guard text.names.contains(where: { $0.begin == .organizationBegin }) else { return nil }
    var copy = MarkedText(bytes: [], names: [], weight: text.weight)
    var end = 0
    for name in text.names {
      copy.bytes += text.bytes[end..<name.span.lowerBound]
      let old = text.bytes[name.span]
      let new = name.begin == .organizationBegin ? replacement(for: Array(old), &random) : Array(old)
      copy.names.append(MarkedText.Name(span: copy.bytes.count..<(copy.bytes.count + new.count), begin: name.begin))
      copy.bytes += new
      end = name.span.upperBound
    }
    copy.bytes += text.bytes[end...]
    return copy
  }

  private func replacement(for name: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    guard !usual.isEmpty else { return name }
    let list = listsOfName[name] ?? usual[random.below(usual.count)]
    let choices = names[list]
    return choices.isEmpty ? name : choices[random.below(choices.count)]
  }
}
