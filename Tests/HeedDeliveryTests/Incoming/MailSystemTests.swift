import MIME
import Testing

@testable import HeedDelivery

/// What mail systems of many makes say is understood, and what it says against a person.
struct MailSystemTests {
  private func notice(_ bytes: [UInt8]) -> DeliveryNotice? { DeliveryNotice(MailMessage(bytes)) }
  private func notice(_ text: String) -> DeliveryNotice? { notice(Array(text.utf8)) }

  @Test func `Notices of mail systems in use`() {
    let exchange = notice(MailSystemSamples.exchange)
    let unknown = exchange?.report(on: "ana@padaria.example")
    #expect(unknown?.outcome == .unusableAddress && unknown?.status?.text == "5.1.10")
    let gmail = notice(MailSystemSamples.gmail)
    let full = gmail?.report(on: "ana@bigmail.example")
    #expect(full?.outcome == .notDelivered && full?.status?.text == "5.2.2")
    let warning = notice(MailSystemSamples.eximWarning)
    #expect(warning?.report(on: "ana@padaria.example").outcome == .delayed)
    let page = notice(MailSystemSamples.chinesePage)
    let said = page?.report(on: "ana@youxiang.example")
    #expect(said?.outcome == .unusableAddress && said?.reason == "550 Mailbox not found")
    // Without a code, nothing is held against the address.
    let words = notice(MailSystemSamples.chineseWords)
    #expect(words?.report(on: "ana@youjian.example").outcome == .notDelivered)
    for each in [exchange, gmail, page] { #expect(each?.messageIDs == ["id@acme.example"]) }
  }

  @Test(
    "a fault of ours, or of the letter, is not held against a person",
    arguments: [
      "550 relaying denied", "550 5.7.1 Unable to relay for ana@x.example",
      "554 5.7.1 <ana@x.example>: Relay access denied", "550 relay not permitted",
      "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
      "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
      "550 5.1.0 authentication required", "553 Mail from must equal authorized user",
      "550 5.1.8 Sender address rejected: Domain not found", "550 5.1.7 Invalid sender",
      "550 Mail content denied", "550 Ip frequency limited", "550 Domain frequency limited",
      "550 mailbox full", "550 Quota exceeded", "550 Message rejected as spam",
      "550 5.0.0 Blocked - see a blocklist", "550 5.5.1 invalid command",
    ])
  func fault(said: String) {
    for status in ["5.0.0", "5.5.0"] {
      #expect(report(status, said)?.outcome == .notDelivered, "\(status) \(said)")
    }
    #expect(report(nil, said)?.outcome == .notDelivered, "\(said)")
  }

  @Test(
    "a person who can't be reached",
    arguments: [
      "550 No such user here", "550 5.1.1 User unknown in relay recipient table",
      "550 5.5.0 Requested action not taken: mailbox unavailable", "550 Invalid User",
      "550 Mailbox not found", "551 User has moved",
      "550 5.1.1 <spam@x.example>: Recipient address rejected: User unknown",
    ])
  func unusable(said: String) {
    #expect(report("5.0.0", said)?.outcome == .unusableAddress, "\(said)")
  }

  private func report(_ status: String?, _ said: String) -> RecipientReport? {
    notice(
      """
      From: MAILER-DAEMON@mx.example
      Content-Type: multipart/report; report-type=delivery-status; boundary=b

      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example

      Final-Recipient: rfc822; ana@x.example
      Action: failed
      \(status.map { "Status: \($0)" } ?? "X-None: 1")
      Diagnostic-Code: smtp; \(said)

      --b--
      """)?.report(on: "ana@x.example")
  }

  @Test func `A notice that a person sends on is none`() {
    let forwarded = """
      From: Ana <ana@x.example>
      Subject: Fwd: Undelivered Mail
      Content-Type: multipart/mixed; boundary=b

      --b

      Look what I got: 550 5.1.1 no such user
      --b
      Content-Type: message/delivery-status

      Final-Recipient: rfc822; kim@acme.example
      Action: failed
      Status: 5.1.1

      --b--
      """
    #expect(notice(forwarded) == nil)
    #expect(!DeliveryNotice.isFromMailSystem(MailMessage(Array(forwarded.utf8))))
  }

  @Test func `When an answer to the customer comes back, the letter that it quotes did not`() {
    let notice = notice(
      """
      From: MAILER-DAEMON@mx.example
      References: <id@acme.example> <by-hand@acme.example>
      Content-Type: multipart/report; report-type=delivery-status; boundary=b

      --b
      Content-Type: message/delivery-status

      Final-Recipient: rfc822; ana@x.example
      Action: failed
      Status: 5.2.2

      --b
      Content-Type: message/rfc822

      Message-ID: <by-hand@acme.example>
      In-Reply-To: <reply@x.example>
      References: <id@acme.example> <reply@x.example>

      --b--
      """)
    #expect(notice?.messageIDs == ["by-hand@acme.example"])
  }
}
