/// Numbers and texts that look random and are the same in each test run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of up to 60 characters, such as names, paths and rubbish are made of.
  mutating func text() -> String {
    let alphabets = [
      "ab-", "aA1-_.", "rR-0123456789", "éÉßłøæ\u{301} '", "王伟김ひخ🙂\u{202E}", "/\\.:*?\"<>|\0\r\n ",
    ].map { Array($0.unicodeScalars) }
    let alphabet = alphabets.randomElement(using: &self) ?? []
    let count = Int.random(in: 0...60, using: &self)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<count {
      if let scalar = alphabet.randomElement(using: &self) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
