import ArgumentParser
import HeedWorkspace

struct NoteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Keeps something worth knowing in the log of a case.",
    usage: "heed note RESPONSE --because TEXT [options]",
    discussion: """
      It changes nothing else: heed note r-1042 --because 'Called, no answer.'
      """)

  @OptionGroup var about: CaseOptions

  func validate() throws {
    if about.because == nil { throw ValidationError("a note needs --because TEXT") }
  }

  func run() async throws {
    try await about.enter(.note)
  }
}
