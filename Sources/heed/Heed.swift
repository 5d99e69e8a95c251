import ArgumentParser

@main
struct Heed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "heed",
    abstract: "Decides which customer responses must be answered first, and writes the answers.",
    discussion: """
      heed reads survey responses, decides by the rules of a workspace who is answered, by whom and
      by when, writes each letter into the outbox for review, and keeps every deadline in a ledger.

      Exit codes: 0 done; 1 done, but what was asked for did not hold; 2 nothing was done, because
      the settings, the rules or the input cannot be used; 64 the command line is wrong.
      """,
    version: "heed 0.1.0",
    subcommands: [Run.self]
  )
}
