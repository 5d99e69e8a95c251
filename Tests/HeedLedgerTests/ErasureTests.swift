import GRDB
import TestSupport
import Testing

@testable import HeedLedger

/// The log is never edited, but for words that are taken away with a person.
struct ErasureTests {
  @Test(arguments: [
    ("UPDATE events SET reason = NULL, detail = NULL", true),
    ("UPDATE events SET reason = '(erased)'", true),
    ("UPDATE events SET detail = 'made up' WHERE detail IS NULL", false),
    ("UPDATE events SET at = at + 1", false), ("UPDATE events SET what = 'noted'", false),
    ("UPDATE events SET actor = 'other'", false), ("UPDATE events SET response = 2", false),
    ("UPDATE events SET state = 'met', due = 1", false),
  ])
  func `Words may go, and nothing else`(sql: String, isAllowed: Bool) throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(path: folder.ledgerPath)
    try ledger.commit(.drafted("r-1"), .drafted("r-2"))
    func edit() throws {
      try ledger.write { database in
        try database.execute(sql: sql)
        return .commit
      }
    }
    try ledger.write { database in
      try database.execute(
        sql: """
          INSERT INTO events (response, at, what, actor, reason, detail) VALUES
            (1, 5, 'answered', 'kim', 'why', NULL), (1, 6, 'sent', 'kim', 'why', 'a.eml')
          """)
      return .commit
    }
    #expect(throws: LedgerError.self, "before anything is erased, the log is never edited") {
      try edit()
    }
    try ledger.write { database in
      try database.execute(sql: "INSERT INTO erasures (response, at) VALUES (1, 9)")
      return .commit
    }
    if isAllowed {
      try edit()
    } else {
      #expect(throws: LedgerError.self) { try edit() }
    }
  }

  @Test func `An older ledger gets the tables, and its log stays`() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(path: folder.ledgerPath)
    #expect(try ledger.suppressions().isEmpty)
    #expect(try ledger.forgettingKey() == nil)
    #expect(try ledger.suppressions(of: ["a@x.example"]).isEmpty)
  }

  @Test func `What stands against an address is entered once, and lifted with its history`() throws
  {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(path: folder.ledgerPath)
    let entry = Suppression(address: "a@x.example", reason: .bounced, at: 5)
    var answers: [Bool] = []
    try ledger.changeCases { book in
      for _ in 1...2 { answers.append(try book.suppress(entry)) }
      try book.suppress(
        Suppression(address: "a@x.example", reason: .optedOut, scope: .advertising, at: 6))
    }
    #expect(answers == [true, false])
    #expect(
      try ledger.suppressions(of: ["a@x.example", "b@x.example"])
        == ["a@x.example": StandingSuppression(all: .bounced, advertising: .optedOut)])
    var lifted: [Int] = []
    try ledger.changeCases { book in
      for _ in 1...2 {
        lifted.append(try book.lift("a@x.example", at: 7, by: "kim", because: "mended"))
      }
    }
    #expect(lifted == [2, 0])
    #expect(try ledger.suppressions().isEmpty)
    try ledger.changeCases { answers = [try $0.suppress(entry)] }
    #expect(answers == [true])
  }
}
