/// Words as part of a file name: small letters, digits and single hyphens between them.
enum Slug {
  /// The slug of a text; empty when nothing in it can be written with plain letters.
  static func make(_ text: String, limit: Int) -> String {
    var slug: [UInt8] = []
    for scalar in text.unicodeScalars {
      if slug.count > limit { break }
      if Transliteration.isSilent(scalar) { continue }
      if let byte = plainByte(scalar) {
        slug.append(byte)
      } else if let letters = Transliteration.plain(scalar) {
        slug.append(contentsOf: letters.utf8)
      } else if let last = slug.last, last != hyphen {
        slug.append(hyphen)
      }
    }
    return String(decoding: cut(slug, limit: limit), as: UTF8.self)
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func plainByte(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "a"..."z", "0"..."9": UInt8(ascii: scalar)
    case "A"..."Z": UInt8(ascii: scalar) | 0x20
    default: nil
    }
  }

  /// Cuts between words where the last word is not too long for that; no hyphen stays at the end.
  private static func cut(_ slug: [UInt8], limit: Int) -> ArraySlice<UInt8> {
    var end = min(slug.count, limit)
    if slug.count > limit, let gap = slug[..<limit].lastIndex(of: hyphen), gap > limit / 2 {
      end = gap
    }
    while end > 0, slug[end - 1] == hyphen { end -= 1 }
    return slug[..<end]
  }
}
