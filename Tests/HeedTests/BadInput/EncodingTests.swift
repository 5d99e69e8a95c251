import Foundation
import TestSupport
import Testing

/// Exports that are not UTF-8.
struct EncodingTests {
  private static func export(_ comment: String, name: String, id: String = "r-1") -> PlainExport {
    PlainExport(.init(id: id, comment: comment, language: "", firstName: name, lastName: ""))
  }

  /// Runs an export and gives the one letter's recipient and text as Python reads them.
  private func letter(of data: Data) throws -> (outcome: Program.Outcome, letter: String) {
    let workspace = try Workspace()
    try workspace.write(data, to: "new.csv")
    let outcome = try workspace.heed("run", "--format", "json", "new.csv")
    #expect(try RunSummary(outcome).drafted == 1)
    let letter = try Python.output(
      #"""
      import email, email.policy, pathlib, sys
      for letter in pathlib.Path(sys.argv[1]).rglob('*.eml'):
          message = email.message_from_bytes(letter.read_bytes(), policy=email.policy.default)
          print(message['To'], message.get_body(('plain',)).get_content(), ascii(message['To']))
      """#, [workspace["outbox"].path])
    return (outcome, letter)
  }

  @Test(.enabled(if: Python.isPresent, "needs Python"))
  func `Latin-1 is read, and said`() throws {
    let text = Self.export("The café was closed. It is too slow, José said.", name: "Ánxela").text
    let (outcome, letter) = try letter(of: #require(text.data(using: .windowsCP1252)))
    #expect(letter.contains("Ánxela"))
    #expect(!letter.contains("\u{FFFD}"))
    #expect(outcome.errors.contains("not UTF-8"))
  }

  @Test(.enabled(if: Python.isPresent, "needs Python"))
  func `GBK is read, and said`() throws {
    let rows = (1...20).map { _ in "排班表每个月都要手工核对，太慢了，客服没有人回复。" }
    let folder = try TemporaryFolder()
    let export = Self.export(rows.joined(), name: "李娜")
    try Data(export.text.utf8).write(to: folder["utf8.csv"])
    _ = try Python.output(
      "import sys; open(sys.argv[2], 'wb').write(open(sys.argv[1], encoding='utf-8').read().encode('gbk'))",
      [folder["utf8.csv"].path, folder["gbk.csv"].path])
    let (outcome, letter) = try letter(of: Data(contentsOf: folder["gbk.csv"]))
    #expect(letter.contains("李娜"))
    #expect(outcome.errors.contains("not UTF-8"))
  }

  @Test(
    "UTF-16 is read", .enabled(if: Python.isPresent, "needs Python"),
    arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func utf16(encoding: String.Encoding) throws {
    let text = "\u{FEFF}" + Self.export("Très bien, 很好 😀", name: "李娜").text
    let (_, letter) = try letter(of: #require(text.data(using: encoding)))
    #expect(letter.contains("李娜"))
  }

  @Test func `Bytes that are no text in any encoding are shown as such, and nothing is lost`()
    throws
  {
    let workspace = try Workspace()
    var data = Data(Self.export("Fine.", name: "Ana").text.utf8)
    data +=
      Data("r-2,nps,3,".utf8) + [0xFF, 0xFE, 0x00, 0x80] + Data(",,en,b@example.com,Bo,Ek\n".utf8)
    try workspace.write(data, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect(summary.read == 2)
    #expect(summary.addsUp)
  }
}
