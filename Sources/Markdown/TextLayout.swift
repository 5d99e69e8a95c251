/// Lays out the text of a letter into lines: quotes, list marks and numbers, and wrapping.
///
/// It runs when the values are in, as only then is the length of a line known and which items of a
/// list there are. Lines are filled up to `width` columns; a word or an address that is longer
/// stays whole. Each line of a quote begins with "> ", each further line of an item is indented.
/// Words with no-break spaces between them stay together, and plain spaces are printed.
package enum TextLayout {
  /// The columns of a line that are common in mail (RFC 3676 advises at most 78).
  package static let defaultWidth = 72

  /// What stands before words of a value that stay on one line.
  package static let unbroken: StaticString = "\u{1E}("
  /// What stands after them.
  package static let endOfUnbroken: StaticString = "\u{1E})"

  /// Appends the lines of a rendering, each ended by a line feed; nothing for an empty one.
  ///
  /// - Parameters:
  ///   - marked: UTF-8 as rendered from `MarkdownDocument.text`.
  ///   - width: the most columns of a line, at least 1.
  ///   - output: receives the lines.
  package static func append(
    _ marked: UnsafeBufferPointer<UInt8>, width: Int = defaultWidth, to output: inout [UInt8]
  ) {
    var lines = LineFilling(width: width, output: output)
    output = []
    var reader = MarkedText(marked)
    while let event = reader.next() {
      switch event {
      case .mark(let mark): lines.apply(mark, number: reader.number)
      case .lineFeed: lines.lineFeed()
      case .ascii(let range): lines.append(ascii: UnsafeBufferPointer(rebasing: marked[range]))
      case .ideographs(let range):
        lines.append(ideographs: UnsafeBufferPointer(rebasing: marked[range]))
      case .scalar(let scalar, let range):
        lines.append(scalar, bytes: UnsafeBufferPointer(rebasing: marked[range]))
      }
    }
    output = lines.finished()
  }
}
