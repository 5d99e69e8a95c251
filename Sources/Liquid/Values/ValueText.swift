extension Value {
  /// Appends the text of the value as an output prints it, in UTF-8.
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .nil, .empty, .blank: break
    case .bool(let bool): bytes.append(contentsOf: (bool ? "true" : "false").utf8)
    case .int(let int): bytes.append(decimal: int)
    case .double(let double): bytes.append(contentsOf: double.text.utf8)
    case .string(let string): bytes.append(string)
    case .array(let array): for element in array { element.append(to: &bytes) }
    case .object: inspect(into: &bytes)
    case .range(let from, let through):
      bytes.append(decimal: from)
      bytes.append(contentsOf: "..".utf8)
      bytes.append(decimal: through)
    case .date(let moment):
      bytes.append(moment.text ?? DateFormat.text(of: moment, "%Y-%m-%d %H:%M:%S %z"))
    }
  }

  /// The text of the value as filters read it; arrays and objects show their structure.
  var text: String {
    if case .string(let string) = self { return string }
    var bytes: [UInt8] = []
    if case .array = self { inspect(into: &bytes) } else { append(to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value as Ruby before 3.4 shows it to programmers, which is what Liquid prints.
  private func inspect(into bytes: inout [UInt8]) {
    switch self {
    case .nil: bytes.append(contentsOf: "nil".utf8)
    case .string(let string):
      bytes.append(UInt8(ascii: "\""))
      for byte in string.utf8 { bytes.append(quoted: byte) }
      bytes.append(UInt8(ascii: "\""))
    case .array(let array):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in array.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        element.inspect(into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      for (index, key) in object.keys.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        Value.string(key).inspect(into: &bytes)
        bytes.append(contentsOf: "=>".utf8)
        object.values[index].inspect(into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    default: append(to: &bytes)
    }
  }
}

extension [UInt8] {
  mutating func append(_ string: String) {
    let isCopied: Void? = string.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
    if isCopied == nil { append(contentsOf: string.utf8) }
  }

  mutating func append(decimal number: Int) {
    if (0...9).contains(number) {
      append(UInt8(ascii: "0") + UInt8(number))
    } else {
      append(contentsOf: String(number).utf8)
    }
  }

  /// Appends a byte of a string in quotes, escaped where Ruby escapes it.
  fileprivate mutating func append(quoted byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(contentsOf: [UInt8(ascii: "\\"), byte])
    case UInt8(ascii: "\n"): append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): append(contentsOf: "\\t".utf8)
    default: append(byte)
    }
  }
}

extension Double {
  /// The shortest text that reads back as this number, in Ruby's form: `5.0`, `1.0e+20`, `NaN`.
  var text: String {
    guard isFinite else { return isNaN ? "NaN" : self < 0 ? "-Infinity" : "Infinity" }
    let text = description
    guard let exponent = text.utf8.firstIndex(of: UInt8(ascii: "e")) else { return text }
    let mantissa = text[..<exponent]
    return mantissa.utf8.contains(UInt8(ascii: "."))
      ? text : "\(mantissa).0\(text[exponent...])"
  }
}
