import HeedCore

/// The note in `outbox/held/` on a letter that could not be written.
struct HeldNote {
  let text: String

  /// - Parameters:
  ///   - new: the case that the letter would answer.
  ///   - reason: why it could not be written.
  ///   - zone: the zone that times are shown in.
  init(_ new: DecidedCase, reason: HoldReason, zone: TimeZoneRules) {
    let response = new.response
    var lines = [
      "This letter was not written.",
      "",
      "Why:        \(reason.message)",
      "What to do: \(reason.help)",
      "",
      "Response:   \(new.original.identity.id)",
      "Customer:   \(Self.customer(response))",
    ]
    lines.append("Rule:       \(new.decision.rule)")
    if let template = new.decision.template { lines.append("Letter:     \(template)") }
    for promise in new.decision.promises {
      let what = promise.kind == .respond ? "Answer by: " : "Solve by:  "
      lines.append("\(what) \(zone.civil(at: promise.due).readable) (\(zone.identifier))")
    }
    if let comment = response.text(.comment) {
      lines += ["", "What the customer wrote:", ""]
      lines += comment.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
        "> \($0)"
      }
    }
    lines += [
      "", "Once it is put right:      heed run --held",
      "Once you have written:     heed resolve \(response.text(.id) ?? "ID") --only respond",
    ]
    text = lines.joined(separator: "\n").printable + "\n"
  }

  private static func customer(_ response: Response) -> String {
    let parts = [response.text(.fullName), response.text(.email)].compactMap(\.self)
    return parts.isEmpty ? "unknown" : parts.joined(separator: ", ").filter { !$0.isNewline }
  }
}
