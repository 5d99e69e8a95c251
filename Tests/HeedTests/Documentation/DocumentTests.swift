import Foundation
import TestSupport
import Testing

/// What the documents show is what happens.
struct DocumentTests {
  @Test(arguments: Document.all)
  func `Every command prints what is shown, one after the other in a fresh workspace`(
    document: Document
  ) throws {
    let workspace = try Workspace(samples: true)
    let shell = Program(executable: URL(filePath: "/bin/sh"), folder: workspace.url)
    let programs = HeedProgram.url.deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    for shown in document.commands {
      let outcome = try shell.run(
        ["-c", "{ \(shown.command)\n} 2>&1"], .init(environment: ["PATH": "\(programs):\(path)"]))
      #expect(
        shown.shows(outcome.output),
        "\(document.path):\(shown.line): $ \(shown.command)\nprints\n\(outcome.output)")
    }
  }

  @Test func `The README shows commands`() {
    #expect(Document.all.first?.path == "README.md")
  }
}
