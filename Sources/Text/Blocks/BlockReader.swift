/// Splits a draft as ``Blocks`` does, for those who look at each block but once: what was handed out is not kept.
public struct BlockReader: ~Copyable {
  private var splitter: Splitter
  private let markup: Markup
  private let end: Int

  public init(_ text: SourceText, markup: Markup) {
    splitter = Splitter(text)
    self.markup = markup
    end = text.bytes.count
  }

  /// What the draft names itself, once its first block has been read; see ``Blocks``.
  public var declaredLanguage: String? { splitter.declaredLanguage }
  public var declaredDate: String? { splitter.declaredDate }

  /// The next blocks; none at the draft's end.
  /// - Parameter blocks: those that came before, whose memory is used again.
  /// - Returns: whether there are any.
  public mutating func read(into blocks: inout [Block]) -> Bool {
    blocks.removeAll(keepingCapacity: true)
    while splitter.blocks.isEmpty, splitter.offset < end { _ = splitter.step(markup) }
    swap(&blocks, &splitter.blocks)
    return !blocks.isEmpty
  }
}
