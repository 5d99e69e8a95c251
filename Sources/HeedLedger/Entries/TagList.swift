/// Tags as they stand in the ledger: a JSON array of strings, so that SQL can look into it.
enum TagList {
  static func json(_ tags: [String]) -> String {
    if tags.isEmpty { return "[]" }
    var json: [UInt8] = [UInt8(ascii: "[")]
    for tag in tags {
      if json.count > 1 { json.append(UInt8(ascii: ",")) }
      json.append(UInt8(ascii: "\""))
      for byte in tag.utf8 { append(byte, to: &json) }
      json.append(UInt8(ascii: "\""))
    }
    json.append(UInt8(ascii: "]"))
    return String(decoding: json, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, to json: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      json.append(UInt8(ascii: "\\"))
      json.append(byte)
    case 0..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      json.append(contentsOf: Array("\\u00".utf8))
      json.append(digits[Int(byte >> 4)])
      json.append(digits[Int(byte & 15)])
    default:
      json.append(byte)
    }
  }
}
