import HeedCore

/// Writes a JSON object member by member, for lists too long for an encoder.
struct JSONLine {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isFirst = true
  }

  mutating func member(_ key: StaticString, _ text: String) {
    begin(key)
    JSONString.append(text, to: &bytes)
  }

  mutating func member(_ key: StaticString, _ text: String?) {
    if let text { member(key, text) } else { null(key) }
  }

  mutating func member(_ key: StaticString, _ number: Int64?) {
    guard let number else { return null(key) }
    begin(key)
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func end() {
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func null(_ key: StaticString) {
    begin(key)
    bytes.append(contentsOf: "null".utf8)
  }

  private mutating func begin(_ key: StaticString) {
    bytes.append(contentsOf: isFirst ? "{\"".utf8 : ", \"".utf8)
    isFirst = false
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: "\": ".utf8)
  }
}
