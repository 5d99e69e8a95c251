import LocatedYAML

/// Reads `expect:`, what a test says of the decision.
struct ExpectationReader {
  let vocabulary: RuleVocabulary
  /// The names of the rules, with `otherwise`.
  let rules: [String]
  /// Whether the test says when the customer answered, so that times can be told.
  var knowsTime = false
  var diagnostics = Diagnostics()

  init(vocabulary: RuleVocabulary, rules: [String]) {
    self.vocabulary = vocabulary
    self.rules = rules
  }

  /// The fields that heed works out, which a test may expect to come to something.
  private static let fields =
    ([.language, .band, .scoreChange] + StandardField.fields(from: .text))
    .map(\.field)

  /// What stands for nothing at all.
  private static let none = "none"

  static let shape = Shape(
    DecisionPart.allCases.map(\.key)
      + fields.map { .optional($0.name, $0.expectedForm, "What heed works out.") })

  /// The expectations of a test, in the order of the file.
  mutating func expectations(_ node: YAMLNode) -> [Expectation] {
    let shape = Self.shape
    guard MappingReader(node, subject: "'expect'", shape: shape, into: &diagnostics) != nil else {
      return []
    }
    let entries = node.mapping ?? []
    if entries.isEmpty {
      diagnostics.error(
        "test-cannot-fail", at: node.mark, "'expect' says nothing, so this test can't fail",
        help: "say what must come out, such as  priority: P1")
    }
    return entries.filter { shape[$0.key] != nil }.compactMap { expectation($0) }
  }

  private mutating func expectation(_ entry: YAMLEntry) -> Expectation? {
    guard !entry.value.isBlank else {
      diagnostics.error(
        "test-cannot-fail", at: entry.keyMark, "nothing stands after '\(entry.key)'",
        help: "say what must come out, or  none")
      return nil
    }
    let part = DecisionPart(rawValue: entry.key)
    let property =
      part.map { Property.decision($0) }
      ?? vocabulary.schema.slot(named: entry.key).map { .field(slot: $0, name: entry.key) }
    guard let property,
      let wanted = part.map({ wanted($0, entry.value) }) ?? wantedField(entry)
    else { return nil }
    return Expectation(
      property: property, wanted: wanted, source: entry.value.summary,
      location: SourceLocation(entry.keyMark))
  }

  private mutating func wanted(_ part: DecisionPart, _ node: YAMLNode) -> Wanted? {
    let isNone = node.plainScalar == Self.none
    switch part {
    case .rule: return name(node, of: "rule", among: rules)
    case .priority: return name(node, of: "priority", among: vocabulary.priorities)
    case .review: return review(node)
    case .tags: return isNone ? .exactly(.names([])) : names(node, "tags")
    case .notify:
      guard !isNone else { return .exactly(.names([])) }
      let people = (node.sequence ?? [node]).compactMap {
        name($0, of: "person", among: vocabulary.people)
      }
      return people.count == (node.sequence?.count ?? 1) ? names(node, "notify") : nil
    case _ where isNone: return .exactly(.nothing)
    case .template: return name(node, of: "template", among: vocabulary.templates)
    case .offer: return name(node, of: "offer", among: vocabulary.offers)
    case .owner: return name(node, of: "person", among: vocabulary.people)
    case .skip: return skip(node)
    case .respondWithin, .resolveWithin:
      return node.timeSpan("'\(part.rawValue)'", into: &diagnostics).map { .exactly(.span($0)) }
    case .respondBy, .resolveBy: return time(part, node)
    }
  }

  private mutating func name(
    _ node: YAMLNode, of kind: String, among names: [String]
  ) -> Wanted? {
    guard let name = node.text("the \(kind)", into: &diagnostics) else { return nil }
    if names.contains(name) { return .exactly(.text(name)) }
    diagnostics.unknown(
      kind, name, at: node.mark, among: names,
      otherwise: names.count > 12 ? nil : "there are \(names.joined(separator: ", "))")
    return nil
  }

  private mutating func names(_ node: YAMLNode, _ key: String) -> Wanted? {
    let names = node.texts("'\(key)'", into: &diagnostics).map(\.text)
    return names.count == (node.sequence?.count ?? 1) ? .exactly(.names(names)) : nil
  }

  private mutating func review(_ node: YAMLNode) -> Wanted? {
    let words = ReviewPolicy.allCases.map(\.rawValue)
    if let word = node.scalar, words.contains(word) { return .exactly(.text(word)) }
    diagnostics.error(
      "wrong-value", at: node.mark, "'review' must be one of \(words.joined(separator: ", "))",
      help: node.scalar.flatMap { Suggestion.question(for: $0, among: words) })
    return nil
  }

