/// Texts that a matcher could stumble over: one thing over and over, without a line break.
enum HostileText {
  /// What is repeated: digits, joined and apart; words that begin numbers, amounts and ranges without end; signs that open
  /// and never close; a word without end, in letters and in combining marks; ordinals, years, ranges.
  static let units: [String] =
    "7,12 ,1.,2024 ,1;,1.000.,und ,and ,Milliarden ,hundert,zwei ,zwischen ,zwischen 3 und ,million ,($,(,.,-,a,ä,\u{308},Dollar-,10 bis ,vor ,5 % ,\" ,Mai ,Metas "
    .unicodeScalars.split(separator: ",").map { String($0).replacing(";", with: ",") }

  static func bytes(of unit: String, count: Int) -> [UInt8] {
    let unit = Array(unit.utf8)
    return (0..<count).map { unit[$0 % unit.count] }
  }
}
