import Foundation

/// Hands letters to a program that takes them as `sendmail` does, on standard input.
package final class SendmailTransport: Transport {
  private let path: String
  private let limit: Int
  private let hidden: Set<String>

  /// Names the program.
  ///
  /// - Parameters:
  ///   - path: Such as `/usr/sbin/sendmail`.
  ///   - limit: Seconds for one letter; after them the program is killed.
  ///   - hidden: Variables of the environment that are none of its business.
  package init(path: String, limit: Int = 600, hiding hidden: Set<String> = []) {
    self.path = path
    self.limit = limit
    self.hidden = hidden
  }

  package func deliver(_ message: WireMessage, in envelope: Envelope) -> DeliveryOutcome {
    do throws(TransportFailure) {
      _ = try check()
      let input = try Self.file(with: message.bytes)
      defer { try? input.close() }
      let program = ChildProgram(
        executable: path, arguments: ["-i", "-f", envelope.sender, "--", envelope.recipient],
        limit: limit, step: .handover, hidden: hidden)
      return outcome(try program.run(input: input.fileDescriptor, reading: STDERR_FILENO))
    } catch {
      return .stopped(error)
    }
  }

  package func check() throws(TransportFailure) -> String {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists, !isFolder.boolValue, access(path, X_OK) == 0 else {
      throw TransportFailure(
        .handover, "\(path) is not a program that can be run",
        help: "install a mail system, or name its program as sendmail:/PATH")
    }
    return "\(path) can be run; whether it can send is known when it does"
  }

  /// What an exit status says of the letter, by `sysexits.h` (FreeBSD sysexits(3)).
  ///
  /// One that does not say that the program has not taken the letter leaves that open.
  private func outcome(
    _ run: (ending: ChildProcess.Ending, text: String)
  ) -> DeliveryOutcome {
    switch run.ending {
    case .exited(0):
      return .accepted(ServerReply(code: nil, text: "taken by \(path)"))
    case .exited(let status):
      let reply = ServerReply(code: Int(status), text: run.text)
      if Self.temporary.contains(status) { return .postponed(reply) }
      if Self.aboutLetter.contains(status) { return .refused(permanent: reply) }
      if Self.unusable.contains(status) {
        return .stopped(
          TransportFailure(
            .handover, "\(path) can't be used: \(reply.line)", help: "put right what it says"))
      }
      return .unknown("\(path) may have taken the letter; it ended with \(reply.line)")
    case .killed(let signal):
      return .unknown("\(path) was ended by signal \(signal) while it had the letter")
    case .timedOut:
      return .unknown("\(path) did not end within \(limit) seconds and was killed")
    case .lost:
      return .unknown("\(path) had the letter, and the system does not say how it ended")
    }
  }

  /// `EX_TEMPFAIL`, and `EX_NOHOST`, which some say of the mail server too, when there is no network.
  private static let temporary: Set<Int32> = [75, 68]
  /// `EX_DATAERR`, `EX_NOUSER`.
  private static let aboutLetter: Set<Int32> = [65, 67]
  /// `EX_USAGE`, `EX_UNAVAILABLE`, `EX_OSERR`, `EX_OSFILE`, `EX_CANTCREAT`, `EX_NOPERM`,
  /// `EX_CONFIG`, and the shell's for a missing program.
  private static let unusable: Set<Int32> = [64, 69, 71, 72, 73, 77, 78, 126, 127]

  /// A file without a name, so that nothing of the letter stays, whatever happens.
  private static func file(with bytes: [UInt8]) throws(TransportFailure) -> FileHandle {
    let path = "the temporary folder"
    do {
      let descriptor = try SystemCall.check(path, doing: "write to") {
        var template = Array("\(NSTemporaryDirectory())/heed-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        if descriptor >= 0 { unlink(template) }
        return descriptor
      }
      let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try bytes.withUnsafeBytes { try SystemCall.writeAll($0, to: descriptor, path: path) }
      try SystemCall.check(path, doing: "write to") { lseek(descriptor, 0, SEEK_SET) }
      return file
    } catch {
      throw TransportFailure(.handover, error)
    }
  }
}

extension TransportFailure {
  /// Says that what is handed over could not be written; a failure says itself what it is.
  init(_ step: Step, _ error: any Error) {
    if let failure = error as? TransportFailure {
      self = failure
      return
    }
    let error = error as? DeliveryError
    self.init(
      step, error?.message ?? "a file could not be written", help: error?.help ?? "try again")
  }
}
