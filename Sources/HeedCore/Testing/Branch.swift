/// One of several alternatives in the condition of a rule: an entry of `any:`, or of a list.
struct Branch: Sendable {
  /// As people write it.
  private let wording: String
  /// The test whose list it stands in; nil for an entry of `any:`.
  private let list: String?
  let location: SourceLocation
  /// The way down to it in the condition.
  private let path: [Int]
  private let condition: Condition

  func holds(_ facts: borrowing Facts) -> Bool {
    facts.holds(condition)
  }

  /// Whether the branch can only be reached together with another.
  func lies(within other: Branch) -> Bool {
    path.count > other.path.count && path.starts(with: other.path)
  }

  func part(of rule: String) -> Coverage.Part {
    list.map { .member(wording, of: $0, rule: rule) } ?? .branch(wording, rule: rule)
  }

  /// The alternatives of a condition, in the order of the file; those under `none:` are no
  /// alternatives, as none of them may hold.
  static func all(in condition: Condition, at path: [Int] = []) -> [Branch] {
    switch condition {
    case .none: []
    case .field(let test): members(of: test, at: path)
    case .all(let conditions):
      conditions.enumerated().flatMap { all(in: $1, at: path + [$0]) }
    case .any(let conditions):
      conditions.enumerated().flatMap { index, condition in
        let branch = Branch(condition, at: path + [index])
        return (conditions.count == 1 ? [] : [branch].compactMap(\.self))
          + all(in: condition, at: path + [index])
      }
    }
  }

  private init?(_ condition: Condition, at path: [Int]) {
    guard let first = condition.fieldTests.first else { return nil }
    wording = condition.wording
    list = nil
    location = first.location
    self.path = path
    self.condition = condition
  }

  private init(_ member: String, of test: FieldTest, _ single: Test, at path: [Int]) {
    wording = member
    list = test.source
    location = test.location
    self.path = path
    condition = .field(
      FieldTest(
        slot: test.slot, test: single, name: test.name, words: member, location: test.location))
  }

  private static func members(of test: FieldTest, at path: [Int]) -> [Branch] {
    guard case .anyOf(let tests) = test.test, tests.count == test.members.count else { return [] }
    return tests.indices.map {
      Branch(test.members[$0], of: test, tests[$0], at: path + [$0])
    }
  }
}
