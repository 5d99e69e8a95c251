import TestSupport

extension SeededRandom {
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
