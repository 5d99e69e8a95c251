/// A command within a sentence, which people copy.
///
/// It begins at the word `heed`, `read` or `cd` behind a quotation mark, a colon or two blanks, and ends
/// with the other quotation mark, at two blanks or at a comma.
enum CopiedCommand {
  private static let programs: Set = ["heed", "read", "cd"]

  /// Whether a text behind two blanks begins with a command.
  static func begins(_ text: Substring) -> Bool {
    programs.contains { text.hasPrefix($0 + " ") }
  }

  /// The words of a line, each with the blanks behind it; those of a command are put together.
  static func joined(_ words: [String]) -> [String] {
    var pieces: [String] = []
    var command: Command?
    for word in words {
      if let open = command, let last = pieces.indices.last {
        pieces[last] += word
        if open.ends(with: word) { command = nil }
      } else {
        let begun = Command(word, behind: pieces.last ?? "  ")
        command = begun?.ends(with: word) == true ? nil : begun
        pieces.append(word)
      }
    }
    return pieces
  }

  private struct Command {
    private let isQuoted: Bool

    /// Nil where none begins with the word.
    init?(_ word: String, behind before: String) {
      isQuoted = word.hasPrefix("'")
      guard programs.contains(String(word.dropFirst(isQuoted ? 1 : 0)).trimmedEnd),
        isQuoted || before.hasSuffix("  ") || before.hasSuffix(": ")
      else { return nil }
    }

    func ends(with word: String) -> Bool {
      if isQuoted { return word.dropFirst().contains("'") }
      return word.hasSuffix("  ") || word.trimmedEnd.hasSuffix(",")
    }
  }
}
