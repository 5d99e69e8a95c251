import LocatedYAML

/// Reads `rules/heed.yml`.
///
/// What it has read stays there for checking the other files, even where the rest can't be used.
struct SettingsReader {
  let files: WorkspaceFiles
  /// The ids of `rules/people.yml`.
  let people: [String]
  /// Empty when one of them can't be used.
  private(set) var languages: [String] = []
  private(set) var timeZone = TimeZoneRules.utc
  private(set) var calendars: [CalendarDefinition] = []
  /// Where each calendar is declared.
  private(set) var calendarMarks: [String: YAMLMark] = [:]
  private(set) var priorities: [Priority] = []
  private(set) var customerCalendars: CustomerCalendars?
  private(set) var fields: [Field] = []
  var diagnostics = Diagnostics()

  init(files: WorkspaceFiles, people: [String]) {
    self.files = files
    self.people = people
  }

  static let shape = Shape([
    .required(
      "company", .text, "The name of your company, as letters print it.",
      help: "write its name, as letters should print it:  company: Acme"),
    .required("from", .group(senderShape), "Who letters come from."),
    .optional(
      "languages", .oneOrMore(.matching(.language)),
      "The languages you write in. The first is used where a letter is missing in another."),
    .required(
      "time_zone", .matching(.timeZone), "The zone of times that come without one."),
    .optional(
      "calendars", .entries(.group(CalendarReader.shape)),
      "When you work. Working hours and working days are counted in these times only."),
    .required(
      "priorities", .entries(.group(priorityShape)),
      "How soon a response is answered, the most urgent priority first."),
    .optional(
      "customer_calendars", .group(CustomerCalendars.shape),
      "The calendar on which a customer's case is counted, in place of the priority's."),
    .optional(
      "reopening", .word(DeadlineLife.Reopening.self),
      "Whether the clock of a case that is opened again goes on or begins anew."),
    .optional("limits", .group(limitsShape), "How much may be written."),
    .optional(
      "approval_holds_for", .matching(.timeSpan),
      "After this time without being sent, an approved letter waits for review again."),
    .optional(
      "fields", FieldReader.form,
      "Columns of your exports, beyond the usual ones, that rules and letters may use."),
    .optional("outbox", .matching(.path), "The folder that letters are written into."),
    .optional("ledger", .matching(.path), "The file that keeps what was done."),
    .optional("smtp", .group(MailServerReader.shape), "The server that letters are sent through."),
    .optional(
      "unsubscribe", .group(UnsubscribeReader.shape),
      "Where recipients of advertising say that they want no more of it."),
  ])

  private static let senderShape = Shape([
    .required("name", .text, "A person's name."),
    .required("address", .matching(.emailAddress), "The address that customers can answer to."),
  ])

  mutating func settings(_ root: YAMLNode) -> Settings? {
    guard
      let file = MappingReader(
        root, subject: "the file of settings", shape: Self.shape, into: &diagnostics)
    else { return nil }
    let company = file.text("company", into: &diagnostics)
    let sender = file["from"].flatMap { mailbox($0) }
    let timeZone = file["time_zone"]?.timeZone("'time_zone'", into: &diagnostics)
    self.timeZone = timeZone ?? .utc
    readLanguages(file["languages"])
    readCalendars(file["calendars"])
    readPriorities(file["priorities"])
    fields = file["fields"].map { FieldReader.fields($0, into: &diagnostics) } ?? []
    customerCalendars = file["customer_calendars"].flatMap { customerCalendars($0) }
    let reopening = file.choice(
      "reopening", of: DeadlineLife.Reopening.self, into: &diagnostics)
    let limits = self.limits(file["limits"])
    let approval = approvalHoldsFor(file["approval_holds_for"])
    let mailServer = file["smtp"].flatMap { MailServerReader.server($0, into: &diagnostics) }
    let unsubscribe = file["unsubscribe"].flatMap {
      UnsubscribeReader.settings($0, into: &diagnostics)
    }
    let outbox = path("outbox", file) ?? "outbox"
    let ledger = path("ledger", file) ?? ".heed/ledger.sqlite"
    guard let company, let sender, let timeZone, !priorities.isEmpty else { return nil }
    return Settings(
      company: company, sender: sender, languages: languages, timeZone: timeZone,
      calendars: calendars, priorities: priorities, reopening: reopening ?? .restart,
      limits: limits, approvalHoldsFor: approval, fields: fields, outbox: outbox, ledger: ledger,
      mailServer: mailServer, unsubscribe: unsubscribe)
  }

  private mutating func mailbox(_ node: YAMLNode) -> Mailbox? {
    guard
      let reader = MappingReader(
        node, subject: "'from'", shape: Self.senderShape, into: &diagnostics)
    else { return nil }
    let name = reader.text("name", into: &diagnostics)
    let address = reader["address"]?.emailAddress(into: &diagnostics)
    guard let name, let address else { return nil }
    return Mailbox(name: name, address: address)
  }

  private mutating func readLanguages(_ node: YAMLNode?) {
    guard let node else {
      languages = ["en"]
      return
    }
    let tags = node.languageTags("'languages'", into: &diagnostics)
    if tags.isEmpty, node.sequence?.isEmpty == true {
      diagnostics.error("wrong-value", at: node.mark, "this list names no language")
    }
    if tags.count == node.sequence?.count ?? 1 { languages = tags }
  }

  private mutating func readCalendars(_ node: YAMLNode?) {
    guard let node else { return }
    var reader = CalendarReader { [files] in files["rules/\($0)"] }
    for entry in node.entries("'calendars'", into: &diagnostics) {
      calendarMarks[entry.key] = entry.keyMark
      if let calendar = reader.calendar(entry) { calendars.append(calendar) }
    }
    diagnostics.add(reader.diagnostics)
  }

  private mutating func readPriorities(_ node: YAMLNode?) {
    for entry in node?.entries("'priorities'", into: &diagnostics) ?? [] {
      if let priority = priority(entry) { priorities.append(priority) }
    }
  }

  /// A path inside the workspace.
  private mutating func path(_ key: String, _ file: MappingReader) -> String? {
    guard let path = file.text(key, into: &diagnostics) else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.hasPrefix("/"), !parts.contains(".."), !parts.contains("") else {
      diagnostics.error(
        "wrong-value", at: file[key]?.mark ?? file.mark,
        "'\(key)' must be a path inside the workspace",
        help: "write it without / at the beginning and without .., such as  \(key)")
      return nil
    }
    return path
  }
}
