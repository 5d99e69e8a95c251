import HeedWorkspace

/// What was erased of a person, for people.
struct ForgetResultText {
  let text: String

  init(_ person: PersonAddress, _ result: ForgetJob.Result) {
    guard !result.findings.isUnknown else {
      text = Self.nothing(person, result)
      return
    }
    var lines = ["\(person.folded) is erased and is not written to again.", ""]
    lines +=
      TextTable(
        rows: [
          ["Answers without a person now", "\(result.findings.responses)"],
          ["Answers of others that named the address", "\(result.findings.mentions)"],
          ["Rows that could not be read", "\(result.findings.rejectedRows)"],
          ["Files of the outbox", "\(result.files)"],
          ["Letters not sent any more", "\(result.cancelled)"],
          ["Deadlines cancelled", "\(result.deadlines)"],
        ], alignment: [.left, .right]
      ).lines
    lines += Self.remaining(result)
    if !result.findings.near.isEmpty {
      lines += ["", "Not erased, and perhaps the same person, which you decide:"]
      lines += result.findings.near.map { "  heed forget \($0)" }
    }
    lines += ["", "What heed can't erase:"]
    if result.findings.sentLetters > 0 {
      lines.append(
        "  \(Self.count(result.findings.sentLetters, "letter")) that left, at the customer and at "
          + "mail servers")
    }
    lines.append("  exports in other places, backups, git, and mail to colleagues that was sent")
    text = lines.joined(separator: "\n")
  }

  private static func nothing(_ person: PersonAddress, _ result: ForgetJob.Result) -> String {
    let lines = [
      "Nobody here has the address \(person.folded): there was nothing to erase."
        + NearAddressText.question(result.findings.near),
      "A keyed hash of it is kept, so that it is not written to.",
    ]
    return (lines + remaining(result)).joined(separator: "\n")
  }

  private static func remaining(_ result: ForgetJob.Result) -> [String] {
    let lists = [
      ("The address still stands in these files, which are yours to change:", result.remaining),
      ("These could not be looked into; the address may stand there:", result.unreadable),
    ]
    return lists.flatMap { heading, paths in
      paths.isEmpty ? [] : ["", heading] + paths.map { "  \($0)" }
    }
  }

  /// What is known of a person, before it is erased.
  static func plan(_ person: PersonAddress, _ findings: ForgetJob.Findings) -> String {
    if findings.isEmpty {
      return "Nothing is known of \(person.folded).\(NearAddressText.question(findings.near))"
    }
    var parts = [count(findings.responses, "answer")]
    if findings.mentions > 0 {
      parts.append("\(count(findings.mentions, "answer")) of others that name them")
    }
    if findings.rejectedRows > 0 {
      parts.append("\(count(findings.rejectedRows, "row")) that could not be read")
    }
    if findings.sentLetters > 0 { parts.append("\(count(findings.sentLetters, "letter")) sent") }
    return "Of \(person.folded) there is: \(parts.joined(separator: ", "))."
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