  /// `yes`, `no`, or the reason.
  private mutating func skip(_ node: YAMLNode) -> Wanted? {
    switch node.plainScalar {
    case "yes", "true": .anything
    case "no", "false": .exactly(.nothing)
    default: node.text("'skip'", into: &diagnostics).map { .exactly(.text($0)) }
    }
  }

  private mutating func time(_ part: DecisionPart, _ node: YAMLNode) -> Wanted? {
    guard let text = node.text("'\(part.rawValue)'", into: &diagnostics) else { return nil }
    guard let time = ISO8601Time(text), time.time != nil else {
      diagnostics.error(
        "wrong-value", at: node.mark, "'\(text)' is not a time of a day",
        help: "write it as  2026-11-23 10:00  (in \(vocabulary.zone.identifier))  or with its "
          + "offset, 2026-11-23T10:00:00Z")
      return nil
    }
    guard knowsTime else {
      diagnostics.error(
        "missing-key", at: node.mark,
        "'\(part.rawValue)' can be told only if 'given' says when the customer answered",
        help: "add  submitted_at: 2026-11-20 09:00  to 'given', or expect 'respond_within'")
      return nil
    }
    return .exactly(.time(time.resolve(in: vocabulary.zone).instant))
  }

  private mutating func wantedField(_ entry: YAMLEntry) -> Wanted? {
    guard let slot = vocabulary.schema.slot(named: entry.key) else { return nil }
    let field = vocabulary.schema.fields[slot]
    if [Self.none, "blank"].contains(entry.value.plainScalar) { return .exactly(.nothing) }
    switch field.kind {
    case .set:
      for (text, mark) in entry.value.texts("'\(field.name)'", into: &diagnostics) {
        check(text, at: mark, slot: slot)
      }
      return names(entry.value, field.name)
    case .number:
      return entry.value.text("'\(field.name)'", into: &diagnostics).flatMap {
        entry.value.value(of: NumberRange.parse($0), code: "wrong-test", into: &diagnostics)
      }.map { .number($0) }
    case .truth:
      return entry.value.truth("'\(field.name)'", into: &diagnostics).map {
        .exactly(.truth($0))
      }
    case .text, .date:
      guard let text = entry.value.text("'\(field.name)'", into: &diagnostics) else { return nil }
      check(text, at: entry.value.mark, slot: slot)
      return .exactly(.text(text))
    }
  }

  private mutating func check(_ name: String, at mark: YAMLMark, slot: Int) {
    guard let known = vocabulary.knownTexts(slot: slot), !known.names.contains(name) else { return }
    diagnostics.unknown(
      known.kind, name, at: mark, among: known.names,
      otherwise: "there are \(known.names.joined(separator: ", "))")
  }
}

extension DecisionPart {
  /// The key under which a test expects the part, with what may be expected.
  fileprivate var key: Shape.Key {
    let (form, meaning): (Form, String) =
      switch self {
      case .rule: (.name(.rule), "The rule that decides, or otherwise.")
      case .priority: (.name(.priority), "How soon the customer is answered.")
      case .template: (.name(.template), "The letter, or none.")
      case .offer: (.name(.offer), "The codes of which the letter gives one, or none.")
      case .owner: (.name(.person), "Who answers, or none.")
      case .review: (.word(ReviewPolicy.self), "Whether someone reads the letter first.")
      case .skip: (.either([.truth, .text]), "Whether there is no letter, or why.")
      case .tags: (.oneOrMore(.name(.tag)), "All tags, in any order, or none.")
      case .notify: (.oneOrMore(.name(.person)), "All who are told, in any order, or none.")
      case .respondWithin: (.matching(.timeSpan), "How soon the first letter must leave.")
      case .resolveWithin:
        (Self.spanOrNone, "How soon the customer must hear the outcome, or none.")
      case .respondBy: (.text, "When the first letter must have left.")
      case .resolveBy: (.text, "When the customer must have heard the outcome, or none.")
      }
    return .optional(rawValue, form, meaning)
  }

  private static let spanOrNone = Form.either([.matching(.timeSpan), .word(["none"])])
}

extension Field {
  /// How the field is written in `expect:`.
  fileprivate var expectedForm: Form {
    switch kind {
    case .text, .date: .text
    case .number: .either([.number, .matching(.numberRange), .word(["none"])])
    case .truth: .truth
    case .set: .oneOrMore(.text)
    }
  }
}
