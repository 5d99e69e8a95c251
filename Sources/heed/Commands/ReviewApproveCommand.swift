import ArgumentParser
import HeedCore
import HeedWorkspace

struct ReviewApproveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Says yes to letters, as they are now.",
    discussion: """
      A yes holds for the letter as it is, and for a few days: when the letter, the response or the \
      customer's state changes, it waits for review again.
      """)

  @Argument(help: "The ids of the responses, as 'heed review' shows them.")
  var responses: [String] = []

  @Option(help: "Their source, where several have a response of that id.")
  var source: String?

  @Flag(help: "All letters that wait; with --priority and the like, all of those.")
  var all = false

  @Flag(help: "With --all: also those with something to look at twice.")
  var evenWithWarnings = false

  @Flag(help: "With --all: don't ask.")
  var yes = false

  @Option(help: "Who you are. Default: HEED_USER, or else the name you are logged in by.")
  var by: String?

  @OptionGroup var options: ReviewOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if all != responses.isEmpty { throw ValidationError("give ids, or --all") }
    if evenWithWarnings, !all {
      throw ValidationError("--even-with-warnings is for --all; letters that you name are meant")
    }
  }

  func run() async throws {
    let (items, zone) = try await Failure.handling(common.terminal) {
      let (job, configuration) = try common.reviewJob(for: .deciding)
      return (try approve(job, by: Actor.name(by)), configuration.settings.timeZone)
    }
    switch common.format {
    case .json: try common.terminal.print(items.map(ReviewItemJSON.init).json())
    case .table:
      for item in items where !all && item.letter.state != .approved { tellDoubts(item) }
      try common.terminal.show(Self.wording(items, zone))
    }
  }

  private func approve(_ job: ReviewJob, by actor: String) throws -> [ReviewItem] {
    guard all else {
      return try job.approve(responses.map { (id: $0, source: source) }, by: actor)
    }
    let items = try chosen(job)
    return items.isEmpty ? [] : try job.approve(seen: items.map(SeenLetter.init), by: actor)
  }

  private func chosen(_ job: ReviewJob) throws -> [ReviewItem] {
    let items = try job.walk(options.filter).items
    let sendable = items.filter(\.isSendable)
    for item in items where !item.isSendable {
      common.terminal.note(
        "Left out: the letter to \(item.letter.response.id), as \(item.warnings.first ?? "")")
    }
    let meant = sendable.filter { evenWithWarnings || $0.oddities.isEmpty }
    tellOdd(sendable.filter { !$0.oddities.isEmpty })
    guard !meant.isEmpty, try yes || confirmed(meant.count) else { return [] }
    return meant
  }

  /// Who names a letter need not have seen it.
  private func tellDoubts(_ item: ReviewItem) {
    guard !item.oddities.isEmpty else { return }
    let id = item.letter.response.id
    common.terminal.note(
      "Look twice at the letter to \(id): \(item.oddities.map(\.message).joined(separator: "; ")). "
        + "'heed review undo \(id)' takes the yes back.")
  }

  /// Tells of the letters that a person had better read, unless they are meant too.
  private func tellOdd(_ items: [ReviewItem]) {
    guard !items.isEmpty, !evenWithWarnings else { return }
    for item in items {
      common.terminal.note(
        "Left out, to be looked at: the letter to \(item.letter.response.id): "
          + "\(item.oddities.map(\.message).joined(separator: "; "))")
    }
    common.terminal.note(
      "'heed review next' shows \(items.count == 1 ? "it" : "them"); --even-with-warnings approves "
        + "\(items.count == 1 ? "it" : "them") unread.")
  }

  private func confirmed(_ count: Int) throws -> Bool {
    guard common.terminal.canAsk else { throw OutgoingError.unconfirmed(count) }
    let question = "Approve \(count == 1 ? "1 letter" : "\(count) letters") unread?"
    let answer = common.terminal.ask("\(question) Type the number to do so: ")
    if answer == String(count) { return true }
    common.terminal.note("To approve them, the answer is \(count).")
    return false
  }

  private static func wording(_ items: [ReviewItem], _ zone: TimeZoneRules) -> String {
    let known = items.filter { $0.letter.state == .approved }.map { item in
      let approval = item.letter.approval
      let time = approval.map { " on \(zone.civil(at: Instant(seconds: $0.at)).readable)" } ?? ""
      return "The letter to \(item.letter.response.id) is approved already, by "
        + "\(approval?.actor ?? "its rule")\(time)."
    }
    let count = items.count - known.count
    return (known + (count == 0 && !known.isEmpty ? [] : [wording(count)])).joined(separator: "\n")
  }

  private static func wording(_ count: Int) -> String {
    switch count {
    case 0: "Nothing was approved."
    case 1: "Approved 1 letter. 'heed send' sends it."
    default: "Approved \(count) letters. 'heed send' sends them."
    }
  }
}
