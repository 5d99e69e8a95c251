/// What a server answered, fit to be shown and kept.
package struct ServerReply: Hashable, Sendable {
  /// The code of SMTP (RFC 5321, section 4.2), or the exit status of a program; nil when it isn't
  /// the server's own answer.
  package let code: Int?
  /// On one line, without control characters, of at most 500 characters.
  package let text: String

  /// Makes the reply fit to be shown.
  ///
  /// - Parameters:
  ///   - code: The code, if there is one.
  ///   - text: What was said, as it came.
  ///   - secrets: What must not be shown, should the server repeat it.
  package init(code: Int?, text: String, without secrets: [String] = []) {
    self.code = code
    self.text = text.without(secrets).onOneLine()
  }

  /// The code and the text, such as `550 5.1.1 no such user`.
  package var line: String {
    guard let code else { return text }
    return text.isEmpty ? "\(code)" : "\(code) \(text)"
  }
}
