import Foundation
import TestSupport
import Testing

/// A rule with `offer:` gives each of its letters the next code of a list.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct OfferTests {
  @Test func `Codes go out in the order of the list, one a letter`() throws {
    let shop = try GiftShop(codes: ["TEN-9", "TEN-1", "TEN-5", "TEN-7"])
    try shop.write(1...3, to: "new.csv")
    let summary = try shop.workspace.run("new.csv")
    #expect(summary.drafted == 3)
    #expect(try shop.given() == ["TEN-1|r-2", "TEN-5|r-3", "TEN-9|r-1"])
    let printed = try shop.printed(in: "review", like: /TEN-[0-9]+/)
    #expect(printed.count == 3)
    for (path, codes) in printed {
      let wanted =
        path.hasSuffix("_r-1.eml") ? "TEN-9" : path.hasSuffix("_r-2.eml") ? "TEN-1" : "TEN-5"
      #expect(codes == [wanted], "\(path)")
    }
    let offers = try #require(summary.json["offers"]?.elements.first)
    #expect(offers["offer"]?.text == "gift")
    #expect((offers["given"]?.int, offers["left"]?.int) == (3, 1))
  }

  @Test func `Without a code the letter is held, and before that a warning is given`() throws {
    let shop = try GiftShop(codes: ["TEN-1", "TEN-2"])
    let before = try shop.workspace.heed("check")
    #expect(before.errors.contains("only 2 codes are left in this offer [few-codes]"))
    try shop.write(1...3, to: "new.csv")
    let run = try shop.workspace.heed("run", "new.csv")
    #expect(run.output.contains("1  no code of the offer 'gift' is left"))
    #expect(
      run.output.contains("Codes of gift: 2 given, 0 left; add some to rules/offers/gift.txt"))
    let notes = try Listing(shop.workspace["outbox/held"]).files
    #expect(notes.count == 1)
    let note = String(decoding: try #require(notes.first?.value), as: UTF8.self)
    #expect(note.contains("What to do: add codes to rules/offers/gift.txt"))
    let after = try shop.workspace.heed("check")
    #expect(
      after.errors.contains(
        "no code is left in this offer; 2 went in the last seven days [few-codes]"))
    try shop.stock(["TEN-1", "TEN-2", "TEN-3", "TEN-4"])
    try shop.write(4...4, to: "next.csv")
    #expect(try shop.workspace.run("next.csv").drafted == 1)
    #expect(
      try shop.given() == ["TEN-1|r-1", "TEN-2|r-2", "TEN-3|r-3", "TEN-4|r-4"],
      "who waited for a code has it first")
  }

  @Test func `Enough codes for a week are enough`() throws {
    let shop = try GiftShop(codes: (1...30).map { "TEN-\($0)" })
    #expect(try !shop.workspace.heed("check").errors.contains("few-codes"))
    try shop.write(1...16, to: "new.csv")
    #expect(try shop.workspace.run("new.csv").drafted == 16)
    #expect(
      try shop.workspace.heed("check").errors.contains(
        "only 14 codes are left in this offer; 16 went in the last seven days [few-codes]"))
  }

  @Test(arguments: [
    ["run", "--dry-run", "new.csv"], ["explain", "new.csv:1"], ["check", "--responses", "new.csv"],
    ["preview", "apology-gift"], ["preview", "--response", "new.csv:1"],
    ["compare", "rules", "new.csv"], ["test"],
  ])
  func `Looking gives nothing away`(arguments: [String]) throws {
    let shop = try GiftShop(codes: ["TEN-1", "TEN-2"])
    try shop.write(1...2, to: "old.csv")
    try shop.write(3...4, to: "new.csv")
    try shop.stock((1...4).map { "TEN-\($0)" })
    #expect(try shop.workspace.run("old.csv").drafted == 2)
    let outcome = try shop.workspace.heed(arguments)
    #expect(outcome.status < 2, "\(outcome.errors)")
    #expect(!outcome.output.contains(/[0-9] given/))
    #expect(try shop.given() == ["TEN-1|r-1", "TEN-2|r-2"])
    #expect(try shop.workspace.run("new.csv").drafted == 2)
    #expect(try shop.given() == ["TEN-1|r-1", "TEN-2|r-2", "TEN-3|r-3", "TEN-4|r-4"])
  }

  @Test func `An example of a rule without an offer shows no code`() throws {
    let workspace = try Workspace()
    try workspace.write(
      "---\nsubject: S\npreheader: x\n---\nHello{% if offer %}, {{ offer.code }}{% endif %}.\n",
      to: "templates/venting/en.md")
    let outcome = try workspace.heed("preview", "venting", "--language", "en")
    #expect(outcome.output.contains("  Hello.\n"), "\(outcome.output)\(outcome.errors)")
  }

  @Test func `A preview shows a code that is none`() throws {
    let shop = try GiftShop(codes: ["TEN-1"])
    try shop.write(1...1, to: "new.csv")
    let outcome = try shop.workspace.heed("preview", "--response", "new.csv:1")
    #expect(outcome.output.contains("EXAMPLE-CODE"))
    #expect(!outcome.output.contains("TEN-1"))
  }

  @Test func `Explaining tells which code a customer has, and what one would get`() throws {
    let shop = try GiftShop(codes: ["TEN-1"])
    try shop.write(1...1, to: "new.csv")
    try shop.write(2...2, to: "next.csv")
    #expect(try shop.workspace.run("new.csv").drafted == 1)
    let given = try JSONValue(
      shop.workspace.heed("explain", "r-1", "--format", "json").output)
    #expect(given["offer"]?.text == "gift")
    #expect(given["record"]?["offer_code"]?.text == "TEN-1")
    #expect(try shop.workspace.heed("explain", "r-1").output.contains("gift, code TEN-1"))
    let next = try JSONValue(
      shop.workspace.heed("explain", "next.csv:1", "--format", "json").output)
    #expect(next["letter"]?.text == "held")
    #expect(next["letter_reason"]?.text?.hasPrefix("no code of the offer 'gift' is left") == true)
  }

  @Test func `An offer with another name gives none of its codes again`() throws {
    let shop = try GiftShop(codes: ["TEN-1", "TEN-2"])
    try shop.write(1...1, to: "new.csv")
    try shop.write(2...2, to: "next.csv")
    #expect(try shop.workspace.run("new.csv").drafted == 1)
    try FileManager.default.removeItem(at: shop.workspace["rules/offers/gift.txt"])
    try shop.stock(["TEN-1", "TEN-2"], offer: "present")
    try shop.workspace.replace("offer: gift", with: "offer: present", in: "rules/triage.yml")
    #expect(try shop.workspace.run("next.csv").drafted == 1)
    #expect(try shop.given() == ["TEN-1|r-1", "TEN-2|r-2"])
    // The decision of that day can still be explained, by the rules of that day.
    let explained = try shop.workspace.heed("explain", "r-1")
    #expect(explained.status == 0)
    #expect(explained.output.contains("gift, code TEN-1"), "\(explained.output)")
  }

  @Test func `The code of a letter that gives way to a newer one stays given`() throws {
    let shop = try GiftShop(codes: ["TEN-1", "TEN-2", "TEN-3"])
    let times = ["2026-11-19T10:00:00Z", "2026-11-20T10:00:00Z"]
    for (number, time) in times.enumerated() {
      let row = PlainExport.Row(id: "r-\(number + 1)", score: "2", submittedAt: time)
      try shop.workspace.write(PlainExport(row).text, to: "\(number + 1).csv")
      #expect(try shop.workspace.run("\(number + 1).csv").drafted == 1)
    }
    #expect(try shop.given() == ["TEN-1|r-1", "TEN-2|r-2"])
    #expect(try shop.printed(in: "review", like: /TEN-[0-9]/).values.map(\.self) == [["TEN-2"]])
  }

  @Test func `Letters that are not written use up nothing`() throws {
    let shop = try GiftShop(codes: ["TEN-1", "TEN-2"])
    let rows = [
      PlainExport.Row(id: "r-1", score: "2", email: ""),
      PlainExport.Row(
        id: "r-2", score: "2", email: "b@example.com", firstName: "https://win.example"),
      PlainExport.Row(id: "r-3", score: "2", email: "c@example.com"),
    ]
    try shop.workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    let summary = try shop.workspace.run("new.csv")
    #expect((summary.drafted, summary.held) == (1, 1))
    #expect(try shop.given() == ["TEN-1|r-3"])
  }

  @Test func `The ledger keeps no codes but those that are given`() throws {
    let shop = try GiftShop(codes: ["TEN-1", "SECRET-2"])
    try shop.write(1...1, to: "new.csv")
    #expect(try shop.workspace.run("new.csv").drafted == 1)
    let dump = try LedgerContents(workspace: shop.workspace).dump()
    #expect(dump.contains { $0.contains("rules/offers/gift.txt") })
    #expect(!dump.contains { $0.contains("SECRET-2") })
  }
}
