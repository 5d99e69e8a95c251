/// Makes of what a test gives the response that heed would see: with its band, its language, and
/// what the ledger would know of the customer.
struct GivenResponse {
  private let schema: Schema
  private let surveys: [Survey]
  private let languages = LanguageDetector()

  init(schema: Schema, surveys: [Survey]) {
    self.schema = schema
    self.surveys = surveys
  }

  /// The response; one that does not say when it was given was given now.
  func response(_ given: [(slot: Int, value: Value)], now: Instant) -> Response {
    var response = Response(
      values: Array(repeating: .missing, count: schema.fields.count), row: 1)
    response[.id] = .text("test")
    response[.submittedAt] = .instant(now)
    for (slot, value) in given where value != .missing { response.values[slot] = value }
    let survey = surveys.first { $0.name == response.text(.survey) }
    fill(.band, of: &response, with: band(.score, of: response, survey))
    settleLanguage(&response)
    response.settleNames()
    settleHistory(&response, survey)
    return response
  }

  private func fill(_ field: StandardField, of response: inout Response, with value: Value?) {
    if let value, response[field] == .missing { response[field] = value }
  }

  private func band(
    _ field: StandardField, of response: Response, _ survey: Survey?
  ) -> Value? {
    response.number(field).flatMap { survey?.band(of: $0) }.map { .text($0.name) }
  }

  private func settleLanguage(_ response: inout Response) {
    if let language = response.text(.language) {
      if let tag = LanguageTag(language) { response[.language] = .text(tag.text) }
    } else if let comment = response.text(.comment) {
      fill(
        .language, of: &response,
        with: languages.language(of: comment).map { .text($0.rawValue) })
    }
  }

  private func settleHistory(_ response: inout Response, _ survey: Survey?) {
    fill(.previousBand, of: &response, with: band(.previousScore, of: response, survey))
    if let score = response.number(.score), let previous = response.number(.previousScore) {
      fill(.scoreChange, of: &response, with: .number(score - previous))
    }
    fill(.openCases, of: &response, with: .number(0))
    let isKnown =
      response[.previousScore] != .missing || response[.previousBand] != .missing
      || response[.daysSinceLastLetter] != .missing || response[.openCases] != .number(0)
    fill(.responsesBefore, of: &response, with: .number(isKnown ? 1 : 0))
  }
}
