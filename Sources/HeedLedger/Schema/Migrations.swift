import GRDB

/// How a ledger comes to its present shape.
///
/// The list only ever grows at its end: what has been released is never edited, because ledgers
/// made by it exist.
enum Migrations {
  /// Marks an SQLite file as a ledger: the letters `heed` in the header field `application_id`.
  static let applicationID: Int64 = 0x6865_6564

  static let all: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 responses, letters, deadlines") { database in
      try database.execute(sql: firstSchema)
    }
    migrator.registerMigration("2 files of the rules") { database in
      try database.execute(sql: rulesHistory)
      try splitSnapshots(database)
    }
    migrator.registerMigration("3 lives of deadlines") { database in
      try database.execute(sql: deadlineLives)
    }
    migrator.registerMigration("4 codes given away") { database in
      try database.execute(sql: givenCodes)
    }
    migrator.registerMigration("5 letters on their way") { database in
      try database.execute(sql: lettersOnTheirWay)
    }
    migrator.registerMigration("6 people not written to") { database in
      try database.execute(sql: peopleNotWrittenTo)
    }
    migrator.registerMigration("7 batches of attempts") { database in
      try database.execute(sql: batchesOfAttempts)
    }
    migrator.registerMigration("8 letters' own identifiers") { database in
      try database.execute(sql: lettersOwnIdentifiers)
    }
    return migrator
  }()
}
