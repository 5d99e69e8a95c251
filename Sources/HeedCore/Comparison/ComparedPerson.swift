/// A person who would be treated differently, as shown in a sample.
package struct ComparedPerson: Hashable, Sendable {
  /// The response's id.
  package let id: String
  /// The file and the row it came from; nil for a response of the ledger.
  package let place: Place?
  package let name: String?
  package let company: String?
  package let survey: String?
  package let score: Double?
  package let comment: String?
  package let ruleBefore: String
  package let ruleAfter: String

  package struct Place: Hashable, Sendable {
    package let file: String
    package let row: Int

    package init(file: String, row: Int) {
      self.file = file
      self.row = row
    }
  }

  init(_ response: Response, place: Place?, before: Treatment, after: Treatment) {
    id = response.text(.id) ?? ""
    self.place = place
    name = response.text(.fullName) ?? response.text(.email)
    company = response.text(.company)
    survey = response.text(.survey)
    score = response.number(.score)
    comment = response.text(.comment)
    ruleBefore = before.rule
    ruleAfter = after.rule
  }
}
