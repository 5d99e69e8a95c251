extension Triage {
  /// Reads a response, works out what the rules want to know of its text, and decides about it.
  ///
  /// - Parameters:
  ///   - response: with what is known of it beside its text.
  ///   - facts: of these rules; they are the response's afterwards.
  ///   - submittedAt: when the customer answered; every clock starts then.
  /// - Returns: the decision, and the response with what was worked out.
  /// - Throws: `CalendarError` when no deadline can be worked out from that time.
  package func decide(
    _ response: Response, facts: inout Facts, submittedAt: Instant
  ) throws(CalendarError) -> (decision: Decision, response: Response) {
    facts.read(response)
    var response = response
    response.values = facts.values
    return (try decide(facts, submittedAt: submittedAt), response)
  }
}
