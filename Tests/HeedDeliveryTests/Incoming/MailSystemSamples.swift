import Foundation

/// Notices of mail systems of many makes, about a letter with the identifier `id@acme.example`.
enum MailSystemSamples {
  static let exchange = """
    From: Microsoft Outlook
     <MicrosoftExchange0123456789abcdef@padaria.example>
    To: care@acme.example
    Subject: Undeliverable: What you told us
    Auto-Submitted: auto-replied
    Content-Type: multipart/report; report-type=delivery-status;
    \tboundary="_0001_PADARIA_"

    --_0001_PADARIA_
    Content-Type: multipart/alternative; boundary="_0002_PADARIA_"

    --_0002_PADARIA_
    Content-Type: text/plain; charset="utf-8"

    Your message couldn't be delivered. Ana wasn't found at padaria.example.
    --_0002_PADARIA_
    Content-Type: text/html; charset="utf-8"

    <p style="width:550px">Your message couldn't be delivered.</p>
    --_0002_PADARIA_--
    --_0001_PADARIA_
    Content-Type: message/delivery-status

    Reporting-MTA: dns;MAIL01.padaria.example
    Received-From-MTA: dns;mx.acme.example
    Arrival-Date: Fri, 20 Nov 2026 12:00:00 +0000

    Final-Recipient: rfc822;ana@padaria.example
    Action: failed
    Status: 5.1.10
    Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ana@padaria.example not found by SMTP address lookup

    --_0001_PADARIA_
    Content-Type: message/rfc822

    References: <earlier@acme.example>
    Message-ID: <id@acme.example>
    Subject: What you told us

    Dear Ana,
    --_0001_PADARIA_--
    """

  static let gmail = """
    Return-Path: <>
    From: Mail Delivery Subsystem <mailer-daemon@bigmail.example>
    To: care@acme.example
    Auto-Submitted: auto-replied
    Subject: Delivery Status Notification (Failure)
    References: <id@acme.example>
    In-Reply-To: <id@acme.example>
    X-Failed-Recipients: ana@bigmail.example
    Content-Type: multipart/report; boundary="000000000000aa"; report-type=delivery-status

    --000000000000aa
    Content-Type: multipart/related; boundary="000000000000bb"

    --000000000000bb
    Content-Type: text/plain; charset="UTF-8"

    ** Address not found **
    --000000000000bb--
    --000000000000aa
    Content-Type: message/delivery-status

    Reporting-MTA: dns; bigmail.example
    X-Original-Message-ID: <id@acme.example>

    Final-Recipient: rfc822; ana@bigmail.example
    Action: failed
    Status: 5.2.2
    Diagnostic-Code: smtp; 552-5.2.2 The recipient's inbox is out of storage space.
     552 5.2.2 Please direct the recipient to the help pages.

    --000000000000aa
    Content-Type: message/rfc822

    Message-ID: <id@acme.example>

    Dear Ana,
    --000000000000aa--
    """

  /// A notice of a Chinese mail provider: a page in GB 18030 without the part that programs read.
  static let chinesePage = Array(
    """
    From: PostMaster@youxiang.example
    Subject: =?gb18030?B?z7XNs83L0MU=?=
    Content-Type: multipart/mixed; boundary="----=_Part_1"

    ------=_Part_1
    Content-Type: text/html; charset=gb18030
    Content-Transfer-Encoding: base64

    PHN0eWxlPnAge3dpZHRoOjU2MHB4fTwvc3R5bGU+PHA+x9ewrrXE08rP5LXE08O7pzwvcD48dGQ+NTUwIE1h
    aWxib3ggbm90IGZvdW5kPC90ZD4=
    ------=_Part_1
    Content-Type: message/rfc822

    Message-ID: <id@acme.example>

    ------=_Part_1--
    """.utf8)

  /// As the one before, but in plain text and without any code.
  static let chineseWords = """
    From: postmaster@youjian.example
    Subject: 系统退信
    In-Reply-To: <id@acme.example>
    Content-Type: text/plain; charset=utf-8

    很抱歉，您的邮件未能送达 ana@youjian.example。
    """

  static let eximWarning = """
    X-Failed-Recipients: ana@padaria.example
    Auto-Submitted: auto-replied
    From: Mail Delivery System <Mailer-Daemon@mx.acme.example>
    Subject: Warning: message 1abcde-000001-Ab delayed 24 hours
    References: <id@acme.example>

    This message was created automatically by mail delivery software.
    A message that you sent has not yet been delivered.

      ana@padaria.example
        host mx.padaria.example [192.0.2.7]
        SMTP error from remote mail server after RCPT TO:<ana@padaria.example>:
        451 Temporary local problem - please try later
    """
}
