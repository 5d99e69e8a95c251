import HeedCore
import HeedWorkspace

/// A decision as `heed explain --format json` prints it.
struct ExplanationJSON: Encodable {
  struct Rule: Encodable {
    let rule: String
    let matched: Bool
    let file: String
    let line: Int
    let conditions: [Condition]
  }

  struct Condition: Encodable {
    let condition: String
    let holds: Bool
    let seen: String?
    let conditions: [Condition]?
  }

  let response: String
  let rule: String
  let priority: String
  let template: Nullable<String>
  let language: Nullable<String>
  let owner: Nullable<String>
  let tags: [String]
  let fields: Fields
  let respondBy: Nullable<String>
  let resolveBy: Nullable<String>
  let letter: String
  let letterReason: Nullable<String>
  let known: Bool
  let rules: [Rule]

  init(_ result: ExplainJob.Result) {
    let decision = result.decision
    response = result.id
    rule = decision.rule
    priority = result.priority
    template = Nullable(decision.template)
    language = Nullable(result.language)
    owner = Nullable(decision.owner)
    tags = decision.tags
    fields = Fields(result.response, schema: result.schema)
    respondBy = Nullable(decision.promises.first { $0.kind == .respond }?.due.rfc3339())
    resolveBy = Nullable(decision.promises.first { $0.kind == .resolve }?.due.rfc3339())
    letter = result.letter
    letterReason = Nullable(result.letterReason)
    known = result.isKnown
    rules = result.explanation.rules.map(Rule.init)
  }
}

extension ExplanationJSON.Rule {
  init(_ rule: Explanation.TriedRule) {
    self.init(
      rule: rule.name, matched: rule.matched, file: rule.location.file, line: rule.location.line,
      conditions: rule.steps.map(ExplanationJSON.Condition.init))
  }
}

extension ExplanationJSON.Condition {
  init(_ step: Explanation.Step) {
    switch step {
    case .test(let source, let holds, let seen):
      self.init(condition: source, holds: holds, seen: seen, conditions: nil)
    case .group(let name, let holds, let steps):
      self.init(
        condition: name, holds: holds, seen: nil,
        conditions: steps.map(ExplanationJSON.Condition.init))
    }
  }
}

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
