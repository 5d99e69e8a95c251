/// One thing that a test says of the decision.
package struct Expectation: Sendable {
  package let property: Property
  let wanted: Wanted
  /// What is wanted, as the test's author wrote it.
  package let source: String
  package let location: SourceLocation
}

/// What can be expected: a part of the decision, or a field that is worked out.
package enum Property: Hashable, Sendable {
  case decision(DecisionPart)
  case field(slot: Int, name: String)

  package var name: String {
    switch self {
    case .decision(let part): part.rawValue
    case .field(_, let name): name
    }
  }
}

/// A part of a decision, by the key it has in tests.
package enum DecisionPart: String, CaseIterable, Sendable {
  case rule, priority, template, offer, owner, review, skip, tags, notify
  case respondWithin = "respond_within"
  case resolveWithin = "resolve_within"
  case respondBy = "respond_by"
  case resolveBy = "resolve_by"
}

/// What a property came to.
enum PropertyValue: Hashable, Sendable {
  case nothing
  case text(String)
  /// In any order.
  case names([String])
  case span(TimeSpan)
  case time(Instant)
  case number(Double)
  case truth(Bool)
}

/// What a property must come to.
enum Wanted: Hashable, Sendable {
  case exactly(PropertyValue)
  case anything
  case number(NumberRange)

  func isMet(by value: PropertyValue) -> Bool {
    switch (self, value) {
    case (.anything, _): value != .nothing
    case (.number(let range), .number(let number)): range.contains(number)
    case (.number, _): false
    case (.exactly(.names(let wanted)), .names(let names)): Set(wanted) == Set(names)
    case (.exactly(.names([])), .nothing): true
    case (.exactly(.span(let wanted)), .span(let span)): span.isAsLong(as: wanted)
    case (.exactly(let wanted), _): value == wanted
    }
  }
}

extension TimeSpan {
  /// Whether both are always the same time: 60 minutes and 1 hour are, 1 working day and 24 working
  /// hours are not.
  fileprivate func isAsLong(as other: TimeSpan) -> Bool {
    nominalSeconds == other.nominalSeconds && clock == other.clock
      && (clock == .wall || (unit == .day) == (other.unit == .day))
  }
}

extension PropertyValue {
  /// The value as people read it, with times in a zone.
  func wording(in zone: TimeZoneRules) -> String {
    switch self {
    case .nothing: "none"
    case .text(let text): text
    case .names(let names): "[\(names.joined(separator: ", "))]"
    case .span(let span): span.text
    case .time(let time): Value.instant(time).wording(in: zone)
    case .number(let number): Value.number(number).wording(in: zone)
    case .truth(let truth): truth ? "yes" : "no"
    }
  }

  /// What a field holds.
  init(_ value: Value) {
    switch value {
    case .missing: self = .nothing
    case .text(let text): self = .text(text)
    case .number(let number): self = .number(number)
    case .instant(let time): self = .time(time)
    case .truth(let truth): self = .truth(truth)
    case .set(let names): self = names.isEmpty ? .nothing : .names(names)
    }
  }
}
