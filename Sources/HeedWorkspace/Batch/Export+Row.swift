import HeedCore
import HeedLedger

extension Export {
  /// The response in a row of an export.
  ///
  /// - Throws: `WorkspaceError` when there is none or it can't be used; `UnreadableExport`.
  static func find(_ row: Int, of file: String, context: Context) async throws -> Case {
    var export = try Export(path: file, context: context)
    while let batch = try await export.next() {
      if let found = batch.cases.first(where: { $0.response.row == row }) { return found }
      if let rejected = batch.rejected.first(where: { $0.row == row }) {
        throw WorkspaceError.rejectedRow(file, row: row, reason: rejected.reason)
      }
    }
    throw WorkspaceError.noRow(file, row: row)
  }
}
