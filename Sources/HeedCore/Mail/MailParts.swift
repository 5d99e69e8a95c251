import MIME

/// The parts of a letter that people read, and those that travel with them.
struct MailParts {
  /// The first text that is no file beside the letter.
  let text: MailPart?
  /// The last page that is no file beside the letter, which mail programs show.
  let html: MailPart?
  /// Every other part.
  let others: [MailPart]
  /// Those of the others that a mail program may show in place of the text, or beside it.
  let versions: [MailPart]

  init(_ message: MailMessage) {
    let shown = message.parts.filter { !$0.isAttachment }
    let text = shown.first { $0.type.name == "text/plain" }
    let html = shown.last { $0.type.name == "text/html" }
    let alternatives = Self.alternatives(message)
    self.text = text
    self.html = html
    others = message.all.filter { part in
      part.isContainer
        ? part.isAttachment || part.fileName != nil
        : part.range != text?.range && part.range != html?.range
    }
    versions = others.filter { part in
      !part.isContainer
        && (alternatives.contains(part.range) || !part.isAttachment && part.isReadInPlace)
    }
  }

  /// Where the parts lie that stand directly in a choice of which one is shown.
  private static func alternatives(_ message: MailMessage) -> Set<Range<Int>> {
    // Containers come before what they hold, so that the last one around a part is its own.
    var around: [MailPart] = []
    var found: Set<Range<Int>> = []
    for part in message.all {
      while let last = around.last, last.range.upperBound <= part.range.lowerBound {
        around.removeLast()
      }
      if around.last?.type.name == "multipart/alternative" { found.insert(part.range) }
      if part.isContainer { around.append(part) }
    }
    return found
  }
}

extension MailPart {
  /// Whether mail programs show it among the text, if it is no file.
  fileprivate var isReadInPlace: Bool {
    ["text/", "message/", "multipart/"].contains { type.name.hasPrefix($0) }
  }
}
