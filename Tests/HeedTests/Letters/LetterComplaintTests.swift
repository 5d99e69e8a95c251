import Foundation
import TestSupport
import Testing

/// What users of other systems complained about in letters, one test each.
@Suite(.enabled(if: Python.isPresent, "needs Python"))
struct LetterComplaintTests {
  private static let letter = "templates/promoter-thanks/en.md"

  private static func workspace(_ template: String? = nil, _ rows: PlainExport.Row...) throws
    -> Workspace
  {
    let workspace = try Workspace()
    if let template { try workspace.write(template, to: letter) }
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    return workspace
  }

  private static func template(subject: String = "Thank you", body: String = "Hello.") -> String {
    "---\nsubject: \(subject)\npreheader: P\n---\n\(body)\n"
  }

  @Test(arguments: ["", " ", "\u{3000}", "\u{A0}", "\t", "-", "none", "NULL"])
  func c43ANameThatSaysNothingIsNeverPrinted(name: String) throws {
    for score in ["9", "7", "2"] {
      let workspace = try Self.workspace(
        nil, .init(id: "r-1", score: score, firstName: name, lastName: name))
      #expect(try workspace.run("new.csv").drafted == 1)
      for letter in try ReadOutbox(workspace).letters {
        for part in [letter.subject, letter.text, letter.html] {
          #expect(
            !part.contains(/(Dear|Hi|Hello)\s*(None|null|NULL|none|-)?\s+,|\{[{%]|%\}|\bNone\b/))
        }
        #expect(letter.text.hasPrefix("Hello,"))
      }
    }
  }

  @Test func c44AFallbackIsUsedAndWithoutOneTheLetterIsHeld() throws {
    let nameless = PlainExport.Row(id: "r-1", firstName: "", lastName: "")
    let guarded = try Self.workspace(
      Self.template(body: "Hi {{ first_name | default: 'there' }}, hello."), nameless)
    #expect(try guarded.run("new.csv").drafted == 1)
    #expect(try ReadOutbox(guarded).letters.map(\.text) == ["Hi there, hello.\n"])
    let bare = try Self.workspace(Self.template(body: "Hi {{ first_name }}, hello."), nameless)
    let summary = try bare.run("new.csv")
    #expect((summary.drafted, summary.held) == (0, 1))
    let note = try #require(bare.names(in: "outbox/held/\(summary.run)").first)
    let text = try bare.text("outbox/held/\(summary.run)/\(note)")
    #expect(text.contains("'first_name' is missing or blank, and the letter needs it"))
  }

  @Test func c45NoNameIsMadeOfAnAddress() throws {
    let workspace = try Self.workspace(
      nil, .init(id: "r-1", email: "x.arrieta@example.com", firstName: "", lastName: ""))
    #expect(try workspace.run("new.csv").drafted == 1)
    let letter = try #require(try ReadOutbox(workspace).letters.first)
    #expect(letter.text.hasPrefix("Hello,"))
    #expect(letter.name == "")
    for part in [letter.subject, letter.text, letter.html] {
      #expect(!part.lowercased().contains("arrieta"))
    }
    let asName = try Self.workspace(
      nil, .init(id: "r-1", email: "x.arrieta@example.com", firstName: "x.arrieta@example.com"))
    #expect(try asName.run("new.csv").held == 1)
  }

  @Test func c46SubjectAndBodySayTheSame() throws {
    let words = "{{ first_name | upcase }} {{ score }}{% if plan %} {{ plan }}{% endif %}"
    let workspace = try Self.workspace(
      Self.template(subject: "'\(words)'", body: words),
      .init(id: "r-1", firstName: "Zoë", lastName: "Ng"),
      .init(id: "r-2", score: "10", email: "b@example.com", firstName: "李", lastName: "雷"))
    #expect(try workspace.run("new.csv").drafted == 2)
    for letter in try ReadOutbox(workspace).letters {
      #expect(letter.subject + "\n" == letter.text)
      #expect(!letter.subject.contains { $0.isNewline })
      #expect(letter.html.contains("<p>\(letter.subject)</p>"))
    }
  }

  @Test(arguments: [
    "<img src=x onerror=alert(1)>", "<b>Ana</b>", "&lt;b&gt;", "\"><script>alert(1)</script>",
    "**bold** [x](https://evil.example)",
  ])
  func c47WhatACustomerTypesIsNoMarkup(text: String) throws {
    let workspace = try Self.workspace(
      Self.template(
        body: "Hello.\n\n> {{ comment }}\n\n[x](https://acme.example/?q={{ comment }})"),
      .init(id: "r-1", comment: text), .init(id: "r-2", email: "b@example.com", firstName: text))
    let summary = try workspace.run("new.csv")
    #expect(summary.drafted + summary.held == 2)
    let letters = try ReadOutbox(workspace).letters
    let letter = try #require(letters.first { $0.to == "ana.silva@padaria.example" })
    #expect(letter.text.contains("> " + text))
    #expect(!letter.html.contains("<img") && !letter.html.contains("<script"))
    #expect(!letter.html.contains("<b>") && !letter.html.contains("<strong>"))
    for letter in letters where letter.to == "b@example.com" { #expect(!letter.name.contains("<")) }
  }

  @Test func c48TheLanguageIsTheCustomersOrAParentOfItAndIsReported() throws {
    let workspace = try Self.workspace(
      Self.template(body: "English."),
      .init(id: "r-1", language: "fr-CA", email: "a@example.com"),
      .init(id: "r-2", language: "fr", email: "b@example.com"),
      .init(id: "r-3", language: "pt-BR", email: "c@example.com"),
      .init(id: "r-4", language: "zh-Hans-CN", email: "d@example.com"))
    try workspace.write(
      Self.template(subject: "Merci", body: "Français."), to: "templates/promoter-thanks/fr.md")
    try workspace.write(
      Self.template(subject: "谢谢", body: "中文。"), to: "templates/promoter-thanks/zh-Hans.md")
    let outcome = try workspace.heed("run", "new.csv")
    let texts = try ReadOutbox(workspace).letters.sorted { $0.to < $1.to }.map(\.text)
    #expect(texts == ["Français.\n", "Français.\n", "English.\n", "中文。\n"])
    #expect(outcome.output.contains("pt-BR"), "\(outcome.output)")
    #expect(!outcome.output.contains("fr-CA"))
  }

  @Test func c49EveryLetterThatIsNotWrittenHasAReason() throws {
    let workspace = try Self.workspace(
      Self.template(body: "Your plan is {{ plan }}."),
      .init(id: "r-1", email: ""), .init(id: "r-2", email: "no-reply@example.com"),
      .init(id: "r-3", email: "not an address"), .init(id: "r-4", email: "a@example.com"),
      .init(id: "r-5", score: "9", email: "r.maddox@blackthorn-legal.example"))
    let summary = try workspace.run("new.csv")
    #expect(summary.addsUp)
    #expect((summary.drafted, summary.held) == (0, 1))
    #expect(summary.notWritten.values.reduce(0, +) == 4)
    let ledger = LedgerContents(workspace: workspace)
    #expect(
      try ledger.rows("SELECT count(*) FROM responses WHERE outcome <> 'drafted' AND reason = ''")
        == ["0"])
    for id in ["r-1", "r-2", "r-3", "r-4", "r-5"] {
      let explained = try workspace.heed("explain", id)
      #expect(explained.status == 0)
      #expect(explained.output.contains(/not written|held/), "\(explained.output)")
    }
  }
}
