import TextMatching

/// A question about one value that is answered with yes or no.
///
/// A missing value fails every test but `blank` and `not`.
package indirect enum Test: Hashable, Sendable {
  case blank
  case present
  case not(Test)
  case anyOf([Test])
  case allOf([Test])
  case number(NumberRange)
  /// Equality with a text, by its code in the `TextVocabulary` of the field.
  case text(Int)
  /// The text begins with this one.
  case prefix(FoldedText)
  /// The text ends with this one.
  case suffix(FoldedText)
  /// A pattern was found in the text, by its number in the field's scan.
  case pattern(Int)
  /// The set holds a member, by its number among the topics.
  case topic(Int)
  /// The comment sounds like this.
  case tone(Tone)
  /// The set holds a member, by its name.
  case member(String)
  case truth(Bool)
  /// The time lies in a range; bounds relative to now are worked out when the response is read.
  case time(TimeTest)
}

extension Test {
  /// The tests without parts that it is made of.
  var leaves: [Test] {
    switch self {
    case .blank, .present: []
    case .not(let test): test.leaves
    case .anyOf(let tests), .allOf(let tests): tests.flatMap(\.leaves)
    default: [self]
    }
  }
}

/// A range of numbers, each end in or out.
package struct NumberRange: Hashable, Sendable {
  package var lower = -Double.infinity
  package var upper = Double.infinity
  package var includesLower = true
  package var includesUpper = true

  package func contains(_ number: Double) -> Bool {
    (number > lower || includesLower && number == lower)
      && (number < upper || includesUpper && number == upper)
  }
}

/// A test on a time.
package enum TimeTest: Hashable, Sendable {
  /// At most so many seconds from now, before or after.
  case within(Int64)
  /// More than so many seconds before now.
  case olderThan(Int64)
  case before(Instant)
  /// At this instant or later.
  case from(Instant)

  package func holds(for time: Instant, now: Instant) -> Bool {
    switch self {
    case .within(let seconds): abs(time - now) <= seconds
    case .olderThan(let seconds): now - time > seconds
    case .before(let bound): time < bound
    case .from(let bound): time >= bound
    }
  }
}
