import HeedCore

/// The fields of a response that hold something, by name.
struct Fields: Encodable {
  private let values: [(name: String, value: Value)]

  init(_ response: Response, schema: Schema) {
    values = zip(schema.fields, response.values).compactMap { field, value in
      value == .missing ? nil : (field.name, value)
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) {
      nil
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Name.self)
    for (name, value) in values {
      let key = Name(stringValue: name)
      switch value {
      case .missing: try container.encodeNil(forKey: key)
      case .text(let text): try container.encode(text, forKey: key)
      case .number(let number): try container.encode(number, forKey: key)
      case .instant(let instant): try container.encode(instant.rfc3339(), forKey: key)
      case .truth(let truth): try container.encode(truth, forKey: key)
      case .set(let names): try container.encode(names, forKey: key)
      }
    }
  }
}
