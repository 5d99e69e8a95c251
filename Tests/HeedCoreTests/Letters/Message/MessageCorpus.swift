import TestSupport
import Testing

@testable import HeedCore

/// Letters whose names, subjects and bodies have broken mail programs.
enum MessageCorpus {
  struct Letter {
    var name: String?
    var address = "ana.silva@customer.example"
    var subject = "Your feedback"
    var text = "Hello,\n\nthank you.\n"
    var html = "<p>Hello,</p>\n<p>thank you.</p>\n"
    var senderName = "Kim Park"
    var autoSubmitted: MessageEncoder.AutoSubmitted?
    var isUnsent = false
    var inReplyTo: String?
    var references: [String] = []

    func encoded() throws -> [UInt8] {
      let sender = Mailbox(name: senderName, address: try EmailAddress("care@acme.example"))
      let encoder = try MessageEncoder(
        from: sender, replyTo: inReplyTo == nil ? nil : sender, autoSubmitted: autoSubmitted,
        isUnsent: isUnsent)
      var header = MessageHeader(
        to: Mailbox(name: name, address: try EmailAddress(address)), subject: subject,
        date: MessageDate(Instant(seconds: 1_795_339_800), offset: 3600),
        messageID: try #require(MessageID("7f3a9c@acme.example")))
      header.inReplyTo = inReplyTo.flatMap(MessageID.init)
      header.references = references.compactMap(MessageID.init)
      var output: [UInt8] = []
      try encoder.append(header, text: Array(text.utf8), html: Array(html.utf8), to: &output)
      return output
    }
  }

  static let phrases = [
    "Ana Silva", "O'Brien, Pat", "张伟", "欧阳娜娜", "山田 太郎", "김민수", "José Ñandú", "Zoë Müller-Łącki",
    "נועה כהן", "محمد علي", "สมชาย ใจดี", "अनिता शर्मा", "👩‍👩‍👧‍👦 Family", "🇩🇪🇨🇳", "👍🏽",
    "Cafe\u{301} e\u{301}\u{327}\u{323}", "Z\u{351}\u{36B}\u{343}\u{36A}a\u{334}\u{335}\u{328}lgo",
    "a", "=?utf-8?Q?forged?=", "\"quoted\" \\ back", "(comment) <angle> [square]", "a;b:c,d@e.f",
    "  spaces  inside  ", "trailing ", " leading", ".dot", "From here", "100 %", "tab-less",
    "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
    String(repeating: "Long name ", count: 20), String(repeating: "x", count: 200),
    String(repeating: "长", count: 200), String(repeating: "👨‍👩‍👧‍👦", count: 40),
    String(repeating: "é", count: 200), String(repeating: "a\u{301}", count: 100),
    String(repeating: "مرحبا ", count: 33), String(repeating: "word, ", count: 40),
    "我们对您 3月5日 关于「发票」的反馈 — invoice #42（已处理）" + String(repeating: "，谢谢", count: 50),
  ]

  static let bodies = [
    "", "\n", "\n\n", "a", "a\n", " ", " \n", "trailing spaces   \nand tab\t\n", ".\n",
    "..\n.a\n\n.",
    "From me\nFrom you\n From\n>From x\n", "=\n==3D\n=20", "--\n-- \n--=_\n", "\u{7F}\u{1}\t",
    "--=_0000000000000000\n", "Grüße\n.\nFrom ü\n", "您好：\n\n感谢您的反馈。\n祝好\n",
    String(repeating: "x", count: 5000), String(repeating: "x", count: 998) + "\n",
    String(repeating: "ü", count: 5000), String(repeating: "长", count: 5000),
    String(repeating: ".", count: 500), String(repeating: "From ", count: 100),
    String(repeating: "ü" + String(repeating: "a", count: 72) + ".b ", count: 50),
    String(repeating: " ", count: 300), String(repeating: "=", count: 300),
    (60...90).map { String(repeating: "a", count: $0) + "\n" }.joined(),
    (60...90).map { "é" + String(repeating: "a", count: $0) + "\n" }.joined(),
    (60...90).map { "é" + String(repeating: "a", count: $0) + " \n" }.joined(),
    (60...90).map { "é" + String(repeating: "a", count: $0) + ".\n" }.joined(),
    (60...90).map { "é" + String(repeating: "a", count: $0) + "From \n" }.joined(),
    (0...200).map { String(repeating: "文", count: $0 % 7) + String(repeating: "a", count: $0) }
      .joined(separator: "\n"),
  ]

  static let fixed: [Letter] =
    phrases.flatMap { phrase in
      [
        Letter(name: phrase), Letter(subject: phrase),
        Letter(name: phrase, subject: phrase, senderName: phrase),
      ]
    }
    + bodies.flatMap { [Letter(text: $0), Letter(html: $0), Letter(text: $0, html: $0)] }
    + [
      Letter(name: nil), Letter(name: ""),
      Letter(address: String(repeating: "a", count: 64) + "@" + longDomain),
      Letter(name: "张伟", address: "wei+tag@bücher.example"),
      Letter(autoSubmitted: .generated), Letter(autoSubmitted: .replied, isUnsent: true),
      Letter(inReplyTo: "a@b.example", references: ["1@b.example", "2@b.example", "a@b.example"]),
      Letter(references: (0..<40).map { "part.\($0)@conversation.example" }),
    ]

  static func random(_ count: Int, seed: UInt64) -> [Letter] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { _ in
      let subject = random.words(upTo: 90)
      return Letter(
        name: random.words(upTo: 60), subject: subject.isEmpty ? "x" : subject,
        text: random.body(lines: 20), html: random.body(lines: 20),
        senderName: random.words(upTo: 30))
    }
  }

  private static let longDomain =
    String(repeating: "b", count: 60) + "." + String(repeating: "c", count: 60) + "."
    + String(repeating: "d", count: 50) + ".example"
}
