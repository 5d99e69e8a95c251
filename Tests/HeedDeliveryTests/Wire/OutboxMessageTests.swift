import TestSupport
import Testing

@testable import HeedDelivery

struct OutboxMessageTests {
  @Test(
    "a field that a letter to a customer must not have",
    arguments: [
      ("Sender: Boss <boss@acme.example>", "names somebody beside From"),
      ("Return-Path: <x@acme.example>", "Return-Path is for mail servers"),
      ("DKIM-Signature: v=1", "DKIM-Signature is for mail servers"),
      ("ARC-Seal: i=1", "ARC-Seal is for mail servers"),
      ("Received: from a by b", "Received is for mail servers"),
      ("Resent-From: Ann <ann@x.example>", "forwarded"),
      ("resent-to: Ann <ann@x.example>", "forwarded"),
      ("Disposition-Notification-To: kim@acme.example", "confirm that they have read it"),
      ("Cc: Boss <boss@acme.example>", "names further people in Cc"),
      ("Bcc: Boss <boss@acme.example>", "names further people in Bcc"),
      ("Apparently-To: boss@acme.example", "names further people in Apparently-To"),
      ("Errors-To: x@evil.example", "Errors-To sends answers or notices to somebody else"),
      ("Mail-Followup-To: x@evil.example", "Mail-Followup-To sends answers"),
    ])
  func refusedField(field: String, reason: String) throws {
    let error = #expect(throws: OutboxMessage.Unfit.self) {
      try OutboxMessage(file { $0 + "\n" + field })
    }
    #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
  }

  private static let head = """
    X-Unsent: 1
    Date: Sun, 22 Nov 2026 10:00:00 +0100
    From: Kim Park <care@acme.example>
    Reply-To: Kim <kim@acme.example>
    To: Ann <ann@x.example>
    Subject: Your answer
    Message-ID: <1@acme.example>
    MIME-Version: 1.0
    Content-Type: multipart/alternative;
     boundary="=_1"
    """

  private func file(
    _ change: (String) -> String = { $0 }, body: String = "Hello\n.\nBye\n"
  ) -> [UInt8] {
    Array((change(Self.head) + "\n\n" + body).replacing("\n", with: "\r\n").utf8)
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `The server gets the letter with the date of sending and without X-Unsent`() throws {
    let message = try OutboxMessage(file())
    #expect(message.sender == "care@acme.example")
    #expect(message.recipient == "ann@x.example")
    #expect(message.messageID == "1@acme.example")
    let wire = message.wire(date: "Mon, 23 Nov 2026 09:00:00 +0100")
    #expect(wire.messageID == "1@acme.example")
    #expect(
      text(wire.bytes)
        == """
        Date: Mon, 23 Nov 2026 09:00:00 +0100
        From: Kim Park <care@acme.example>
        Reply-To: Kim <kim@acme.example>
        To: Ann <ann@x.example>
        Subject: Your answer
        Message-ID: <1@acme.example>
        MIME-Version: 1.0
        Content-Type: multipart/alternative;
         boundary="=_1"

        Hello
        .
        Bye

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `What is sent is what was approved, with the date in front`() throws {
    let message = try OutboxMessage(file())
    let date = "Mon, 23 Nov 2026 09:00:00 +0100"
    #expect(
      text(message.wire(date: date).bytes) == "Date: \(date)\r\n" + text(message.approvedBytes))
    #expect(
      text(message.wire(date: "a\r\nBcc: b@c", isAutomatic: true).bytes)
        == "Date: aBcc: b@c\r\nAuto-Submitted: auto-generated\r\n" + text(message.approvedBytes))
  }

  @Test func `The date, X-Unsent and the kind of line ends are no part of what is approved`() throws
  {
    let approved = try OutboxMessage(file()).approvedBytes
    let changes: [(String) -> String] = [
      { $0.replacing("X-Unsent: 1\n", with: "") },
      { $0.replacing("X-Unsent: 1", with: "x-unsent:\n 1") },
      { $0.replacing("Date: Sun, 22 Nov 2026 10:00:00 +0100\n", with: "") },
      { $0.replacing("Date: Sun, 22 Nov 2026", with: "DATE:\n\tMon, 23 Nov 2026") },
      { "X-UNSENT: 1\n" + $0 },
    ]
    for change in changes {
      #expect(try OutboxMessage(file(change)).approvedBytes == approved)
    }
    #expect(try OutboxMessage(file().filter { $0 != 13 }).approvedBytes == approved)
    #expect(try OutboxMessage(file().dropLast(2)).approvedBytes == approved)
  }

  @Test func `Every other change is another letter`() throws {
    let original = file()
    let approved = try OutboxMessage(original).approvedBytes
    let start = try #require(text(original).firstRange(of: "From:"))
    let offset = text(original).utf8.distance(
      from: text(original).utf8.startIndex, to: start.lowerBound)
    for place in offset..<original.count {
      var changed = original
      changed[place] = changed[place] == 0x78 ? 0x79 : 0x78
      if let other = try? OutboxMessage(changed) { #expect(other.approvedBytes != approved) }
      changed = original
      changed.remove(at: place)
      if let other = try? OutboxMessage(changed) { #expect(other.approvedBytes != approved) }
    }
  }

  @Test(arguments: [
    ("To: Ann <ann@x.example>", "To: ann@x.example"),
    ("To: Ann <ann@x.example>", "to:  ann@x.example "),
    ("To: Ann <ann@x.example>", "To: \"Doe, Ann <b@c.d>\" <ann@x.example>"),
    ("To: Ann <ann@x.example>", "To: =?utf-8?q?Ann=2C?= (a, b <c@d>)\n <ann@x.example> (x)"),
    ("Subject: Your answer", "Subject:"),
    ("MIME-Version: 1.0", "mime-version: 1.0\nBcc:\nCc: "),
    ("MIME-Version: 1.0", "MIME-Version: 1.0\nX-Mozilla-Status: 0001"),
  ])
  func `What mail programs make of a letter is still one`(part: String, other: String) throws {
    let message = try OutboxMessage(file { $0.replacing(part, with: other) })
    #expect(message.recipient == "ann@x.example")
  }

  @Test(arguments: [
    ("To: Ann <ann@x.example>", "To: ann@x.example, bob@x.example", "exactly one address"),
    ("To: Ann <ann@x.example>", "To: <ann@x.example> <bob@x.example>", "exactly one address"),
    ("To: Ann <ann@x.example>", "To: team: ann@x.example;", "exactly one address"),
    ("To: Ann <ann@x.example>", "To: Ann", "exactly one address"),
    ("To: Ann <ann@x.example>", "To: <ann@x.example", "exactly one address"),
    ("To: Ann <ann@x.example>", "To: ann@x.example\nTo: bob@x.example", "2 lines"),
    ("To: Ann <ann@x.example>\n", "", "no To"),
    ("From: Kim Park <care@acme.example>\n", "", "no From"),
    ("Subject: Your answer\n", "", "no Subject"),
    ("MIME-Version: 1.0\n", "", "no MIME-Version"),
    ("Message-ID: <1@acme.example>\n", "", "no Message-ID"),
    ("<1@acme.example>", "1@acme.example", "Message-ID is not"),
    ("<1@acme.example>", "<1@acme.example> <2@acme.example>", "Message-ID is not"),
    ("<1@acme.example>", "", "Message-ID is not"),
    ("MIME-Version: 1.0", "MIME-Version: 1.0\nBcc: boss@acme.example", "further people in Bcc"),
    ("MIME-Version: 1.0", "MIME-Version: 1.0\nCc: boss@acme.example", "further people in Cc"),
    ("MIME-Version: 1.0", "MIME-Version: 1.0\nReply-To: a@b.c", "several lines"),
    ("Subject: Your answer", "Subject: Réponse", "line 6, in the header, has characters"),
    ("Subject: Your answer", "Subject: Your\u{0} answer", "line 6, in the header, has characters"),
    ("Subject: Your answer", "Subject: Your\u{1B}[31m", "line 6, in the header, has characters"),
    ("Subject: Your answer", "Subject Your answer", "line 6, in the header, is not of the form"),
    ("Subject: Your answer", "Subject : Your answer", "line 6, in the header, is not of the form"),
    ("X-Unsent: 1", "From - Mon Nov 23", "line 1, in the header, is not of the form"),
    ("X-Unsent: 1", " X-Unsent: 1", "line 1, in the header, is not of the form"),
  ])
  func `A header that can't be sent is refused with the reason`(
    part: String, other: String, reason: String
  ) {
    let unfit = #expect(throws: OutboxMessage.Unfit.self) {
      try OutboxMessage(file { $0.replacing(part, with: other) })
    }
    #expect(unfit?.message.contains(reason) == true)
    #expect(unfit?.help.isEmpty == false)
  }

  @Test func `A long header line is refused`() {
    let unfit = #expect(throws: OutboxMessage.Unfit.self) {
      try OutboxMessage(
        file { $0.replacing("Your answer", with: String(repeating: "a", count: 990)) })
    }
    #expect(unfit?.message == "line 6, in the header, is longer than 998 bytes")
  }

  @Test func `A text that can't be sent is refused with the line`() throws {
    let cases = [
      ("a\n\u{0}\n", "line 13 has a NUL byte"),
      ("é\n", "line 12 has a letter beyond ASCII that is not encoded"),
      ("a\n" + String(repeating: "a", count: 999), "line 13 is longer than 998 bytes"),
    ]
    for (body, message) in cases {
      let unfit = #expect(throws: OutboxMessage.Unfit.self) { try OutboxMessage(file(body: body)) }
      #expect(unfit?.message == message)
    }
    _ = try OutboxMessage(file(body: String(repeating: "a", count: 998)))
    #expect(throws: OutboxMessage.Unfit.self) { try OutboxMessage([]) }
    #expect(throws: OutboxMessage.Unfit.self) { try OutboxMessage(Array(Self.head.utf8)) }
  }

  @Test func `Line ends of several kinds are refused`() {
    let sound = file()
    for place in sound.indices where sound[place] == 13 || sound[place] == 10 {
      var broken = sound
      broken.remove(at: place)
      #expect(throws: OutboxMessage.Unfit.self) { try OutboxMessage(broken) }
    }
  }

  @Test func `No file brings it down, and what it takes is sound`() throws {
    var random = SeededRandom(seed: 11)
    let pieces = ["\r\n", "\n", "\r", ":", "<", ">", "\"", "(", "\\", " ", "@", ",", "\0", "é"]
      .map { Array($0.utf8) }
    var taken = 0
    for _ in 0..<5000 {
      var bytes = file()
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
        } else {
          bytes.removeSubrange(
            place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
        }
      }
      guard let message = try? OutboxMessage(bytes) else { continue }
      taken += 1
      let wire = message.wire(date: "now").bytes
      #expect(wire.suffix(2) == [13, 10])
      #expect(wire.allSatisfy { $0 != 0 && $0 < 0x80 })
      #expect(wire.count { $0 == 13 } == wire.count { $0 == 10 })
      _ = try Envelope(from: message.sender, to: message.recipient)
    }
    #expect(taken > 500)
  }
}
