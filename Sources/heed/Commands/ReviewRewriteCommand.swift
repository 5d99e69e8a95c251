import ArgumentParser
import HeedWorkspace

struct ReviewRewriteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rewrite",
    abstract: "Writes letters anew, by today's rules and templates and for today's owner.",
    discussion: """
      For letters that were written before a template was changed, before a case was given to somebody \
      else, or so long ago that a day in them has passed. They wait for review, also those that were \
      approved. A letter that somebody has edited is left as it is.
      """)

  @Argument(help: "The ids of the responses, as 'heed review' shows them.")
  var responses: [String] = []

  @Option(help: "Their source, where several have a response of that id.")
  var source: String?

  @Flag(help: "All letters that wait; with --priority and the like, all of those.")
  var all = false

  @Flag(help: "Also those that were edited; the changes are lost.")
  var evenEdited = false

  @Option(help: "Who you are. Default: HEED_USER, or else the name you are logged in by.")
  var by: String?

  @OptionGroup var options: ReviewOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if all != responses.isEmpty { throw ValidationError("give ids, or --all") }
  }

  func run() async throws {
    let letters = try await Failure.handling(common.terminal) {
      let (job, _) = try common.reviewJob(for: .deciding)
      let meant =
        try all
        ? job.walk(options.filter).items.map {
          (id: $0.letter.response.id, source: Optional($0.letter.response.source))
        } : responses.map { (id: $0, source: source) }
      return try job.rewrite(meant, evenEdited: evenEdited, by: Actor.name(by))
    }
    switch common.format {
    case .json: try common.terminal.print(letters.map(RewrittenLetterJSON.init).json())
    case .table: try common.terminal.show(RewrittenLettersText(letters).text)
    }
  }
}
