import Testing

@testable import HeedCore

/// Who letters come from, and who hears of the answers.
struct LetterSenderTests {
  private static func trial(_ body: String = "Hello.") throws -> LetterTrial {
    var workspace = TestWorkspace([
      "templates/hello/en.md": "---\nsubject: S\npreheader: P\n---\n\(body)\n",
      "templates/hello/zh-Hans.md": "---\nsubject: S\npreheader: P\n---\n您好。\n",
    ])
    workspace["rules/people.yml"] += """
        ben:
          name: { en: Ben Ito, zh-Hans: 伊藤 }
          email: ben@eu.acme.example
          sends_letters: yes

      """
    return try LetterTrial(try workspace.configuration())
  }

  @Test func aLetterComesFromWhoSignsAtTheSendersAddressAndAnswersGoToThatPerson() throws {
    let letter = try Self.trial().letter(owner: "maria")
    #expect(try letter.field("From") == "Maria Santos <care@acme.example>")
    #expect(try letter.field("Reply-To") == "Maria Santos <maria.santos@acme.example>")
    #expect(try letter.field("Message-ID").hasSuffix("@acme.example>"))
  }

  @Test func whoSendsLettersSendsThem() throws {
    let letter = try Self.trial("{{ sender.name }}, {{ sender.address }}").letter(owner: "ben")
    #expect(try letter.field("From") == "Ben Ito <ben@eu.acme.example>")
    #expect(!letter.header.contains { $0.name == "Reply-To" })
    #expect(try letter.field("Message-ID").hasSuffix("@eu.acme.example>"))
    #expect(letter.text == "Ben Ito, ben@eu.acme.example\n")
  }

  @Test func nobodyInParticularIsTheSender() throws {
    let letter = try Self.trial("{{ sender.address }}").letter()
    #expect(try letter.field("From") == "Kim Park <care@acme.example>")
    #expect(!letter.header.contains { $0.name == "Reply-To" })
    #expect(letter.text == "care@acme.example\n")
  }

  @Test func theNameIsInTheLettersLanguage() throws {
    let letter = try Self.trial().letter(["language": .text("zh-Hans")], owner: "ben")
    #expect(try letter.field("From") == "伊藤 <ben@eu.acme.example>")
  }
}
