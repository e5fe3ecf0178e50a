import Tagger

/// A model as a file: see the tagger's `Model` for the format.
struct ModelFile {
  var transitions: [[Int16]]
  var rows: [(number: UInt32, weights: [Int8])]
  var resources: Resources
  /// The least margin for each confidence.
  var margins: [UInt16]

  /// The weight that the number 1 stands for.
  static let unit: Float = 1 / 28

  /// - Parameters:
  ///   - leastWeight: smaller weights are left out.
  ///   - boldness: is added to the score of an organization's beginning.
  init(
    _ learned: Learned, _ resources: Resources, leastWeight: Float = 0.04, boldness: Float = 0, margins: [UInt16]
  ) {
    self.resources = resources
    self.margins = margins
    transitions = learned.transitions.map { row in
      Label.allCases.map { label in
        let score = row[label.rawValue] + (label == .organizationBegin ? boldness : 0)
        return Int16(max(-30_000, min(30_000, (score / Self.unit).rounded())))
      }
    }
    rows = learned.rows.compactMap { row in
      let weights = (0..<Label.count).map { label -> Int8 in
        let weight = row.weights[label]
        return abs(weight) < leastWeight ? 0 : Int8(max(-127, min(127, (weight / Self.unit).rounded())))
      }
      return weights.contains { $0 != 0 } ? (row.number, weights) : nil
    }
  }

  func encoded() -> [UInt8] {
    var writer = BitWriter()
    for confidence in 0..<Model.confidences {
      writer.bits(UInt32(confidence < margins.count ? margins[confidence] : 0), 16)
    }
    for row in transitions { for score in row { writer.bits(UInt32(UInt16(bitPattern: score)), 16) } }
    writer.bits(UInt32(resources.lexicon.clusters.count), 12)
    for cluster in resources.lexicon.clusters { writer.bits(UInt32(cluster), 16) }
    writer.table(resources.lexicon.words, valueBits: Lexicon.valueBits)
    writer.bits(UInt32(resources.gazetteer.lists), 4)
    writer.table(resources.gazetteer.names, valueBits: resources.gazetteer.lists)
    write(rows, &writer)
    return Model.signature + writer.finish()
  }

  private func write(_ rows: [(number: UInt32, weights: [Int8])], _ writer: inout BitWriter) {
    let gaps = gaps(rows.map(\.number))
    let low = BitWriter.bestLowBits(gaps)
    let sizes = rows.flatMap { $0.weights.filter { $0 != 0 }.map { UInt32($0.magnitude) - 1 } }
    let lowOfSize = BitWriter.bestLowBits(sizes)
    writer.bits(UInt32(rows.count), Model.countBits)
    writer.bits(UInt32(low), 5)
    writer.bits(UInt32(lowOfSize), 5)
    for (gap, row) in zip(gaps, rows) {
      writer.rice(gap, low)
      for weight in row.weights { writer.bits(weight == 0 ? 0 : 1, 1) }
      for weight in row.weights where weight != 0 {
        writer.bits(weight < 0 ? 1 : 0, 1)
        writer.rice(UInt32(weight.magnitude) - 1, lowOfSize)
      }
    }
  }
}

extension BitWriter {
  fileprivate mutating func table(_ table: HashTable, valueBits: Int) {
    let gaps = gaps(table.hashes)
    let low = Self.bestLowBits(gaps)
    bits(UInt32(table.count), Model.countBits)
    bits(UInt32(low), 5)
    for (gap, value) in zip(gaps, table.values) {
      rice(gap, low)
      bits(UInt32(value), valueBits)
    }
  }
}

/// How many numbers lie between each and the one before.
private func gaps(_ ascending: [UInt32]) -> [UInt32] {
  var next: UInt32 = 0
  return ascending.map { number in
    defer { next = number + 1 }
    return number - next
  }
}
