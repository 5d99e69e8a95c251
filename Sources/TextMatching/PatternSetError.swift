/// Why a set of patterns cannot be compiled.
package enum PatternSetError: Error, Equatable {
  /// Patterns that cannot be used; all of them, in their order.
  case badPatterns([BadPattern])
  /// All patterns are good, but not together, or not on this computer. The text says why.
  case cannotCompile(String)
}

/// A pattern that cannot be used.
package struct BadPattern: Equatable, Sendable {
  /// Its position among the patterns given.
  package let index: Int
  package let refusal: PatternRefusal
}
