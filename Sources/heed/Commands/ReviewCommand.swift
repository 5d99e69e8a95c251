import ArgumentParser

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "The letters that wait for a yes, most urgent first; approves and rejects them.",
    discussion: """
      Nothing is sent here: 'heed send' sends what was approved. Moving a letter's file to \
      outbox/approved/ or outbox/rejected/ is the same as approving or rejecting it.
      """,
    subcommands: [
      ReviewListCommand.self, ReviewNextCommand.self, ReviewShowCommand.self,
      ReviewApproveCommand.self, ReviewRejectCommand.self, ReviewEditCommand.self,
      ReviewRewriteCommand.self, ReviewUndoCommand.self,
    ],
    defaultSubcommand: ReviewListCommand.self)
}
