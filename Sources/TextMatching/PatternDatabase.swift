import CVectorscan

/// A compiled set of expressions, as the library keeps it.
///
/// It never changes, so that any number of threads may read it.
final class PatternDatabase: Sendable {
  nonisolated(unsafe) let pointer: OpaquePointer

  private init(owning pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit {
    hs_free_database(pointer)
  }

  /// What the library says against a set of expressions.
  struct Refusal: Error {
    /// In the library's own words.
    let message: String
  }

  /// What a database is for.
  enum Use {
    /// `hs_scan_vector`, for scans of many texts.
    ///
    /// For `hs_scan`, the library would add a second automaton for texts under 70 bytes, which makes
    /// compiling take twice as long, and scans of usual comments no faster.
    case scanning
    /// `hs_scan`, which can tell where each match starts.
    case locating

    fileprivate var mode: UInt32 {
      switch self {
      case .scanning: UInt32(HS_MODE_VECTORED)
      case .locating: UInt32(HS_MODE_BLOCK)
      }
    }
  }

  /// Compiles the expressions, or takes their compiled form out of a cache.
  ///
  /// Each match will carry the expression's position.
  static func compile(
    _ expressions: ExpressionList, for use: Use, _ cache: (any PatternCache)? = nil
  ) throws(Refusal) -> PatternDatabase {
    guard let cache else { return try compile(expressions, for: use) }
    let key = expressions.key(mode: use.mode)
    if let stored = cache.compiled(for: key).flatMap({ PatternDatabase(serialized: $0) }) {
      return stored
    }
    let database = try compile(expressions, for: use)
    if let serialized = database.serialized { cache.store(serialized, for: key) }
    return database
  }

  private static func compile(
    _ expressions: ExpressionList, for use: Use
  ) throws(Refusal) -> PatternDatabase {
    var database: OpaquePointer?
    var failure: UnsafeMutablePointer<hs_compile_error_t>?
    defer { hs_free_compile_error(failure) }
    let identifiers = Array(0..<UInt32(expressions.count))
    let status = expressions.withCStrings { sources in
      hs_compile_multi(
        sources, expressions.flags, identifiers, UInt32(expressions.count), use.mode, nil,
        &database, &failure)
    }
    guard status == HS_SUCCESS, let database else {
      let message = failure.flatMap { $0.pointee.message }.map { String(cString: $0) }
      throw Refusal(message: message ?? "error \(status)")
    }
    return PatternDatabase(owning: database)
  }
}

// Outliving the program.
extension PatternDatabase {
  /// The database as bytes, which only this version of the library on this kind of processor reads.
  private var serialized: [UInt8]? {
    var bytes: UnsafeMutablePointer<CChar>?
    var count = 0
    guard hs_serialize_database(pointer, &bytes, &count) == HS_SUCCESS, let bytes else {
      return nil
    }
    defer { free(bytes) }
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// Nil for bytes that are damaged, or of another version or processor: the library checks its
  /// own checksum.
  private convenience init?(serialized: [UInt8]) {
    var database: OpaquePointer?
    let status = serialized.withUnsafeBytes { bytes in
      hs_deserialize_database(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, &database)
    }
    guard status == HS_SUCCESS, let database else { return nil }
    self.init(owning: database)
  }
}
