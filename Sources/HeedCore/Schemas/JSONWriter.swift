/// Writes JSON for people to read: what is short on one line, the rest a member a line.
package struct JSONWriter {
  /// How long a line may get.
  private static let width = 90
  private static let step = 2

  /// The value as text, without a line end after it.
  package static func text(of value: JSON) -> String {
    var bytes: [UInt8] = []
    write(value, indent: 0, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ value: JSON, indent: Int, to bytes: inout [UInt8]) {
    var line: [UInt8] = []
    writeOnOneLine(value, to: &line)
    if value.parts.isEmpty || line.count + indent <= width {
      bytes += line
      return
    }
    let (open, close) = value.brackets
    for (index, part) in value.parts.enumerated() {
      bytes += (index == 0 ? "\(open)\n" : ",\n").utf8
      bytes += repeatElement(UInt8(ascii: " "), count: indent + step)
      writeName(part.name, to: &bytes)
      write(part.value, indent: indent + step, to: &bytes)
    }
    bytes += "\n".utf8
    bytes += repeatElement(UInt8(ascii: " "), count: indent)
    bytes += close.utf8
  }

  private static func writeOnOneLine(_ value: JSON, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): JSONString.append(text, to: &bytes)
    case .whole(let number): bytes += "\(number)".utf8
    case .truth(let truth): bytes += "\(truth)".utf8
    case .list, .object:
      let (open, close) = value.brackets
      bytes += open.utf8
      for (index, part) in value.parts.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        writeName(part.name, to: &bytes)
        writeOnOneLine(part.value, to: &bytes)
      }
      bytes += close.utf8
    }
  }

  private static func writeName(_ name: String?, to bytes: inout [UInt8]) {
    guard let name else { return }
    JSONString.append(name, to: &bytes)
    bytes += ": ".utf8
  }
}

extension JSON {
  /// The elements of a list, the members of an object; none for anything else.
  fileprivate var parts: [(name: String?, value: JSON)] {
    switch self {
    case .text, .whole, .truth: []
    case .list(let elements): elements.map { (nil, $0) }
    case .object(let members): members.map { ($0.key, $0.value) }
    }
  }

  fileprivate var brackets: (open: String, close: String) {
    if case .list = self { ("[", "]") } else { ("{", "}") }
  }
}
