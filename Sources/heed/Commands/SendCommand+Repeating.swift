extension SendCommand {
  /// The command that does what was shown, with all that was asked for.
  var inEarnest: String {
    let options = [
      ("--workspace", common.workspace), ("--smtp", smtp), ("--limit", limit.map { String($0) }),
      ("--to-me", toMe?.text),
      ("--rate", rate?.text), ("--within-hours", withinHours),
    ]
    return options.reduce("heed send --yes") { command, option in
      option.1.map { "\(command) \(option.0) \(Self.word($0))" } ?? command
    }
  }

  /// A text as one word of a shell.
  private static func word(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "@%+=:,./_-".utf8.contains(byte)
    }
    return isPlain && !text.isEmpty ? text : "'\(text.replacing("'", with: "'\\''"))'"
  }
}
