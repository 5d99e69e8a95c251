import Foundation

/// A command as a document shows it, with what it is said to print.
struct ShownCommand {
  let command: String
  let output: [String]
  let line: Int

  /// The commands in blocks fenced as `console`, and the changes to files in those fenced as `diff`,
  /// in order.
  ///
  /// A line that begins with `$ ` is a command; what it prints follows. A command that ends with a
  /// backslash goes on in the next line, one that ends with `<<X` to the line `X`. A change is a command that makes it, and prints nothing.
  static func all(in document: String) -> [ShownCommand] {
    var commands: [ShownCommand] = []
    var fence = ""
    var goesOn = false
    var inputEnd: String?
    for (index, line) in document.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("```") {
        if fence == "```diff", let change = commands.popLast() {
          commands.append(
            ShownCommand(command: change.command + "\nEND", output: [], line: change.line))
        }
        fence = fence.isEmpty ? line : ""
        goesOn = false
        if fence == "```diff" {
          commands.append(
            ShownCommand(command: "patch -s -p0 <<'END'", output: [], line: index + 1))
        }
      } else if fence == "```diff", let change = commands.popLast() {
        commands.append(
          ShownCommand(command: change.command + "\n" + line, output: [], line: change.line))
      } else if fence != "```console" {
        continue
      } else if let end = inputEnd, let last = commands.popLast() {
        commands.append(
          ShownCommand(command: last.command + "\n" + line, output: [], line: last.line))
        if line == end { inputEnd = nil }
      } else if goesOn, let last = commands.popLast() {
        commands.append(
          ShownCommand(command: last.command + "\n" + line, output: [], line: last.line))
        goesOn = line.hasSuffix("\\")
      } else if line.hasPrefix("$ ") {
        commands.append(
          ShownCommand(command: String(line.dropFirst(2)), output: [], line: index + 1))
        goesOn = line.hasSuffix("\\")
        inputEnd = line.firstMatch(of: /<<([A-Z]+)$/).map { String($0.1) }
      } else if let last = commands.popLast() {
        commands.append(
          ShownCommand(command: last.command, output: last.output + [line], line: last.line))
      }
    }
    return commands
  }

  /// Whether a text is what is shown, where `...` stands for any text, of any number of lines.
  func shows(_ text: String) -> Bool {
    let shown = output.joined(separator: "\n").trimmingCharacters(in: .newlines)
    // Letters have line ends of their own kind, which no document shows.
    var rest = text.replacingOccurrences(of: "\r\n", with: "\n")
      .trimmingCharacters(in: .newlines)[...]
    let pieces = shown.components(separatedBy: "...")
    guard let first = pieces.first, rest.hasPrefix(first) else { return false }
    rest = rest.dropFirst(first.count)
    guard pieces.count > 1, let last = pieces.last else { return rest.isEmpty }
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.range(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
