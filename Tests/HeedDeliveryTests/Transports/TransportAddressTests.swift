import Testing

@testable import HeedDelivery

struct TransportAddressTests {
  @Test(arguments: [
    ("smtp+starttls://mail.acme.example:587", "mail.acme.example:587"),
    ("smtp+starttls://mail.acme.example", "mail.acme.example:587"),
    ("smtps://Mail.Acme.example/", "mail.acme.example:465"),
    ("SMTPS://mail.acme.example:4650", "mail.acme.example:4650"),
    ("smtp://localhost", "localhost:25"),
    ("smtp://127.0.0.53:2525", "127.0.0.53:2525"),
    ("smtp://[::1]:2525", "[::1]:2525"),
    ("smtps://[2001:db8::25]", "[2001:db8::25]:465"),
    ("smtps://xn--mnchen-3ya.example", "xn--mnchen-3ya.example:465"),
  ])
  func `A server is read`(text: String, place: String) throws {
    guard case .smtp(let server) = try TransportAddress(text) else {
      Issue.record("no server")
      return
    }
    #expect(server.place == place)
  }

  @Test func `A program and a folder are read`() throws {
    #expect(
      try TransportAddress("sendmail:/usr/sbin/sendmail") == .sendmail(path: "/usr/sbin/sendmail"))
    #expect(try TransportAddress("maildir:/srv/mail out") == .maildir(path: "/srv/mail out"))
    #expect(try TransportAddress("maildir:///srv/mail") == .maildir(path: "/srv/mail"))
  }

  @Test(arguments: [
    "", "mail.acme.example", "mail.acme.example:587", "http://acme.example", "smtp:/localhost",
    "smtps://", "smtps://:465", "smtps://a b", "smtps://a:0", "smtps://a:65536", "smtps://a:+5",
    "smtps://a:", "smtps://a:x", "smtps://a/b", "smtps://a?b", "smtps://a#b", "smtps://a%0d",
    "smtps://[::1", "smtps://[]", "smtps://[::1]x", "smtps://münchen.example", "sendmail:",
    "sendmail:sendmail", "maildir:", "maildir:/", "maildir:~/out", "sendmail://usr/sbin/sendmail",
    "smtps://a\r\nb", "smtps://\u{1B}[31m",
  ])
  func `Anything else is refused with what to write`(text: String) {
    let failure = #expect(throws: TransportFailure.self) { try TransportAddress(text) }
    #expect(failure?.step == .settings)
    #expect(failure?.help.contains("smtp+starttls://") == true)
    #expect(failure?.message.unicodeScalars.allSatisfy { $0.value >= 0x20 } == true)
  }

  @Test(arguments: ["mail.acme.example", "localhost.acme.example", "10.0.0.1", "127.1", "0.0.0.0"])
  func `Without encryption only this machine is a server`(host: String) {
    let failure = #expect(throws: TransportFailure.self) { try TransportAddress("smtp://\(host)") }
    #expect(failure?.message == "a letter must not travel unencrypted to \(host)")
    #expect(failure?.help.contains("smtp+starttls://\(host)") == true)
  }

  @Test(arguments: [
    "smtps://care:zebra@mail.acme.example", "smtps://care@mail.acme.example",
    "smtps://mail.acme.example/zebra@", "gopher://care:zebra@mail.acme.example",
    "care:zebra@mail.acme.example", "sendmail:care:zebra@x",
  ])
  func `An address with a password is refused and not repeated`(text: String) {
    let failure = #expect(throws: TransportFailure.self) { try TransportAddress(text) }
    #expect(failure.map { !"\($0)".contains("zebra") } == true)
  }
}
