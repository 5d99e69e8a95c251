import Foundation

/// Messages such as mail systems and people send.
enum IncomingMail {
  /// A notice by RFC 3464, as Postfix writes it.
  ///
  /// The identifier of the letter stands without angle brackets; a number tells one notice from others.
  static func notice(
    about messageID: String, to recipient: String = "ana.silva@padaria.example",
    action: String = "failed", status: String = "5.1.1",
    said: String = "550 5.1.1 <ana.silva@padaria.example>: no such user", number: Int = 1
  ) -> String {
    """
    Return-Path: <>
    Date: Fri, 20 Nov 2026 12:00:00 +0000 (UTC)
    From: MAILER-DAEMON@mx.acme.example (Mail Delivery System)
    Subject: Undelivered Mail Returned to Sender
    To: care@acme.example
    Auto-Submitted: auto-replied
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status;
    \tboundary="4F2A.1763640000/mx.acme.example"
    Message-Id: <notice-\(number)@mx.acme.example>

    This is a MIME-encapsulated message.

    --4F2A.1763640000/mx.acme.example
    Content-Description: Notification
    Content-Type: text/plain; charset=us-ascii

    I'm sorry to have to inform you that your message could not be delivered.

    --4F2A.1763640000/mx.acme.example
    Content-Description: Delivery report
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.acme.example
    Arrival-Date: Fri, 20 Nov 2026 11:31:00 +0000 (UTC)

    Final-Recipient: rfc822; \(recipient)
    Original-Recipient: rfc822;\(recipient)
    Action: \(action)
    Status: \(status)
    Remote-MTA: dns; mx.padaria.example
    Diagnostic-Code: smtp; \(said)

    --4F2A.1763640000/mx.acme.example
    Content-Description: Undelivered Message
    Content-Type: message/rfc822

    From: Kim Park <care@acme.example>
    To: \(recipient)
    Subject: What you told us
    Message-ID: <\(messageID)>

    Dear Ana,

    --4F2A.1763640000/mx.acme.example--

    """
  }

  /// What a person writes back.
  static func reply(
    to messageID: String, from sender: String = "Ana Silva <ana.silva@padaria.example>",
    subject: String = "Re: What you told us", header: String = "", text: String = "Thank you!",
    number: Int = 1
  ) -> String {
    """
    From: \(sender)
    To: care@acme.example
    Subject: \(subject)
    Message-ID: <reply-\(number)@padaria.example>
    In-Reply-To: <\(messageID)>
    References: <other@acme.example>
     <\(messageID)>
    \(header.isEmpty ? "" : header + "\n")Content-Type: text/plain; charset=utf-8

    \(text)

    > Dear Ana,

    """
  }
}
