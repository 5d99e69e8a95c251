import GRDBSQLite

/// The parameters of a statement, bound in the order in which they stand in it.
struct Parameters {
  private let handle: OpaquePointer
  private let arena: TextArena
  private var index: Int32 = 0

  init(handle: OpaquePointer, arena: TextArena) {
    self.handle = handle
    self.arena = arena
  }

  mutating func bindNull() {
    index += 1
    sqlite3_bind_null(handle, index)
  }

  mutating func bind(_ integer: Int64) {
    index += 1
    sqlite3_bind_int64(handle, index, integer)
  }

  mutating func bind(_ integer: Int64?) {
    if let integer { bind(integer) } else { bindNull() }
  }

  mutating func bind(_ real: Double?) {
    guard let real else { return bindNull() }
    index += 1
    sqlite3_bind_double(handle, index, real)
  }

  mutating func bind(_ text: String) {
    let bound: Void? = text.utf8.withContiguousStorageIfAvailable {
      bindText(UnsafeRawBufferPointer($0))
    }
    if bound == nil { bind(utf8: Array(text.utf8)) }
  }

  mutating func bind(_ text: String?) {
    if let text { bind(text) } else { bindNull() }
  }

  mutating func bind(utf8 text: [UInt8]) {
    text.withUnsafeBytes { bindText($0) }
  }

  /// Binds a text that outlives the statement.
  mutating func bind(fixed text: StaticString) {
    index += 1
    text.withUTF8Buffer { bytes in
      bindText(UnsafeRawBufferPointer(bytes), releasing: nil)
    }
  }

  mutating func bind(blob: [UInt8]) {
    index += 1
    blob.withUnsafeBytes { bindBlob($0) }
  }

  private func bindBlob(_ bytes: UnsafeRawBufferPointer) {
    if bytes.isEmpty {
      sqlite3_bind_zeroblob(handle, index, 0)
    } else if let kept = arena.copy(bytes) {
      sqlite3_bind_blob64(handle, index, kept.baseAddress, UInt64(kept.count), nil)
    } else {
      sqlite3_bind_blob64(handle, index, bytes.baseAddress, UInt64(bytes.count), Self.copiedAtOnce)
    }
  }

  private mutating func bindText(_ bytes: UnsafeRawBufferPointer) {
    index += 1
    if bytes.isEmpty {
      // Its null pointer would be taken for NULL.
      sqlite3_bind_text(handle, index, "", 0, Self.copiedAtOnce)
    } else if let kept = arena.copy(bytes) {
      bindText(kept, releasing: nil)
    } else {
      bindText(bytes, releasing: Self.copiedAtOnce)
    }
  }

  private func bindText(
    _ bytes: UnsafeRawBufferPointer, releasing destructor: sqlite3_destructor_type?
  ) {
    sqlite3_bind_text64(
      handle, index, bytes.assumingMemoryBound(to: CChar.self).baseAddress, UInt64(bytes.count),
      destructor, UInt8(SQLITE_UTF8))
  }

  /// SQLite's `SQLITE_TRANSIENT`, a macro that Swift does not see.
  private static var copiedAtOnce: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
