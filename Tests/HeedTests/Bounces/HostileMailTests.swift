import Foundation
import TestSupport
import Testing

/// Anyone may send mail to the folder that heed reads.
@Suite(.enabled(if: Python.isPresent, "the ledger is read with Python, which is missing"))
struct HostileMailTests {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// Messages, each with what about it may exhaust or mislead a reader.
  private static func messages(about id: String) -> [String] {
    let reply = "In-Reply-To: <\(id)>\n"
    let report = "From: mailer-daemon@x\nContent-Type: multipart/report; boundary=b\n"
    return [
      (0..<20_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined(),
      "Content-Type: multipart/mixed; boundary=b\n\n" + repeated("--b\n\n", 200_000),
      "Content-Type: multipart/mixed; boundary=b\n\n"
        + repeated("--b\nContent-Type: multipart/mixed; boundary=b\n\n", 50_000),
      "Subject: " + repeated("a", 10_000_000) + "\n\nx",
      "Subject: a" + repeated("\n b", 1_000_000) + "\n\nx",
      "Subject: " + repeated(" ", 200_000) + "\n\nx",
      "Subject: " + repeated("=?utf-8?q?a?= ", 20_000) + "\n\nx",
      "Subject: " + repeated("=?", 100_000) + "\n\nx",
      "Content-Type: a/b" + repeated("; c*0*=utf-8''%", 10_000) + "\n\nx",
      "Content-Type: a/b; c=\"" + repeated("\\", 200_000) + "\n\nx",
      "References: " + repeated("<a@x> ", 40_000) + "\n\nx", repeated("a: b\n", 500_000),
      repeated("\u{0}", 1_000_000), "\u{0}\u{0}: \u{0}\n\n\u{0}", "--", "\n\n\n", "From ", ": :",
      report + "\n--b\nContent-Type: message/delivery-status\n\n"
        + repeated("Action: failed\nStatus: 5.1.1\n\n", 20_000) + "--b--",
      report + "\n--b\nContent-Type: message/delivery-status\n\n" + repeated("a: b\n", 400_000),
      report + "\n--b\nContent-Type: message/delivery-status\n\n" + repeated("rubbish\n\n", 50_000),
      report + "\n--b\nContent-Type: message/rfc822\n\nMessage-ID: " + repeated("<", 100_000),
      "From: postmaster@x\nContent-Type: text/html\n\n" + repeated("<style", 50_000),
      "From: postmaster@x\n\n" + repeated("5.1.1 ", 100_000),
      "From: postmaster@x\n\n" + (0..<20_000).map { "550 a\($0)@x\n" }.joined(),
      "Content-Transfer-Encoding: base64\n\n" + repeated("====", 500_000),
      "Content-Transfer-Encoding: quoted-printable\n\n" + repeated("=\n", 500_000),
      "Content-Type: text/plain; charset=gb18030\n" + reply + "\n" + repeated("\u{81}", 200_000),
    ]
  }

  @Test func `Whatever comes in is read to its end, and the rest with it`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana, PeopleTrial.bo)
    try trial.sendAll()
    let messages = Self.messages(about: try trial.messageID("r-2"))
    for (index, message) in messages.enumerated() {
      try trial.workspace.write(message, to: "box/cur/\(index)")
    }
    let last = IncomingMail.notice(about: try trial.messageID("r-1"))
    try trial.workspace.write(last, to: "box/cur/z")
    let json = try JSONValue(
      trial.heed("bounces", "box", "--format", "json", at: "2026-11-20T12:00:00Z").output)
    let about = try #require(json["about"]?.elements)
    #expect(about.compactMap { $0["response"]?.text }.sorted() == ["r-1", "r-2"])
    #expect(about.compactMap { $0["what"]?.text }.sorted() == ["bounced", "replied"])
    // Two hold nothing but line ends, or nothing that is a message of a mailbox.
    #expect((messages.count - 2...messages.count + 1).contains(json["messages"]?.int ?? 0))
    #expect(try trial.rows("SELECT count(*) FROM suppressions") == ["1"])
  }

  @Test func `Of mail about no letter little is kept, however much comes`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana)
    try trial.sendAll()
    let long = Self.repeated("=?utf-8?q?lang=C3=A9?= ", 8000)
    let mbox = (1...600).map { number in
      "From x\nFrom: a@\(Self.repeated("x", 200_000 / number))\nSubject: \(number) "
        + "\(number == 1 ? long : Self.repeated("y", 200_000 / number))\n\nx\n"
    }.joined(separator: "\n")
    let json = try trial.read(mbox)
    let listed = try #require(json["not_understood"]?.elements)
    #expect(listed.count == 500 && json["more_not_understood"]?.int == 100)
    for stranger in listed {
      #expect((1...201).contains(stranger["subject"]?.text?.count ?? 0))
      #expect((1...201).contains(stranger["from"]?.text?.count ?? 0))
    }
    #expect(listed.first?["subject"]?.text?.hasPrefix("1 langélangé") == true)
    let text = try trial.heed("bounces", "in.eml", at: "2026-11-20T12:00:00Z").output
    #expect(text.contains("  and 100 more\n"), "\(text.suffix(200))")
    // The log keeps it for good.
    let sender = "Ana <ana@\(Self.repeated("x", 200_000)).example>"
    try trial.read(IncomingMail.reply(to: trial.messageID("r-1"), from: sender))
    #expect(
      try trial.rows("SELECT max(length(detail)) FROM events WHERE what = 'customer_replied'")
        == ["201"])
  }

  @Test func `A device that never ends is refused`() throws {
    let trial = try PeopleTrial(PeopleTrial.ana)
    let outcome = try trial.heed("bounces", "/dev/zero", status: 2)
    #expect(outcome.errors.contains("/dev/zero is neither a file nor a folder"))
  }
}
