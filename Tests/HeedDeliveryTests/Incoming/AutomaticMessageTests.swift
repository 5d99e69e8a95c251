import MIME
import Testing

@testable import HeedDelivery

/// What programs send in a person's name is told from what a person writes.
struct AutomaticMessageTests {
  private func sign(_ header: String, answering: Bool = true) -> AutomaticMessage? {
    let answer = answering ? "In-Reply-To: <id@acme.example>\n" : ""
    return AutomaticMessage(
      MailMessage(Array("From: Ana <ana@x.example>\n\(answer)\(header)\n\nI am away.\n".utf8)))
  }

  @Test(arguments: [
    "Automatic reply: What you told us", "[EXTERNAL] Automatic reply: What you told us",
    "Out of Office: What you told us", "Out of Office AutoReply: What you told us",
    "out-of-office", "Auto-Response: Re: What you told us", "OOO: back on 3 March",
    "[Auto-Reply] What you told us", "【自动回复】您的反馈",
    "Automatische Antwort: Ihre Rückmeldung", "Abwesenheitsnotiz: Ihre Rückmeldung",
    "Nicht im Büro: Ihre Rückmeldung", "Réponse automatique : votre avis",
    "Absence du bureau", "Message d’absence", "自动回复: 您的反馈", "自动答复: 您的反馈",
    "自动回复：您好", "自動回覆：您的反饋", "=?gb18030?B?19S2r7vYuLQ=?=:What you told us",
    "=?utf-8?B?6Ieq5Yqo5Zue5aSNOiDmgqjnmoTlj43ppog=?=", "=?Big5?B?ptuwyqZewtChR7F6pm4=?=",
    "=?iso-8859-1?Q?R=E9ponse_automatique_:?= votre avis",
    "=?UTF-8?Q?Automatische_R=C3=BCckantwort?=", "Respuesta automática: gracias",
  ])
  func `A subject as programs write it, which a person may have written too`(subject: String) {
    #expect(sign("Subject: \(subject)") == .likely)
  }

  @Test(arguments: [
    "Re: What you told us", "AW: Ihre Rückmeldung", "回复：您的反馈", "答复: 您的反馈",
    "Re: Automatic reply to everyone?", "Urlaubsplanung geht nicht", "Vacation planning is broken",
    "=?utf-8?B?5Zue5aSNOiDmgqjnmoTlj43ppog=?=", "[EXTERNAL] Re: What you told us", "[", "",
    "Automatic reply does not help me!", "Autoreply? Is anybody there", "自动回复太敷衍了，我要投诉",
    "自动回复没有用", "Out of office entries vanish from the rota", "Auto: broken",
    "Abwesenheit wird nicht gespeichert", "Abwesenheitsnotiz fehlt im Plan", "休假管理坏了",
    "不在で困っています", "[Rota] Absences are lost", "Re: Out of office: your letter",
  ])
  func `A person's subject`(subject: String) {
    #expect(sign("Subject: \(subject)") == nil)
  }

  @Test(arguments: [
    "Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated; owner=ana",
    "Auto-Submitted: notification", "X-Autoreply: yes", "X-Auto-Reply: 1",
    "X-Autoreply-From: ana@x.example", "Precedence: Auto_Reply", "Return-Path: <>",
    "Content-Type: multipart/report; report-type=disposition-notification; boundary=b",
  ])
  func `By its header`(header: String) {
    #expect(sign(header) == .certain)
  }

  @Test(arguments: [
    "Auto-Submitted: no", "Auto-Submitted: No (really)", "Precedence: first-class",
    "X-Mailer: Autoreply 3", "Return-Path: <ana@x.example>", "X-Autoreply: no",
    "X-Autoreply: false", "X-Auto-Response-Suppress: None",
    "X-Auto-Response-Suppress: DR, OOF, AutoReply",
  ])
  func `A person's header`(header: String) {
    #expect(sign(header) == nil)
    #expect(sign(header, answering: false) == nil)
  }

  @Test func `Mail of a list that answers is a person's, and of a list that does not is none`() {
    for header in ["List-Id: <team.x.example>", "Precedence: list"] {
      #expect(sign(header) == nil)
      #expect(sign(header, answering: false) == .certain)
    }
    for header in ["Precedence: bulk", "Precedence: junk"] {
      #expect(sign(header) == .likely)
      #expect(sign(header, answering: false) == .certain)
    }
  }
}
