/// Why a workspace or a file cannot be used at all.
package enum WorkspaceError: Error, Hashable, Sendable {
  case notAWorkspace(String)
  case noWorkspace(String)
  case unreadable(String, reason: String)
  /// What can't be read to an end, such as a folder.
  case notAFile(String, what: String)
  case noAddresses(String)
  case unwritable(String, reason: String)
  case noRow(String, row: Int)
  case rejectedRow(String, row: Int, reason: String)
  case notEmpty(String)
  case notRules(String)
  case nothingToCompare
  case unknownRule(String, meant: String?)
  case nothingToPreview
  case noBrowser(String)
  case notForCustomers(String)
  /// The ledger knows nothing, and letters were sent.
  case lostLedger(String, sent: String)
  case unknownLetter(String, question: String?)
  case unwrittenLanguage(String, language: String, written: [String])
  case noLetter(String, rule: String)

  /// What is wrong, in one sentence.
  package var message: String {
    switch self {
    case .notAWorkspace(let path): "\(path) is not a workspace: it holds no rules/heed.yml"
    case .noWorkspace: "there is no workspace here: no rules/heed.yml in this folder or above it"
    case .unreadable(let path, let reason): "\(path) can't be read: \(reason)"
    case .notAFile(let path, let what): "\(path) can't be read: it is \(what), not a file"
    case .noAddresses(let path): "there are no addresses in \(path)"
    case .unwritable(let path, let reason): "\(path) can't be written: \(reason)"
    case .noRow(let file, let row): "\(file) has no response in row \(row)"
    case .rejectedRow(let file, let row, let reason):
      "row \(row) of \(file) can't be used: \(reason)"
    case .notEmpty(let path): "\(path) is a workspace already"
    case .notRules(let path):
      "\(path) is neither a workspace nor a folder of rules: it holds no heed.yml"
    case .notForCustomers(let name): "the letter '\(name)' goes to colleagues, not to customers"
    case .lostLedger(let path, let sent):
      "the ledger \(path) is empty, and \(sent) holds letters that were sent: they would be written again"
    case .noBrowser(let path): "no program was found that opens \(path)"
    case .nothingToPreview: "no letter is named"
    case .unknownLetter(let name, _): "there is no letter '\(name)'"
    case .unwrittenLanguage(let name, let language, _):
      "the letter '\(name)' is not written in \(language)"
    case .noLetter(let id, let rule):
      "the response '\(id)' gets no letter, by the rule '\(rule)'"
    case .unknownRule(let name, _): "there is no rule '\(name)'"
    case .nothingToCompare: "there are no past responses: nothing is in the ledger yet"
    }
  }

  package var help: String {
    switch self {
    case .notAWorkspace, .noWorkspace:
      "'heed init DIR' makes a new workspace; '--workspace DIR' names an existing one"
    case .unreadable: "check that the file is there and that you may read it"
    case .notAFile(_, "a pipe"):
      "'heed run' reads what comes through a pipe when you write:  ... | heed run -"
    case .notAFile: "name a file"
    case .noAddresses: "write one a line; what begins with # is a comment"
    case .unwritable: "check that the folder is one that you may write to, or name another"
    case .noRow: "rows are counted from 1, without the header; a blank row counts too"
    case .rejectedRow: "correct the row and read the file again"
    case .notEmpty: "name a new folder, or edit the files that are there"
    case .notRules:
      "copy the whole folder, as in  cp -R rules rules-new,  and edit the copy"
    case .notForCustomers: "leave --response out; it is shown for an example"
    case .lostLedger:
      "put the ledger back from a backup; to begin anew on purpose, move the outbox elsewhere"
    case .noBrowser: "open the file in your browser yourself"
    case .nothingToPreview, .noLetter: "name a letter; 'heed preview' lists them"
    case .unknownLetter(_, let question): question ?? "'heed preview' lists the letters"
    case .unwrittenLanguage(_, _, let written):
      "it is written in \(written.joined(separator: " and "))"
    case .unknownRule(_, let meant?): "did you mean '\(meant)'?"
    case .unknownRule: "the rules are in rules/triage.yml; give a name as it stands there"
    case .nothingToCompare: "name exports to compare over after the rules, such as nps.csv"
    }
  }
}
