import HeedCore

extension Configuration {
  /// The response of a record in the ledger, laid out by these settings.
  ///
  /// - Parameters:
  ///   - record: as `ResponseRecord` writes it.
  ///   - anew: whether it is to be decided anew: what the rules of its day have worked out of its text
  ///     and its score is left out then.
  /// - Returns: nil when the record can't be read.
  func response(from record: [UInt8], anew: Bool) -> Response? {
    let response = ResponseRecord.response(from: record, schema: schema)
    return anew ? response?.withoutFindings(surveys: surveys) : response
  }
}
