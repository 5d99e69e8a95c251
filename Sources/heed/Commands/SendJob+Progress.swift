import HeedLedger
import HeedWorkspace

extension SendJob {
  /// Sends letters and shows how far it has come; Ctrl-C ends it after the letter under way.
  ///
  /// - Parameters:
  ///   - route: by which they are sent.
  ///   - terminal: where it is shown.
  /// - Returns: what came of each.
  /// - Throws: what `SendJob` and `MailRoute` throw.
  func send(by route: MailRoute, showing terminal: Terminal) async throws -> SendOutcome {
    var report = try await withProgress(on: terminal) { goesOn in
      try await send(by: route.transport(), named: route.name, goesOn: goesOn)
    }
    var unknown: [OutgoingLetter] = []
    if report.interruption == nil {
      // What has left is told, whatever happens to the ledger now.
      do { unknown = try unknownLetters() } catch { report.interrupt(error) }
    }
    return SendOutcome(.sent, report, unknown)
  }

  /// Sends copies and shows how far it has come; Ctrl-C ends it after the copy under way.
  ///
  /// - Parameters:
  ///   - address: where the copies go.
  ///   - route: by which they are sent.
  ///   - terminal: where it is shown.
  /// - Returns: what came of each.
  /// - Throws: what `SendJob` and `MailRoute` throw.
  func sendCopies(
    to address: CopyAddress, by route: MailRoute, showing terminal: Terminal
  ) async throws -> SendOutcome {
    let report = try await withProgress(on: terminal) { goesOn in
      try await sendCopies(to: address.wire, by: route.transport(), goesOn: goesOn)
    }
    return SendOutcome(.copies(to: address.text), report, [])
  }

  private func withProgress(
    on terminal: Terminal, _ send: ((Int, Int) -> Bool) async throws -> SendReport
  ) async throws -> SendReport {
    let bar = ProgressBar(terminal: terminal)
    defer { bar.clear() }
    let interrupt = Interrupt()
    return try await send { done, all in
      bar.show(done, of: all, "letters")
      return !interrupt.hasHappened
    }
  }
}
