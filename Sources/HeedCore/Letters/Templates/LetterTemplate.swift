import Liquid

/// One letter in one language, compiled: its subject, its preheader and its two parts.
///
/// It is a class because a run hands it on for every letter.
package final class LetterTemplate: Sendable {
  let subject: BoundTemplate
  let preheader: BoundTemplate
  let html: BoundTemplate
  let text: BoundTemplate
  /// What the four print, in the order in which values are handed to them.
  let values: [LetterValue]
  /// How long a person takes to see the letter out, in minutes; nil when the file does not say.
  let minutes: Int?
  let audience: LetterAudience
  /// What travels with the letter; nil when nothing does.
  let enclosures: Enclosures?
  /// Where the file says that the letter advertises; nil for one that does not.
  let advertises: SourceLocation?

  /// What is needed to compile a letter.
  struct Context {
    let language: String
    let layout: Layout
    let schema: Schema
    /// The converted partials, by name.
    let partials: [String: LetterParts]
    let files: WorkspaceFiles
  }

  /// - Returns: nil after a mistake, which is in `diagnostics`.
  init?(
    _ bytes: [UInt8], file: String, context: Context, into diagnostics: inout Diagnostics
  ) {
    guard let source = TemplateSource(bytes, file: file, into: &diagnostics),
      let parts = LetterParts(source.body, file: file, into: &diagnostics)
    else { return nil }
    var values: [LetterValue] = []
    func bind(
      _ tokens: [Token], _ part: KeyPath<LetterParts, [Token]>, into diagnostics: inout Diagnostics
    ) -> BoundTemplate? {
      BoundTemplate(
        tokens, named: file, language: context.language, schema: context.schema,
        audience: source.audience, values: &values,
        partials: { name in context.partials[name].map { .tokens($0[keyPath: part]) } },
        into: &diagnostics)
    }
    let subject = bind(source.subject, \.text, into: &diagnostics)
    let preheader = bind(source.preheader, \.text, into: &diagnostics)
    let text = bind(parts.text, \.text, into: &diagnostics)
    let html = bind(context.layout.tokens(around: parts.html), \.html, into: &diagnostics)
    guard let subject, let preheader, let text, let html,
      Self.isComplete(
        source, heads: [subject, preheader], parts: [text, html], file: file, into: &diagnostics)
    else { return nil }
    self.subject = subject
    self.preheader = preheader
    self.text = text
    self.html = html
    self.values = values
    minutes = source.minutes
    audience = source.audience
    advertises = source.advertises.map { SourceLocation($0) }
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    let attachments = AttachmentReader(folder: folder, files: context.files)
      .files(source.attachments, into: &diagnostics)
    enclosures = Enclosures(pictures: context.layout.pictures, attachments: attachments)
  }

  /// Where the letter prints one of heed's own values and is not prepared for there being none.
  func place(needing value: LetterValue) -> SourceLocation? {
    words.lazy.compactMap { $0.place(needing: value) }.first
  }

  /// Whether the letter prints one of heed's own values anywhere that people read.
  func prints(_ value: LetterValue) -> Bool {
    words.contains { $0.prints(value) }
  }

  /// The parts that together say everything once.
  private var words: [BoundTemplate] { [subject, preheader, text] }

  /// Whether no part needs a subject or a preheader that is not there when it is written.
  private static func isComplete(
    _ source: TemplateSource, heads: [BoundTemplate], parts: [BoundTemplate], file: String,
    into diagnostics: inout Diagnostics
  ) -> Bool {
    let heads = [LetterValue.subject, .preheader].flatMap { value in
      heads.compactMap { $0.place(needing: value) }
    }
    if let place = heads.first {
      diagnostics.add(
        Diagnostic(
          "unknown-value", at: place,
          "the subject and the preheader can't be printed in themselves",
          help: "write the words out"))
      return false
    }
    let isNeeded = parts.contains { $0.place(needing: .preheader) != nil }
    if source.preheader.isEmpty, isNeeded {
      diagnostics.add(
        Diagnostic(
          "missing-key", at: SourceLocation(file: file, line: 1, column: 1),
          "the letter needs 'preheader', which the page around it prints",
          help: "write  preheader: ...  under the subject"))
      return false
    }
    return true
  }
}
