import MIME
import Testing

@testable import HeedDelivery

/// What programs send in a person's name is told from what a person writes.
struct AutomaticMessageTests {
  private func sign(_ header: String) -> String? {
    AutomaticMessage.sign(
      in: MailMessage(Array("From: Ana <ana@x.example>\n\(header)\n\nI am away.\n".utf8)))
  }

  @Test(arguments: [
    "Automatic reply: What you told us", "[EXTERNAL] Automatic reply: What you told us",
    "Out of Office: What you told us", "I am out of the office until Monday",
    "Auto-Response: Re: What you told us", "OOO: back on 3 March",
    "Automatische Antwort: Ihre Rückmeldung", "Abwesenheitsnotiz: Ihre Rückmeldung",
    "Nicht im Büro: Ihre Rückmeldung", "Ich bin nicht im Haus Re: Ihre Rückmeldung",
    "Réponse automatique : votre avis", "Absence du bureau Re: votre avis",
    "Message d’absence", "自动回复: 您的反馈", "自动答复: 您的反馈", "自動回覆：您的反饋",
    "=?gb18030?B?19S2r7vYuLQ=?=:What you told us",
    "=?utf-8?B?6Ieq5Yqo5Zue5aSNOiDmgqjnmoTlj43ppog=?=",
    "=?iso-8859-1?Q?R=E9ponse_automatique_:?= votre avis",
    "=?UTF-8?Q?Automatische_R=C3=BCckantwort?=", "Respuesta automática: gracias",
  ])
  func `By its subject`(subject: String) {
    #expect(sign("Subject: \(subject)") == "Subject")
  }

  @Test(arguments: [
    "Re: What you told us", "AW: Ihre Rückmeldung", "回复：您的反馈", "答复: 您的反馈",
    "Re: Automatic reply to everyone?", "Urlaubsplanung geht nicht", "Vacation planning is broken",
    "=?utf-8?B?5Zue5aSNOiDmgqjnmoTlj43ppog=?=", "[EXTERNAL] Re: What you told us", "[", "",
  ])
  func `A person's subject`(subject: String) {
    #expect(sign("Subject: \(subject)") == nil)
  }

  @Test(arguments: [
    ("Auto-Submitted: auto-replied", "Auto-Submitted"),
    ("Auto-Submitted: auto-generated; owner=ana", "Auto-Submitted"),
    ("X-Autoreply: yes", "X-Autoreply"), ("X-Auto-Reply: 1", "X-Auto-Reply"),
    ("X-Autoreply-From: ana@x.example", "X-Autoreply-From"),
    ("Precedence: Auto_Reply", "Precedence"), ("Precedence: junk", "Precedence"),
    ("Return-Path: <>", "Return-Path"),
    (
      "Content-Type: multipart/report; report-type=disposition-notification; boundary=b",
      "Content-Type"
    ),
  ])
  func `By its header`(header: String, shown: String) {
    #expect(sign(header) == shown)
  }

  @Test(arguments: [
    "Auto-Submitted: no", "Precedence: first-class", "X-Mailer: Autoreply 3",
    "Return-Path: <ana@x.example>",
  ])
  func `A person's header`(header: String) {
    #expect(sign(header) == nil)
  }
}
