/// Why a workspace or a file cannot be used at all.
package enum WorkspaceError: Error, Hashable, Sendable {
  case notAWorkspace(String)
  case noWorkspace(String)
  case unreadable(String, reason: String)
  case unwritable(String, reason: String)
  case noRow(String, row: Int)
  case rejectedRow(String, row: Int, reason: String)
  case unknownResponse(String)
  case ambiguousResponse(String, sources: [String])
  case notEmpty(String)

  /// What is wrong, in one sentence.
  package var message: String {
    switch self {
    case .notAWorkspace(let path): "\(path) is not a workspace: it holds no rules/heed.yml"
    case .noWorkspace: "there is no workspace here: no rules/heed.yml in this folder or above it"
    case .unreadable(let path, let reason): "\(path) can't be read: \(reason)"
    case .unwritable(let path, let reason): "\(path) can't be written: \(reason)"
    case .noRow(let file, let row): "\(file) has no response in row \(row)"
    case .rejectedRow(let file, let row, let reason):
      "row \(row) of \(file) can't be used: \(reason)"
    case .unknownResponse(let id): "there is no response '\(id)' in the ledger"
    case .ambiguousResponse(let id, let sources):
      "there are several responses '\(id)', from \(sources.joined(separator: " and "))"
    case .notEmpty(let path): "\(path) is a workspace already"
    }
  }

  package var help: String {
    switch self {
    case .notAWorkspace, .noWorkspace:
      "'heed init DIR' makes a new workspace; '--workspace DIR' names an existing one"
    case .unreadable: "check that the file is there and that you may read it"
    case .unwritable: "check that the folder is one that you may write to, or name another"
    case .noRow: "rows are counted from 1, without the header; a blank row counts too"
    case .rejectedRow: "correct the row and read the file again"
    case .unknownResponse: "give an id as 'heed deadlines' shows it, or a row as FILE:ROW"
    case .ambiguousResponse: "give the row as FILE:ROW"
    case .notEmpty: "name a new folder, or edit the files that are there"
    }
  }
}
