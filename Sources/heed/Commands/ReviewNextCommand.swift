import ArgumentParser
import HeedCore
import HeedWorkspace

struct ReviewNextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Takes you through the letters that wait, one by one.",
    usage: "heed review next [options]",
    discussion: """
      Each letter is shown with what the customer answered and the reason for it. Then one key \
      decides: a approves, e opens your editor, r rejects, s leaves it for later, o shows it in the \
      browser, w says more about the reason, u takes back the last yes or no, q ends, ? explains. No \
      other key does anything.
      """)

  @Option(help: "Who you are. Default: HEED_USER, or else the name you are logged in by.")
  var by: String?

  @OptionGroup var options: ReviewOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if common.format == .json {
      throw ValidationError("programs read the letters with 'heed review show ID --format json'")
    }
  }

  func run() async throws {
    try await Failure.handling(common.terminal) {
      let (job, configuration) = try common.reviewJob(for: .session)
      job.shown.discardOld()
      let walk = try job.walk(options.filter)
      guard !walk.items.isEmpty else {
        return try common.terminal.print("No letter waits for review.")
      }
      let start = ContinuousClock.now
      var session = ReviewSession(
        job, walk, terminal: common.terminal, zone: configuration.settings.timeZone,
        actor: try Actor.name(by))
      try session.review()
      let duration = start.duration(to: .now)
      let text = session.tally.text(after: duration)
      let width = session.display.size.map { $0.columns - 1 } ?? .max
      let lines = WrappedText(text, width: width).lines
      try common.terminal.print("\n" + lines.joined(separator: "\n"))
    }
  }
}
