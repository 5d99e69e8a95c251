import TestSupport
import Testing

@testable import HeedLedger

struct GivenCodeTests {
  private static func giving(
    _ code: String, of offer: String = "voucher-10", to id: String, at time: Int64 = 1000
  ) -> Entry {
    var entry = Entry.drafted(id)
    entry.code = GivenCode(offer: offer, code: code, at: time)
    return entry
  }

  @Test func `Codes are known once their letters are`() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(path: folder.ledgerPath)
    #expect(try ledger.givenCodes() == [])
    try ledger.commit(
      Self.giving("A-1", to: "r-1"), .drafted("r-2"),
      Self.giving("B-1", of: "book", to: "r-3", at: 2000))
    #expect(try ledger.givenCodes() == ["A-1", "B-1"])
    #expect(try ledger.givenCodes(since: 1000) == ["voucher-10": 1, "book": 1])
    #expect(try ledger.givenCodes(since: 1001) == ["book": 1])
    let first = ResponseIdentity(source: "delighted", id: "r-1")
    #expect(
      try ledger.givenCode(for: first) == GivenCode(offer: "voucher-10", code: "A-1", at: 1000))
    #expect(try ledger.givenCode(for: ResponseIdentity(source: "delighted", id: "r-2")) == nil)
    #expect(try ledger.givenCode(for: ResponseIdentity(source: "delighted", id: "r-9")) == nil)
  }

  @Test func `Committing a chunk again changes nothing`() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(path: folder.ledgerPath)
    try ledger.commit(Self.giving("A-1", to: "r-1"))
    try ledger.commit(Self.giving("A-1", to: "r-1"), Self.giving("A-2", to: "r-2"))
    #expect(try ledger.givenCodes() == ["A-1", "A-2"])
  }

  @Test(arguments: ["voucher-10", "another name"])
  func `A code that is given can't be given again`(offer: String) throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(path: folder.ledgerPath)
    try ledger.commit(Self.giving("A-1", to: "r-1"))
    #expect(throws: LedgerError.self) {
      try ledger.commit(Self.giving("A-1", of: offer, to: "r-2"))
    }
    #expect(try ledger.responses(id: "r-2").isEmpty, "nothing of the chunk is entered")
    #expect(
      try ledger.givenCode(for: ResponseIdentity(source: "delighted", id: "r-1"))?.code == "A-1")
  }
}
