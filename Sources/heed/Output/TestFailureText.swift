import HeedCore

/// A test that failed: its place, what differs, and why another rule decided.
struct TestFailureText {
  private(set) var lines: [String]

  init(_ result: TestResult) {
    let test = result.test
    lines = ["\(test.location.place)  \(TextTable.shortened(test.name ?? test.summary, to: 90))"]
    for difference in result.differences {
      lines.append(
        "  \(difference.property): expected \(difference.expected.onOneLine), "
          + "got \(difference.actual.onOneLine)")
    }
    guard let miss = result.miss else { return }
    switch test.claim {
    case .noMatch: lines += Self.match(miss)
    case .decision: lines += Self.miss(miss)
    }
  }

  /// Why a rule matched that should not have.
  private static func match(_ miss: RuleMiss) -> [String] {
    let heading =
      "  the conditions of '\(miss.expected.name)' (\(miss.expected.location.place)) hold:"
    return [heading] + findings(miss.grounds)
  }

  /// Why another rule decided.
  private static func miss(_ miss: RuleMiss) -> [String] {
    let taker = "'\(miss.taker.name)' (\(miss.taker.location.place))"
    if miss.expected.name == RuleSet.otherwiseName {
      return ["  \(taker) decided, as these hold:"] + findings(miss.grounds)
    }
    let expected = "'\(miss.expected.name)' (\(miss.expected.location.place))"
    guard !miss.failed.isEmpty else {
      return ["  \(expected) matches, too, but \(taker) stands above it, and these hold:"]
        + findings(miss.grounds)
    }
    return ["  \(expected) does not match, as these fail:"] + findings(miss.failed)
      + ["  \(taker) decided" + (miss.grounds.isEmpty ? "" : ", as these hold:")]
      + findings(miss.grounds)
  }

  private static func findings(_ findings: [RuleMiss.Finding]) -> [String] {
    findings.map {
      "    \(TextTable.shortened($0.condition, to: 100))  "
        + "(\(TextTable.shortened($0.seen, to: 80)))"
    }
  }
}

extension SourceLocation {
  /// The file and the line, as editors and terminals understand them.
  var place: String {
    "\(file):\(line)"
  }
}
