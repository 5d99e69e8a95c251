import TestSupport
import Testing

/// What a person sees.
struct RunTableTests {
  private static let export = PlainExport(
    .init(id: "r-1", score: "10"),
    .init(
      id: "r-2", score: "2", comment: "The export is broken again.",
      email: "li.na@chaguan.example", firstName: "Na", lastName: "Li"),
    .init(id: "r-3", score: "11", email: "c@example.com"),
    .init(id: "r-4", score: "8", email: ""),
    .init(id: "r-5", score: "9", email: "d@example.com", firstName: "https://win.example"))

  @Test func `The summary of a run says what happened to every row, and where to look`() throws {
    let workspace = try Workspace()
    try workspace.write(Self.export.text, to: "new.csv")
    let outcome = try workspace.heed("run", "new.csv")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(
      outcome.output.replacing(/[0-9.]+ s$/.anchorsMatchLineEndings(), with: "0.0 s") == """
        Run 2026-11-22-001, 0.0 s

        Responses read   5
          new            4
          already known  0
          rejected       1
              1  a value is not a score of nps: allowed are whole numbers from 0 to 10

        Priority  Responses  Letters  First answer due (Europe/Berlin)
        P2                1        1  2026-11-20 16:00
        P3                1        0  2026-11-23 11:00
        P4                2        1  2026-11-25 11:00

        Letters drafted  2
        Letters held     1
              1  the customer's name can't be used: it looks like a web address
        No letter        1
              1  no address

        Read the letters in           outbox/review/2026-11-22-001/
        Say yes or no with            heed review next
        See why letters are held in   outbox/held/2026-11-22-001/
        Correct the rejected rows in  outbox/rejected-rows/2026-11-22-001.csv
        See what is due with          heed deadlines

        """)
  }

  @Test func `Who is to be answered by a person is named, and owners whom nobody knows`() throws {
    let workspace = try Workspace()
    let rows = (1...7).map { "c-\($0),nps,1,Please call me.,phone,p\($0)@example.com,,\n" }.joined()
    try workspace.write(
      "id,survey,score,comment,channel,email,plan,account_manager\n" + rows
        + "k-1,nps,2,Too slow.,e-mail,k@example.com,enterprise,t-brandt\n"
        + "k-2,nps,2,Too slow.,e-mail,l@example.com,enterprise,anna-weber\n", to: "new.csv")
    let output = try workspace.heed("run", "new.csv").output
    let parts = output.components(separatedBy: "\n\n")
    #expect(
      parts.contains(
        """
        For a person to answer, without a letter:
          the customer asks for a call, so a person rings: c-1, c-2, c-3, c-4, c-5
            and 2 more
        """), "\(output)")
    #expect(
      parts.contains(
        """
        Named as owners, and not in rules/people.yml; somebody else has their cases:
              1  t-brandt
        """), "\(output)")
  }

  @Test func `Colour and cursor codes are for terminals only`() throws {
    let workspace = try Workspace()
    try workspace.write(Self.export.text, to: "new.csv")
    try workspace.replace("company: Acme", with: "compny: Acme", in: "rules/heed.yml")
    let broken = try workspace.heed("run", "new.csv")
    #expect(broken.status == 2)
    #expect(broken.errors.contains("compny"))
    try workspace.replace("compny: Acme", with: "company: Acme", in: "rules/heed.yml")
    let done = try workspace.heed("run", "new.csv")
    for text in [broken.output, broken.errors, done.output, done.errors] {
      #expect(!text.contains("\u{1B}"))
    }
  }

  @Test(
    "on a terminal mistakes are coloured, unless NO_COLOR is set",
    .enabled(if: Python.isPresent, "needs Python"), arguments: [nil, "1"])
  func terminal(noColor: String?) throws {
    let workspace = try Workspace()
    try workspace.replace("company: Acme", with: "compny: Acme", in: "rules/heed.yml")
    let program = """
      import os, pty, sys
      os.chdir(sys.argv[2])
      pty.spawn([sys.argv[1], 'check'])
      """
    let shown = try Python.output(
      program, [HeedProgram.url.path, workspace.url.path],
      environment: noColor.map { ["NO_COLOR": $0] } ?? [:])
    #expect(shown.contains("compny"))
    #expect(shown.contains("\u{1B}[") == (noColor == nil))
  }
}
