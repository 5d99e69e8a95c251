import ArgumentParser
import HeedWorkspace

/// Which letters are meant.
struct ReviewOptions: ParsableArguments {
  @Option(help: "Only letters of this priority.")
  var priority: String?

  @Option(help: "Only letters of this owner's cases, by id.")
  var owner: String?

  @Option(help: "Only letters from this template.")
  var template: String?

  @Option(help: "Only letters that this rule asks for.")
  var rule: String?

  @Option(help: "Only letters in this language, such as en or zh.")
  var language: String?

  var filter: ReviewFilter {
    var filter = ReviewFilter()
    filter.priority = priority
    filter.owner = owner
    filter.template = template
    filter.rule = rule
    filter.language = language
    return filter
  }
}
