import Values

/// A figure that contradicts a fact. Of several that contradict the same, the one whose own words name entity, metric and
/// time is about it, else the one that misses it least.
struct Rival: Hashable, Sendable {
  var fact: FactKey
  /// The figure's number among those of its section.
  var figure: Int
  /// How far it misses the fact; of a date, how far it stands from the word for the fact's metric.
  var miss: Decimal
  /// Its own words name entity, metric and time.
  var isNamed = false
}

/// What contradicts facts in one section.
struct Rivals: Hashable, Sendable {
  var figures: [Rival] = []
  var dates: [Rival] = []

  var isEmpty: Bool { figures.isEmpty && dates.isEmpty }
}

/// Of all that contradicts each fact, what misses it least; of equals the first in the draft.
struct NearestRivals {
  private var figures: [FactKey: Place] = [:]
  private var dates: [FactKey: Place] = [:]

  private struct Place {
    var section: Int
    var figure: Int
    var miss: Decimal
    var isNamed: Bool
  }

  /// Adds what the next section has.
  mutating func add(_ rivals: Rivals, in section: Int) {
    Self.add(rivals.figures, section, to: &figures)
    Self.add(rivals.dates, section, to: &dates)
  }

  private static func add(_ rivals: [Rival], _ section: Int, to nearest: inout [FactKey: Place]) {
    for rival in rivals {
      if let known = nearest[rival.fact],
        known.isNamed == rival.isNamed ? known.miss <= rival.miss : known.isNamed
      {
        continue
      }
      nearest[rival.fact] = Place(
        section: section, figure: rival.figure, miss: rival.miss, isNamed: rival.isNamed)
    }
  }

  /// Whether each of a section's rivals is the nearest, the figures first.
  func wins(_ rivals: Rivals, in section: Int) -> [Bool] {
    rivals.figures.map { isNearest($0.figure, to: $0.fact, in: section) }
      + rivals.dates.map { isNearestDate($0.figure, to: $0.fact, in: section) }
  }

  func isNearest(_ figure: Int, to fact: FactKey, in section: Int) -> Bool {
    figures[fact].map { $0.section == section && $0.figure == figure } ?? false
  }

  func isNearestDate(_ figure: Int, to fact: FactKey, in section: Int) -> Bool {
    dates[fact].map { $0.section == section && $0.figure == figure } ?? false
  }
}
