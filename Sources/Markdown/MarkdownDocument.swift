/// A template's Markdown, converted once into the two renderings of a letter.
///
/// Both renderings come from one tree, so they say the same. Values are not known yet: each
/// rendering is a list of pieces with places held for them, and because Markdown has already been
/// read, a value can't become markup.
///
/// Markdown is CommonMark, as libcmark reads it, without raw HTML, which has no plain-text
/// equivalent. A tag alone on its line stands between blocks: it may surround paragraphs, list items
/// or quotes. A tag within a line belongs to that paragraph. Tags that open and close at different
/// places of the structure are refused, as they would give broken HTML.
package struct MarkdownDocument: Sendable {
  /// The document as HTML, without any element around it.
  package let html: [Piece]
  /// The document as text with marks for its structure, which `TextLayout` turns into lines.
  package let text: [Piece]

  /// Converts a template.
  ///
  /// - Throws: all problems of the document together.
  package init(_ parts: [MarkdownPart]) throws(MarkdownProblems) {
    var problems = ProblemList()
    let source = MarkdownSource(parts, problems: &problems)
    let flat = TreeReader(source: source).read(problems: &problems)
    let blocks = TagNesting(source: source).nested(flat, problems: &problems)
    html = HTMLRendering.pieces(blocks)
    text = TextRendering(source: source).pieces(blocks)
    if problems.isEmpty { source.checkAllUsed(in: html, problems: &problems) }
    guard problems.isEmpty else { throw problems.sorted }
  }
}
