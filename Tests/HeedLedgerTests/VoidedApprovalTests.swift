import TestSupport
import Testing

@testable import HeedLedger

/// A yes is taken back for the reason that was found in that yes, and in no other.
struct VoidedApprovalTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try Ledger(path: folder.ledgerPath)
    try ledger.commit(.drafted("r-1"))
    try ledger.finish(run: Run.first.name, at: 200)
  }

  private func letter() throws -> OutgoingLetter {
    try #require(try ledger.outgoingLetter(1))
  }

  private func approve(at time: Int64) throws -> OutgoingLetter {
    let letter = try letter()
    let approval = Approval(
      sha256: letter.sha256, at: time, expiresAt: time + 100, actor: "kim", newestResponse: nil)
    try ledger.changeCases {
      try $0.approve(letter, approval, CaseEvent(.approved, at: time, actor: "kim"))
    }
    return try self.letter()
  }

  private func void(_ letter: OutgoingLetter) throws -> Bool {
    var isVoid = false
    try ledger.changeCases { isVoid = try $0.void(letter, because: "it was edited", at: 500) }
    return isVoid
  }

  @Test func `The letter waits for review again, and says why`() throws {
    #expect(try void(approve(at: 300)))
    let letter = try letter()
    #expect(letter.state == .waiting)
    #expect(letter.approval == nil)
    #expect(letter.voided == "it was edited")
  }

  @Test func `A newer yes holds`() throws {
    let old = try approve(at: 300)
    let new = try approve(at: 301)
    #expect(try !void(old))
    #expect(try letter() == new)
  }

  @Test func `What is not approved stays as it is`() throws {
    let approved = try approve(at: 300)
    #expect(try void(approved))
    let waiting = try letter()
    #expect(try !void(approved))
    #expect(try !void(waiting))
    #expect(try letter() == waiting)
  }
}
