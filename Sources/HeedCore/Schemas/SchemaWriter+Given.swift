extension SchemaWriter {
  /// The schema of `given:`, the answer that an example or a test describes.
  var given: JSON {
    let surveys = names.surveys.map { survey in
      (key: survey.name, value: described(["type": ["number", "string"]], survey.summary))
    }
    let fields = names.fields.map { field in
      (key: field.name, value: described(value(of: field), field.summary))
    }
    return [
      "type": "object", "properties": .object(surveys + fields),
      "additionalProperties": .any([text, list(of: text), .nothing]),
    ]
  }

  private func value(of field: Field) -> JSON {
    let one = offering(names.texts(of: field))
    let value: JSON =
      switch field.kind {
      case .text: one
      case .number: value(.number)
      case .date: ["type": "string", "pattern": "^\\s*[0-9]{4}-?[0-9]{2}"]
      case .truth: truth
      case .set: .any([one, list(of: one)])
      }
    return .any([value, ["enum": ["blank"]], .nothing])
  }
}

extension SchemaWriter {
  /// The schema with words that editors show.
  func described(_ schema: JSON, _ meaning: String) -> JSON {
    guard case .object(let members) = schema else { return schema }
    return .object([("description", .text(meaning))] + members)
  }
}

extension Survey {
  /// The survey in a line, for editors.
  var summary: String {
    let bands = bands.map { "\($0.name) \($0.scores.lowerBound)..\($0.scores.upperBound)" }
    return "The score of the survey, \(scale.lowerBound)..\(scale.upperBound): "
      + bands.joined(separator: ", ") + "."
  }
}
