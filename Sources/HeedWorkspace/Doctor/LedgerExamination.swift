import Foundation
import HeedDelivery
import HeedLedger

/// Looks at the ledger: whether it can be read, is whole, and is read by no one else.
struct LedgerExamination {
  /// Nil when there is none yet, or it can't be read.
  private(set) var health: Ledger.Health?
  private(set) var symptoms: [Symptom] = []

  /// - Parameters:
  ///   - path: the ledger's.
  ///   - outbox: where letters lie that were sent, and so tell of a ledger that is not there any more.
  init(_ path: String, outbox: Outbox) {
    let hasSent = (try? outbox.hasSentLetters) ?? false
    // An empty file is not opened: that would make a ledger of it.
    guard Self.size(of: path) != 0 else {
      symptoms = [
        hasSent
          ? Self.lost(path, outbox)
          : Symptom(ok: .ledger, "there is no ledger yet; the first run makes it")
      ]
      return
    }
    do {
      let health = try Ledger(path: path).health()
      self.health = health
      symptoms = [
        Self.damage(health, path)
          ?? (health.responses == 0 && hasSent ? Self.lost(path, outbox) : nil) ?? Self.rights(path)
          ?? Symptom(ok: .ledger, "the ledger has \(health.responses) responses")
      ]
    } catch let error as LedgerError {
      symptoms = [Symptom(.ledger, .failure, error.message, help: error.help)]
    } catch {
      symptoms = [
        Symptom(
          .ledger, .failure, "the ledger \(path) can't be read: \(error)",
          help: "restore it from a backup")
      ]
    }
    symptoms += letters
  }

  /// `heed run` refuses to begin anew then.
  private static func lost(_ path: String, _ outbox: Outbox) -> Symptom {
    Symptom(
      .ledger, .failure,
      "the ledger \(path) is lost: it knows nothing, and \(outbox.path)/sent/ holds letters that were "
        + "sent; with it went who has opted out",
      help:
        "put it back from a backup. Without one: 'heed opt-out --from FILE' enters again who must "
        + "not be written to, and the outbox has to be moved elsewhere before 'heed run'")
  }

  /// In bytes, 0 for no file; nil where nobody may look.
  private static func size(of path: String) -> Int? {
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return (attributes[.size] as? NSNumber)?.intValue
    } catch {
      return (error as? CocoaError)?.code == .fileReadNoSuchFile ? 0 : nil
    }
  }

  private static func damage(_ health: Ledger.Health, _ path: String) -> Symptom? {
    guard !health.damage.isEmpty else { return nil }
    return Symptom(
      .ledger, .failure, "the ledger is damaged: \(health.damage.joined(separator: "; "))",
      help: "restore it from a backup, or recover what is left with `sqlite3 \(path) .recover`")
  }

  private static func rights(_ path: String) -> Symptom? {
    let folder = (path as NSString).deletingLastPathComponent
    guard mode(of: path) & 0o004 != 0, mode(of: folder) & 0o001 != 0 else { return nil }
    return Symptom(
      .ledger, .warning, "everyone on this machine can read the ledger, and what customers wrote",
      help: "if others work on this machine:  chmod 700 \(folder)")
  }

  private static func mode(of path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  private var letters: [Symptom] {
    guard let count = health?.unknownLetters, count > 0 else { return [] }
    let what =
      count == 1
      ? "1 letter nobody knows whether it was" : "\(count) letters nobody knows whether they were"
    return [
      Symptom(
        .letters, .warning, "of \(what) sent",
        help: "'heed send' lists them; 'heed send resolve ID' settles each")
    ]
  }
}
