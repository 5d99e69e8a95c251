import LocatedYAML

/// Reads `then:` and `otherwise:`, checking every name against the workspace.
struct ActionReader {
  let vocabulary: RuleVocabulary
  var diagnostics = Diagnostics()

  init(vocabulary: RuleVocabulary) {
    self.vocabulary = vocabulary
  }

  static let decisionShape = Shape(
    [
      .required(
        "priority", .name(.priority), "How soon the customer is answered.",
        help: "write  priority:  and one of the priorities in rules/heed.yml"),
      .required(
        "template", .name(.template), or: "skip", "The letter.",
        help: "write  template: NAME,  or  skip: REASON  where no letter is wanted"),
      .optional("skip", .text, "Why no letter is written; the response is still recorded."),
      .optional("offer", .name(.offer), "The letter gives away the next of these codes."),
      .optional(
        "owner", .either([.name(.person), .group(ownerShape)]),
        "Who answers: a person, or the one named in a column."),
      .optional(
        "review", .word(ReviewPolicy.self), "Whether someone reads the letter before it is sent."),
    ] + additionShape.keys + [
      .optional(
        "respond_within", .matching(.timeSpan), "In place of the priority's own respond_within."),
      .optional(
        "resolve_within", .matching(.timeSpan), "In place of the priority's own resolve_within."),
      .optional("calendar", .name(.calendar), "In place of the priority's own calendar."),
    ])

  static let additionShape = Shape([
    .optional("tags", .oneOrMore(.name(.tag)), "Words to find such responses by."),
    .optional("notify", .oneOrMore(.name(.person)), "Who is told besides the owner."),
  ])

  private static let ownerShape = Shape([
    .required("column", .name(.field), "The field that holds a person's name, id or address."),
    .required(
      "otherwise", .name(.person), "Who answers when it holds nobody we know.",
      help: "name a person for when the column names nobody:  otherwise: NAME"),
  ])

  /// The action of a rule, which must set a priority, and either a template or `skip`.
  mutating func decision(_ node: YAMLNode, subject: String) -> Action? {
    guard
      let reader = MappingReader(
        node, subject: subject, shape: Self.decisionShape, into: &diagnostics)
    else { return nil }
    var action = Action()
    action.priority = reader["priority"].flatMap {
      name($0, of: "priority", among: vocabulary.priorities, in: "rules/heed.yml")
    }.flatMap { vocabulary.priorities.firstIndex(of: $0) }
    action.skip = reader.text("skip", into: &diagnostics)
    if let skip = reader["skip"], skip.isBlank {
      diagnostics.error("wrong-value", at: skip.mark, "'skip' must say why no letter is wanted")
    }
    if action.skip == nil {
      action.template = reader["template"].flatMap {
        name($0, of: "template", among: vocabulary.templates, in: "templates/")
      }
    } else if let template = reader["template"] {
      diagnostics.error(
        "skip-with-template", at: template.mark, "a rule that skips the letter names no template",
        help: "remove 'skip' or 'template'")
    }
    action.offer = offer(reader)
    action.owner = reader["owner"].flatMap { owner($0) }
    action.review = reader.choice("review", of: ReviewPolicy.self, into: &diagnostics) ?? .always
    action.respondWithin = span("respond_within", reader)
    action.resolveWithin = span("resolve_within", reader)
    action.calendar = reader["calendar"].flatMap {
      name($0, of: "calendar", among: vocabulary.calendars, in: "rules/heed.yml")
    }
    additions(reader, to: &action)
    return action
  }

  private mutating func offer(_ reader: MappingReader) -> String? {
    guard let node = reader["offer"] else { return nil }
    if reader["skip"] != nil {
      diagnostics.error(
        "skip-with-template", at: node.mark,
        "a rule that skips the letter has none to give a code in", help: "remove 'skip' or 'offer'")
    }
    guard let name = node.text("the offer", into: &diagnostics) else { return nil }
    if vocabulary.offers.contains(name) { return name }
    diagnostics.unknown(
      "offer", name, at: node.mark, among: vocabulary.offers, in: "rules/offers/",
      otherwise: "write its codes into rules/offers/\(name).txt, one a line")
    return nil
  }

  /// The action of an entry of `also:`, which only adds.
  mutating func addition(_ node: YAMLNode, subject: String) -> Action? {
    guard
      let reader = MappingReader(
        node, subject: subject, shape: Self.additionShape, into: &diagnostics)
    else { return nil }
    var action = Action()
    additions(reader, to: &action)
    return action
  }

  private mutating func additions(_ reader: MappingReader, to action: inout Action) {
    action.tags = reader.texts("tags", into: &diagnostics)
    let people = reader["notify"]?.sequence ?? reader["notify"].map { [$0] } ?? []
    action.notify = people.compactMap { person($0) }
  }

  private mutating func owner(_ node: YAMLNode) -> OwnerChoice? {
    guard node.mapping != nil else { return person(node).map { .person($0) } }
    guard
      let reader = MappingReader(
        node, subject: "an owner", shape: Self.ownerShape, into: &diagnostics),
      let column = reader["column"],
      let otherwise = reader["otherwise"].flatMap({ person($0) }),
      let field = column.text("'column'", into: &diagnostics)
    else { return nil }
    guard let slot = vocabulary.schema.slot(named: field) else {
      diagnostics.unknown(
        "field", field, at: column.mark, among: vocabulary.schema.fields.map(\.name))
      return nil
    }
    return .field(slot: slot, otherwise: otherwise)
  }

  private mutating func person(_ node: YAMLNode) -> String? {
    name(node, of: "person", among: vocabulary.people, in: "rules/people.yml")
  }

  private mutating func name(
    _ node: YAMLNode, of kind: String, among names: [String], in file: String
  ) -> String? {
    guard let name = node.text("the \(kind)", into: &diagnostics) else { return nil }
    if names.contains(name) { return name }
    diagnostics.unknown(
      kind, name, at: node.mark, among: names, in: file,
      otherwise: names.isEmpty ? nil : "there are \(names.sorted().joined(separator: ", "))")
    return nil
  }

  private mutating func span(_ key: String, _ reader: MappingReader) -> TimeSpan? {
    reader[key]?.timeSpan("'\(key)'", into: &diagnostics)
  }
}
