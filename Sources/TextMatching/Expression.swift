import CVectorscan

/// A pattern in the form in which the library compiles it.
struct Expression: Sendable {
  let source: String
  let flags: UInt32
  let check: Check

  /// What remains to be checked where a match ends.
  struct Check: Sendable {
    /// The length in bytes of every match; 0 where matches differ in length.
    var length = 0
    var needsBoundaryBefore = false
    var needsBoundaryAfter = false

    var isNeeded: Bool { needsBoundaryBefore || needsBoundaryAfter }

    /// Whether a match that ends at the offset counts.
    func accepts(matchEndingAt end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
      (!needsBoundaryBefore || WordBoundary.precedes(end - length, in: text))
        && (!needsBoundaryAfter || WordBoundary.follows(end, in: text))
    }
  }

  /// - Throws: what is wrong with the pattern, but for its size, which only compiling can tell.
  init(_ pattern: Pattern) throws(PatternRefusal) {
    if pattern.kind == .expression {
      source = try ExpressionFolding.fold(pattern.text)
      flags = UInt32(HS_FLAG_UTF8 | HS_FLAG_CASELESS | HS_FLAG_DOTALL | HS_FLAG_SINGLEMATCH)
      check = Check()
      try refuseUnlessUsable()
    } else {
      let literal = FoldedText(pattern.text)
      guard literal.string != "", literal.string != " " else { throw .isEmpty }
      check = literal.withUTF8 { Self.check(for: pattern.kind, literal: $0) }
      source = literal.withUTF8 { Self.escaped($0) }
      flags = UInt32(check.isNeeded ? 0 : HS_FLAG_SINGLEMATCH)
    }
  }

  private init(source: String, flags: UInt32, check: Check) {
    self.source = source
    self.flags = flags
    self.check = check
  }

  /// The same expression, with each of its matches reported and not the first alone.
  ///
  /// With the start, each match tells where it starts, for which large expressions are too large.
  func reportingAll(withStart: Bool) -> Expression {
    var flags = flags & ~UInt32(HS_FLAG_SINGLEMATCH)
    if withStart { flags |= UInt32(HS_FLAG_SOM_LEFTMOST) }
    return Expression(source: source, flags: flags, check: check)
  }

  /// Refuses what the library does not understand, and what matches where there is no text.
  private func refuseUnlessUsable() throws(PatternRefusal) {
    var info: UnsafeMutablePointer<hs_expr_info_t>?
    var failure: UnsafeMutablePointer<hs_compile_error_t>?
    defer {
      free(info)
      hs_free_compile_error(failure)
    }
    let status = hs_expression_info(source, flags, &info, &failure)
    guard status == HS_SUCCESS, let info else {
      let message = failure.flatMap { $0.pointee.message }.map { String(cString: $0) }
      throw PatternRefusal(libraryMessage: message ?? "error \(status)")
    }
    if info.pointee.min_width == 0 { throw .matchesNothingness }
  }

  /// An edge of a word needs a boundary where its own character could go on with the word.
  private static func check(
    for kind: Pattern.Kind, literal: UnsafeBufferPointer<UInt8>
  ) -> Check {
    var check = Check(length: literal.count)
    guard kind != .contains, !literal.isEmpty, !joinsWordsWithoutSpaces(literal) else {
      return check
    }
    check.needsBoundaryBefore = Script.isWordCharacter(UTF8Scalar.at(0, in: literal).value)
    if kind == .word {
      let last = UTF8Scalar.before(literal.count, in: literal)
      check.needsBoundaryAfter = Script.isWordCharacter(last.value)
    }
    return check
  }

  private static func joinsWordsWithoutSpaces(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = 0
    while offset < literal.count {
      let scalar = UTF8Scalar.at(offset, in: literal)
      if Script.joinsWordsWithoutSpaces(scalar.value) { return true }
      offset += scalar.length
    }
    return false
  }

  /// Every byte as `\xHH`, so that none has a meaning of its own.
  static func escaped(_ literal: UnsafeBufferPointer<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var source: [UInt8] = []
    source.reserveCapacity(4 * literal.count)
    for byte in literal {
      source += [UInt8(ascii: "\\"), UInt8(ascii: "x")]
      source += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: source, as: UTF8.self)
  }
}
