import Foundation
import TestSupport
import Testing

/// Lets everything that knows mail and is not heed read the letters of a workspace.
enum LetterJudges {
  /// - Parameters:
  ///   - workspace: where heed has run.
  ///   - count: how many letters there should be.
  /// - Throws: when a judge can't be run.
  static func read(_ workspace: Workspace, count: Int) throws {
    let outbox = workspace["outbox"].path
    let letters = try Listing(workspace["outbox"]).files.filter { $0.key.hasSuffix(".eml") }
    #expect(letters.count == count)
    for (path, bytes) in letters {
      let complaints = MessageLinter.complaints(about: Array(bytes))
      #expect(complaints == [], "\(path)")
    }
    if Python.isPresent {
      #expect(try Python.output(MailParsers.email, [outbox]) == "\(count)\n")
    }
    if Python.hasMailParser {
      #expect(try Python.output(MailParsers.mailParser, [outbox]) == "\(count)\n")
    }
  }
}
