import Foundation
import TestSupport
import Testing

/// What mail that other systems wrote got wrong, one test each; the letters are read by parsers that
/// are not heed's.
@Suite(.enabled(if: Python.isPresent, "needs Python"))
struct MailFailureTests {
  private static let letter = "templates/promoter-thanks/en.md"

  /// A workspace whose letter to promoters is replaced, with what it writes to these people.
  private static func outbox(
    _ template: String? = nil, rows: [PlainExport.Row]
  ) throws -> (summary: RunSummary, letters: [ReadOutbox.Letter]) {
    let workspace = try Workspace()
    if let template { try workspace.write(template, to: letter) }
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect(summary.addsUp)
    return (summary, try ReadOutbox(workspace).letters)
  }

  private static func template(subject: String = "Thank you", body: String = "Hello.") -> String {
    "---\nsubject: \(subject)\npreheader: P\n---\n\(body)\n"
  }

  @Test func f12EverybodyGetsTheirOwnName() throws {
    let rows = (0..<300).map { number in
      PlainExport.Row(
        id: "r-\(number)", comment: "My order is number \(number)-end.",
        email: "person\(number)@example.com", firstName: "Ana\(number % 7 == 0 ? "" : "-Bo")",
        lastName: "Silva")
    }
    let letters = try Self.outbox(rows: rows).letters
    #expect(letters.count == 300)
    for letter in letters {
      let number = try #require(Int(letter.to.dropFirst(6).prefix { $0.isNumber }))
      #expect(letter.name == rows[number].firstName + " Silva")
      #expect(letter.text.hasPrefix("Dear \(rows[number].firstName),"))
      let orders = letter.text.matches(of: /number\s(>\s)?(\d+)-end/).map { String($0.2) }
      #expect(orders == ["\(number)"])
    }
  }

