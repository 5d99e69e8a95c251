import Foundation

/// Postfix's `smtp-sink`, which takes every letter, or fails as it is told to.
package final class SmtpSink {
  package static let isPresent = Program.installed("smtp-sink") != nil

  package let port: UInt16
  private let folder: TemporaryFolder
  private let program: ServerProgram

  /// - Throws: when it can't be started.
  package init(_ options: [String] = []) throws {
    folder = try TemporaryFolder()
    chmod(folder.path, 0o777)
    port = try Self.freePort()
    // It gives up the rights of root only when it is told for whom.
    let user = geteuid() == 0 ? ["-u", "nobody"] : []
    program = try ServerProgram(
      Program.installed("smtp-sink"),
      user + ["-d", folder.path + "/letter."] + options + ["127.0.0.1:\(port)", "100"])
    _ = try program.wait(for: "connection") { Self.connects(to: port) ? true : nil }
  }

  /// What it got with `DATA`, without the lines that it writes before: one text for each letter.
  package func letters() throws -> [String] {
    try folder.files().values.compactMap { text in
      text.contains("X-Rcpt-Args:") ? text : nil
    }.sorted()
  }

  private static func address(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  private static func withSocket<Result>(
    _ port: UInt16, _ call: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    #if os(Linux)
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    defer { close(descriptor) }
    var address = address(port)
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        call(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  private static func connects(to port: UInt16) -> Bool {
    withSocket(port) { connect($0, $1, $2) == 0 }
  }

  /// A port that nobody listens on.
  package static func freePort() throws -> UInt16 {
    let port: UInt16? = withSocket(0) { descriptor, address, length in
      guard bind(descriptor, address, length) == 0 else { return nil }
      var found = sockaddr_in()
      var size = length
      let result = withUnsafeMutablePointer(to: &found) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          getsockname(descriptor, $0, &size)
        }
      }
      return result == 0 ? UInt16(bigEndian: found.sin_port) : nil
    }
    guard let port else { throw ServerProgram.NotStarted(description: "there is no free port") }
    return port
  }
}
