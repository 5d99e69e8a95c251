import Foundation
import TestSupport
import Testing

/// Letters edited in the person's own editor stay valid mail, whose two parts say the same.
struct ReviewEditTests {
  /// An editor that changes the file by rules of sed.
  private static func sed(_ rules: String...) -> String {
    "sed -i.bak " + rules.map { "-e '\($0)'" }.joined(separator: " ")
  }

  private func parts(_ trial: ReviewTrial) throws -> (text: String, html: String) {
    let json = try JSONValue(trial.heed("review", "show", "r-1", "--format", "json").output)
    return (json["content"]?["text"]?.text ?? "", json["content"]?["html"]?.text ?? "")
  }

  @Test func `Subject and text change in both parts; all else stays`() throws {
    let trial = try ReviewTrial()
    let before = try parts(trial)
    let path = "outbox/" + (try #require(try trial.path()))
    let old = try trial.workspace.text(path)
    let edited = try trial.heed(
      "review", "edit", "r-1",
      editor: Self.sed("1s/:.*/: Zoë asks/", "s/^Dear Ana,/Dear <Ana> \\& Zoë,/"))
    #expect(edited.output.contains("is changed"))
    let after = try parts(trial)
    #expect(after.text == before.text.replacing("Dear Ana,", with: "Dear <Ana> & Zoë,"))
    #expect(
      after.html.replacing(#/<title>.*</title>/#, with: "")
        == before.html.replacing(#/<title>.*</title>/#, with: "")
        .replacing("Dear Ana,", with: "Dear &lt;Ana&gt; &amp; Zoë,"))
    #expect(after.html.contains("<title>Zoë asks</title>"))
    let new = try trial.workspace.text(path)
    for field in ["From: ", "To: ", "Message-ID: ", "Reply-To: ", "Date: "] {
      func line(_ text: String) -> String? {
        text.components(separatedBy: "\r\n").first { $0.hasPrefix(field) }
      }
      #expect(line(new) == line(old))
    }
    #expect(try trial.log() == ["edited by kim"])
    #expect(try trial.heed("review").errors == "", "it is no edit by hand")
    try trial.heed("review", "approve", "r-1")
    #expect(try trial.heed("send").output.contains("To be sent  1"))
  }

  @Test(.enabled(if: Python.isPresent, "Python is missing"))
  func `Another reader of mail reads the same`() throws {
    let trial = try ReviewTrial()
    try trial.heed(
      "review", "edit", "r-1",
      editor: Self.sed("1s/:.*/: 关于您的反馈 – Zoë/", "s/^Dear Ana,/Ana 您好，\\n\\n- one\\n- two/"))
    let path = trial.workspace["outbox/" + (try #require(try trial.path()))].path
    let read = try Python.output(
      """
      import email, email.policy, sys
      mail = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=email.policy.default)
      assert not mail.defects and all(not part.defects for part in mail.walk())
      print(mail['Subject'])
      print(mail.get_body(('plain',)).get_content().replace('\\r\\n', '\\n'))
      print(mail.get_body(('html',)).get_content())
      """, [path])
    #expect(read.hasPrefix("关于您的反馈 – Zoë\nAna 您好，\n\n- one\n- two\n"))
    #expect(read.contains("<p>Ana 您好，</p>"))
    #expect(read.contains("<li>one</li>") && read.contains("<li>two</li>"))
  }

  @Test func `An approved letter that is edited waits for review again`() throws {
    let trial = try ReviewTrial()
    try trial.heed("review", "approve", "r-1")
    try trial.heed("review", "edit", "r-1", editor: Self.sed("s/^Dear Ana,/Dear Anna,/"))
    #expect(try trial.state() == "waiting")
    #expect(try trial.folder() == "review")
    #expect(try trial.log() == ["approved by kim", "edited by kim", "approval_voided by kim"])
  }

  @Test(
    "nothing happens to the letter, and the text is kept",
    arguments: [
      (sed("1d"), "no subject"), (sed("2,$d"), "nothing is left"), ("false", "ended with code"),
    ])
  func unusable(editor: String, reason: String) throws {
    let trial = try ReviewTrial()
    let before = try Listing(trial.workspace["outbox"])
    let outcome = try trial.heed("review", "edit", "r-1", status: 2, editor: editor)
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    let kept = outcome.errors.firstMatch(of: #/kept in (\S+)/#).map { String($0.1) }
    #expect(kept.map { FileManager.default.fileExists(atPath: $0) } == true)
    #expect(try Listing(trial.workspace["outbox"]) == before)
    #expect(try trial.log() == [])
  }

  @Test func `An editor that is closed without saving changes nothing`() throws {
    let trial = try ReviewTrial()
    let before = try Listing(trial.workspace["outbox"])
    let outcome = try trial.heed("review", "edit", "r-1", editor: "true")
    #expect(outcome.output.contains("Nothing was changed"))
    #expect(try Listing(trial.workspace["outbox"]) == before)
  }

  @Test func `A letter that was decided about while it was edited stays as it is`() throws {
    let trial = try ReviewTrial()
    let program = HeedProgram.url.path
    let outcome = try trial.heed(
      "review", "edit", "r-1", status: 2,
      editor:
        "'\(program)' review reject r-1 --because no --by lee --now \(ReviewTrial.now) >&2; "
        + Self.sed("s/^Dear/Hi/"))
    #expect(outcome.errors.contains("was rejected"))
    #expect(try trial.state() == "rejected")
    #expect(!(try parts(trial).text.contains("Hi Ana")))
  }

  @Test func `A page that can't follow becomes plain text only when asked for`() throws {
    let trial = try ReviewTrial()
    try trial.change { text in
      // A page without paragraphs, as some mail programs write it.
      let head = text.components(separatedBy: "Content-Type: multipart")[0]
      return head
        + """
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        Dear Ana,
        --b
        Content-Type: text/html; charset=utf-8

        <table><tr><td>Dear Ana,</td></tr></table>
        --b--

        """.replacing("\n", with: "\r\n")
    }
    let editor = Self.sed("s/^Dear Ana,/Dear Anna,/")
    let refused = try trial.heed("review", "edit", "r-1", status: 2, editor: editor)
    #expect(refused.errors.contains("--plain"))
    let plain = try trial.heed("review", "edit", "r-1", "--plain", editor: editor)
    #expect(plain.errors.contains("plain text only now"))
    #expect(try parts(trial) == ("Dear Anna,\n", ""))
    try trial.heed("review", "approve", "r-1")
  }
}
