import CVectorscan

/// The memory in which one scan at a time works; each thread has its own.
package final class ScanScratch {
  let pointer: OpaquePointer?

  /// Memory for scans with the database; for none, no memory.
  init(for database: PatternDatabase?) throws(PatternSetError) {
    var pointer: OpaquePointer?
    if let database {
      let status = hs_alloc_scratch(database.pointer, &pointer)
      guard status == HS_SUCCESS else {
        throw .cannotCompile("there is not enough memory to match text patterns")
      }
    }
    self.pointer = pointer
  }

  deinit {
    hs_free_scratch(pointer)
  }
}
