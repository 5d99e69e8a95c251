@testable import HeedCore

extension Treatment {
  /// A treatment; what a test does not care for is as it is with most.
  static func sample(
    rule: String = "a rule", priority: String = "P2", template: String? = "hello",
    owner: String? = "kim", tags: [String] = [], letter: LetterPlan = .written(minutes: 10),
    respondBy: Int64? = 100
  ) -> Treatment {
    Treatment(
      rule: rule, priority: priority, template: template, owner: owner, tags: tags, notify: [],
      letter: letter, respondBy: respondBy.map { Instant(seconds: $0) })
  }
}

extension Response {
  /// A response with an id alone.
  static func numbered(_ number: Int) -> Response {
    let count = StandardField.allCases.count
    var response = Response(values: Array(repeating: .missing, count: count), row: number)
    response[.id] = .text("r-\(number)")
    return response
  }
}
