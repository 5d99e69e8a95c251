/// Latin letters with marks, written with the 26 plain ones.
enum Transliteration {
  /// What stands for a letter in plain small letters; nil for one that is not Latin.
  static func plain(_ scalar: Unicode.Scalar) -> Substring? {
    switch scalar.value {
    case 0xC0..<0x180:
      let letters = latin[Int(scalar.value) - 0xC0]
      return letters == "-" ? nil : letters
    // Vietnamese vowels, in blocks by their plain letter.
    case 0x1EA0..<0x1EB8: return "a"
    case 0x1EB8..<0x1EC8: return "e"
    case 0x1EC8..<0x1ECC: return "i"
    case 0x1ECC..<0x1EE4: return "o"
    case 0x1EE4..<0x1EF2: return "u"
    case 0x1EF2..<0x1EFA: return "y"
    case 0x1A0, 0x1A1: return "o"
    case 0x1AF, 0x1B0: return "u"
    // Romanian letters with a comma below.
    case 0x218, 0x219: return "s"
    case 0x21A, 0x21B: return "t"
    default: return nil
    }
  }

  /// A mark that belongs to the letter before it, or an apostrophe inside a name.
  static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300..<0x370, 0x27, 0x2019, 0x2BC: true
    default: false
    }
  }

  /// For U+00C0 to U+017F in order; a hyphen stands for the two signs of arithmetic among them.
  private static let latin: [Substring] = """
    a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c \
    e e e e i i i i d n o o o o o - o u u u u y th y a a a a a a c c c c c c c c d d d d \
    e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l \
    l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t \
    t t t t u u u u u u u u u u u u w w y y y z z z z z z s
    """.split(separator: " ")
}
