import CEmbeddedFiles

/// The mail to the team that the program carries, for workspaces that have none of their own.
enum BuiltInLetters {
  /// The letter in each of its languages, by path in a workspace.
  static let files =
    UnsafeBufferPointer(start: embeddedLetters, count: embeddedLetterCount).contents

  /// What a workspace lacks: all of the letter, or nothing where it is written in some language.
  static func missing(in contents: [String: [UInt8]]) -> [String: [UInt8]] {
    let folder = "templates/\(EscalationWriter.template)/"
    return contents.keys.contains { $0.hasPrefix(folder) } ? [:] : files
  }
}
