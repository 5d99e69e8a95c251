extension Response {
  /// The response as it was before anything was worked out of its text and its score; the band, which
  /// follows from the score alone, is set by the surveys given.
  ///
  /// What came from the ledger stays as it was when the response came in.
  package func withoutFindings(surveys: [Survey]) -> Response {
    var response = self
    for field in StandardField.fields(from: .text) { response[field] = .missing }
    let survey = text(.survey).flatMap { name in surveys.first { $0.name == name } }
    let band = number(.score).flatMap { survey?.band(of: $0) }
    response[.band] = band.map { .text($0.name) } ?? .missing
    return response
  }
}
