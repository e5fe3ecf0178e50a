/// A part of some UTF-8 in small letters and without the marks above and below them: "Fête" becomes "fete".
public func withoutMarks(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
  var plain: [UInt8] = []
  plain.reserveCapacity(range.count)
  var at = range.lowerBound
  while at < range.upperBound {
    let byte = bytes[at]
    guard byte >= 0x80 else {
      plain.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      at += 1
      continue
    }
    let scalar = WideScalar(bytes, at: at)
    let base = Unicode.Scalar(Composition.base(of: scalar.smallLetter ?? scalar.value))
    if let base { plain += UTF8.encode(base) ?? UTF8.encodedReplacementCharacter }
    at += scalar.length
  }
  return plain
}

/// A letter and the combining mark behind it, as the one letter that they are canonically equivalent to: small letters of
/// the Latin, Greek and Cyrillic scripts.
enum Composition {
  /// The composed letter; nil if there is none.
  static func letter(_ base: UInt32, with mark: UInt32) -> UInt32? { letters[key(base, mark)] }

  /// The letter below all marks that a letter is composed with; the letter itself if it has none.
  static func base(of letter: UInt32) -> UInt32 {
    var letter = letter
    while letter < bases.count, bases[Int(letter)] != 0 { letter = bases[Int(letter)] }
    return letter
  }

  /// By letter what stands below its last mark; 0 for a letter without one.
  private static let bases: [UInt32] = {
    var bases = [UInt32](repeating: 0, count: Int(letters.values.max() ?? 0) + 1)
    for (key, letter) in letters { bases[Int(letter)] = UInt32(key >> 32) }
    return bases
  }()

  private static func key(_ base: UInt32, _ mark: UInt32) -> UInt64 { UInt64(base) << 32 | UInt64(mark) }

  private static let letters: [UInt64: UInt32] = {
    var letters: [UInt64: UInt32] = [:]
    for (mark, pairs) in table {
      var base: UInt32?
      for scalar in pairs.unicodeScalars {
        if let letter = base {
          letters[key(letter, mark)] = scalar.value
          base = nil
        } else {
          base = scalar.value
        }
      }
    }
    return letters
  }()

  /// By combining mark: each letter, and behind it the one that it becomes.
  private static let table: [(mark: UInt32, pairs: String)] = [
    (0x0300, "aàeèiìoòuùüǜnǹеѐиѝēḕōṑwẁâầăằêềôồơờưừyỳ"),
    (0x0301, "aáeéiíoóuúyýcćlĺnńrŕsśzźüǘgǵåǻæǽøǿϊΐαάεέηήιίϋΰοόυύωώгѓкќçḉēḗïḯkḱmḿõṍōṓpṕũṹwẃâấăắêếôốơớưứ"),
    (0x0302, "aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷzẑạậẹệọộ"),
    (0x0303, "aãnñoõiĩuũvṽâẫăẵeẽêễôỗơỡưữyỹ"),
    (0x0304, "aāeēiīoōuūüǖäǟȧǡæǣǫǭöȫõȭȯȱyȳиӣуӯgḡḷḹṛṝ"),
    (0x0306, "aăeĕgğiĭoŏuŭийуўжӂаӑеӗȩḝạặ"),
    (0x0307, "cċeėgġzżaȧoȯbḃdḋfḟhḣmṁnṅpṗrṙsṡśṥšṧṣṩtṫwẇxẋyẏ"),
    (0x0308, "aäeëiïoöuüyÿιϊυϋеёіїаӓәӛжӝзӟиӥоӧөӫэӭуӱчӵыӹhḧõṏūṻwẅxẍtẗ"),
    (0x0309, "aảâẩăẳeẻêểiỉoỏôổơởuủưửyỷ"),
    (0x030A, "aåuůwẘyẙ"),
    (0x030B, "oőuűуӳ"),
    (0x030C, "cčdďeělľnňrřsštťzžaǎiǐoǒuǔüǚgǧkǩjǰhȟ"),
    (0x030F, "aȁeȅiȉoȍrȑuȕѵѷ"),
    (0x0311, "aȃeȇiȋoȏrȓuȗ"),
    (0x031B, "oơuư"),
    (0x0323, "bḅdḍhḥkḳlḷmṃnṇrṛsṣtṭvṿwẉzẓaạeẹiịoọơợuụưựyỵ"),
    (0x0324, "uṳ"),
    (0x0325, "aḁ"),
    (0x0326, "sștț"),
    (0x0327, "cçgģkķlļnņrŗsştţeȩdḑhḩ"),
    (0x0328, "aąeęiįuųoǫ"),
    (0x032D, "dḓeḙlḽnṋtṱuṷ"),
    (0x032E, "hḫ"),
    (0x0330, "eḛiḭuṵ"),
    (0x0331, "bḇdḏkḵlḻnṉrṟtṯzẕhẖ"),
  ]
}
