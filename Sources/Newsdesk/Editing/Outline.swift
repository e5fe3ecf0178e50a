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
  /// Of a heading its whole section with the marks around the heading, in bytes of the draft.
  public var span: Range<Int>
  /// Where the name stands.
  public var selection: Range<Int>
  public var children: [OutlineItem] = []
}

extension Report {
  /// The figures of a draft and the organizations that it names, each under its heading; an organization once a section,
  /// with the figures that are claimed of it there.
  /// - Parameters:
  ///   - blocks: those of the draft that the report was made of.
  public func outline(_ blocks: Blocks, of text: SourceText) -> [OutlineItem] {
    var outline = OutlineBuilder(text)
    var rest = annotations[...]
    var end = 0
    for block in blocks.blocks {
      if case .heading(let level) = block.kind { outline.openSection(level: level, block, behind: end) }
      end = max(end, block.source.upperBound)
      while let annotation = rest.first, annotation.span.lowerBound < block.source.upperBound {
        outline.add(annotation, about: claim(on: annotation)?.claim.entity)
        rest = rest.dropFirst()
      }
    }
    return outline.closed()
  }
}

extension OutlineItem {
  fileprivate var isOrganization: Bool {
    if case .annotation(let annotation) = content, case .organization = annotation.value { true } else { false }
  }
}

private struct OutlineBuilder {
  private let text: SourceText
  private var roots: [OutlineItem] = []
  /// The headings that the text stands under, each within the one before.
  private var open: [(level: Int, item: OutlineItem)] = []
  private var organizations: Set<Subject> = []
  /// What has been found since the last heading, each with the entity that it is or is about.
  private var section: [(item: OutlineItem, entity: String?)] = []

  init(_ text: SourceText) {
    self.text = text
  }

  /// - Parameter end: where the text before the heading ends.
  mutating func openSection(level: Int, _ block: Block, behind end: Int) {
    let name = name(of: block)
    guard !block.source.isEmpty, name.contains(where: { !$0.isWhitespace }) else { return }
    let line = text.range(ofLine: text.line(at: block.source.lowerBound)).full.lowerBound
    let start = line < end ? block.source.lowerBound : line
    close(level: level, at: start)
    let span = start..<block.source.upperBound
    open.append((level, OutlineItem(content: .heading, name: name, span: span, selection: block.source)))
    organizations = []
  }

  /// What a heading says; code in it as it is written, images not at all.
  private func name(of block: Block) -> String {
    var name = ""
    var start = 0
    let bytes = block.reading.bytes
    let object = Array("\u{FFFC}".utf8)
    while let place = bytes[start...].firstRange(of: object) {
      name += String(decoding: bytes[start..<place.lowerBound], as: UTF8.self)
      let source = text.string(block.source(of: place))
      if source.hasPrefix("`") { name += source.drop { $0 == "`" }.prefix { $0 != "`" } }
      if source.contains("://"), !source.contains(where: { "<>()[]".contains($0) }) { name += source }
      start = place.upperBound
    }
    return name + String(decoding: bytes[start...], as: UTF8.self)
  }

  /// - Parameter entity: what a figure is claimed of.
  mutating func add(_ annotation: Annotation, about entity: String?) {
    let name = text.string(annotation.span)
    var entity = entity
    switch annotation.value {
    case .date: return
    case .organization(let own):
      guard organizations.insert(own.map { .entity($0) } ?? .name(name)).inserted else { return }
      entity = own
    case .money, .percent, .count: break
    }
    guard !name.isEmpty else { return }
    let item = OutlineItem(
      content: .annotation(annotation), name: name, span: annotation.span, selection: annotation.span)
    section.append((item, entity))
  }

  /// Puts the figures of a section below its organizations.
  private mutating func closeSection() {
    var heads: [String: Int] = [:]
    for (index, part) in section.enumerated() where part.item.isOrganization {
      if let entity = part.entity { heads[entity] = index }
    }
    var rest: [Int] = []
    for (index, part) in section.enumerated() {
      guard !part.item.isOrganization, let head = part.entity.flatMap({ heads[$0] }) else {
        rest.append(index)
        continue
      }
      let span = section[head].item.span
      section[head].item.children.append(part.item)
      section[head].item.span =
        min(span.lowerBound, part.item.span.lowerBound)..<max(span.upperBound, part.item.span.upperBound)
    }
    for index in rest { append(section[index].item) }
    section = []
  }

  mutating func closed() -> [OutlineItem] {
    close(level: 0, at: text.bytes.count)
    return roots
  }

  /// Closes the sections of a level and those within them.
  private mutating func close(level: Int, at end: Int) {
    closeSection()
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
