import HeedCore

/// A kind of rules files for programs.
struct SchemaJSON: Encodable {
  let kind: String
  let title: String
  let files: String
  let schema: String

  init(_ kind: RulesFileKind) {
    self.kind = kind.rawValue
    title = kind.title
    files = kind.files
    schema = kind.schemaPath
  }
}
