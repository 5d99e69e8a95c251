import Foundation

/// A command as a document shows it, with what it is said to print.
struct ShownCommand {
  let command: String
  let output: [String]
  let line: Int

  /// The commands in blocks fenced as `console`, in order.
  ///
  /// A line that begins with `$ ` is a command; what it prints follows. A command that ends with a
  /// backslash goes on in the next line.
  static func all(in document: String) -> [ShownCommand] {
    var commands: [ShownCommand] = []
    var isInside = false
    var goesOn = false
    for (index, line) in document.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("```") {
        isInside = line == "```console"
        goesOn = false
      } else if !isInside {
        continue
      } else if goesOn, let last = commands.popLast() {
        commands.append(
          ShownCommand(command: last.command + "\n" + line, output: [], line: last.line))
        goesOn = line.hasSuffix("\\")
      } else if line.hasPrefix("$ ") {
        commands.append(
          ShownCommand(command: String(line.dropFirst(2)), output: [], line: index + 1))
        goesOn = line.hasSuffix("\\")
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
