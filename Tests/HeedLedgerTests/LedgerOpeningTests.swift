import Foundation
import GRDB
import TestSupport
import Testing

@testable import HeedLedger

struct LedgerOpeningTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `A ledger is made with its folder, and opened again with its content`() throws {
    let ledger = try Ledger(path: folder.ledgerPath)
    try ledger.commit(.drafted("r-1"))
    let again = try Ledger(path: folder.ledgerPath)
    #expect(try again.responses(id: "r-1").count == 1)
  }

  @Test func `A file that is no database is refused and left as it is`() throws {
    let path = folder.path + "/notes.txt"
    let text = String(repeating: "these are notes, not a ledger\n", count: 200)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let error = #expect(throws: LedgerError.self) { try Ledger(path: path) }
    #expect(error?.kind == .notALedger)
    #expect(error?.message.contains(path) == true)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `A database of another program is refused and left as it is`() throws {
    let path = folder.path + "/other.sqlite"
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE songs (title TEXT)") }
    try other.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let error = #expect(throws: LedgerError.self) { try Ledger(path: path) }
    #expect(error?.kind == .notALedger)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `A folder in place of the ledger is named as such`() throws {
    let error = #expect(throws: LedgerError.self) { try Ledger(path: folder.path) }
    #expect(error?.kind == .noAccess)
    #expect(error?.message.contains("is a folder") == true)
  }

  @Test func `A folder that cannot be made is named`() throws {
    let file = folder.path + "/file"
    try Data().write(to: URL(fileURLWithPath: file))
    let error = #expect(throws: LedgerError.self) { try Ledger(path: file + "/ledger.sqlite") }
    #expect(error?.kind == .noAccess)
  }

  @Test func `An older ledger is brought up to date and keeps what it has`() throws {
    let ledger = try Ledger(path: folder.ledgerPath)
    try ledger.commit(.drafted("r-1"), .notWritten("r-2"))
    let before = try ledger.contents()
    let newer = try Ledger(path: folder.ledgerPath, migrator: Self.laterMigrations)
    #expect(try newer.contents() == before)
    let opened = try newer.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM openings") }
    #expect(opened == 0)
  }

  @Test func `A ledger whose making was cut short is made whole`() throws {
    _ = try Ledger(path: folder.ledgerPath, migrator: DatabaseMigrator())
    let ledger = try Ledger(path: folder.ledgerPath)
    #expect(try ledger.commit(.drafted("r-1")).newResponses == 1)
  }

  @Test func `A ledger of a newer version is refused`() throws {
    _ = try Ledger(path: folder.ledgerPath, migrator: Self.laterMigrations)
    let error = #expect(throws: LedgerError.self) { try Ledger(path: folder.ledgerPath) }
    #expect(error?.kind == .newerVersion)
  }

  @Test func `Two programs may open a new ledger at the same moment`() async throws {
    let path = folder.ledgerPath
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<4 {
        group.addTask { try Ledger(path: path).commit(.notWritten("r-\(number)")) }
      }
      try await group.waitForAll()
    }
    let ledger = try Ledger(path: path)
    for number in 0..<4 { #expect(try ledger.responses(id: "r-\(number)").count == 1) }
  }

  /// The migrations of an imagined later release.
  private static var laterMigrations: DatabaseMigrator {
    var migrator = Migrations.all
    migrator.registerMigration("2 openings") { database in
      try database.execute(sql: "CREATE TABLE openings (at INTEGER NOT NULL) STRICT")
    }
    return migrator
  }
}
