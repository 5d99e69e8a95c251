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
    let bar = ProgressBar(terminal: terminal)
    defer { bar.clear() }
    let interrupt = Interrupt()
    let report = try await send(by: route.transport(), named: route.name) { done, all in
      bar.show(done, of: all, "letters")
      return !interrupt.hasHappened
    }
    let unknown = report.interruption == nil ? try unknownLetters() : []
    return SendOutcome(.sent, report, unknown)
  }
}
