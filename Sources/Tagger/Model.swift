/// All that a tagger has learned about one language.
public struct Model: Sendable {
  let weights: Weights
  let transitions: Transitions
  let lexicon: Lexicon
  let gazetteer: Gazetteer
  /// The least margin for each confidence, in hundredths from 0 on; ascending.
  let margins: [Int32]

  /// The first bytes of a model.
  package static let signature: [UInt8] = Array("TMTG1".utf8)

  /// Reads a model as `train-tagger` writes it; nil if the bytes are none.
  public init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.signature) else { return nil }
    var reader = BitReader(bytes, from: Self.signature.count)
    margins = (0..<Self.confidences).map { _ in Int32(truncatingIfNeeded: reader.bits(16)) }
    transitions = Transitions(
      (0...Label.count).map { _ in (0..<Label.count).map { _ in Int16(bitPattern: UInt16(reader.bits(16))) } })
    let clusters = (0..<Int(reader.bits(12))).map { _ in UInt16(reader.bits(16)) }
    guard let words = reader.hashTable(bits: Lexicon.bits, valueBits: Lexicon.valueBits),
      case let lists = Int(reader.bits(4)), lists <= Gazetteer.listLimit,
      let names = reader.hashTable(bits: Gazetteer.bits, valueBits: lists),
      let weights = reader.weights(), !reader.isExhausted
    else { return nil }
    lexicon = Lexicon(words: words, clusters: clusters)
    gazetteer = Gazetteer(names: names, lists: lists)
    self.weights = weights
  }

  /// A confidence is one of so many steps.
  package static let confidences = 100
  /// The bits that say how many entries a table has.
  package static let countBits = 24
}

extension BitReader {
  /// The distances between ascending hashes in Golomb-Rice coding, each with its value.
  fileprivate mutating func hashTable(bits: Int, valueBits: Int) -> HashTable? {
    let count = Int(self.bits(Model.countBits))
    let low = Int(self.bits(5))
    var hashes: [UInt32] = []
    var values: [UInt16] = []
    hashes.reserveCapacity(min(count, 1 << 20))
    values.reserveCapacity(min(count, 1 << 20))
    var next: UInt32 = 0
    for _ in 0..<count {
      let hash = next &+ rice(low)
      guard hash < 1 << UInt32(bits), !isExhausted else { return nil }
      hashes.append(hash)
      values.append(UInt16(self.bits(valueBits)))
      next = hash + 1
    }
    return HashTable(hashes: hashes, values: values, bits: bits)
  }

  /// The same for rows; of each row a bit for each label that has a weight, then sign and size of these weights.
  fileprivate mutating func weights() -> Weights? {
    let count = Int(bits(Model.countBits))
    let low = Int(bits(5))
    let codes = SignedCodes(low: Int(bits(5)))
    // A copy that nobody else can change stays in registers.
    var reader = self
    defer { self = reader }
    var numbers: [UInt32] = []
    var rows = [Weights.SmallRow(repeating: 0)]
    numbers.reserveCapacity(min(count, 1 << 20))
    rows.reserveCapacity(min(count, 1 << 20) + 1)
    var next: UInt32 = 0
    for _ in 0..<count {
      let number = next &+ reader.rice(low)
      guard number < 1 << UInt32(Sentence.rowBits), !reader.isExhausted else { return nil }
      next = number + 1
      var labels = reader.bits(Label.count)
      // A byte for each label: a vector would go to memory and back for each.
      var packed: UInt128 = 0
      while labels != 0 {
        packed |= UInt128(UInt8(bitPattern: reader.signed(codes))) &<< UInt128(8 &* labels.trailingZeroBitCount)
        labels &= labels &- 1
      }
      numbers.append(number)
      rows.append(Weights.SmallRow(packed))
    }
    return Weights(numbers: numbers, rows: rows)
  }
}
