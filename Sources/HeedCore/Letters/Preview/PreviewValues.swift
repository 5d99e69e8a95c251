import Liquid

/// Tells what each value of a letter was, and where it came from.
struct PreviewValues {
  let template: LetterTemplate
  /// The fields that the template knows by name.
  let schema: Schema
  /// What a letter to a customer is written from; nil for a mail to a colleague.
  let letter: LetterValues?

  /// Every value that the letter reads, each once, given the values in the template's order.
  func all(_ values: [Liquid.Value]) -> [PreviewValue] {
    var seen: Set<String> = []
    let variables = [template.subject, template.preheader, template.text, template.html]
      .flatMap(\.variables)
    return variables.compactMap { variable in
      guard let value = LetterValue(variable.name, schema: schema, audience: template.audience),
        let index = template.values.firstIndex(of: value)
      else { return nil }
      let key = value.keys == nil ? nil : variable.keys.first
      let name = key.map { "\(variable.name).\($0)" } ?? variable.name
      guard seen.insert(name).inserted else { return nil }
      let text = Self.text(values[index], key: key)
      return PreviewValue(
        name: name, text: text, origin: origin(of: value), detail: detail(of: value),
        usesFallback: text == nil && isGuarded(variable.name, key, in: variables))
    }
  }

  /// Whether every place that prints a value is prepared for there being none.
  private func isGuarded(
    _ name: String, _ key: String?, in variables: [Template.Variable]
  ) -> Bool {
    variables.filter { $0.name == name && (key == nil || $0.keys.first == key) && $0.isPrinted }
      .allSatisfy(\.isGuarded)
  }

  private func origin(of value: LetterValue) -> PreviewValue.Origin {
    switch value {
    case .field(let slot): Self.origin(of: StandardField(rawValue: slot))
    case .firstName, .fullName, .submittedOn: .response
    case .respondBy, .resolveBy, .respondDay, .resolveDay, .isLate: .deadline
    case .owner: .owner
    case .sender, .companyName, .unsubscribeLink: .settings
    case .offer: .offer
    case .announcement: .announcement
    case .language, .direction, .subject, .preheader: .template
    case .reader: .reader
    case .cases, .topicCounts, .overdue, .atRisk, .firstDay, .lastDay: .ledger
    }
  }

  private static func origin(of field: StandardField?) -> PreviewValue.Origin {
    switch field?.origin {
    case .text, .score: .workedOut
    case .ledger: .ledger
    case .export, nil: .response
    }
  }

  private func detail(of value: LetterValue) -> String? {
    switch value {
    case .owner: letter?.owner.map { "'\($0.person.id)' in rules/people.yml" }
    case .respondBy, .respondDay, .isLate: deadline(.respond)
    case .resolveBy, .resolveDay: deadline(.resolve)
    case .firstName, .fullName: "the name fields"
    case .submittedOn: "submitted_at"
    case .sender: "'from' in rules/heed.yml"
    case .companyName: "'company' in rules/heed.yml"
    case .unsubscribeLink: "'unsubscribe' in rules/heed.yml"
    default: nil
    }
  }

  private func deadline(_ kind: Promise.Kind) -> String {
    guard let letter,
      let promise = letter.request.decision.promises.first(where: { $0.kind == kind })
    else { return "the priority promises none" }
    let priority = letter.context.settings.priorities[letter.request.decision.priority].name
    let state = promise.due > letter.context.now ? "" : ", and past"
    return "\(priority), calendar \(promise.calendar)\(state)"
  }

  /// The value as one line of text; nil when there is nothing.
  private static func text(_ value: Liquid.Value, key: String?) -> String? {
    switch value {
    case .object(let object): key.flatMap { object[$0] }.flatMap { text($0, key: nil) }
    case .string(let text):
      text.allSatisfy(\.isWhitespace) ? nil : UnbrokenText.dropping(from: text)
    case .int(let number): String(number)
    case .double(let number): String(number)
    case .bool(let truth): truth ? "yes" : "no"
    case .array(let items): text(items)
    case .date(let time): time.text
    case .nil, .range, .empty, .blank: nil
    }
  }

  /// The items of a list, or how many there are when they are more than words.
  private static func text(_ items: [Liquid.Value]) -> String? {
    let words = items.compactMap { text($0, key: nil) }
    if words.isEmpty { return items.isEmpty ? nil : "\(items.count) entries" }
    return words.joined(separator: ", ")
  }
}
