import Liquid

/// One letter in one language, compiled: its subject, its preheader and its two parts.
package struct LetterTemplate: Sendable {
  let subject: BoundTemplate
  let preheader: BoundTemplate
  let html: BoundTemplate
  let text: BoundTemplate
  /// What the four print, in the order in which values are handed to them.
  let values: [LetterValue]

  /// What is needed to compile a letter.
  struct Context {
    let layout: Layout
    let schema: Schema
    /// The converted partials, by name.
    let partials: [String: LetterParts]
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
        tokens, named: file, schema: context.schema, values: &values,
        partials: { name in context.partials[name].map { .tokens($0[keyPath: part]) } },
        into: &diagnostics)
    }
    let subject = bind(source.subject, \.text, into: &diagnostics)
    let preheader = bind(source.preheader, \.text, into: &diagnostics)
    let text = bind(parts.text, \.text, into: &diagnostics)
    let html = bind(context.layout.tokens(around: parts.html), \.html, into: &diagnostics)
    guard let subject, let preheader, let text, let html else { return nil }
    self.subject = subject
    self.preheader = preheader
    self.text = text
    self.html = html
    self.values = values
  }
}
