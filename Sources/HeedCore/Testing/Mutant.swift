/// A small change to the rules that a good set of tests notices.
///
/// The method is mutation testing (DeMillo, Lipton and Sayward, "Hints on Test Data Selection: Help
/// for the Practicing Programmer", Computer 11(4), 1978).
package struct Mutant: Sendable {
  /// What is changed.
  package enum Effect: Hashable, Sendable {
    case ruleDeleted
    /// A condition, as people write it, is gone.
    case conditionRemoved(String)
    /// The rule has no condition any more, so that it matches every response.
    case onlyConditionRemoved(String)
    case memberRemoved(String, from: String)
    /// A test on a number becomes another.
    case boundMoved(String, to: String)
    /// The rule and the one below it, of this name, change places.
    case swapped(with: String)
    case actionChanged(ActionPart)
  }

  /// A part of what a rule decides.
  package enum ActionPart: String, Sendable {
    case priority, letter, skip, owner, tags
  }

  package let effect: Effect
  /// The rule, the entry of `also:`, or `otherwise`.
  package let rule: String
  package let location: SourceLocation
  let change: Change
  /// In a condition, the way down to the part that is changed; empty for the whole of it.
  let path: [Int]

  enum Change: Sendable {
    case delete(Int)
    case condition(Int, Condition)
    /// Swaps a rule with the one below it.
    case swap(Int)
    /// Of a rule, or of `otherwise`.
    case action(Int?, Action)
    case deleteAddition(Int)
    case addition(Int, Condition)
  }

  init(
    _ effect: Effect, of rule: String, at location: SourceLocation, _ change: Change,
    path: [Int] = []
  ) {
    self.effect = effect
    self.rule = rule
    self.location = location
    self.change = change
    self.path = path
  }

  /// Whether the change is part of a larger one: whoever misses that misses this, too.
  func lies(within other: Mutant) -> Bool {
    guard rule == other.rule, path.count > other.path.count, path.starts(with: other.path) else {
      return false
    }
    switch other.effect {
    case .conditionRemoved, .onlyConditionRemoved: return true
    default: return false
    }
  }
}

/// Which changes to the rules the tests notice.
package struct MutationReport: Sendable {
  /// How many changes were tried.
  package let tried: Int
  /// After how many of them some test failed.
  package let noticed: Int
  /// The changes after which every test still passes; without those inside a condition that may go
  /// unnoticed as a whole, and of a rule that decides in no test only its deletion.
  package let unnoticed: [Mutant]
  /// How many changes were left out because they make no difference to any response.
  package let withoutEffect: Int
}
