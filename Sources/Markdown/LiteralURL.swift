/// The template author's own addresses, made fit for `href` and for plain text.
enum LiteralURL {
  /// Percent-encodes what an address can't hold (RFC 3986); what is encoded already stays.
  static func encoded(_ address: String) -> String {
    let allowed = Set("-_.~!*'();:@&=+$,/?#[]%".utf8)
    var result = ""
    for byte in address.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
      if isPlain || allowed.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }
}
