extension Block {
  /// Adds the block, or the pieces of one that goes on without a break for longer than people write: what reads a block
  /// holds all of it at once.
  func addPieces(to blocks: inout [Block]) {
    var start = 0
    while reading.bytes.count - start > Self.longest {
      let end = reading.bytes.pieceEnd(from: start, limit: Self.longest)
      blocks.append(piece(start..<end))
      start = reading.bytes[end...].firstIndex { !$0.isWhitespace } ?? end
    }
    blocks.append(start == 0 ? self : piece(start..<reading.bytes.count))
  }

  /// In bytes: some 5,000 words.
  private static let longest = 1 << 15

  private func piece(_ range: Range<Int>) -> Block {
    let source = source(of: range)
    let shift = source.lowerBound - self.source.lowerBound
    return Block(kind: kind, source: source, reading: reading.piece(range, shift: shift))
  }
}

extension Reading {
  /// - Parameter shift: how far behind this reading's block the piece's block starts.
  fileprivate func piece(_ range: Range<Int>, shift: Int) -> Reading {
    let first = segments.partitioningIndex { $0.reading > range.lowerBound } - 1
    let end = segments.partitioningIndex { $0.reading >= range.upperBound }
    let pieces = segments[max(0, first)..<max(0, first, end)].map { segment in
      var piece = segment
      piece.source -= shift
      piece.reading -= range.lowerBound
      // The first may have begun before: what it copies goes on, what it stands for does not.
      if piece.reading < 0, piece.replacedCount == nil { piece.source -= piece.reading }
      piece.reading = max(0, piece.reading)
      return piece
    }
    return Reading(bytes: Array(bytes[range]), segments: pieces)
  }
}

extension [UInt8] {
  /// Where a piece of at most `limit` bytes ends: with the last sentence of its second half, else with the last word, else
  /// between two characters.
  fileprivate func pieceEnd(from start: Int, limit: Int) -> Int {
    let end = start + limit
    var wordEnd: Int?
    for offset in stride(from: end - 1, to: start + limit / 2, by: -1) where self[offset].isWhitespace {
      if self[offset - 1] == UInt8(ascii: ".") { return offset }
      wordEnd = wordEnd ?? offset
    }
    return wordEnd ?? sequenceStart(at: end)
  }
}
