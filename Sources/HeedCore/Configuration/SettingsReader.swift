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
  private(set) var fields: [Field] = []
  var diagnostics = Diagnostics()

  init(files: WorkspaceFiles, people: [String]) {
    self.files = files
    self.people = people
  }

  private static let keys = [
    "company", "from", "languages", "time_zone", "calendars", "priorities", "limits", "fields",
    "outbox", "ledger", "smtp",
  ]

  mutating func settings(_ root: YAMLNode) -> Settings? {
    guard
      let file = MappingReader(
        root, subject: "the file of settings", keys: Self.keys, into: &diagnostics)
    else { return nil }
    let company = file.requiredText("company", into: &diagnostics)
    let sender = file.required("from", into: &diagnostics).flatMap { mailbox($0) }
    let timeZone = file.required("time_zone", into: &diagnostics).flatMap {
      $0.timeZone("'time_zone'", into: &diagnostics)
    }
    self.timeZone = timeZone ?? .utc
    readLanguages(file["languages"])
    readCalendars(file["calendars"])
    readPriorities(file.required("priorities", into: &diagnostics))
    fields = file["fields"].map { FieldReader.fields($0, into: &diagnostics) } ?? []
    let limits = self.limits(file["limits"])
    let mailServer = file["smtp"].flatMap { MailServerReader.server($0, into: &diagnostics) }
    let outbox = path("outbox", file) ?? "outbox"
    let ledger = path("ledger", file) ?? ".heed/ledger.sqlite"
    guard let company, let sender, let timeZone, !priorities.isEmpty else { return nil }
    return Settings(
      company: company, sender: sender, languages: languages, timeZone: timeZone,
      calendars: calendars, priorities: priorities, limits: limits, fields: fields,
      outbox: outbox, ledger: ledger, mailServer: mailServer)
  }

  private mutating func mailbox(_ node: YAMLNode) -> Mailbox? {
    guard
      let reader = MappingReader(
        node, subject: "'from'", keys: ["name", "address"], into: &diagnostics)
    else { return nil }
    let name = reader.requiredText("name", into: &diagnostics)
    let address = reader.required("address", into: &diagnostics)?
      .emailAddress(into: &diagnostics)
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
