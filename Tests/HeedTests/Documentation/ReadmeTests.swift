import Foundation
import Testing

/// What the README shows is what happens.
@Suite(.enabled(if: !Readme.commands.isEmpty, "there is no README.md that shows commands"))
struct ReadmeTests {
  @Test func `Every command prints what is shown, one after the other in a fresh workspace`() throws
  {
    let workspace = try Workspace(samples: true)
    let shell = Program(executable: URL(filePath: "/bin/sh"), folder: workspace.url)
    let programs = HeedProgram.url.deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    for shown in Readme.commands {
      let outcome = try shell.run(
        ["-c", shown.command + " 2>&1"], .init(environment: ["PATH": "\(programs):\(path)"]))
      #expect(
        shown.shows(outcome.output),
        "README.md:\(shown.line): $ \(shown.command)\nprints\n\(outcome.output)")
    }
  }
}
