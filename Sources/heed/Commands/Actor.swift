import Foundation
import HeedWorkspace

/// Who enters something.
enum Actor {
  /// The one who is named, or HEED_USER, or whom the computer knows by login.
  ///
  /// - Throws: `CaseError.noName`.
  static func name(_ named: String?) throws(CaseError) -> String {
    let environment = ProcessInfo.processInfo.environment
    let names = [named, environment["HEED_USER"], environment["USER"], NSUserName()]
    let known = names.compactMap { $0?.trimmingCharacters(in: .whitespacesAndNewlines) }
    guard let name = known.first(where: { !$0.isEmpty }) else { throw .noName }
    return name
  }
}
