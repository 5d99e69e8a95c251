import HeedCore
import HeedLedger

/// Shows letters before any is written: for a response that there is, or for an example.
///
/// Nothing is written, neither to the outbox nor to the ledger.
package struct PreviewJob {
  /// Which response a letter is shown for.
  package enum Subject: Sendable {
    /// One that is made up, of the examples in the rules.
    case example
    /// One of the ledger, of that source where several have a response of the id.
    case id(String, source: String?)
    /// One of an export, read as the source or as its header says.
    case row(file: String, row: Int, source: String?)
  }

  let workspace: Workspace
  let configuration: Configuration
  let now: Instant
  let writer: LetterWriter

  /// - Throws: `MessageError` when the sender can't stand in a header.
  package init(
    workspace: Workspace, configuration: Configuration, now: Instant
  ) throws(MessageError) {
    self.workspace = workspace
    self.configuration = configuration
    self.now = now
    writer = try LetterWriter(configuration, date: now)
  }

  /// Shows one letter.
  ///
  /// - Parameters:
  ///   - template: the letter; nil for the one that the rules choose for the response.
  ///   - language: the only language to show; nil for all that the letter is written in.
  ///   - subject: the response.
  /// - Returns: the letter in each language.
  /// - Throws: `WorkspaceError`, `CaseError`, and what reading the response throws.
  package func preview(
    template: String?, language: String?, for subject: Subject
  ) async throws -> LetterSheet {
    guard let found = try await find(subject) else {
      guard let template else { throw WorkspaceError.nothingToPreview }
      return try example(try known(template), language: language)
    }
    if let template, configuration.templates.audience(of: template) == .colleagues {
      throw WorkspaceError.notForCustomers(template)
    }
    guard let name = template ?? found.decision.template else {
      throw WorkspaceError.noLetter(found.identity.id, rule: found.decision.rule)
    }
    return try sheet(of: try known(name), language: language, for: found)
  }

  /// Shows every letter of the workspace for an example.
  ///
  /// - Throws: as `preview` does.
  package func all(language: String?) throws -> [LetterSheet] {
    try configuration.templates.names.compactMap { name in
      if let language, Language.match(language, among: languages(of: name)) == nil { return nil }
      return try example(name, language: language)
    }
  }

  /// Every letter of the workspace.
  package var letters: [ListedLetter] {
    let rules = configuration.triage.decider.rules
    let actions =
      rules.rules.map { ($0.name, $0.action.template) }
      + [(RuleSet.otherwiseName, rules.otherwise.template)]
    return configuration.templates.names.map { name in
      ListedLetter(
        name: name, languages: languages(of: name),
        rules: actions.filter { $0.1 == name }.map(\.0))
    }
  }

  private func languages(of template: String) -> [String] {
    configuration.templates.languages(of: template)
  }

  private func known(_ template: String) throws(WorkspaceError) -> String {
    let names = configuration.templates.names
    guard names.contains(template) else {
      throw .unknownLetter(template, question: Suggestion.question(for: template, among: names))
    }
    return template
  }

  /// The languages to show a letter in.
  private func shown(_ template: String, _ language: String?) throws(WorkspaceError) -> [String] {
    let written = languages(of: template)
    guard let language else { return written }
    guard let match = Language.match(language, among: written) else {
      throw .unwrittenLanguage(template, language: language, written: written)
    }
    return [match]
  }
}

// The sheets.
extension PreviewJob {
  private func example(_ template: String, language: String?) throws -> LetterSheet {
    if configuration.templates.audience(of: template) == .colleagues {
      return try briefing(template, language: language)
    }
    let letters = try shown(template, language).compactMap { language in
      let example = try ExampleResponse.make(
        for: template, language: language, configuration: configuration, now: now)
      var request = LetterRequest(
        response: example.response, decision: example.decision,
        recipient: try EmailAddress(ExampleResponse.address), identity: "example",
        submittedAt: example.submittedAt)
      if example.rule == nil || example.decision.offer != nil {
        request.offer = ExampleResponse.offer
      }
      request.announcement = example.announcement
      return letter(request, in: language, as: .example(rule: example.rule))
    }
    return LetterSheet(template: template, letters: letters)
  }

  private func briefing(_ template: String, language: String?) throws -> LetterSheet {
    let letters = try shown(template, language).compactMap { language in
      try ExampleBriefing.make(
        for: template, language: language, configuration: configuration, now: now
      ).flatMap { writer.preview($0, in: language) }
        .map { ShownLetter(preview: $0, kind: .colleague) }
    }
    return LetterSheet(template: template, letters: letters)
  }

  private func sheet(
    of template: String, language: String?, for found: FoundResponse
  ) throws -> LetterSheet {
    var notes: [String] = []
    if found.decision.template != template {
      let chosen = found.decision.template.map { "the letter '\($0)'" } ?? "no letter"
      notes.append("the rules choose \(chosen) for this response")
    }
    if let refusal = found.refusal { notes.append("no letter goes to this customer: \(refusal)") }
    let recipient = try? configuration.gate.recipient(found.response[.email]).get()
    var request = LetterRequest(
      response: found.response, decision: found.decision.asking(for: template),
      recipient: try recipient ?? EmailAddress(ExampleResponse.address),
      identity: "\(found.identity.source)\u{1F}\(found.identity.id)",
      submittedAt: found.submittedAt)
    if found.decision.offer != nil || found.decision.template != template {
      request.offer = ExampleResponse.offer
    }
    let wanted = found.response.text(.language)
    return LetterSheet(
      template: template, notes: notes,
      letters: try shown(template, language).compactMap {
        letter(request, in: $0, as: .response(id: found.identity.id))
      },
      chosenLanguage: configuration.templates.letter(template, language: wanted)?.language,
      customersLanguage: wanted)
  }

  private func letter(
    _ request: LetterRequest, in language: String, as kind: ShownLetter.Kind
  ) -> ShownLetter? {
    writer.preview(request, in: language).map { preview in
      ShownLetter(
        preview: preview, kind: kind, rule: request.decision.rule,
        priority: configuration.settings.priorities[request.decision.priority].name)
    }
  }
}
