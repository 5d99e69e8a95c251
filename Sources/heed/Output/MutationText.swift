import HeedCore

/// The changes to the rules that no test notices, rule by rule.
struct MutationText {
  private(set) var lines: [String]

  init(_ report: MutationReport) {
    lines = [
      "Mutation: \(report.noticed) of \(report.tried) changes to the rules are noticed by a test."
    ]
    if !report.unnoticed.isEmpty { lines += ["", "No test notices if"] }
    var rest = report.unnoticed[...]
    while let first = rest.first {
      let own = rest.prefix { $0.rule == first.rule }
      rest = rest.dropFirst(own.count)
      lines += ["", "  \(first.rule)"] + Self.rows(Array(own))
    }
    if report.withoutEffect > 0 {
      lines += [
        "",
        "\(report.withoutEffect) more changes make no difference to any response, such as swapping "
          + "two rules that can't both match.",
      ]
    }
  }

  /// One line for each place; changes of one kind in one place are put together.
  private static func rows(_ mutants: [Mutant]) -> [String] {
    var groups: [(location: SourceLocation, kind: String, mutants: [Mutant])] = []
    for mutant in mutants {
      let kind = mutant.effect.group
      if let index = groups.firstIndex(where: { $0.location == mutant.location && $0.kind == kind })
      {
        groups[index].mutants.append(mutant)
      } else {
        groups.append((mutant.location, kind, [mutant]))
      }
    }
    return TextTable(
      rows: groups.map { ["    " + $0.location.place, MutantWording($0.mutants).text] },
      alignment: [.left, .left]
    ).lines
  }
}

/// Changes to one place of a rule in plain words, to follow "no test notices if".
struct MutantWording {
  let text: String

  /// Words for changes of one group; see `Mutant.Effect.group`.
  init(_ mutants: [Mutant]) {
    guard let first = mutants.first else {
      text = ""
      return
    }
    switch first.effect {
    case .ruleDeleted: text = "it is deleted"
    case .conditionRemoved(let condition): text = "'\(condition)' is removed"
    case .onlyConditionRemoved(let condition):
      text = "its only condition, '\(condition)', is removed"
    case .memberRemoved(_, let source):
      text = "\(Self.list(mutants.map(\.effect.detail))) is removed from '\(source)'"
    case .boundMoved(let source, _):
      text = "'\(source)' becomes \(Self.list(mutants.map(\.effect.detail)))"
    case .swapped(let other): text = "it changes places with '\(other)'"
    case .actionChanged: text = "\(Self.list(mutants.map(\.effect.detail))) is another"
    }
  }

  /// `a`, `a or b`, `a, b or c`.
  private static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Mutant.Effect {
  /// The same for changes that are told in one sentence when they are in one place.
  fileprivate var group: String {
    switch self {
    case .memberRemoved(_, let source): "member of \(source)"
    case .boundMoved(let source, _): "bound of \(source)"
    case .actionChanged: "action"
    default: "\(self)"
    }
  }

  /// What tells the changes of one group apart.
  fileprivate var detail: String {
    switch self {
    case .memberRemoved(let member, _): "'\(member)'"
    case .boundMoved(_, let other): "'\(other)'"
    case .actionChanged(.priority): "the priority"
    case .actionChanged(.letter): "the letter"
    case .actionChanged(.skip): "the reason to skip the letter"
    case .actionChanged(.owner): "the owner"
    case .actionChanged(.tags): "the list of tags"
    default: ""
    }
  }

  /// The name of the kind of change in JSON.
  var name: String {
    switch self {
    case .ruleDeleted: "rule_deleted"
    case .conditionRemoved, .onlyConditionRemoved: "condition_removed"
    case .memberRemoved: "entry_removed"
    case .boundMoved: "bound_moved"
    case .swapped: "rules_swapped"
    case .actionChanged(let part): "\(part.rawValue)_changed"
    }
  }
}
