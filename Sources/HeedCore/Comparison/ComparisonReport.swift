/// A comparison with what was compared.
package struct ComparisonReport: Sendable {
  /// One of the two sets of rules.
  package struct Side: Sendable {
    /// What a person calls it.
    package let name: String
    /// SHA-256 of its files, in hexadecimal digits.
    package let hash: String

    package init(name: String, hash: String) {
      self.name = name
      self.hash = hash
    }
  }

  package let before: Side
  package let after: Side
  /// The exports that were read; none stands for the ledger.
  package let files: [String]
  /// All names of priorities, in the order of urgency.
  package let priorities: [String]
  package let comparison: Comparison
  package let seconds: Double

  package init(
    before: Side, after: Side, files: [String], priorities: [String], comparison: Comparison,
    seconds: Double
  ) {
    self.before = before
    self.after = after
    self.files = files
    self.priorities = priorities
    self.comparison = comparison
    self.seconds = seconds
  }
}

extension ComparisonReport {
  /// What was compared over, such as `120 responses of nps.csv; 3 rows can't be read`.
  package var input: String {
    func count(_ number: Int, _ name: String) -> String {
      "\(number) \(name)\(number == 1 ? "" : "s")"
    }
    var parts = [
      count(comparison.responses, "response") + " of "
        + (files.isEmpty ? "the ledger" : files.joined(separator: ", "))
    ]
    if comparison.repeated > 0 {
      let verb = comparison.repeated == 1 ? "repeats" : "repeat"
      parts.append("\(count(comparison.repeated, "row")) \(verb) another")
    }
    if comparison.rejected > 0 {
      parts.append("\(count(comparison.rejected, "row")) can't be read")
    }
    return parts.joined(separator: "; ")
  }
}
