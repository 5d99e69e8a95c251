import Foundation
import TestSupport
import Testing

/// Letters that are handed to a program in the place of a mail server.
struct SentByProgramTests {
  private let mail: ApprovedLetters

  init() throws {
    mail = try ApprovedLetters(5)
  }

  /// The arguments that send by a shell script.
  private func arguments(_ script: String) throws -> [String] {
    let path = mail.workspace["sendmail"]
    try mail.workspace.write("#!/bin/sh\ncat > /dev/null\n\(script)\n", to: "sendmail")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path.path)
    return ["send", "--yes", "--smtp", "sendmail:\(path.path)", "--now", HeedProgram.now]
  }

  /// A supervisor that ignores the ends of its children hands that on to the programs it starts.
  @Test(.enabled(if: Python.isPresent, "the supervisor is written in Python, which is missing"))
  func `A refusal is heard where a supervisor ignores the ends of programs`() throws {
    let supervisor = """
      import os, signal, sys
      signal.signal(signal.SIGCHLD, signal.SIG_IGN)
      os.execv(sys.argv[1], sys.argv[1:])
      """
    let python = try #require(Python.executable)
    let outcome = try Program(executable: python, folder: mail.workspace.url).run(
      ["-c", supervisor, HeedProgram.url.path]
        + arguments("echo no such user >&2; exit 67"))
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.output.contains("Refused by the server  5"), "\(outcome.output)")
    #expect(try mail.letters.allSatisfy { $0.state == "failed" })
  }

  @Test func `A program that breaks off may have sent the letter, and does not get them all`()
    throws
  {
    let outcome = try mail.workspace.heed(arguments("echo broken pipe >&2; exit 74"))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("3 letters in a row had no answer"), "\(outcome.errors)")
    #expect(outcome.errors.contains("74 broken pipe"))
    #expect(outcome.output.contains("Left for later  2"), "\(outcome.output)")
    #expect(
      try mail.letters.map(\.state) == ["unknown", "unknown", "unknown", "approved", "approved"])
  }

  /// The ledger is opened anew for the letters of which nobody knows.
  @Test func `What was sent is told although the ledger is gone by then`() throws {
    let outcome = try mail.workspace.heed(
      arguments(
        """
        cd '\(mail.workspace.url.path)/.heed'
        mv ledger.sqlite kept 2>/dev/null && mkdir ledger.sqlite
        exit 0
        """))
    #expect(outcome.output.contains("Sent  5"), "\(outcome.output)")
    #expect(outcome.errors.contains("ledger.sqlite"), "\(outcome.errors)")
    #expect(outcome.status == 2)
  }

  @Test func `Copies that have gone are told although the file of the next is not there`() throws {
    let outcome = try mail.workspace.heed(
      arguments("rm -f '\(mail.workspace.url.path)'/outbox/*/*/*r-4.eml")
        + ["--to-me", "kim@acme.example"])
    #expect(
      outcome.output.contains("Copies sent to kim@acme.example  3"), "\(outcome.output)")
    #expect(outcome.output.contains("Left for later  2"), "\(outcome.output)")
    #expect(outcome.errors.contains("r-4"), "\(outcome.errors)")
    #expect(outcome.status == 2)
  }
}
