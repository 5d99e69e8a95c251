import Testing

/// How documents are read; a test of documents that never fails would be of no use.
struct ShownCommandTests {
  @Test func `Commands and what they print are found in console blocks only`() {
    let document = """
      $ not this
      ```sh
      $ nor this
      ```
      ```console
      $ heed check
      No mistakes found.
      $ heed run \\
          new.csv
      Run ...

      done
      ```
      """
    let commands = ShownCommand.all(in: document)
    #expect(commands.map(\.command) == ["heed check", "heed run \\\n    new.csv"])
    #expect(commands.map(\.output) == [["No mistakes found."], ["Run ...", "", "done"]])
    #expect(commands.map(\.line) == [6, 8])
  }

  @Test func `A change to a file is a command that makes it`() {
    let document = """
      ```diff
      --- rules/triage.yml
      +++ rules/triage.yml
      @@ -1 +1 @@
      -a
      +b
      ```
      """
    let commands = ShownCommand.all(in: document)
    #expect(commands.map(\.output) == [[]])
    #expect(commands.first?.command.hasPrefix("patch") == true)
    #expect(commands.first?.command.hasSuffix("\n-a\n+b\nEND") == true)
  }

  @Test(
    "three dots stand for any text, and all other text for itself",
    arguments: [
      (["a"], "a\n", true), (["a"], "b", false), (["a"], "ab", false), (["a..."], "ab", true),
      (["...b"], "ab", true), (["a...c"], "a\nb\nc", true), (["a...c"], "ab", false),
      (["a", "...", "z"], "a\nm\nz", true), (["..."], "", true), (["a...b...c"], "abc", true),
      (["a...b...c"], "acb", false), (["a", "b"], "a\r\nb\r\n", true), ([], "a", false),
      ([], "", true), (["ab...b"], "ab", false),
    ])
  func comparison(shown: [String], text: String, isShown: Bool) {
    let command = ShownCommand(command: "", output: shown, line: 1)
    #expect(command.shows(text) == isShown)
  }
}
