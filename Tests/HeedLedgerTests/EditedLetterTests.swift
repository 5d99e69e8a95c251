import TestSupport
import Testing

@testable import HeedLedger

/// A letter that was changed in a mail program may leave under another identifier than its own.
struct EditedLetterTests {
  @Test func `A letter is found by its own name and by the identifier that it left with`() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(path: folder.ledgerPath)
    try ledger.commit(.drafted("r-1"))
    try ledger.finish(run: Run.first.name, at: 200)
    let letter = try #require(try ledger.outgoingLetter(1))
    let own = letter.messageID
    let name = String(own.prefix { $0 != "@" })
    try ledger.changeCases { book in
      for id in ["a@mail.example", "b@mail.example", "b@mail.example"] {
        try book.edit(
          letter, sha256: letter.sha256, messageID: id, CaseEvent(.edited, at: 300))
      }
      #expect(try book.sentLetter(named: name) == nil, "it has not left")
      try book.change(letter, to: .sent, CaseEvent(.sent, at: 301))
      #expect(try book.sentLetter(named: name)?.key == letter.key)
      #expect(try book.sentLetter(named: "a") == nil, "it did not leave so")
      #expect(try book.sentLetter(messageID: "b@mail.example")?.key == letter.key)
    }
  }
}
