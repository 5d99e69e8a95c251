/// A base character and the mark after it as one character, after Unicode's canonical composition
/// (UAX #15) for the scripts of which decomposed text is met: Latin, Cyrillic, Greek, Kana, Hangul.
///
/// Bases are folded already, so that lower case is enough.
enum Composition {
  /// Whether the scalar can join the one before it.
  @inline(__always)
  static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x300...0x345, 0x653...0x655, 0x1161...0x1175, 0x11A8...0x11C2: true
    case 0x3099, 0x309A, 0xFF9E, 0xFF9F: true
    default: false
    }
  }

  /// The one character for both; nil where there is none.
  static func of(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    switch mark {
    case 0x1161...0x1175, 0x11A8...0x11C2: hangul(base, mark)
    case 0x3099, 0xFF9E: voiced(base)
    case 0x309A, 0xFF9F: semiVoiced(base)
    default: accented[Pair(base: base, mark: mark)]
    }
  }

  /// Unicode, chapter 3.12: a leading consonant and a vowel, or a syllable and a final consonant.
  private static func hangul(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    switch (base, mark) {
    case (0x1100...0x1112, 0x1161...0x1175):
      0xAC00 + ((base - 0x1100) * 21 + (mark - 0x1161)) * 28
    case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (base - 0xAC00) % 28 == 0:
      base + (mark - 0x11A7)
    default: nil
    }
  }

  private static func voiced(_ base: UInt32) -> UInt32? {
    switch base {
    case 0x3046: 0x3094
    case 0x30A6: 0x30F4
    case 0x304B...0x3061, 0x30AB...0x30C1: base % 2 == 1 ? base + 1 : nil
    case 0x3064, 0x3066, 0x3068, 0x30C4, 0x30C6, 0x30C8: base + 1
    default: isHaRow(base) ? base + 1 : nil
    }
  }

  private static func semiVoiced(_ base: UInt32) -> UInt32? {
    isHaRow(base) ? base + 2 : nil
  }

  /// は, ひ, ふ, へ, ほ and their Katakana.
  private static func isHaRow(_ base: UInt32) -> Bool {
    switch base {
    case 0x306F...0x307B: (base - 0x306F) % 3 == 0
    case 0x30CF...0x30DB: (base - 0x30CF) % 3 == 0
    default: false
    }
  }

  private struct Pair: Hashable {
    let base: UInt32
    let mark: UInt32
  }

  private static let accented: [Pair: UInt32] = {
    var table: [Pair: UInt32] = [:]
    for (mark, bases, composed) in rows {
      for (base, result) in zip(bases.unicodeScalars, composed.unicodeScalars) {
        table[Pair(base: base.value, mark: mark)] = result.value
      }
    }
    return table
  }()

  /// Each mark, the bases it joins, and what comes out, in the same order.
  ///
  /// A dot above i is what İ leaves when other programs make it lower case.
  private static let rows: [(mark: UInt32, bases: String, composed: String)] = [
    (
      0x300, "aeiouünеиēōwâăêôơưyἀἁἐἑἠἡἰἱὀὁὑὠὡαεηιουωϊϋ",
      "àèìòùǜǹѐѝḕṑẁầằềồờừỳἂἃἒἓἢἣἲἳὂὃὓὢὣὰὲὴὶὸὺὼῒῢ"
    ),
    (
      0x301, "aeiouyclnrszügåæøϊαεηιϋουωϒгкçēïkmõōpũwâăêôơưἀἁἐἑἠἡἰἱὀὁὑὠὡ",
      "áéíóúýćĺńŕśźǘǵǻǽǿΐάέήίΰόύώϓѓќḉḗḯḱḿṍṓṕṹẃấắếốớứἄἅἔἕἤἥἴἵὄὅὕὤὥ"
    ),
    (0x302, "aeioucghjswyzạẹọ", "âêîôûĉĝĥĵŝŵŷẑậệộ"),
    (0x303, "anoiuvâăeêôơưy", "ãñõĩũṽẫẵẽễỗỡữỹ"),
    (0x304, "aeiouüäȧæǫöõȯyиуgḷṛαιυ", "āēīōūǖǟǡǣǭȫȭȱȳӣӯḡḹṝᾱῑῡ"),
    (0x306, "aegiouиужаеȩạαιυ", "ăĕğĭŏŭйўӂӑӗḝặᾰῐῠ"),
    (0x307, "icegzaobdfhmnprsśšṣtwxy", "iċėġżȧȯḃḋḟḣṁṅṗṙṡṥṧṩṫẇẋẏ"),
    (0x308, "aeiouyιυϒеіаәжзиоөэучыhõūwxt", "äëïöüÿϊϋϔёїӓӛӝӟӥӧӫӭӱӵӹḧṏṻẅẍẗ"),
    (0x309, "aâăeêioôơuưy", "ảẩẳẻểỉỏổởủửỷ"),
    (0x30A, "auwy", "åůẘẙ"),
    (0x30B, "ouу", "őűӳ"),
    (0x30C, "cdelnrstzaiouügkʒjh", "čďěľňřšťžǎǐǒǔǚǧǩǯǰȟ"),
    (0x30F, "aeioruѵ", "ȁȅȉȍȑȕѷ"),
    (0x311, "aeioru", "ȃȇȋȏȓȗ"),
    (0x313, "αεηιουωρ", "ἀἐἠἰὀὐὠῤ"),
    (0x314, "αεηιουωρ", "ἁἑἡἱὁὑὡῥ"),
    (0x31B, "ou", "ơư"),
    (0x323, "bdhklmnrstvwzaeioơuưy", "ḅḍḥḳḷṃṇṛṣṭṿẉẓạẹịọợụựỵ"),
    (0x324, "u", "ṳ"),
    (0x325, "a", "ḁ"),
    (0x326, "st", "șț"),
    (0x327, "cgklnrstedh", "çģķļņŗşţȩḑḩ"),
    (0x328, "aeiuo", "ąęįųǫ"),
    (0x32D, "delntu", "ḓḙḽṋṱṷ"),
    (0x32E, "h", "ḫ"),
    (0x330, "eiu", "ḛḭṵ"),
    (0x331, "bdklnrtzh", "ḇḏḵḻṉṟṯẕẖ"),
    (0x342, "ἀἁἠἡἰἱὑὠὡαηιϊυϋω", "ἆἇἦἧἶἷὗὦὧᾶῆῖῗῦῧῶ"),
    (0x653, "ا", "آ"),
    (0x654, "اويەہے", "أؤئۀۂۓ"),
    (0x655, "ا", "إ"),
  ]
}
