/// How long a mail server is waited for.
///
/// The times of RFC 5321, section 4.5.3.2, in short: minutes for an answer, and ten of them for the
/// answer to the end of a letter, since giving up there means that nobody knows what became of it.
package struct SMTPPatience: Hashable, Sendable {
  /// Seconds for the connection with its encryption.
  package var connection = 60
  /// Seconds without a sign from the server before a letter is handed over whole.
  package var silence = 300
  /// Seconds without a sign from the server after that.
  package var verdict = 600
  /// The fewest bytes in a second that a connection is held to when it comes to large letters.
  package var bytesPerSecond = 1000

  package init() {}

  /// Seconds after which a letter is given up, however busy the server looks.
  func limit(size: Int) -> Int {
    connection + 2 * silence + verdict + size / max(bytesPerSecond, 1)
  }
}
