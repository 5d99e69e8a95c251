/// What became of a letter, by how its transaction ended.
///
/// It can only have been accepted when it was handed over to its end; then the server's word counts,
/// and without one nobody knows. Before that, whatever happens, it was not.
extension SMTPTransaction {
  /// What became of the letter.
  ///
  /// - Parameters:
  ///   - server: to which it was to be given.
  ///   - secrets: what must not be shown, should the server repeat it.
  /// - Returns: the outcome.
  func outcome(_ server: SMTPServer, without secrets: [String]) -> DeliveryOutcome {
    let reply = reply.map { ServerReply(code: $0.code, text: $0.text, without: secrets) }
    return isHandedOver ? afterLetter(reply) : beforeLetter(reply, server)
  }

  private func afterLetter(_ reply: ServerReply?) -> DeliveryOutcome {
    if let reply, let outcome = Self.refusal(reply) { return outcome }
    if let reply, isAccepted { return .accepted(reply) }
    return .unknown(
      "the server took the letter and did not say what it did with it: \(ending(reply))")
  }

  private func beforeLetter(_ reply: ServerReply?, _ server: SMTPServer) -> DeliveryOutcome {
    if let reply, let code = reply.code {
      if TransportFailure.loginCodes.contains(code) {
        return .stopped(.login(reply, at: server))
      }
      if command == .sender, code >= 500, !Self.sizeCodes.contains(code) {
        return .stopped(.sender(reply, at: server))
      }
      if let outcome = Self.refusal(reply) { return outcome }
    }
    let what = hasBegun ? "the letter did not leave whole" : "nothing of the letter was sent"
    return .postponed(ServerReply(code: nil, text: "\(what): \(ending(reply))"))
  }

  /// What becomes of a letter to which the server says no; nil for another answer.
  private static func refusal(_ reply: ServerReply) -> DeliveryOutcome? {
    switch reply.code {
    case .some(400..<500): .postponed(reply)
    case .some(500..<600): isAboutSender(reply) ? notPassedOn(reply) : .refused(permanent: reply)
    default: nil
    }
  }

  /// Whether the server passes on no letters of ours, which is not to be put down to the people they
  /// are for.
  private static func isAboutSender(_ reply: ServerReply) -> Bool {
    RefusalReason(reply.text, status: EnhancedStatus(in: reply.text)) == .sender
  }

  /// It may pass on those to other domains, so that the next letter is tried.
  private static func notPassedOn(_ reply: ServerReply) -> DeliveryOutcome {
    .postponed(
      ServerReply(
        code: reply.code,
        text: "\(reply.text); if this is the answer to every letter, set user and password in "
          + "rules/heed.yml, or name the server of your own mail provider"))
  }

  /// Codes about the letter's size, which `MAIL FROM` tells the server (RFC 1870, section 6).
  private static let sizeCodes: Set<Int> = [552, 523]

  private func ending(_ reply: ServerReply?) -> String {
    switch loss {
    case .silent: "it was silent for too long"
    case .closed: "the connection ended"
    case nil: "its answer was \(reply?.line ?? "none")"
    }
  }
}
