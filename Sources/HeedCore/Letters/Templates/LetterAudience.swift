/// Whom a template is written for, which decides what it can print.
package enum LetterAudience: String, CaseIterable, Sendable {
  /// One customer: the fields of the response, and what heed adds to them.
  case customers
  /// One of `rules/people.yml`: the cases that the mail is about.
  case colleagues
}
