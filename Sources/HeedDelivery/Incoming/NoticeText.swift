import MIME

/// The words of a notice, as far as it is written for people: plain text, or else a page without its
/// tags, which is enough to find codes in it.
struct NoticeText {
  /// Of at most 64 KB.
  let text: String

  private static let limit = 64 * 1024

  init(_ message: MailMessage) {
    if let plain = message.parts.first(where: { $0.type.name == "text/plain" }) {
      text = String(plain.text.prefix(Self.limit))
    } else if let page = message.parts.first(where: { $0.type.name == "text/html" }) {
      text = Self.withoutTags(String(page.text.prefix(Self.limit)))
    } else {
      text = ""
    }
  }

  /// Each tag ends a line, so that words of different cells do not run together.
  private static func withoutTags(_ page: String) -> String {
    var text = ""
    var rest = page[...]
    while let tag = rest.firstIndex(of: "<") {
      text += rest[..<tag]
      text += "\n"
      // Numbers in styles are no codes.
      let isStyle = rest[tag...].prefix(6).lowercased() == "<style"
      rest = isStyle ? rest[tag...].drop(through: "</style") : rest[tag...]
      rest = rest.drop(through: ">")
    }
    return (text + rest).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
  }
}

extension Substring {
  /// What follows the first occurrence of a text; nothing without one.
  fileprivate func drop(through text: String) -> Substring {
    firstRange(of: text).map { self[$0.upperBound...] } ?? ""
  }
}
