import Foundation
import TestSupport
import Testing

@testable import HeedCore

/// Letters with files: attachments, and pictures of the layout.
struct EnclosureTests {
  static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47] + Array(0...255)

  private static func workspace(
    attachments: String? = nil, image: String? = nil, files: [String: [UInt8]] = [:]
  ) -> TestWorkspace {
    let line = attachments.map { "attachments: \($0)\n" } ?? ""
    var workspace = TestWorkspace([
      "templates/hello/en.md": "---\nsubject: S\npreheader: P\n\(line)---\nHello.\n"
    ])
    if let image {
      workspace["templates/layout.html"] = "<body>\(image){{ content }}</body>"
    }
    for (path, bytes) in files { workspace.setBytes(bytes, of: path) }
    return workspace
  }

  private static func letter(_ workspace: TestWorkspace) throws -> Letter {
    let trial = try LetterTrial(try workspace.configuration())
    return try trial.write(try trial.request())
  }

  private struct Record: Encodable {
    let message: Data
  }

  /// What Python finds in a message: each part with its kind, its name, its id and its content.
  private static func parts(of letter: Letter) throws -> [String] {
    #expect(MessageLinter.complaints(about: letter.bytes) == [])
    return try Python.lines(
      #"""
      import base64, email, email.policy, json, re, sys
      raw = base64.b64decode(json.load(sys.stdin)[0]['message'])
      message = email.message_from_bytes(raw, policy=email.policy.default)
      for part in message.walk():
          for defect in part.defects: print('defect', defect)
          for name, value in part.items():
              for defect in value.defects: print(name, defect)
          content = '' if part.is_multipart() or part.get_content_maintype() == 'text' and not part.get_filename() else len(part.get_payload(decode=True))
          print(part.get_content_type(), part.get_content_disposition() or '-', part.get_filename() or '-', part['content-id'] or '-', content)
      print('body', message.get_body(('plain',)).get_content().strip())
      html = message.get_body(('html',)).get_content()
      print('html', 'Hello.' in html, re.findall('src=["\'](.*?)["\']', html))
      print('attachments', [part.get_filename() for part in message.iter_attachments()])
      """#, records: [Record(message: Data(letter.bytes))])
  }

  @Test func attachmentsFollowTheLetter() throws {
    let letter = try Self.letter(
      Self.workspace(
        attachments: "[files/preise.pdf, 退货说明.txt, table.xyz]",
        files: [
          "templates/files/preise.pdf": Array(repeating: 7, count: 1000),
          "templates/hello/退货说明.txt": Array("请看。\n".utf8), "templates/table.xyz": [0],
        ]))
    #expect(
      try Self.parts(of: letter) == [
        "multipart/mixed - - - ", "multipart/alternative - - - ", "text/plain - - - ",
        "text/html - - - ", "application/pdf attachment preise.pdf - 1000",
        "text/plain attachment 退货说明.txt - 10",
        "application/octet-stream attachment table.xyz - 1", "body Hello.", "html True []",
        "attachments ['preise.pdf', '退货说明.txt', 'table.xyz']",
      ])
  }

  @Test func aPictureOfTheLayoutIsShown() throws {
    let letter = try Self.letter(
      Self.workspace(
        attachments: "terms.pdf", image: "<img src=\"cid:logo.png\" alt=\"Acme\">",
        files: ["templates/logo.png": Self.picture, "templates/terms.pdf": [1, 2]]))
    let id = Digest(Self.picture).hexadecimal(bytes: 16) + "@picture"
    let parts = try Self.parts(of: letter)
    #expect(
      parts.prefix(7) == [
        "multipart/mixed - - - ", "multipart/related - - - ", "multipart/alternative - - - ",
        "text/plain - - - ", "text/html - - - ", "image/png inline logo.png <\(id)> 260",
        "application/pdf attachment terms.pdf - 2",
      ])
    #expect(parts.contains("html True ['cid:\(id)']"))
  }

  @Test func aPictureAloneIsRelatedToTheLetter() throws {
    let letter = try Self.letter(
      Self.workspace(
        image: "<img src='cid:img/logo.gif' alt='{{ company_name }}'>",
        files: ["templates/img/logo.gif": Self.picture]))
    let parts = try Self.parts(of: letter)
    #expect(parts.first == "multipart/related - - - ")
    #expect(parts.contains { $0.hasPrefix("image/gif inline logo.gif <") })
  }

  @Test func theLettersOfATemplateShareWhatTheyCarry() throws {
    let workspace = Self.workspace(
      attachments: "a.pdf", files: ["templates/a.pdf": Array(repeating: 1, count: 100_000)])
    let trial = try LetterTrial(try workspace.configuration())
    let letters = try (0..<2).map { _ in try trial.write(try trial.request()) }
    let places = letters.map { $0.enclosed.withUnsafeBufferPointer { $0.baseAddress } }
    #expect(places[0] == places[1])
    #expect(letters[0].head.count < 5000)
    #expect(letters[0].bytes.count > 130_000)
    #expect(letters[0].bytes == letters[1].bytes)
  }

  @Test func theDigestIsOfTheWholeMessage() throws {
    let contents: [[UInt8]] = [[1], [2], [2]]
    let digests = try contents.map { content in
      let files = ["templates/a.pdf": content]
      return try Self.letter(Self.workspace(attachments: "a.pdf", files: files)).digest.bytes
    }
    #expect(digests[0] != digests[1])
    #expect(digests[1] == digests[2])
  }

  @Test func fiveMegabytesMayTravelAndNoMore() throws {
    func findings(_ sizes: Int...) -> [String] {
      let files = sizes.enumerated().map {
        ("templates/\($0).pdf", [UInt8](repeating: 1, count: $1))
      }
      let names = sizes.indices.map { "\($0).pdf" }.joined(separator: ", ")
      return Self.workspace(
        attachments: "[\(names)]", files: Dictionary(uniqueKeysWithValues: files)
      ).findings.map(\.message)
    }
    #expect(findings(2_500_000, 2_500_000) == [])
    #expect(
      findings(2_500_000, 2_500_000, 1, 1)
        == ["with this file the attachments are larger than 5 MB"])
    #expect(findings(5_000_001) == ["'0.pdf' is larger than 5 MB"])
  }

  @Test func aCustomerWhoQuotesTheMessageBreaksNothing() throws {
    var workspace = Self.workspace(attachments: "a.pdf", files: ["templates/a.pdf": [1]])
    workspace["templates/hello/en.md"] =
      "---\nsubject: S\npreheader: P\nattachments: a.pdf\n---\nHello.\n\n{{ comment }}\n"
    let trial = try LetterTrial(try workspace.configuration())
    let first = try trial.write(try trial.request("hello", ["comment": .text("x")]))
    let whole = String(decoding: first.bytes, as: UTF8.self)
    let second = try trial.write(try trial.request("hello", ["comment": .text(whole)]))
    let parts = try Self.parts(of: second)
    #expect(parts.count { $0.hasPrefix("application/pdf attachment a.pdf") } == 1)
    #expect(parts.contains("attachments ['a.pdf']"))
  }
}
