import Liquid

/// Reads the JSON of the suite with the names of objects in order, which Foundation loses.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0

  /// The value of a text; nil if it is not JSON.
  static func value(_ bytes: [UInt8]) -> Value? {
    var reader = JSONReader(bytes: bytes)
    return reader.value()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func next() -> UInt8? {
    while index < bytes.count, " \n\r\t".utf8.contains(bytes[index]) { index += 1 }
    return index < bytes.count ? bytes[index] : nil
  }

  private mutating func skip(_ text: String) -> Bool {
    guard next() != nil, bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func value() -> Value? {
    if skip("{") { return object() }
    if skip("[") { return array() }
    if skip("\"") { return string().map { .string($0) } }
    if skip("true") { return true }
    if skip("false") { return false }
    if skip("null") { return .nil }
    return number()
  }

  private mutating func object() -> Value? {
    var pairs: [(String, Value)] = []
    while !skip("}") {
      guard skip("\""), let key = string(), skip(":"), let value = value() else { return nil }
      pairs.append((key, value))
      _ = skip(",")
    }
    return .object(Object(pairs))
  }

  private mutating func array() -> Value? {
    var elements: [Value] = []
    while !skip("]") {
      guard let value = value() else { return nil }
      elements.append(value)
      _ = skip(",")
    }
    return .array(elements)
  }

  private mutating func string() -> String? {
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        text += Array(String(scalar).utf8)
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let high = codeUnit() else { return nil }
      guard UTF16.isLeadSurrogate(high) else { return Unicode.Scalar(high) }
      guard skip("\\u"), let low = codeUnit() else { return nil }
      return String(decoding: [high, low], as: UTF16.self).unicodeScalars.first
    default: return Unicode.Scalar(byte)
    }
  }

  private mutating func codeUnit() -> UInt16? {
    guard index + 4 <= bytes.count else { return nil }
    defer { index += 4 }
    return UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
  }

  private mutating func number() -> Value? {
    let digits = bytes[index...].prefix { "+-.eE0123456789".utf8.contains($0) }
    index = digits.endIndex
    let text = String(decoding: digits, as: UTF8.self)
    return Int(text).map { .int($0) } ?? Double(text).map { .double($0) }
  }
}
