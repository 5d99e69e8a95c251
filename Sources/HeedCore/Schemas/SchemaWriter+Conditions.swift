extension SchemaWriter {
  /// The schema of `when:` and of each entry of `any:`, `all:` and `none:`.
  var conditions: JSON {
    let groups = ConditionGroup.allCases.map { group in
      (
        key: group.rawValue,
        value: described(
          .any([
            .reference("conditions"),
            ["type": "array", "minItems": 1, "items": .reference("conditions")],
          ]), group.meaning)
      )
    }
    let surveys = names.surveys.map { survey in
      (key: survey.name, value: described(shortForm(survey), survey.summary))
    }
    let fields = names.fields.map { field in
      (key: field.name, value: described(test(on: field), field.summary))
    }
    return [
      "type": "object", "minProperties": 1, "properties": .object(groups + surveys + fields),
      "additionalProperties": .reference("test"),
    ]
  }

  /// The schemas of tests, by the kind of field.
  var tests: [(key: String, value: JSON)] {
    [("test", test(text, TestOperation.all, named: "test"))]
      + Field.Kind.allCases.map { kind in
        let name = Self.name(of: kind)
        return (
          name, test(plain(kind), TestOperation.all.filter { $0.kinds.contains(kind) }, named: name)
        )
      }
  }

  /// A test on a field; the texts that it can hold are offered.
  private func test(on field: Field) -> JSON {
    let test = JSON.reference(Self.name(of: field.kind))
    let known = names.texts(of: field)
    guard !known.isEmpty else { return test }
    let offered: JSON = ["enum": .texts(known)]
    return .any([offered, ["type": "array", "items": .any([offered, test])], test])
  }

  private func test(_ plain: JSON, _ operations: [TestOperation], named name: String) -> JSON {
    .any([
      plain,
      ["type": "array", "minItems": 1, "items": .reference(name)],
      [
        "type": "object", "minProperties": 1, "maxProperties": 1,
        "properties": .object(
          operations.map {
            ($0.name, described($0.form.map(value) ?? .reference(name), $0.meaning))
          }),
        "additionalProperties": false,
      ],
    ])
  }

  /// What may be written for a test without an operation.
  private func plain(_ kind: Field.Kind) -> JSON {
    let states: JSON = ["enum": [.text(TestReader.blank), .text(TestReader.present)]]
    return switch kind {
    case .text, .set: .any([states, text])
    case .number: .any([matching(.numberRange), states])
    case .truth: .any([truth, states])
    case .date: states
    }
  }

  private static func name(of kind: Field.Kind) -> String {
    switch kind {
    case .text: "text-test"
    case .number: "number-test"
    case .date: "date-test"
    case .truth: "yes-no-test"
    case .set: "set-test"
    }
  }
}

// The short form of a survey.
extension SchemaWriter {
  /// `nps: 0..6`, `csat: dissatisfied`, or a list of these.
  private func shortForm(_ survey: Survey) -> JSON {
    let one: JSON = .any([
      ["enum": .texts(survey.bands.map(\.name))], .reference(Self.name(of: .number)), word,
    ])
    return .any([one, ["type": "array", "minItems": 1, "items": one]])
  }

  /// A band or a word of the scale that may have been declared since.
  private var word: JSON {
    ["type": "string", "pattern": "^[^-+.0-9<>=]"]
  }
}
