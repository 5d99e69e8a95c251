import LocatedYAML

/// Reads `smtp:`.
enum MailServerReader {
  static let shape = Shape([
    .required(
      "server", .matching(.mailServer),
      "The server's address, or a program or a folder; without user or password."),
    .optional("user", .matching(.userName), "The name to log in with."),
    .optional(
      "password", .group(passwordShape),
      "Where the password comes from; it never stands in the file itself."),
    .optional(
      "certificate_file", .text,
      "The authorities that the server's certificate may come from, in PEM form, in place of those "
        + "of the system."),
  ])

  private static let passwordShape = Shape(
    [
      .optional(
        "environment", .matching(.variable),
        "The environment variable that holds the password."),
      .optional("file", .text, "The file that holds the password."),
      .optional("command", .text, "The command that prints the password."),
    ], choice: ["environment", "file", "command"])

  private static let beginnings = [
    "smtp://", "smtps://", "smtp+starttls://", "sendmail:/", "maildir:/",
  ]

  static func server(_ node: YAMLNode, into diagnostics: inout Diagnostics) -> MailServer? {
    guard
      let reader = MappingReader(node, subject: "'smtp'", shape: shape, into: &diagnostics),
      let server = reader["server"],
      let url = server.text("'server'", into: &diagnostics)
    else { return nil }
    guard !url.contains("@") else {
      diagnostics.error(
        "password-in-file", at: server.mark,
        "'server' must hold neither user nor password",
        help: "write  server: smtp+starttls://HOST:PORT  and  user: NAME  in a line of its own")
      return nil
    }
    guard beginnings.contains(where: url.hasPrefix) else {
      diagnostics.error(
        "wrong-value", at: server.mark,
        "'server' must be an address such as smtp+starttls://mail.acme.example:587",
        help: "it begins with \(beginnings.joined(separator: ", ")), without user or password")
      return nil
    }
    let user = reader.text("user", into: &diagnostics)
    if let node = reader["user"], user?.contains(":") == true {
      diagnostics.error(
        "password-in-file", at: node.mark, "'user' must hold no password",
        help: "write the name alone, and  password: { environment: NAME }  beside it")
      return nil
    }
    return MailServer(
      url: url, user: user,
      password: reader["password"].flatMap { password($0, into: &diagnostics) },
      certificateFile: reader.text("certificate_file", into: &diagnostics))
  }

  private static func password(
    _ node: YAMLNode, into diagnostics: inout Diagnostics
  ) -> MailServer.Password? {
    guard let entry = node.mapping?.first, node.mapping?.count == 1,
      let text = entry.value.scalar
    else {
      diagnostics.error(
        "password-in-file", at: node.mark, "a password must not stand in this file",
        help: "write  password: { environment: NAME },  { file: PATH }  or  { command: COMMAND }")
      return nil
    }
    switch entry.key {
    case "environment":
      guard isVariable(text) else {
        diagnostics.error(
          "password-in-file", at: entry.value.mark, "this is not the name of a variable",
          help: "name the environment variable that holds the password, such as HEED_SMTP_PASSWORD")
        return nil
      }
      return .environment(text)
    case "file": return .file(text)
    case "command": return .command(text)
    default:
      diagnostics.error(
        "unknown-key", at: entry.keyMark, "a password comes from environment, file or command",
        help: Suggestion.question(for: entry.key, among: passwordShape.names))
      return nil
    }
  }

  /// Whether a text can be the name of an environment variable.
  private static func isVariable(_ text: String) -> Bool {
    text.utf8.first.map { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
      && text.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
  }
}
