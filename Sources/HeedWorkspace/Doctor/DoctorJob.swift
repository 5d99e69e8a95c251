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

  /// Examines the workspace; nothing is written, and no letter sent.
  ///
  /// - Throws: `WorkspaceError.unreadable` when the files of the workspace can't be read at all.
  package func examine() throws -> [Symptom] {
    let files = try workspace.files()
    var reader = ConfigurationReader(files, now: now)
    let configuration = reader.read()
    var symptoms = [rules(reader.diagnostics)]
    guard let settings = configuration?.settings else {
      return symptoms + disk([workspace.root]) + [clock(nil)] + [timeZones()]
    }
    let ledger = workspace.path(settings.ledger)
    let outbox = workspace.path(settings.outbox)
    let health = health(ledger)
    symptoms += health.symptoms
    symptoms += folders([
      (settings.ledger as NSString).deletingLastPathComponent, settings.outbox, ".heed",
    ])
    symptoms += disk([ledger, outbox])
    symptoms.append(clock(health.health?.latestEntry))
    symptoms.append(timeZones())
    symptoms += MailExamination(workspace, settings, server: server, connects: connects).symptoms
    symptoms += letters(health.health)
    return symptoms
  }

  private func rules(_ diagnostics: Diagnostics) -> Symptom {
    let errors = diagnostics.all.count { $0.severity == .error }
    if errors > 0 {
      return Symptom(
        .rules, .failure,
        "rules/ and templates/ can't be used: \(errors) \(errors == 1 ? "mistake" : "mistakes")",
        help: "'heed check' shows each with its place")
    }
    return Symptom(.rules, .ok, "rules/ and templates/ can be used")
  }

  private func health(_ path: String) -> (health: Ledger.Health?, symptoms: [Symptom]) {
    guard FileManager.default.fileExists(atPath: path) else {
      return (nil, [Symptom(.ledger, .ok, "there is no ledger yet; the first run makes it")])
    }
    let health: Ledger.Health
    do {
      health = try Ledger(path: path).health()
    } catch let error as LedgerError {
      return (nil, [Symptom(.ledger, .failure, error.message, help: error.help)])
    } catch {
      return (nil, [Symptom(.ledger, .failure, "the ledger \(path) can't be read")])
    }
    guard health.damage.isEmpty else {
      let damage = health.damage.joined(separator: "; ")
      return (
        health,
        [
          Symptom(
            .ledger, .failure, "the ledger is damaged: \(damage)",
            help:
              "restore it from a backup, or recover what is left with `sqlite3 \(path) .recover`")
        ]
      )
    }
    return (
      health,
      [rights(path) ?? Symptom(.ledger, .ok, "the ledger has \(health.responses) responses")]
    )
  }

  private func rights(_ path: String) -> Symptom? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue, mode & 0o007 != 0,
      let folder = try? FileManager.default.attributesOfItem(
        atPath: (path as NSString).deletingLastPathComponent),
      let folderMode = (folder[.posixPermissions] as? NSNumber)?.intValue, folderMode & 0o001 != 0
    else { return nil }
    return Symptom(
      .ledger, .warning, "everyone on this machine can read the ledger, and what customers wrote",
      help:
        "if others work on this machine:  chmod 700 \((path as NSString).deletingLastPathComponent)"
    )
  }

  private func folders(_ folders: [String]) -> [Symptom] {
    let locked = Set(folders).sorted().filter { folder in
      !DiskSpace.canWrite(to: workspace.path(folder))
    }
    if locked.isEmpty { return [Symptom(.folders, .ok, "the folders can be written to")] }
    return locked.map {
      Symptom(
        .folders, .failure, "\($0)/ can't be written to",
        help: "give yourself the right to write there, or name another folder in rules/heed.yml")
    }
  }

  private func disk(_ paths: [String]) -> [Symptom] {
    let spaces = Set(paths.map { DiskSpace.nearest(to: $0) }).compactMap { try? DiskSpace(of: $0) }
    guard let free = spaces.map(\.free).min() else { return [] }
    let files = spaces.compactMap(\.freeFiles).min() ?? .max
    let room =
      free < 10_000_000_000
      ? "\(free / 1_000_000) MB are free" : "\(free / 1_000_000_000) GB are free"
    let help =
      "make room: a run needs some 10 KB for each letter, and 'heed forget' twice the ledger"
    switch (free, files) {
    case (..<Self.tooLittle, _):
      return [Symptom(.disk, .failure, "the disk is full: \(room)", help: help)]
    case (_, ..<Self.tooFewFiles):
      return [
        Symptom(
          .disk, .failure, "the disk takes \(files) more files only", help: "remove old files")
      ]
    case (..<Self.little, _):
      return [Symptom(.disk, .warning, "the disk is nearly full: \(room)", help: help)]
    default: return [Symptom(.disk, .ok, room)]
    }
  }

  private static let tooLittle: UInt64 = 100_000_000
  private static let little: UInt64 = 1_000_000_000
  private static let tooFewFiles: UInt64 = 1000

  private func clock(_ latestEntry: Int64?) -> Symptom {
    let help = "set the clock of this machine; deadlines are counted by it"
    if let latestEntry, latestEntry > now.seconds + Self.tolerance {
      return Symptom(
        .clock, .failure,
        "the clock is wrong, or was: the ledger has an entry of \(Instant(seconds: latestEntry).rfc3339()), "
          + "and now it is \(now.rfc3339())",
        help: help)
    }
    if let newest = newestFile(), newest > now.seconds + Self.tolerance {
      return Symptom(
        .clock, .warning,
        "the clock may be behind: a file of the workspace is of \(Instant(seconds: newest).rfc3339()), "
          + "and now it is \(now.rfc3339())",
        help: help)
    }
    return Symptom(.clock, .ok, "the clock says \(now.rfc3339())")
  }

  private static let tolerance: Int64 = 300

  /// When a file of the rules, or the program itself, was changed last.
  private func newestFile() -> Int64? {
    let folder = workspace.path("rules")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let paths = names.map { "\(folder)/\($0)" } + ["/proc/self/exe"]
    return paths.compactMap { path in
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: (path as NSString).resolvingSymlinksInPath)
      return (attributes?[.modificationDate] as? Date).map { Int64($0.timeIntervalSince1970) }
    }.max()
  }

  private func timeZones() -> Symptom {
    guard let winter = TimeZone(identifier: "Europe/Berlin"),
      winter.secondsFromGMT(for: Date(timeIntervalSince1970: 1_720_000_000)) == 7200
    else {
      return Symptom(
        .timeZones, .failure, "the time zones of this machine can't be read",
        help: "install them, as with  apt install tzdata")
    }
    return Symptom(.timeZones, .ok, "time zones are known")
  }

  private func letters(_ health: Ledger.Health?) -> [Symptom] {
    guard let count = health?.unknownLetters, count > 0 else { return [] }
    return [
      Symptom(
        .letters, .warning,
        "of \(count) \(count == 1 ? "letter" : "letters") nobody knows whether \(count == 1 ? "it was" : "they were") sent",
        help: "'heed review --state unknown' lists them; 'heed send resolve ID' settles each")
    ]
  }
}
