/// A group of conditions within `when:`.
package enum ConditionGroup: String, CaseIterable, Sendable {
  case any, all, none

  /// Before the list of its conditions: `any of`.
  package var wording: String { "\(rawValue) of" }

  var meaning: String {
    switch self {
    case .any: "At least one of these must hold."
    case .all: "All of these must hold."
    case .none: "None of these may hold."
    }
  }
}
