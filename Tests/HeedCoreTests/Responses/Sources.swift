@testable import HeedCore

/// Sources, surveys and a reader to try them with.
enum Sources {
  static let nps = Survey(
    name: "nps", metric: .nps, scale: 0...10,
    bands: [
      Survey.Band(name: "detractor", scores: 0...6), Survey.Band(name: "passive", scores: 7...8),
      Survey.Band(name: "promoter", scores: 9...10),
    ])

  static let csat = Survey(
    name: "csat", metric: .csat, scale: 1...5,
    words: [
      "very dissatisfied": 1, "dissatisfied": 2, "neutral": 3, "Satisfied": 4, "very satisfied": 5,
      "满意": 4, "非常满意": 5, "😡": 1, "❤️": 5, "👍": 5,
    ],
    bands: [
      Survey.Band(name: "dissatisfied", scores: 1...2), Survey.Band(name: "neutral", scores: 3...3),
      Survey.Band(name: "satisfied", scores: 4...5),
    ])

  static let schema = Schema(declared: [
    Field(name: "plan", kind: .text), Field(name: "account_value", kind: .number),
    Field(name: "renews_on", kind: .date), Field(name: "is_partner", kind: .truth),
    Field(name: "products", kind: .set),
  ])

  static let plain = SourceDefinition(
    name: "plain",
    recognition: Recognition(columns: [.named(["survey"]), .named(["score", "comment"])]),
    columns: [
      "id", "survey", "score", "comment", "submitted_at", "language", "channel", "email",
      "first_name", "last_name", "full_name", "company",
    ].map { ColumnDefinition(field: $0, .named([$0]), isOptional: true) })

  static let typeform = SourceDefinition(
    name: "Typeform",
    recognition: Recognition(firstColumn: ["#"], columns: [.named(["Submit Date (UTC)"])]),
    survey: "nps",
    columns: [
      ColumnDefinition(field: "id", .named(["#"])),
      ColumnDefinition(
        field: "submitted_at", .named(["Submit Date (UTC)"]),
        formats: formats("yyyy-MM-dd HH:mm:ss"), zone: .utc),
      ColumnDefinition(field: "comment", .after(field: "score")),
      ColumnDefinition(field: "score", .matching("likely .* recommend")),
      ColumnDefinition(field: "email", .named(["Email"]), isOptional: true),
    ])

  static let surveyMonkey = SourceDefinition(
    name: "SurveyMonkey",
    recognition: Recognition(firstColumn: ["Respondent ID", "RespondentID"]), headerRows: 1...2,
    survey: "nps",
    columns: [
      ColumnDefinition(field: "id", .named(["Respondent ID", "RespondentID"])),
      ColumnDefinition(
        field: "submitted_at", .named(["End Date"]), formats: formats("MM/dd/yyyy hh:mm:ss a"),
        isOptional: true),
      ColumnDefinition(field: "score", .matching("likely .* recommend")),
      ColumnDefinition(field: "comment", .after(field: "score")),
      ColumnDefinition(field: "email", .named(["Email Address"]), isOptional: true),
    ])

  static let wjx = SourceDefinition(
    name: "问卷星",
    recognition: Recognition(
      firstColumn: ["序号"], columns: [.named(["提交答卷时间"]), .named(["所用时间"])]),
    survey: "nps",
    columns: [
      ColumnDefinition(
        field: "id", .joined([.named(["序号"]), .named(["提交答卷时间"]), .named(["来自IP"])])),
      ColumnDefinition(
        field: "submitted_at", .named(["提交答卷时间"]), formats: formats("yyyy/M/d H:mm:ss"),
        zone: try? TimeZoneRules.named("Asia/Shanghai").get()),
      ColumnDefinition(field: "score", .matching("推荐.*可能|可能.*推荐")),
      ColumnDefinition(field: "comment", .after(field: "score")),
    ])

  static let delighted = SourceDefinition(
    name: "Delighted",
    recognition: Recognition(columns: [
      .named(["survey_type"]), .named(["score"]), .named(["created_at"]),
    ]),
    columns: [
      ColumnDefinition(field: "id", .named(["id"])),
      ColumnDefinition(field: "survey", .named(["survey_type"]), values: ["csat5": "csat"]),
      ColumnDefinition(field: "score", .named(["score"])),
      ColumnDefinition(field: "comment", .named(["comment"])),
      ColumnDefinition(field: "submitted_at", .named(["created_at"]), formats: formats("unix")),
      ColumnDefinition(field: "email", .named(["person.email", "email"])),
      ColumnDefinition(field: "plan", .named(["person_properties.plan"])),
      ColumnDefinition(field: "products", .named(["tags"])),
    ])

  static let all = [plain, typeform, surveyMonkey, wjx, delighted]

  static func formats(_ patterns: String...) -> [DatePattern] {
    patterns.compactMap { try? DatePattern($0) }
  }
}

/// What an export came to.
struct Intake {
  var responses: [Response] = []
  var rejections: [Rejection] = []
  let binding: SourceBinding
  let encoding: TextEncoding
  let warnings: [Diagnostic]
  let rejectedFile: [UInt8]

  static let now = Instant(rfc3339: "2026-11-22T10:00:00Z") ?? Instant(seconds: 0)

  /// Reads a whole export.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - blocks: The file in blocks; nil for the whole at once.
  ///   - sources: The sources among which the header decides.
  ///   - source: The name of the one that is asked for.
  ///   - schema: The fields.
  /// - Throws: `UnreadableExport`.
  init(
    _ bytes: [UInt8], blocks: [ArraySlice<UInt8>]? = nil,
    sources: [SourceDefinition] = Sources.all, source: String? = nil,
    schema: Schema = Sources.schema
  ) throws {
    var export = ExportReader(sources: sources, chosen: source, schema: schema)
    var chunks: [RecordChunk] = []
    for block in blocks ?? [bytes[...]] { chunks += try export.read(block) }
    chunks += try export.finish()
    guard let binding = export.binding, let format = export.format else {
      throw UnreadableExport([])
    }
    let reader = try ResponseReader(
      binding, schema: schema, surveys: [Sources.nps, Sources.csat], zone: .utc, now: Self.now
    ) { bytes in
      "h" + String(bytes.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) }, radix: 16)
    }
    for chunk in chunks {
      let batch = reader.read(chunk)
      responses += batch.responses
      rejections += batch.rejections
    }
    self.binding = binding
    encoding = export.encoding
    warnings = export.warnings
    let file = RejectedRows(format: format, binding: binding)
    rejectedFile = file.opening + rejections.flatMap(file.bytes(of:))
  }

  init(
    _ text: String, sources: [SourceDefinition] = Sources.all, source: String? = nil,
    schema: Schema = Sources.schema
  ) throws {
    try self.init(Array(text.utf8), sources: sources, source: source, schema: schema)
  }

  /// A field of each response.
  func values(_ name: String, schema: Schema = Sources.schema) -> [Value] {
    guard let slot = schema.slot(named: name) else { return [] }
    return responses.map { $0.values[slot] }
  }

  var reasons: [String] { rejections.map(\.reason) }
}
