import TestSupport

/// What `heed run --format json` printed.
struct RunSummary {
  let json: JSONValue
  let run: String
  let read: Int
  let new: Int
  let alreadyKnown: Int
  let rejected: Int
  let drafted: Int
  let held: Int
  let notWritten: [String: Int]

  /// A member that the contract promises is not there, or is not what it should be.
  struct Missing: Error {
    let member: String
    let outcome: Program.Outcome
  }

  /// - Throws: when it is not JSON, or does not keep to the contract.
  init(_ outcome: Program.Outcome) throws {
    guard let json = try? JSONValue(outcome.output) else {
      throw Missing(member: "all", outcome: outcome)
    }
    func number(_ group: String, _ member: String) throws -> Int {
      guard let number = json[group]?[member]?.int else {
        throw Missing(member: "\(group).\(member)", outcome: outcome)
      }
      return number
    }
    guard let run = json["run"]?.text else { throw Missing(member: "run", outcome: outcome) }
    self.json = json
    self.run = run
    read = try number("responses", "read")
    new = try number("responses", "new")
    alreadyKnown = try number("responses", "already_known")
    rejected = try number("responses", "rejected")
    drafted = try number("letters", "drafted")
    held = try number("letters", "held")
    notWritten = (json["letters"]?["not_written"]?.members ?? [:]).compactMapValues(\.int)
  }

  /// Whether read = new + already known + rejected, and new = drafted + held + not written.
  var addsUp: Bool {
    read == new + alreadyKnown + rejected
      && new == drafted + held + notWritten.values.reduce(0, +)
  }
}

extension Workspace {
  /// Runs the batch job and reads its summary.
  func run(_ arguments: String..., terms: Program.Terms = .init()) throws -> RunSummary {
    try RunSummary(heed(["run", "--format", "json"] + arguments, terms))
  }
}
