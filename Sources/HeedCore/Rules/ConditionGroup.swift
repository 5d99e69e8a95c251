/// A group of conditions within `when:`.
enum ConditionGroup: String, CaseIterable {
  case any, all, none

  var meaning: String {
    switch self {
    case .any: "At least one of these must hold."
    case .all: "All of these must hold."
    case .none: "None of these may hold."
    }
  }
}
