import MIME

/// The parts of a letter that people read.
struct MailParts {
  /// The first text that is no file beside the letter.
  let text: MailPart?
  let html: MailPart?

  init(_ message: MailMessage) {
    let shown = message.parts.filter { !$0.isAttachment }
    text = shown.first { $0.type.name == "text/plain" }
    html = shown.first { $0.type.name == "text/html" }
  }

  func holds(_ part: MailPart) -> Bool {
    part.range == text?.range || part.range == html?.range
  }
}
