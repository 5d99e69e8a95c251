import MIME
import Testing

@testable import HeedDelivery

/// A notice speaks of the person whom a letter was for, or of others whom it was passed on to.
struct RecipientReportTests {
  private static let ours = "Ana.Silva@padaria.example"

  private func report(_ blocks: [String]) -> RecipientReport? {
    let text = """
      Content-Type: multipart/report; report-type=delivery-status; boundary=b

      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example

      \(blocks.joined(separator: "\n\n"))

      --b--
      """
    return DeliveryNotice(MailMessage(Array(text.utf8)))?.report(on: Self.ours)
  }

  private static func block(
    _ address: String, _ action: String, _ status: String, for original: String? = nil
  ) -> String {
    """
    Final-Recipient: rfc822; \(address)
    \(original.map { "Original-Recipient: RFC822;\($0)\n" } ?? "")Action: \(action)
    Status: \(status)
    """
  }

  private static let other = block("x@other.example", "failed", "5.1.1")

  @Test(
    "of several recipients, the one whom the letter was for counts",
    arguments: [
      (block(ours, "delivered", "2.0.0"), DeliveryNotice.Outcome.delivered),
      (block(ours, "expanded", "2.0.0"), .delivered), (block(ours, "delayed", "4.2.0"), .delayed),
      (block(ours, "failed", "5.2.2"), .notDelivered),
      (block("<ANA.SILVA@PADARIA.EXAMPLE>", "relayed", "2.0.0"), .delivered),
      (block("y@other.example", "delayed", "4.4.1", for: ours), .delayed),
    ])
  func own(block: String, outcome: DeliveryNotice.Outcome) {
    #expect(report([block, Self.other])?.outcome == outcome)
    #expect(report([Self.other, block])?.outcome == outcome)
  }

  @Test func `Somebody whom a letter was passed on to says nothing against its address`() {
    #expect(report([Self.other])?.outcome == .notDelivered)
    #expect(report([Self.block("x@other.example", "delayed", "4.0.0")])?.outcome == .delayed)
    // Unless that address can't be reached in any other way.
    let expanded = Self.block("x@other.example", "failed", "5.1.1", for: Self.ours)
    #expect(report([expanded])?.outcome == .unusableAddress)
  }

  @Test func `What names nobody is about the only person whom the letter was for`() {
    #expect(report(["Action: failed\nStatus: 5.1.1"])?.outcome == .unusableAddress)
    #expect(report([Self.block("ana", "failed", "5.1.1")])?.outcome == .unusableAddress)
  }

  private func spoken(_ text: String, header: String = "") -> RecipientReport? {
    let text = """
      From: MAILER-DAEMON@mx.padaria.example
      To: care@acme.example
      \(header.isEmpty ? "X-None: 1" : header)
      Subject: failure notice

      \(text)
      """
    return DeliveryNotice(MailMessage(Array(text.utf8)))?.report(on: Self.ours)
  }

  private static let foreignWords = """
    <x@other.example>:
    Sorry, no mailbox here by that name. (#5.1.1)
    """
  private static let ownWords = """
    <ana.silva@padaria.example>:
    Mailbox is full. (#5.2.2)
    """

  @Test func `Words are about the address that they stand by`() {
    let hello = "Hi. This is a permanent error; I've given up.\n\n"
    for words in [
      [Self.foreignWords, Self.ownWords], [Self.ownWords, Self.foreignWords],
    ] {
      let report = spoken(hello + words.joined(separator: "\n\n"))
      #expect(report?.outcome == .notDelivered && report?.status?.text == "5.2.2")
    }
    let foreign = spoken(hello + Self.foreignWords)
    #expect(foreign?.outcome == .notDelivered && foreign?.status?.text == "5.1.1")
    #expect(
      spoken("550 5.1.1 User unknown\nTo: Ana.Silva@padaria.example\nFrom: care@acme.example")?
        .outcome == .unusableAddress)
    #expect(
      spoken("550 5.1.1 User unknown", header: "X-Failed-Recipients: x@other.example")?
        .outcome == .notDelivered)
    #expect(spoken("550 5.1.1 User unknown")?.outcome == .unusableAddress)
  }

  @Test func `What comes back is not read as words about it`() {
    let report = spoken(
      """
      \(Self.foreignWords)

      --- Below this line is a copy of the message.

      Received: by mx.example for <ana.silva@padaria.example>; 550 5.1.1
      To: ana.silva@padaria.example
      Message-Id: <id@acme.example>

      550 5.1.1 ana.silva@padaria.example
      """)
    #expect(report?.outcome == .notDelivered)
  }
}
