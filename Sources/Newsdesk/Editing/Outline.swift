import Text
import Values

/// A heading, a figure or an organization of a draft, with what stands below it.
public struct OutlineItem: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    case heading
    case annotation(Annotation)
  }

  public var content: Content
  /// What the draft calls it; never empty.
  public var name: String
  /// Of a heading its whole section, in bytes of the draft.
  public var span: Range<Int>
  /// Where the name stands.
  public var selection: Range<Int>
  public var children: [OutlineItem] = []
}

extension Report {
  /// The figures of a draft and the organizations that it names, each under its heading; an organization once a section.
  /// - Parameters:
  ///   - blocks: those of the draft that the report was made of.
  public func outline(_ blocks: Blocks, of text: SourceText) -> [OutlineItem] {
    var outline = OutlineBuilder(text)
    var rest = annotations[...]
    for block in blocks.blocks {
      if case .heading(let level) = block.kind { outline.openSection(level: level, block) }
      while let annotation = rest.first, annotation.span.lowerBound < block.source.upperBound {
        outline.add(annotation)
        rest = rest.dropFirst()
      }
    }
    return outline.closed()
  }
}

private struct OutlineBuilder {
  private let text: SourceText
  private var roots: [OutlineItem] = []
  /// The headings that the text stands under, each within the one before.
  private var open: [(level: Int, item: OutlineItem)] = []
  private var organizations: Set<Subject> = []

  init(_ text: SourceText) {
    self.text = text
  }

  mutating func openSection(level: Int, _ block: Block) {
    let name = String(decoding: block.reading.bytes, as: UTF8.self)
    guard !block.source.isEmpty, name.contains(where: { !$0.isWhitespace }) else { return }
    close(level: level, at: block.source.lowerBound)
    open.append((level, OutlineItem(content: .heading, name: name, span: block.source, selection: block.source)))
    organizations = []
  }

  mutating func add(_ annotation: Annotation) {
    let name = text.string(annotation.span)
    switch annotation.value {
    case .date: return
    case .organization(let entity):
      guard organizations.insert(entity.map { .entity($0) } ?? .name(name)).inserted else { return }
    case .money, .percent, .count: break
    }
    guard !name.isEmpty else { return }
    append(
      OutlineItem(content: .annotation(annotation), name: name, span: annotation.span, selection: annotation.span))
  }

  mutating func closed() -> [OutlineItem] {
    close(level: 0, at: text.bytes.count)
    return roots
  }

  /// Closes the sections of a level and those within them.
  private mutating func close(level: Int, at end: Int) {
    while let last = open.last, last.level >= level {
      open.removeLast()
      var item = last.item
      item.span = item.span.lowerBound..<max(item.span.upperBound, end)
      append(item)
    }
  }

  private mutating func append(_ item: OutlineItem) {
    if open.isEmpty { roots.append(item) } else { open[open.count - 1].item.children.append(item) }
  }
}
