/// A response as one JSON object, for the ledger: members in the schema's order, only those that
/// hold something.
package enum ResponseRecord {
  /// Appends the object in UTF-8; times are written as RFC 3339 in UTC.
  package static func append(_ response: Response, schema: Schema, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for (field, value) in zip(schema.fields, response.values) where value != .missing {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      JSONString.append(field.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      append(value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Appends the values of some fields, which tell one answer from another.
  package static func append(
    _ response: Response, fields: [StandardField], to bytes: inout [UInt8]
  ) {
    for field in fields {
      append(response[field], to: &bytes)
      bytes.append(separator)
    }
  }

  /// U+001F, the unit separator of ASCII.
  private static let separator: UInt8 = 0x1F

  /// Appends one value as JSON.
  static func append(_ value: Value, to bytes: inout [UInt8]) {
    switch value {
    case .missing: bytes.append(contentsOf: "null".utf8)
    case .text(let text): JSONString.append(text, to: &bytes)
    case .number(let number):
      let text = Int(exactly: number).map { String($0) } ?? String(number)
      bytes.append(contentsOf: text.utf8)
    case .instant(let instant): JSONString.append(instant.rfc3339(), to: &bytes)
    case .truth(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    case .set(let names):
      bytes.append(UInt8(ascii: "["))
      for (index, name) in names.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONString.append(name, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }
}
