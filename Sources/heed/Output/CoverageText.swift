import HeedCore

/// What the tests reach, and what they don't, rule by rule.
struct CoverageText {
  private(set) var lines: [String]
  /// Whether the tests reach as much as is wanted.
  let isReached: Bool

  init(_ coverage: Coverage, wanted: Double?) {
    isReached = coverage.percent >= wanted ?? 0
    lines = ["Coverage: \(Self.percent(coverage.percent)) (\(Self.counts(coverage)))"]
    let missing = coverage.missing
    if !missing.isEmpty { lines += ["", "No test reaches"] }
    var rest = missing[...]
    while let first = rest.first {
      let own = rest.prefix { $0.part.heading == first.part.heading }
      rest = rest.dropFirst(own.count)
      lines += ["", "  \(first.part.heading)"] + Self.rows(Array(own))
    }
    if let wanted, !isReached {
      lines += ["", "That is less than the \(Self.percent(wanted)) asked for."]
    }
  }

  /// One line for each place; entries of one list are put together.
  private static func rows(_ items: [Coverage.Item]) -> [String] {
    var groups: [(item: Coverage.Item, details: [String])] = []
    for item in items {
      if let last = groups.indices.last, groups[last].item.location == item.location,
        item.part.isListed, groups[last].item.part.list == item.part.list
      {
        groups[last].details.append(item.part.detail)
      } else {
        groups.append((item, [item.part.detail]))
      }
    }
    let rows = groups.map { item, details in
      let list = item.part.list.map { " of '\(TextTable.shortened($0))'" } ?? ""
      return ["    " + item.location.place, details.joined(separator: ", ") + list]
    }
    return TextTable(rows: rows, alignment: [.left, .left]).lines
  }

  private static func counts(_ coverage: Coverage) -> String {
    Coverage.Kind.allCases.map { kind in
      let (reached, all) = coverage.count(kind)
      return "\(reached) of \(all) \(words(kind))"
    }.joined(separator: ", ")
  }

  private static func words(_ kind: Coverage.Kind) -> String {
    switch kind {
    case .rule: "rules"
    case .branch: "branches"
    case .addition: "entries of also"
    case .band: "bands"
    }
  }

  private static func percent(_ percent: Double) -> String {
    "\(Int(exactly: percent).map { String($0) } ?? String(percent)) %"
  }
}

extension Coverage.Part {
  /// What the part belongs to.
  fileprivate var heading: String {
    switch self {
    case .rule(let rule), .branch(_, let rule), .member(_, _, let rule): rule
    case .otherwise: "otherwise"
    case .addition: "also"
    case .band(_, let survey): "bands of \(survey)"
    }
  }

  /// Whether the part is told in one line with others of its place.
  fileprivate var isListed: Bool {
    switch self {
    case .member, .band: true
    default: false
    }
  }

  /// The list that the part is an entry of.
  fileprivate var list: String? {
    if case .member(_, let list, _) = self { list } else { nil }
  }

  fileprivate var detail: String {
    switch self {
    case .rule, .otherwise: "it decides in no test"
    case .branch(let wording, _): "'\(TextTable.shortened(wording, to: 100))'"
    case .member(let member, _, _): "'\(member)'"
    case .addition(let name): "'\(name)'"
    case .band(let band, _): "'\(band)'"
    }
  }

  /// What it means that no test reaches the part, in one sentence.
  var message: String {
    switch self {
    case .rule(let rule): "'\(rule)' decides in no test"
    case .otherwise: "'otherwise' decides in no test"
    case .branch(_, let rule): "no test reaches \(detail) in '\(rule)'"
    case .member(_, let list, let rule): "no test reaches \(detail) of '\(list)' in '\(rule)'"
    case .addition(let name): "'\(name)' of 'also' applies in no test"
    case .band(_, let survey): "no test has a score in the band \(detail) of \(survey)"
    }
  }

  /// The name of the kind of part in JSON.
  var name: String {
    switch self {
    case .rule: "rule"
    case .otherwise: "otherwise"
    case .branch: "branch"
    case .member: "entry"
    case .addition: "also"
    case .band: "band"
    }
  }
}
