import TestSupport
import Testing

/// Letters leave only while it is day where the customer is.
@Suite(.enabled(if: Python.isPresent, "the mail server is written in Python, which is missing"))
struct SendingHoursTests {
  @Test func `Letters leave while it is day where the customer is`() throws {
    let mail = try ApprovedLetters(1)
    let server = try FaultServer()
    let night = try mail.send(by: server, "--within-hours", "12-18", "--format", "json")
    #expect(try JSONValue(night.output)["later"]?.int == 1)
    #expect(try server.acceptedIDs().isEmpty)
    let day = try mail.send(by: server, "--within-hours", "9-18")
    #expect(day.status == 0)
    #expect(try server.acceptedIDs().count == 1)
  }

  @Test func `The hours may end while letters are sent; those that are left stay approved`() throws
  {
    let mail = try ApprovedLetters(3)
    let server = try FaultServer()
    let outcome = try mail.send(
      by: server, "--within-hours", "9:00-11:01", "--rate", "4/minute",
      "--now", "2026-11-22T10:00:50Z", "--format", "json")
    #expect(try server.acceptedIDs() == [mail.letters[0].messageID])
    #expect(try mail.letters.map(\.state) == ["sent", "approved", "approved"])
    #expect(try JSONValue(outcome.output)["later"]?.int == 2, "\(outcome.output)")
  }
}
