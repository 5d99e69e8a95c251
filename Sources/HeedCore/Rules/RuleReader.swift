import LocatedYAML

/// Reads `rules/triage.yml`, or the files of `rules/triage/` in the order of their names.
package struct RuleReader {
  private let vocabulary: RuleVocabulary
  private var conditions: ConditionReader
  private var actions: ActionReader
  private var diagnostics = Diagnostics()
  private var rules: [Rule] = []
  private var also: [Rule] = []
  private var otherwise: (action: Action, mark: YAMLMark)?
  private var names: [String: YAMLMark] = [:]
  private var hasEntries = false
  /// Whether a mistake in the shape of a file may hide rules from view.
  private var mayHideRules = false

  static let shape = Shape([
    .optional(
      "rules", .list(.group(ruleShape)), "Tried from top to bottom; the first that fits decides."),
    .optional(
      "also", .list(.group(additionShape)), "Every entry that fits adds to the decision."),
  ])

  private static let ruleShape = Shape([
    .required(
      "rule", .text, "The rule's name, which no other rule has.",
      help: "begin it with its name, such as  - rule: Customer who is leaving"),
    .required(
      "when", .conditions, "All of these must hold.",
      help: "write which responses it is for, such as  when: { nps: 0..6 }"),
    .required(
      "then", .group(ActionReader.decisionShape), "What is done.",
      help: "write what is done, such as  then: { priority: P2, template: NAME, owner: NAME }"),
    .optional(
      "examples", .list(.group(GivenReader.exampleShape)),
      "Responses that the rule is for, and some that it is not for; 'heed test' tries them."),
    .alone(
      RuleSet.otherwiseName, .group(ActionReader.decisionShape),
      "What is done when no rule fits; stands last."),
  ])

  private static let additionShape = Shape([
    .required("also", .text, "The entry's name, which no rule and no other entry has."),
    .required("when", .conditions, "All of these must hold."),
    .required("then", .group(ActionReader.additionShape), "What is added to the decision."),
  ])

  package init(vocabulary: RuleVocabulary) {
    self.vocabulary = vocabulary
    conditions = ConditionReader(tests: TestReader(vocabulary: vocabulary))
    actions = ActionReader(vocabulary: vocabulary)
  }

  /// What the files say, with the tables that their tests refer to.
  struct Result {
    let rules: RuleSet?
    let patterns: PatternRegistry
    let texts: [Int: TextVocabulary]
    let affixSlots: Set<Int>
    let diagnostics: Diagnostics
  }

  /// Reads all files as if they were one.
  ///
  /// - Parameters:
  ///   - files: the roots of the files, in order; nil for a file that holds nothing.
  ///   - isComplete: whether no file is left out because it could not be read.
  ///   - place: where to report that nothing was found at all.
  ///   - patterns: the patterns that topics ask for; those of the rules are added.
  /// - Returns: the rules, with the tables that their tests refer to and all mistakes.
  mutating func read(
    _ files: [(root: YAMLNode?, start: YAMLMark)], isComplete: Bool, place: YAMLMark,
    patterns: PatternRegistry
  ) -> Result {
    conditions.tests.patterns = patterns
    for file in files { read(file.root, start: file.start) }
    if isComplete, !mayHideRules { checkCompleteness(place: place) }
    let set = otherwise.map {
      RuleSet(
        rules: rules, otherwise: $0.action, otherwiseLocation: SourceLocation($0.mark), also: also)
    }
    // Where no rule could be read, what 'otherwise' is for can't be told.
    return result(rules.isEmpty && diagnostics.hasErrors ? nil : set)
  }

  private mutating func checkCompleteness(place: YAMLMark) {
    if !hasEntries {
      diagnostics.error(
        "no-rules", at: place, "there are no rules",
        help: "write at least one '- rule:' under 'rules:'")
    } else if otherwise == nil {
      diagnostics.error(
        "no-otherwise", at: place, "the rules do not say what happens when none of them matches",
        help: "end the list with  - otherwise: { priority: P4, template: ... }")
    }
  }

  private mutating func result(_ set: RuleSet?) -> Result {
    diagnostics.add(conditions.tests.diagnostics)
    diagnostics.add(actions.diagnostics)
    return Result(
      rules: set, patterns: conditions.tests.patterns, texts: conditions.tests.texts,
      affixSlots: conditions.tests.affixSlots, diagnostics: diagnostics)
  }

  private mutating func read(_ root: YAMLNode?, start: YAMLMark) {
    guard let root else {
      mayHideRules = true
      diagnostics.error(
        "empty-file", at: start, "this file holds no rules",
        help: "write 'rules:' and the rules under it, or delete the file")
      return
    }
    guard
      let reader = MappingReader(
        root, subject: "a file of rules", shape: Self.shape, into: &diagnostics)
    else {
      mayHideRules = true
      return
    }
    mayHideRules = mayHideRules || reader.misspells("rules")
    if let node = reader["rules"] {
      let elements = node.elements("'rules'", into: &diagnostics)
      mayHideRules = mayHideRules || node.sequence == nil
      for element in elements { rule(element) }
    }
    for element in reader["also"]?.elements("'also'", into: &diagnostics) ?? [] {
      addition(element)
    }
  }

  private mutating func rule(_ node: YAMLNode) {
    hasEntries = true
    if let entry = node.mapping?.first(where: { $0.key == RuleSet.otherwiseName }) {
      return readOtherwise(entry, in: node)
    }
    guard
      let reader = MappingReader(
        node, subject: "a rule", shape: Self.ruleShape, into: &diagnostics)
    else { return }
    if reader.misspells(RuleSet.otherwiseName) {
      otherwise = otherwise ?? (Action(), node.mark)
      return
    }
    let name = name("rule", reader)
    if let otherwise {
      diagnostics.error(
        "rule-after-otherwise", at: node.mark,
        "this rule is never tried: it stands after 'otherwise'",
        help: "move it above line \(otherwise.mark.line) of \(otherwise.mark.file)")
    }
    let condition = reader["when"].flatMap { conditions.condition($0, subject: "'when'") }
    let action = reader["then"].flatMap { actions.decision($0, subject: "'then'") }
    let examples = examples(reader)
    guard let name, let condition, let action else { return }
    rules.append(
      Rule(
        name: name, location: SourceLocation(node.mark), condition: condition, action: action,
        examples: examples))
  }

  private mutating func readOtherwise(_ entry: YAMLEntry, in node: YAMLNode) {
    if let otherwise {
      diagnostics.error(
        "two-otherwise", at: entry.keyMark, "'otherwise' stands here a second time",
        help: "the first is in line \(otherwise.mark.line) of \(otherwise.mark.file)")
    }
    let others = node.mapping?.filter { $0.key != RuleSet.otherwiseName } ?? []
    for other in others {
      diagnostics.error(
        "unknown-key", at: other.keyMark, "'\(other.key)' can't stand beside 'otherwise'",
        help: "indent it under 'otherwise:'")
    }
    let isMeantBeside = entry.value.isEmpty && !others.isEmpty
    let action = isMeantBeside ? nil : actions.decision(entry.value, subject: "'otherwise'")
    names[RuleSet.otherwiseName] = entry.keyMark
    otherwise = (action ?? otherwise?.action ?? Action(), entry.keyMark)
  }

  private mutating func addition(_ node: YAMLNode) {
    guard
      let reader = MappingReader(
        node, subject: "an entry of 'also'", shape: Self.additionShape, into: &diagnostics)
    else { return }
    let name = name("also", reader)
    let condition = reader["when"].flatMap { conditions.condition($0, subject: "'when'") }
    let action = reader["then"].flatMap { actions.addition($0, subject: "'then'") }
    guard let name, let condition, let action else { return }
    also.append(
      Rule(
        name: name, location: SourceLocation(node.mark), condition: condition, action: action,
        examples: []))
  }

  /// The name of a rule, which no other may have.
  private mutating func name(_ key: String, _ reader: MappingReader) -> String? {
    guard let node = reader[key],
      let name = node.text("the name of a rule", into: &diagnostics)
    else { return nil }
    if name.contains(where: \.isNewline) {
      diagnostics.error("wrong-value", at: node.mark, "the name of a rule must be a single line")
    }
    if let first = names.updateValue(node.mark, forKey: name) {
      diagnostics.error(
        "two-rules-of-one-name", at: node.mark, "there is another rule named '\(name)'",
        help: "the other is in line \(first.line) of \(first.file); give one of them a new name")
    }
    return name
  }

  private mutating func examples(_ reader: MappingReader) -> [RuleExample] {
    guard let node = reader["examples"] else { return [] }
    let given = GivenReader(vocabulary: vocabulary)
    return node.elements("'examples'", into: &diagnostics).compactMap { element in
      given.example(element, into: &diagnostics)
    }
  }
}
