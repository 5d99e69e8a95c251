/// How the letters of a file are written as bytes.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16 (little-endian)"
  case utf16BigEndian = "UTF-16 (big-endian)"
  case gb18030 = "GB18030 (Chinese, includes GBK)"
  case windows1252 = "Windows-1252 (Western, includes Latin-1)"

  /// The name the C library knows it by.
  var conversionName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    case .windows1252: "CP1252"
    }
  }

  /// The bytes of the shortest letter.
  var unitLength: Int {
    self == .utf16LittleEndian || self == .utf16BigEndian ? 2 : 1
  }
}
