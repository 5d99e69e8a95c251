/// The files that travel with every letter of a template, encoded once.
///
/// The letter is the first part of what they make of the message: `multipart/related` with the
/// pictures that it shows, and around that `multipart/mixed` with its attachments.
package struct Enclosures: Sendable {
  /// What stands in the header and before the letter's own two parts.
  let opening: [UInt8]
  /// What follows those parts, up to the end of the message.
  let closing: [UInt8]
  /// What the letter shows.
  let pictures: [LayoutPicture]
  /// The names of the attachments, as the recipient sees them.
  let attachments: [String]

  /// Nil when there are none.
  init?(pictures: [LayoutPicture], attachments: [EnclosedFile]) {
    guard !pictures.isEmpty || !attachments.isEmpty else { return nil }
    var opening: [UInt8] = []
    var closing: [UInt8] = []
    if !attachments.isEmpty {
      let boundary = Boundary(outer: "M", of: attachments)
      opening.append("Content-Type: multipart/mixed;\r\n boundary=\"")
      boundary.appendOpening(to: &opening)
      boundary.append(attachments.map { ($0, .attachment) }, to: &closing)
    }
    if !pictures.isEmpty {
      let boundary = Boundary(outer: "R", of: pictures.map(\.file))
      opening.append(
        "Content-Type: multipart/related; type=\"multipart/alternative\";\r\n boundary=\"")
      boundary.appendOpening(to: &opening)
      var related: [UInt8] = []
      boundary.append(
        pictures.map { ($0.file, .inline(contentID: $0.contentID)) }, to: &related)
      closing = related + closing
    }
    self.pictures = pictures
    self.attachments = attachments.map(\.name)
    self.opening = opening
    self.closing = closing
  }
}

extension Boundary {
  /// Ends the header's field and begins the first part.
  fileprivate func appendOpening(to output: inout [UInt8]) {
    append(to: &output)
    output.append("\"\r\n")
    appendDelimiter(to: &output)
  }

  fileprivate func append(
    _ files: [(file: EnclosedFile, disposition: EnclosedFile.Disposition)],
    to output: inout [UInt8]
  ) {
    for (file, disposition) in files {
      appendDelimiter(to: &output)
      file.append(disposition, to: &output)
    }
    appendEnd(to: &output)
  }
}
