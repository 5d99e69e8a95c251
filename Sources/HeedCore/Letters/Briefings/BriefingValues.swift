import Liquid

/// Works out the values of one mail to a colleague.
struct BriefingValues {
  let briefing: Briefing
  let context: LetterContext
  let language: String

  /// The value in the mail's language; nil when the mail has none.
  func value(_ value: LetterValue) -> Liquid.Value {
    switch value {
    case .reader: LetterSigner.value(briefing.reader, in: language)
    case .cases: .array(briefing.cases.map { .object(object($0)) })
    case .topicCounts: .array(briefing.topics.map { .object(object($0)) })
    case .overdue: .int(overdue.count)
    case .atRisk: .int(promised.subtracting(overdue).count)
    case .firstDay: optional(briefing.period.map { day($0.lowerBound) })
    case .lastDay: optional(briefing.period.map { day($0.upperBound) })
    default: CommonValues(settings: context.settings, language: language).value(value)
    }
  }

  /// The ids of the cases with a promise, of which a case may have two.
  private var promised: Set<String> { Set(briefing.cases.filter { $0.promise != nil }.map(\.id)) }

  private var overdue: Set<String> { Set(briefing.cases.filter(isOverdue).map(\.id)) }

  private var wording: TimeWording { TimeWording(language: language) }

  private func optional(_ text: String?) -> Liquid.Value {
    text.map { .string($0) } ?? .nil
  }

  /// A text that comes from the customer.
  private func given(_ text: String?) -> Liquid.Value {
    optional(text.map(UnbrokenText.dropping))
  }

  private func isOverdue(_ item: BriefingCase) -> Bool {
    item.promise.map { $0.due < context.now } ?? false
  }

  private func object(_ item: BriefingCase) -> Object {
    Object([
      ("id", .string(UnbrokenText.dropping(from: item.id))), ("customer", given(item.customer)),
      ("company", given(item.company)), ("comment", given(item.comment)),
      ("priority", .string(item.priority)),
      ("owner", optional(item.owner?.name.text(in: language))),
      ("submitted_on", .string(day(item.submittedAt))), ("due", optional(item.promise.map(due))),
      ("is_overdue", .bool(isOverdue(item))),
      ("waits_for", optional(item.promise?.kind.rawValue)),
    ])
  }

  private func object(_ topic: Briefing.TopicCount) -> Object {
    Object([("label", .string(topic.label.text(in: language))), ("count", .int(topic.count))])
  }

  private func due(_ promise: Promise) -> String {
    UnbrokenText.time(promise.due, in: context.zone(ofCalendar: promise.calendar), wording)
  }

  private func day(_ instant: Instant) -> String {
    UnbrokenText.date(context.settings.timeZone.civil(at: instant).date, wording)
  }
}
