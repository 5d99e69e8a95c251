/// Finds examples of a rule that a rule above it decides.
struct TakenExamples {
  private let rules: [Rule]
  private var finder: WitnessFinder
  private var findings: [(rule: Int, finding: Diagnostic)] = []
  /// The numbers of the rules that decide an example of theirs.
  private(set) var reached: Set<Int> = []

  init(_ rules: [Rule], finder: WitnessFinder) {
    self.rules = rules
    self.finder = finder
    for (index, rule) in rules.enumerated() {
      for example in rule.examples where example.matches { examine(example, of: index) }
    }
  }

  private mutating func examine(_ example: RuleExample, of index: Int) {
    var taker: Int?
    finder.decide(example.given) { facts, match in
      if match == index { reached.insert(index) }
      if let match, match < index, facts.holds(rules[index].condition) { taker = match }
    }
    guard let taker else { return }
    let finding = Diagnostic(
      "example-taken", .warning, at: example.location,
      "'\(rules[taker].name)', in line \(rules[taker].location.line), takes this example of "
        + "'\(rules[index].name)'",
      help: "move '\(rules[index].name)' above '\(rules[taker].name)', or give another example")
    findings.append((index, finding))
  }

  /// The findings about some rules; of the others there is something worse to say.
  func findings(among rules: Set<Int>) -> [Diagnostic] {
    findings.filter { rules.contains($0.rule) }.map(\.finding)
  }
}
