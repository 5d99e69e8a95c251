import TestSupport
import Testing

@testable import HeedCore

/// A way out of advertising, and only of advertising.
struct UnsubscribeTests {
  private static func letter(
    advertises: Bool = true, settings: String, body: String = "Hello."
  ) throws -> ReadLetter {
    let line = advertises ? "advertises: yes\n" : ""
    var workspace = TestWorkspace([
      "templates/hello/en.md": "---\nsubject: S\npreheader: P\n\(line)---\n\(body)\n"
    ])
    workspace["rules/heed.yml"] += "unsubscribe: \(settings)\n"
    let trial = try LetterTrial(try workspace.configuration())
    var request = try trial.request()
    request.recipient = try EmailAddress("ana+news&x@customer.example")
    let letter = try trial.write(request)
    #expect(MessageLinter.complaints(about: letter.bytes) == [])
    return try ReadLetter(letter)
  }

  private static let link = "https://acme.example/unsubscribe?address={address}&letter={letter}"

  @Test func oneClickAndAMail() throws {
    let letter = try Self.letter(settings: "{ link: \"\(Self.link)\", mail: stop@acme.example }")
    let id = try letter.field("Message-ID").dropFirst().prefix(32)
    #expect(
      try letter.field("List-Unsubscribe")
        == "<https://acme.example/unsubscribe?address=ana%2Bnews%26x%40customer.example&letter=\(id)>, "
        + "<mailto:stop@acme.example?subject=unsubscribe%20\(id)>")
    #expect(try letter.field("List-Unsubscribe-Post") == "List-Unsubscribe=One-Click")
  }

  @Test func aMailAloneIsNoClick() throws {
    let letter = try Self.letter(settings: "{ mail: stop@acme.example }")
    #expect(try letter.field("List-Unsubscribe").hasPrefix("<mailto:stop@acme.example?"))
    #expect(!letter.header.contains { $0.name == "List-Unsubscribe-Post" })
  }

  @Test func aPersonalLetterHasNone() throws {
    let letter = try Self.letter(advertises: false, settings: "{ link: \"\(Self.link)\" }")
    #expect(!letter.header.contains { $0.name.hasPrefix("List-") })
  }

  @Test func theLinkMayStandInTheLetter() throws {
    let letter = try Self.letter(
      settings: "{ link: \"https://acme.example/out/{letter}\" }",
      body: "[No more of these]({{ unsubscribe_link }})")
    let id = try letter.field("Message-ID").dropFirst().prefix(32)
    #expect(letter.html.contains("<a href=\"https://acme.example/out/\(id)\">"))
  }
}
