import MIME
import Testing

@testable import HeedDelivery

/// Notices as mail systems of many makes write them.
struct DeliveryNoticeTests {
  private func notice(_ text: String) -> DeliveryNotice? {
    DeliveryNotice(MailMessage(Array(text.utf8)))
  }

  /// A notice with the part that programs read, as given.
  private func report(_ status: String) -> DeliveryNotice? {
    notice(
      """
      Content-Type: multipart/report; report-type=delivery-status; boundary=b

      --b
      Content-Type: message/delivery-status

      \(status)
      --b
      Content-Type: text/rfc822-headers

      Message-ID: <id@x.example>
      --b--
      """)
  }

  private func outcome(_ status: String) -> DeliveryNotice.Outcome? {
    report(status)?.report(on: "a@x").outcome
  }

  @Test(arguments: [
    ("failed", "5.1.1", "550 5.1.1 no", DeliveryNotice.Outcome.unusableAddress),
    ("failed", "5.1.10", "", .unusableAddress), ("failed", "5.2.1", "disabled", .unusableAddress),
    ("failed", "5.0.0", "550 no such user", .unusableAddress),
    ("failed", "5.0.0", "550 5.1.1 no such user", .unusableAddress),
    ("failed", "5.0.0", "no reason", .notDelivered), ("failed", "5.2.2", "full", .notDelivered),
    ("failed", "5.7.26", "550 5.7.26 unauthenticated", .notDelivered),
    ("failed", "4.4.7", "expired", .notDelivered), ("delayed", "4.0.0", "later", .delayed),
    ("Failed (really)", "5.1.1", "", .unusableAddress), ("", "5.1.1", "", .unusableAddress),
    ("", "4.2.0", "", .delayed), ("expanded", "2.0.0", "", .delivered),
  ])
  func `What it means`(
    action: String, status: String, said: String, outcome: DeliveryNotice.Outcome
  ) {
    let notice = report(
      """
      Reporting-MTA: dns; mx.example

      Final-Recipient: rfc822; a@x.example
      \(action.isEmpty ? "X-None: 1" : "Action: \(action)")
      Status: \(status)
      Diagnostic-Code: smtp; \(said)
      """)
    #expect(notice?.report(on: "a@x.example").outcome == outcome)
    #expect(notice?.messageIDs == ["id@x.example"])
  }

  @Test func `Without fields about the message as a whole, and with blank lines that hold blanks`()
  {
    #expect(outcome("Action: failed\nStatus: 5.1.1\n") == .unusableAddress)
    #expect(
      outcome(
        "Reporting-MTA: dns; x\n \t\nFinal-Recipient: rfc822; a@x\nAction: failed\nStatus: 5.1.1")
        == .unusableAddress)
    #expect(report("rubbish\n\nmore rubbish") == nil)
  }

  @Test func `What is too long for any notice is cut off`() {
    let recipient = "Action: failed\nStatus: 5.1.1\n\n"
    let filling = String(repeating: "a: b\n\n", count: DeliveryStatus.byteLimit / 6)
    #expect(outcome(recipient + filling) == .unusableAddress)
    #expect(report(filling + recipient + recipient) == nil)
  }

  @Test func `Exim in words`() {
    let notice = notice(
      """
      X-Failed-Recipients: ana@padaria.example
      Auto-Submitted: auto-replied
      From: Mail Delivery System <Mailer-Daemon@mx.acme.example>
      Subject: Mail delivery failed: returning message to sender

      This message was created automatically by mail delivery software.

      A message that you sent could not be delivered to one or more of its
      recipients. This is a permanent error. The following address(es) failed:

        ana@padaria.example
          SMTP error from remote mail server after RCPT TO:<ana@padaria.example>:
          550 5.1.1 User unknown

      ------ This is a copy of the message, including all the headers. ------

      From: care@acme.example
      Subject: What you told us
      Message-ID: <id@acme.example>
      """)
    let report = notice?.report(on: "ana@padaria.example")
    #expect(report?.outcome == .unusableAddress && report?.status?.text == "5.1.1")
    #expect(notice?.messageIDs == ["id@acme.example"])
  }

  @Test func `qmail in words`() {
    let notice = notice(
      """
      From: MAILER-DAEMON@mx.padaria.example
      Subject: failure notice

      Hi. This is the qmail-send program at mx.padaria.example.
      I'm afraid I wasn't able to deliver your message to the following addresses.
      This is a permanent error; I've given up. Sorry it didn't work out.

      <ana@padaria.example>:
      Sorry, no mailbox here by that name. (#5.1.1)

      --- Below this line is a copy of the message.

      Return-Path: <care@acme.example>
      Message-ID: <id@acme.example>
      Subject: What you told us
      """)
    #expect(notice?.report(on: "ana@padaria.example").outcome == .unusableAddress)
    #expect(notice?.messageIDs == ["id@acme.example"])
  }

  @Test func `A permanent error without a code says nothing against the address`() {
    let notice = notice(
      """
      From: postmaster@x.example
      In-Reply-To: <id@acme.example>

      This is a permanent error. Nobody knows why.
      """)
    #expect(notice?.report(on: "ana@padaria.example").outcome == .notDelivered)
    #expect(notice?.messageIDs == ["id@acme.example"])
  }

  @Test func `What is not understood is no notice`() {
    #expect(notice("From: postmaster@x.example\n\nHello, I am the postmaster.") == nil)
    #expect(notice("From: ana@x.example\n\n550 5.1.1 is a nice number") == nil)
  }

  @Test func `What is shown of it is one line without what could steer a terminal`() {
    let notice = report(
      "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 \u{1B}[31m no\r\n such user")
    #expect(notice?.report(on: "a@x").reason == "550 [31m no such user")
  }
}
