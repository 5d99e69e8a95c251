/// Makes the examples of one language.
struct ExampleMaker {
  let language: String
  let configuration: Configuration
  let now: Instant
  private let given: GivenResponse
  private let languages = LanguageDetector()
  /// How long ago the customer has answered, in seconds.
  private static let age: Int64 = 20 * 60

  init(language: String, configuration: Configuration, now: Instant) {
    self.language = language
    self.configuration = configuration
    self.now = now
    given = GivenResponse(schema: configuration.schema, surveys: configuration.surveys)
  }

  /// One example for a letter, made up when none of the rules' leads to it.
  func example(for template: String) throws -> ExampleResponse {
    var facts = try Facts(terms: configuration.triage.terms, now: now)
    let candidates = candidates(for: template).enumerated().sorted {
      (fit($1.element), $0.offset) < (fit($0.element), $1.offset)
    }
    for example in candidates.map(\.element) {
      if let made = try made(of: example, for: template, &facts) { return made }
    }
    return try madeUp(for: template, &facts)
  }

  /// All examples for a letter whose comments are in the language, and one that is made up.
  func examples(for template: String) throws -> [ExampleResponse] {
    var facts = try Facts(terms: configuration.triage.terms, now: now)
    let made = try candidates(for: template).filter { fit($0) > 0 }
      .compactMap { try self.made(of: $0, for: template, &facts) }
    return made + [try madeUp(for: template, &facts)]
  }

  /// What is given in the matching examples of the rules that choose the letter.
  private func candidates(for template: String) -> [RuleExample] {
    configuration.triage.decider.rules.rules.filter { $0.action.template == template }
      .flatMap { $0.examples.filter(\.matches) }
  }

  /// The example as a response; nil when another rule takes it and chooses another letter.
  private func made(
    of example: RuleExample, for template: String, _ facts: inout Facts
  ) throws -> ExampleResponse? {
    var response = response(example.given)
    let submittedAt = submission(of: response)
    facts.read(response)
    let decision = try configuration.triage.decide(facts, submittedAt: submittedAt)
    guard decision.template == template else { return nil }
    response.values = facts.values
    return ExampleResponse(
      response: response, decision: decision, rule: decision.rule, submittedAt: submittedAt,
      announcement: announcement(about: response))
  }

  /// How well an example suits: one with a comment in the language comes first.
  private func fit(_ example: RuleExample) -> Int {
    let given = Dictionary(example.given.map { ($0.slot, $0.value) }) { first, _ in first }
    guard case .text(let comment) = given[StandardField.comment.rawValue] else { return 1 }
    return isWritten(comment) ? 2 : 0
  }

  /// Whether nothing speaks against a text being in the language.
  private func isWritten(_ text: String) -> Bool {
    guard let found = languages.language(of: text) else {
      return language.hasPrefix("zh") == text.unicodeScalars.contains { $0.value > 0x2E80 }
    }
    return Language.parents(of: found.rawValue).last == Language.parents(of: language).last
  }

  /// A response for a letter that no example of a rule leads to.
  private func madeUp(for template: String, _ facts: inout Facts) throws -> ExampleResponse {
    let rules = configuration.triage.decider.rules
    var response = response([])
    response[.comment] = .text(SampleCustomer(language: language).comment)
    for (slot, field) in configuration.schema.fields.enumerated()
    where response.values[slot] == .missing && slot >= StandardField.allCases.count {
      response.values[slot] = sample(of: field)
    }
    facts.read(response)
    response.values = facts.values
    let rule = rules.rules.first { $0.action.template == template }
    var action = rule?.action ?? rules.otherwise
    action.template = template
    action.skip = nil
    let submittedAt = submission(of: response)
    let decision = try configuration.triage.decision(
      rule: rule?.name ?? RuleSet.otherwiseName, action: action, additions: [],
      values: response.values, submittedAt: submittedAt)
    return ExampleResponse(
      response: response, decision: decision, rule: nil, submittedAt: submittedAt,
      announcement: announcement(about: response))
  }

  private func sample(of field: Field) -> Value {
    switch field.kind {
    case .text: .text("[\(field.label ?? field.name)]")
    case .number: .number(1000)
    case .date: .instant(Instant(seconds: now.seconds + 30 * 86_400))
    case .truth: .truth(true)
    case .set: .missing
    }
  }

  /// The customer who does not exist, answering with what is given.
  private func response(_ given: [(slot: Int, value: Value)]) -> Response {
    let customer = SampleCustomer(language: language)
    let known: [(StandardField, Value)] = [
      (.id, .text("example")), (.email, .text(ExampleResponse.address)),
      (.firstName, .text(customer.firstName)), (.lastName, .text(customer.lastName)),
      (.company, .text(customer.company)), (.language, .text(language)),
      (.submittedAt, .instant(Instant(seconds: now.seconds - Self.age))),
    ]
    let said = given.filter { $0.slot != StandardField.submittedAt.rawValue }
    return self.given.response(
      known.map { (slot: $0.rawValue, value: $1) } + said, now: now)
  }

  /// What a customer is told who raised what the response is about.
  private func announcement(about response: Response) -> Announcement {
    let sample = SampleChange.wording(language: language)
    var topic: Topic?
    if case .set(let raised) = response[.topics] {
      topic = configuration.triage.terms.topics.first { raised.contains($0.name) }
    }
    return Announcement(
      topic: topic?.label ?? LocalizedText(sample.topic), change: LocalizedText(sample.change),
      link: "https://www.example.com/news")
  }

  private func submission(of response: Response) -> Instant {
    if case .instant(let instant) = response[.submittedAt] { instant } else { now }
  }
}
