import LocatedYAML

/// Reads `rules/heed.yml`.
struct SettingsReader {
  let files: WorkspaceFiles
  var diagnostics = Diagnostics()

  init(files: WorkspaceFiles) {
    self.files = files
  }

  private static let keys = [
    "company", "from", "languages", "time_zone", "calendars", "priorities", "limits", "fields",
    "outbox", "ledger", "smtp",
  ]

  mutating func settings(_ root: YAMLNode) -> Settings? {
    guard
      let file = MappingReader(root, subject: "the settings", keys: Self.keys, into: &diagnostics)
    else { return nil }
    let company = file.requiredText("company", into: &diagnostics)
    let sender = file.required("from", into: &diagnostics).flatMap { mailbox($0) }
    let timeZone = file.required("time_zone", into: &diagnostics).flatMap {
      $0.timeZone("'time_zone'", into: &diagnostics)
    }
    let calendars = self.calendars(file["calendars"])
    let priorities = self.priorities(
      file.required("priorities", into: &diagnostics), calendars: calendars.map(\.name))
    let fields = self.fields(file["fields"])
    let limits = self.limits(file["limits"])
    let mailServer = file["smtp"].flatMap { MailServerReader.server($0, into: &diagnostics) }
    guard let company, let sender, let timeZone, !priorities.isEmpty else { return nil }
    return Settings(
      company: company, sender: sender, languages: languages(file), timeZone: timeZone,
      calendars: calendars, priorities: priorities, limits: limits, fields: fields,
      outbox: path("outbox", file) ?? "outbox", ledger: path("ledger", file) ?? ".heed/ledger.sqlite",
      mailServer: mailServer)
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

  private mutating func languages(_ file: MappingReader) -> [String] {
    let languages = file.texts("languages", into: &diagnostics)
    return languages.isEmpty ? ["en"] : languages
  }

  private mutating func calendars(_ node: YAMLNode?) -> [CalendarDefinition] {
    guard let node else { return [] }
    var reader = CalendarReader { [files] in files["rules/\($0)"] }
    let calendars = node.entries("'calendars'", into: &diagnostics).compactMap {
      reader.calendar($0)
    }
    reader.diagnostics.all.forEach { diagnostics.add($0) }
    return calendars
  }

  private mutating func fields(_ node: YAMLNode?) -> [Field] {
    node.map { FieldReader.fields($0, into: &diagnostics) } ?? []
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
