import JSONLines

extension ResponseRecord {
  /// The response that a record was written from, laid out by the schema of today.
  ///
  /// Fields that are gone are left out, and so is what no longer fits a field's type.
  ///
  /// - Returns: nil when the bytes are not a JSON object.
  package static func response(from record: [UInt8], schema: Schema) -> Response? {
    var response = Response(
      values: Array(repeating: .missing, count: schema.fields.count), row: 0)
    let padded = record + Array(repeating: 0, count: JSONObjectReader.padding)
    return padded.withUnsafeBufferPointer { bytes in
      do throws(JSONFailure) {
        var reader = try JSONObjectReader()
        try reader.withMembers(of: UnsafeBufferPointer(rebasing: bytes[..<record.count])) {
          for member in $0 { fill(&response, from: member, schema: schema) }
        }
        return response
      } catch {
        return nil
      }
    }
  }

  private static func fill(
    _ response: inout Response, from member: JSONMember, schema: Schema
  ) {
    guard let slot = schema.slot(named: String(decoding: member.path, as: UTF8.self)) else {
      return
    }
    let text = String(decoding: member.text, as: UTF8.self)
    switch (schema.fields[slot].kind, member.kind) {
    case (.text, .text) where !member.isItem, (.text, .number) where !member.isItem:
      response.values[slot] = .text(text)
    case (.number, .number) where !member.isItem:
      guard let number = Double(text), number.isFinite else { return }
      response.values[slot] = .number(number)
    case (.truth, .truth) where !member.isItem:
      response.values[slot] = .truth(text == "true")
    case (.date, .text) where !member.isItem:
      guard let instant = Instant(rfc3339: text) else { return }
      response.values[slot] = .instant(instant)
    case (.set, .text):
      if case .set(let names) = response.values[slot] {
        response.values[slot] = .set(names + [text])
      } else {
        response.values[slot] = .set([text])
      }
    default:
      break
    }
  }
}
