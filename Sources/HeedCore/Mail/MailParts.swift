/// The parts of a letter that people read.
struct MailParts {
  /// The first text that is no file beside the letter.
  let text: MailPart?
  let html: MailPart?

  init(_ root: MailPart) {
    let shown = root.all.filter { $0.parts.isEmpty && !$0.isAttachment }
    text = shown.first { $0.contentType.name == "text/plain" }
    html = shown.first { $0.contentType.name == "text/html" }
  }

  func holds(_ part: MailPart) -> Bool {
    part.range == text?.range || part.range == html?.range
  }
}
