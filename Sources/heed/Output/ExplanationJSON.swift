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
  let offer: Nullable<String>
  let language: Nullable<String>
  let owner: Nullable<String>
  let tags: [String]
  let notify: [String]
  let fields: Fields
  let evidence: Evidence
  let respondBy: Nullable<String>
  let resolveBy: Nullable<String>
  let letter: String
  let letterReason: Nullable<String>
  let known: Bool
  let record: Nullable<Record>
  let rules: [Rule]
  let also: [Rule]
  let askedRule: Nullable<Inquiry>

  init(_ result: ExplainResult) {
    let decision = result.decision
    response = result.id
    rule = decision.rule
    priority = result.priority
    template = Nullable(decision.template)
    offer = Nullable(decision.offer)
    language = Nullable(result.letter.language)
    owner = Nullable(decision.owner)
    tags = decision.tags
    notify = decision.notify
    fields = Fields(result.response, schema: result.schema)
    evidence = Evidence(result.evidence)
    respondBy = Nullable(decision.promises.first { $0.kind == .respond }?.due.rfc3339())
    resolveBy = Nullable(decision.promises.first { $0.kind == .resolve }?.due.rfc3339())
    letter = result.letter.outcome
    letterReason = Nullable(result.letter.reason)
    known = result.record != nil
    record = Nullable(result.record.map(Record.init))
    rules = result.explanation.rules.map(Rule.init)
    also = result.explanation.also.filter(\.matched).map(Rule.init)
    askedRule = Nullable(result.inquiry.map(Inquiry.init))
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
    case .test(let test):
      self.init(condition: test.source, holds: test.holds, seen: test.seen, conditions: nil)
    case .group(let group, let holds, let steps):
      self.init(
        condition: group.wording, holds: holds, seen: nil,
        conditions: steps.map(ExplanationJSON.Condition.init))
    }
  }
}
