/// What of the rules the tests reach, and what they don't.
package struct Coverage: Sendable {
  /// A part of the rules that a test can reach.
  package enum Part: Hashable, Sendable {
    case rule(String)
    /// An entry of `any:` in the rule, as people write it.
    case branch(String, rule: String)
    /// An entry of a list, with the test that it stands in.
    case member(String, of: String, rule: String)
    case otherwise
    /// An entry of `also:`.
    case addition(String)
    case band(String, survey: String)
  }

  package enum Kind: String, CaseIterable, Sendable {
    case rule, branch, addition, band
  }

  package struct Item: Sendable {
    package let part: Part
    package let location: SourceLocation
    package fileprivate(set) var isReached = false
  }

  package private(set) var items: [Item] = []
  /// By rule, the item of the rule itself and those of its branches.
  private var rules: [(item: Int, branches: [(item: Int, branch: Branch)])] = []
  private var otherwise = 0
  private var additions: [Int] = []
  /// By survey and band.
  private var bands: [[String]: Int] = [:]

  init(_ configuration: Configuration, files: WorkspaceFiles) {
    let set = configuration.triage.decider.rules
    for rule in set.rules { add(rule) }
    otherwise = add(.otherwise, set.otherwiseLocation)
    for entry in set.also { additions.append(add(.addition(entry.name), entry.location)) }
    for place in BandPlace.all(configuration.surveys, files: files) {
      bands[[place.survey, place.band]] = add(
        .band(place.band, survey: place.survey), place.location)
    }
  }

  private mutating func add(_ rule: Rule) {
    let item = add(.rule(rule.name), rule.location)
    let branches = Branch.all(in: rule.condition).map { branch in
      (item: add(branch.part(of: rule.name), branch.location), branch: branch)
    }
    rules.append((item, branches))
  }

  private mutating func add(_ part: Part, _ location: SourceLocation) -> Int {
    items.append(Item(part: part, location: location))
    return items.count - 1
  }

  /// Notes what a test reaches; an example of what a rule is not for reaches nothing.
  mutating func note(
    _ test: TestCase, _ facts: borrowing Facts, match: Int?, additions: [Int]
  ) {
    guard case .decision = test.claim else { return }
    if let match {
      items[rules[match].item].isReached = true
      for (item, branch) in rules[match].branches where !items[item].isReached {
        items[item].isReached = branch.holds(facts)
      }
    } else {
      items[otherwise].isReached = true
    }
    for number in additions { items[self.additions[number]].isReached = true }
    if case .text(let survey) = facts.values[StandardField.survey.rawValue],
      case .text(let band) = facts.values[StandardField.band.rawValue],
      let item = bands[[survey, band]]
    {
      items[item].isReached = true
    }
  }
}

extension Coverage {
  /// How many parts of a kind there are, and how many of them are reached.
  package func count(_ kind: Kind) -> (reached: Int, all: Int) {
    let items = items.filter { $0.part.kind == kind }
    return (items.count(where: \.isReached), items.count)
  }

  /// The share of all parts that is reached, from 0 to 100, rounded down to a tenth.
  package var percent: Double {
    let reached = items.count(where: \.isReached)
    return items.isEmpty ? 100 : Double(reached * 1000 / items.count) / 10
  }

  /// What is not reached, in the order of the files; without the parts of what is not reached as a
  /// whole.
  package var missing: [Item] {
    var hidden: Set<Int> = []
    for (item, branches) in rules {
      let unreached = branches.filter { !items[$0.item].isReached }
      for (number, branch) in unreached
      where !items[item].isReached || unreached.contains(where: { branch.lies(within: $1) }) {
        hidden.insert(number)
      }
    }
    return items.indices.filter { !items[$0].isReached && !hidden.contains($0) }.map { items[$0] }
  }
}

extension Coverage.Part {
  fileprivate var kind: Coverage.Kind {
    switch self {
    case .rule, .otherwise: .rule
    case .branch, .member: .branch
    case .addition: .addition
    case .band: .band
    }
  }
}
