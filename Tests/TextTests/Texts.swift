import Testing
import Text

/// Random numbers that are the same on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var mixed = state
    mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ (mixed >> 33)
  }
}

/// The readings of a draft's blocks; an object reads as `¤`.
func readings(_ blocks: Blocks) -> [String] {
  blocks.blocks.map { String(decoding: $0.reading.bytes, as: UTF8.self).replacingObjects }
}

extension String {
  var replacingObjects: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\u{FFFC}" ? "¤" : $0 }))
  }
}

/// Runs `body`, which must not take longer than a linear pass over 64 KB takes on a slow machine.
func checkIsFast(_ name: String, sourceLocation: SourceLocation = #_sourceLocation, _ body: () -> Void) {
  let elapsed = ContinuousClock().measure(body)
  #expect(elapsed < .seconds(3), "\(name) took \(elapsed)", sourceLocation: sourceLocation)
}
