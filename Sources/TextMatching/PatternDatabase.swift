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

  /// Compiles the expressions; each match will carry the expression's position.
  static func compile(
    _ expressions: [Expression], for use: Use
  ) throws(Refusal) -> PatternDatabase {
    var database: OpaquePointer?
    var failure: UnsafeMutablePointer<hs_compile_error_t>?
    defer { hs_free_compile_error(failure) }
    let flags = expressions.map(\.flags)
    let identifiers = Array(0..<UInt32(expressions.count))
    let status = withCStrings(expressions.map(\.source)) { sources in
      hs_compile_multi(
        sources, flags, identifiers, UInt32(expressions.count), use.mode, nil, &database, &failure)
    }
    guard status == HS_SUCCESS, let database else {
      let message = failure.flatMap { $0.pointee.message }.map { String(cString: $0) }
      throw Refusal(message: message ?? "error \(status)")
    }
    return PatternDatabase(owning: database)
  }

  /// Lends the texts to the body as C strings, all in one piece of memory.
  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Result
  ) -> Result {
    var starts: [Int] = []
    var characters: [CChar] = []
    for text in texts {
      starts.append(characters.count)
      characters.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
      characters.append(0)
    }
    return characters.withUnsafeBufferPointer { buffer in
      body(starts.map { start in buffer.baseAddress.map { $0 + start } })
    }
  }
}
