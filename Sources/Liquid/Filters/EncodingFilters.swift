extension Filter {
  static let encodingFilters = [
    Filter("url_encode") { value, _ in value == .nil ? .nil : .string(urlEncode(value.text)) },
    Filter("url_decode") { (value, _) throws(FilterError) in
      value == .nil ? .nil : try urlDecode(value.text)
    },
    Filter("base64_encode") { value, _ in
      .string(Base64.encode(Array(value.text.utf8), .standard))
    },
    Filter("base64_decode") { (value, _) throws(FilterError) in
      try base64Decode(value.text, .standard)
    },
    Filter("base64_url_safe_encode") { value, _ in
      .string(Base64.encode(Array(value.text.utf8), .urlSafe))
    },
    Filter("base64_url_safe_decode") { (value, _) throws(FilterError) in
      try base64Decode(value.text, .urlSafe)
    },
  ]

  private static func urlEncode(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte.isWord || "-.~".utf8.contains(byte) {
        result.append(byte)
      } else if byte == UInt8(ascii: " ") {
        result.append(UInt8(ascii: "+"))
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func urlDecode(_ text: String) throws(FilterError) -> Value {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = hexadecimal(bytes[index + 1]), let low = hexadecimal(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        let isPlus = bytes[index] == UInt8(ascii: "+")
        result.append(isPlus ? UInt8(ascii: " ") : bytes[index])
        index += 1
      }
    }
    guard let decoded = String(validating: result, as: UTF8.self) else {
      throw FilterError("url_decode: what was encoded is not text in UTF-8.")
    }
    return .string(decoded)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }

  private static func base64Decode(
    _ text: String, _ alphabet: Base64.Alphabet
  ) throws(FilterError) -> Value {
    guard let bytes = Base64.decode(Array(text.utf8), alphabet),
      let decoded = String(validating: bytes, as: UTF8.self)
    else { throw FilterError("This is not text encoded as base64.") }
    return .string(decoded)
  }
}
