import Testing

/// Which calendar a case is counted on: the rule's, the customer's, the owner's, or the priority's.
struct CalendarChoiceTests {
  private static let now = "2026-11-20T11:30:00Z"

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.replace(
      "\nfields:\n",
      with: """

        customer_calendars: { column: country, calendars: { CN: shanghai } }
        fields:
          country: text

        """, in: "rules/heed.yml")
    return workspace
  }

  /// The calendars and the due times of answers, of customers in China and in Germany.
  private func answers(_ workspace: Workspace) throws -> [String] {
    let header = "id,survey,score,comment,submitted_at,email,country"
    let rows = ["cn", "DE", ""].enumerated().map { index, country in
      "r-\(index),nps,2,Broken.,2026-11-20T11:00:00Z,p\(index)@example.com,\(country)"
    }
    try workspace.write(([header] + rows).joined(separator: "\n") + "\n", to: "new.csv")
    #expect(try workspace.run("new.csv", "--now", Self.now).new == 3)
    let outcome = try workspace.heed(
      "deadlines", "--only", "respond", "--format", "json", "--now", Self.now)
    return try JSONValue(outcome.output).elements
      .map { "\($0["response"]?.text ?? "") \($0["calendar"]?.text ?? "")" }.sorted()
  }

  @Test func `The customer's field chooses, and others keep the priority's`() throws {
    #expect(try answers(workspace()) == ["r-0 shanghai", "r-1 office", "r-2 office"])
  }

  @Test func `An owner may have a calendar, which gives way to the customer's`() throws {
    let workspace = try workspace()
    try workspace.replace("CN: shanghai", with: "CN: shanghai, DE: office", in: "rules/heed.yml")
    try workspace.replace(
      "    languages: [en, ko]", with: "    languages: [en, ko]\n    calendar: shanghai",
      in: "rules/people.yml")
    #expect(try answers(workspace) == ["r-0 shanghai", "r-1 office", "r-2 shanghai"])
  }

  @Test func `A rule may have a calendar, which holds for every customer`() throws {
    let workspace = try workspace()
    try workspace.replace(
      "calendars: { CN: shanghai }", with: "calendars: { CN: office }", in: "rules/heed.yml")
    try workspace.replace(
      "      nps: 0..3\n    then:\n",
      with: "      nps: 0..3\n    then:\n      calendar: shanghai\n",
      in: "rules/triage.yml")
    #expect(try answers(workspace) == ["r-0 shanghai", "r-1 shanghai", "r-2 shanghai"])
  }

  @Test func `What counts day and night does so for every customer`() throws {
    let workspace = try workspace()
    try workspace.replace(
      "P2: { respond_within: 4 working hours, resolve_within: 3 working days, calendar: office",
      with: "P2: { respond_within: 4 hours, resolve_within: 3 days, calendar: always",
      in: "rules/heed.yml")
    #expect(try answers(workspace) == ["r-0 always", "r-1 always", "r-2 always"])
  }

  @Test func `Names that are not declared are mistakes with their places`() throws {
    let workspace = try workspace()
    try workspace.replace("column: country", with: "column: contry", in: "rules/heed.yml")
    try workspace.replace(
      "    languages: [en, ko]", with: "    languages: [en, ko]\n    calendar: shangai",
      in: "rules/people.yml")
    let outcome = try workspace.heed("check")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("there is no field 'contry' [unknown-field]"))
    #expect(outcome.errors.contains("there is no calendar 'shangai' [unknown-calendar]"))
    #expect(outcome.errors.contains("did you mean 'shanghai'?"))
  }
}
