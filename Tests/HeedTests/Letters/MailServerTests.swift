import Foundation
import TestSupport
import Testing

/// Letters on their way through a real mail server.
@Suite(
  .enabled(if: Python.hasMailServer, "HEED_JUDGES names no Python with aiosmtpd and dkimpy")
)
struct MailServerTests {
  @Test(
    "a signed letter arrives byte for byte, and its signature holds",
    arguments: ["nps-plain.csv", "wenjuanxing-csat.csv"])
  func roundTrip(sample: String) throws {
    let workspace = try Workspace(samples: true)
    let summary = try workspace.run("samples/\(sample)")
    let report = try Python.output(MailServer.roundTrip, [workspace["outbox"].path])
    #expect(report == "\(summary.drafted)\n")
  }

  @Test("so does one whose customer types what mail programs trip over")
  func oddLetters() throws {
    let workspace = try Workspace()
    let comments = [
      ".\r\n.\r\n..", "From here\r\nFrom there", "a\r\n\r\n\r\n", "\u{20}trailing \r\n\ttab\t",
      "=3D =\r\n=", String(repeating: "长", count: 900), "👩‍👩‍👧‍👦 e\u{301} שלום",
      String(repeating: "x", count: 1200),
    ]
    let rows = comments.enumerated().map { index, comment in
      PlainExport.Row(
        id: "r-\(index)", score: "1", comment: comment, email: "p\(index)@customer.example",
        firstName: "Zoë \"Z\" 王")
    }
    try workspace.write(PlainExport(rows: rows).text, to: "new.csv")
    let summary = try workspace.run("new.csv")
    #expect(summary.drafted == comments.count)
    let report = try Python.output(MailServer.roundTrip, [workspace["outbox"].path])
    #expect(report == "\(comments.count)\n")
  }
}
