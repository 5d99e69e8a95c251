import HeedCore
import HeedWorkspace

/// Lets a person edit a letter in their editor, and keeps the text until it is in the letter.
struct ReviewEdit {
  let job: ReviewJob
  let terminal: Terminal
  let actor: String
  /// Whether the letter may become plain text when its page can't be made to say the same.
  let becomesPlain: Bool

  /// Edits a letter.
  ///
  /// - Returns: whether anything was changed.
  /// - Throws: `OutgoingError`, `CaseError`, `WorkspaceError`, `LedgerError`, `DeliveryError`,
  ///   `EditorFailure`.
  func edit(_ reviewed: ReviewedLetter) throws -> Bool {
    let draft = try job.draft(of: reviewed)
    let editor = try TextEditor(
      draft, name: reviewed.letter.response.id.asFileName + ".txt", in: job.shown)
    terminal.note(
      "Opening your editor: the first line is the subject, below the empty line is the letter. "
        + "Save and close it; close it without saving to leave the letter as it is.")
    var text = try editor.edit()
    while true {
      do {
        let isChanged = try save(text, reviewed)
        editor.discard()
        return isChanged
      } catch let error as OutgoingError {
        guard terminal.canAsk else {
          tellKept(editor)
          throw error
        }
        terminal.show([Diagnostic("letter", error.message, help: error.help)])
        guard terminal.confirms("Edit it once more?") else {
          tellKept(editor)
          return false
        }
        text = try editor.edit()
      } catch {
        tellKept(editor)
        throw error
      }
    }
  }

  private func tellKept(_ editor: TextEditor) {
    terminal.note("The letter is as it was. Your text is kept in \(editor.file.path)")
  }

  private func save(_ text: String, _ reviewed: ReviewedLetter) throws -> Bool {
    do {
      return try job.save(text, for: reviewed, keepsPage: true, by: actor)
    } catch OutgoingError.notEditable(let id, .page) {
      guard becomesPlain || confirmsPlain else { throw OutgoingError.notEditable(id, .page) }
      terminal.note("The letter is plain text only now, without the design of your other letters.")
      return try job.save(text, for: reviewed, keepsPage: false, by: actor)
    }
  }

  private var confirmsPlain: Bool {
    terminal.canAsk
      && terminal.confirms(
        "The page that customers see can't be changed in the same places. Send this letter as plain "
          + "text, without its design?")
  }
}

extension Terminal {
  /// Asks a question; anything but yes is no.
  func confirms(_ question: String) -> Bool {
    ["y", "yes"].contains(ask("\(question) (y/n) ")?.lowercased() ?? "")
  }
}

extension String {
  fileprivate var asFileName: String {
    let safe = filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    return safe.isEmpty ? "letter" : String(safe.prefix(60))
  }
}
