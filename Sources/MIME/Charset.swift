/// The characters that bytes of a mail stand for.
package enum Charset: Hashable, Sendable {
  case utf8
  /// ISO 8859-1, read as Windows-1252, as mail programs do.
  case western
  /// GB 18030, and what it includes: GBK and GB 2312.
  case chinese
  /// Big5.
  case traditionalChinese
  /// One that can't be read here.
  case other(String)

  /// - Parameter name: as a mail names it; nil for none.
  package init(_ name: String?) {
    switch name?.lowercased() ?? "us-ascii" {
    case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
    case "iso-8859-1", "latin1", "windows-1252", "cp1252": self = .western
    case "gb18030", "gbk", "gb2312", "cp936", "x-gbk": self = .chinese
    case "big5", "big5-hkscs", "cn-big5", "cp950", "x-x-big5": self = .traditionalChinese
    case let name: self = .other(name)
    }
  }

  /// The text; what can't be read becomes replacement characters.
  package func text(_ bytes: [UInt8]) -> String {
    switch self {
    case .utf8, .other: return String(decoding: bytes, as: UTF8.self)
    case .western:
      var text = String.UnicodeScalarView()
      for byte in bytes { text.append(Self.western(byte)) }
      return String(text)
    case .chinese: return ChineseText.decoded(bytes, "GB18030")
    case .traditionalChinese: return ChineseText.decoded(bytes, "BIG5")
    }
  }

  private static func western(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upper[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  /// The characters of Windows-1252 from 80 to 9F.
  private static let upper: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
