import Foundation
import HeedCore
import HeedDelivery
import HeedLedger

/// Looks at all that must be in order for answers to leave.
package struct DoctorJob {
  private let workspace: Workspace
  private let now: Instant
  /// Another server than that of the settings.
  private let server: String?
  /// Whether the server is spoken to.
  private let connects: Bool

  package init(workspace: Workspace, now: Instant, server: String? = nil, connects: Bool = true) {
    self.workspace = workspace
    self.now = now
    self.server = server
    self.connects = connects
  }

  /// Examines the workspace; no letter is sent.
  ///
  /// - Throws: `WorkspaceError.unreadable` when the files of the workspace can't be read at all.
  package func examine() throws -> [Symptom] {
    let files = try workspace.files()
    var reader = ConfigurationReader(files, now: now)
    let configuration = reader.read()
    var symptoms = [rules(reader.diagnostics)]
    guard let settings = configuration?.settings else {
      symptoms += DiskExamination([workspace.root]).symptoms
      return symptoms + [clock(nil), timeZones()]
    }
    let path = workspace.path(settings.ledger)
    let ledger = LedgerExamination(
      path, outbox: workspace.outbox(settings))
    symptoms += ledger.symptoms
    symptoms += folders([
      (settings.ledger as NSString).deletingLastPathComponent, settings.outbox, ".heed",
    ])
    symptoms += DiskExamination([path, workspace.path(settings.outbox)]).symptoms
    symptoms += [clock(ledger.health?.latestEntry), timeZones()]
    return symptoms
      + MailExamination(workspace, settings, server: server, connects: connects).symptoms
  }

  private func clock(_ latestEntry: Int64?) -> Symptom {
    ClockExamination(now: now, latestEntry: latestEntry, folder: workspace.path("rules")).symptom
  }

  private func rules(_ diagnostics: Diagnostics) -> Symptom {
    let errors = diagnostics.all.count { $0.severity == .error }
    if errors > 0 {
      return Symptom(
        .rules, .failure,
        "rules/ and templates/ can't be used: \(errors) \(errors == 1 ? "mistake" : "mistakes")",
        help: "'heed check' shows each with its place")
    }
    return Symptom(ok: .rules, "rules/ and templates/ can be used")
  }

  private func folders(_ folders: [String]) -> [Symptom] {
    let locked = Set(folders).sorted().filter { folder in
      !DiskSpace.canWrite(to: workspace.path(folder))
    }
    if locked.isEmpty { return [Symptom(ok: .folders, "the folders can be written to")] }
    return locked.map {
      Symptom(
        .folders, .failure, "\($0)/ can't be written to",
        help: "give yourself the right to write there, or name another folder in rules/heed.yml")
    }
  }

  private func timeZones() -> Symptom {
    guard let winter = TimeZone(identifier: "Europe/Berlin"),
      winter.secondsFromGMT(for: Date(timeIntervalSince1970: 1_720_000_000)) == 7200
    else {
      return Symptom(
        .timeZones, .failure, "the time zones of this machine can't be read",
        help: "install them, as with  apt install tzdata")
    }
    return Symptom(ok: .timeZones, "time zones are known")
  }
}
