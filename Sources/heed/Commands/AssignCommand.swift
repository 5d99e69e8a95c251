import ArgumentParser
import HeedWorkspace

struct AssignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Gives a case another owner, or another priority.",
    usage: """
      heed assign RESPONSE --to PERSON [options]
      heed assign RESPONSE --priority PRIORITY [options]
      """,
    discussion: """
      Another priority works out anew what is still open: from the same start, with its own times, \
      and with the pauses so far.
      """)

  @OptionGroup var about: CaseOptions

  @Option(help: "The new owner: an entry of rules/people.yml.")
  var to: String?

  @Option(help: "The new priority.")
  var priority: String?

  func validate() throws {
    if (to == nil) == (priority == nil) {
      throw ValidationError("give either --to PERSON or --priority NAME")
    }
  }

  func run() async throws {
    if let to { return try await about.enter(.assign(to)) }
    if let priority { try await about.enter(.prioritise(priority)) }
  }
}
