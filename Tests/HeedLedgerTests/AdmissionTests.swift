import TestSupport
import Testing

@testable import HeedLedger

struct AdmissionTests {
  let folder: TemporaryFolder
  let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(path: folder.ledgerPath)
  }

  @Test func `Known responses are told from new ones, in the order asked`() throws {
    try ledger.commit(.drafted("r-1"), .notWritten("r-2"))
    let identities = [("delighted", "r-2"), ("delighted", "R-1"), ("typeform", "r-1"), ("", "")]
      .map { ResponseIdentity(source: $0.0, id: $0.1) }
    #expect(
      try ledger.known(identities + identities) == [
        true, false, false, false, true, false, false, false,
      ])
    #expect(try ledger.known([]).isEmpty)
  }

  @Test func `A customer's history holds scores, letters and open cases`() throws {
    try ledger.commit(
      .drafted("r-1", at: 100, score: 2), .notWritten("r-2", at: 90), .held("r-3", at: 80),
      .drafted("r-4", customer: "other@example.com"))
    let histories = try ledger.history(of: ["ana@example.com", "new@example.com"])
    let history = try #require(histories[0])
    #expect(histories[1] == nil)
    #expect(history.responses == 3)
    #expect(
      history.latest == [
        LatestAnswer(survey: "nps", submittedAt: 100, score: 2, band: "detractor")
      ])
    #expect(history.latestLetterAt == 150)
    #expect(history.openCases == 1)
    #expect(history.waiting.map(\.isNote) == [false, true])
    #expect(history.waiting.map(\.submittedAt) == [100, 80])
    #expect(history.waiting.map(\.response.id) == ["r-1", "r-3"])
  }

  @Test func `The latest answer is kept for each survey, whatever the order of the input`() throws {
    var csat = Entry.notWritten("r-3", at: 70)
    csat.survey = "csat"
    csat.score = 5
    try ledger.commit(.notWritten("r-1", at: 300), .drafted("r-2", at: 200, score: 9), csat)
    let history = try #require(try ledger.history(of: ["ana@example.com"])[0])
    #expect(history.latest.map(\.survey) == ["nps", "csat"])
    #expect(history.latest.map(\.submittedAt) == [300, 70])
    #expect(history.latest.map(\.score) == [3, 5])
  }

  @Test func `A superseded letter does not wait nor count as a letter`() throws {
    let older = ResponseIdentity(source: "delighted", id: "r-1")
    try ledger.commit(.drafted("r-1", at: 1000), .drafted("r-2", at: 50, supersedes: [older]))
    let history = try #require(try ledger.history(of: ["ana@example.com"])[0])
    #expect(history.waiting.map(\.response.id) == ["r-2"])
    #expect(history.latestLetterAt == 100)
    #expect(history.latest.map(\.submittedAt) == [1000])
  }

  @Test func `The last letter is found behind any number of later responses`() throws {
    let later = (2..<1500).map { Entry.notWritten("r-\($0)", at: Int64($0)) }
    _ = try ledger.commit(
      Chunk(entries: [.drafted("r-1", at: 10)] + later), run: .first, rules: .sample)
    let history = try #require(try ledger.history(of: ["ana@example.com"])[0])
    #expect(history.responses == 1000)
    #expect(history.latestLetterAt == 60)
    #expect(history.latest.map(\.submittedAt) == [1499])
    #expect(history.waiting.count == 1)
  }
}
