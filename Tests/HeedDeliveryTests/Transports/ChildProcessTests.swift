import Foundation
import TestSupport
import Testing

@testable import HeedDelivery

struct ChildProcessTests {
  private func start(_ script: String) throws -> ChildProcess {
    try ChildProcess(
      "/bin/sh", ["-c", script], environment: [:], streams: ChildProcess.Streams())
  }

  @Test func `Its end is told`() throws {
    #expect(try start("exit 67").wait() == .exited(67))
    #expect(try start("exit 0").wait(limit: 20) == .exited(0))
    #expect(try start("kill -9 $$").wait() == .killed(SIGKILL))
    #expect(try start("exec sleep 30").wait(limit: 0) == .timedOut)
  }

  /// As when this program's parent has made it ignore the ends of others.
  @Test func `An end that the system does not tell is none that went well`() throws {
    for limit in [nil, 20] {
      let child = try start("exit 67")
      #expect(waitpid(child.process, nil, 0) == child.process)
      #expect((limit.map { child.wait(limit: $0) } ?? child.wait()) == .lost)
    }
  }

  #if os(Linux)
    @Test func `A program that is still being written is started when it is done`() throws {
      let folder = try TemporaryFolder()
      let path = folder.path + "/program"
      try "#!/bin/sh\nexit 7\n".write(toFile: path, atomically: false, encoding: .utf8)
      chmod(path, 0o755)
      let file = try #require(FileHandle(forWritingAtPath: path))
      let writer = Thread {
        Thread.sleep(forTimeInterval: 0.1)
        try? file.close()
      }
      writer.start()
      let child = try ChildProcess(
        path, [], environment: [:], streams: ChildProcess.Streams())
      #expect(child.wait() == .exited(7))
    }
  #endif

  @Test func `What can't be started says why`() {
    #expect(throws: ChildProcess.NotStarted(code: ENOENT)) {
      try ChildProcess(
        "/nowhere/program", [], environment: [:], streams: ChildProcess.Streams())
    }
  }
}