  @Test func f13BlankRowsWriteNoLetters() throws {
    let workspace = try Workspace()
    let rows = (0..<30).map { PlainExport.Row(id: "r-\($0)", email: "p\($0)@example.com") }
    let blank = String(repeating: ",,,,,,,,\n", count: 200) + String(repeating: "\n", count: 270)
    try workspace.write(PlainExport(rows: rows).text + blank, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect(summary.addsUp)
    #expect(summary.drafted == 30)
    #expect(Set(try ReadOutbox(workspace).letters.map(\.to)).count == 30)
  }

  @Test(arguments: ["", "   ", "N/A", "null", "None", "{{name}}", "[First Name]", "%FNAME%"])
  func f14NoPlaceholderAndNoEmptyGreeting(name: String) throws {
    let (summary, letters) = try Self.outbox(
      rows: [.init(id: "r-1", firstName: name, lastName: "")])
    #expect(summary.drafted + summary.held == 1)
    for letter in letters {
      let greeting = letter.text.prefix { $0 != "\n" }
      #expect(greeting == "Hello,", "\(greeting)")
      #expect(letter.name == "")
    }
  }

  @Test func f15EncodedWordsHoldWholeCharactersAndAreShort() throws {
    let names = [
      "\(String(repeating: "欧阳", count: 14))", "👩‍👩‍👧‍👦 Ana", "e\u{301}e\u{301}e\u{301} Zoë", "נועה כהן",
      "Łukasz Żółw",
    ]
    let rows = names.enumerated().map { number, name in
      PlainExport.Row(
        id: "r-\(number)", email: "p\(number)@example.com", firstName: name, lastName: "")
    }
    let subject = "谢谢 {{ first_name }} \(String(repeating: "，非常感谢您的反馈🙏", count: 6))"
    let (summary, letters) = try Self.outbox(Self.template(subject: subject), rows: rows)
    #expect(summary.drafted + summary.held == names.count)
    #expect(letters.count >= 4)
    for letter in letters {
      // Python puts spaces between the encoded words of a name.
      let name = letter.name.filter { $0 != " " }
      #expect(names.contains { $0.filter { $0 != " " } == name })
      #expect(!letter.subject.unicodeScalars.contains("\u{FFFD}"))
      #expect(letter.subject.hasSuffix("，非常感谢您的反馈🙏"))
    }
  }

  @Test(arguments: [
    "Ana\r\nBcc: eve@evil.example", "Ana\nBcc: eve@evil.example", "Ana\rBcc: eve@evil.example",
    "Ana\u{85}Bcc: eve@evil.example", "Ana\u{2028}Bcc: eve@evil.example",
  ])
  func f16NoCustomerWritesAHeader(text: String) throws {
    let template = Self.template(subject: "About {{ comment }}", body: "Dear {{ first_name }}")
    for row in [
      PlainExport.Row(id: "r-1", firstName: text), .init(id: "r-2", comment: text),
      .init(id: "r-3", lastName: text), .init(id: "r-4", email: "ana@example.com\(text)"),
    ] {
      let (summary, letters) = try Self.outbox(template, rows: [row])
      #expect(summary.drafted == 0, "\(row.id)")
      #expect(letters.isEmpty)
    }
  }

  @Test func f17NoLineIsLostForItsDots() throws {
    let comment = ".\n..\n.hidden\n. \n\(String(repeating: ".", count: 200))\nFrom here"
    let letters = try Self.outbox(
      Self.template(body: "> {{ comment }}\n\n\\.start\n\nEnd\\\n.more"),
      rows: [.init(id: "r-1", comment: comment)]
    ).letters
    let text = try #require(letters.first?.text)
    let dots = text.filter { $0 == "." }.count
    #expect(dots == comment.filter { $0 == "." }.count + 2)
    #expect(text.contains("> .hidden\n"))
    #expect(text.contains("\n.start\n"))
    #expect(text.contains("\n.more\n"))
  }

  @Test func f18ASubjectHasNoEntities() throws {
    let comment = "Fish & Chips <Ltd> \"it's\" 100 %"
    let letters = try Self.outbox(
      Self.template(subject: "'About {{ comment }} & more'"),
      rows: [.init(id: "r-1", comment: comment)]
    ).letters
    #expect(letters.map(\.subject) == ["About \(comment) & more"])
  }

  @Test func f23AnAttachmentKeepsItsName() throws {
    let names = [
      "退货说明（第二版）.pdf", "Preisliste für März.pdf", "Price list \"A\".txt", "شروط.pdf", "👍.png",
      "an \(String(repeating: "exceedingly ", count: 8))long name.pdf",
    ]
    let workspace = try Workspace()
    for (number, name) in names.enumerated() {
      try workspace.write(
        Data(repeating: UInt8(number), count: 100 + number), to: "templates/files/\(name)")
    }
    let list = names.map { "  - 'files/\($0)'\n" }.joined()
    try workspace.write(
      "---\nsubject: Thank you\npreheader: P\nattachments:\n\(list)---\nHello.\n", to: Self.letter)
    try workspace.write(PlainExport(.init(id: "r-1")).text, to: "new.csv")
    #expect(try workspace.run("new.csv").drafted == 1)
    let letter = try #require(try ReadOutbox(workspace).letters.first)
    #expect(Set(letter.attachments.keys) == Set(names))
    for (number, name) in names.enumerated() {
      #expect(letter.attachments[name] == Data(repeating: UInt8(number), count: 100 + number))
    }
    guard Python.hasMailParser else { return }
    let read = try Python.output(
      """
      import mailparser, pathlib, sys
      file = next(pathlib.Path(sys.argv[1]).rglob('*.eml'))
      mail = mailparser.parse_from_bytes(file.read_bytes())
      print(mail.has_defects)
      for attachment in mail.attachments: print(attachment['filename'])
      """, [workspace["outbox"].path])
    #expect(read == (["False"] + names).joined(separator: "\n") + "\n")
  }
}
