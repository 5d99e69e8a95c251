import CVectorscan

/// Expressions in the form in which the library takes them: C strings, all in one piece of memory.
struct ExpressionList {
  private(set) var flags: [UInt32] = []
  private var starts: [Int] = []
  private var characters: [UInt8] = []

  /// The expressions, and after them the words of a table, of which every match is reported.
  init(_ expressions: [Expression], _ words: WordTable = WordTable()) {
    for expression in expressions { append(expression.source, flags: expression.flags) }
    for number in 0..<words.count {
      append(words.withUTF8(of: number) { Expression.escaped($0) }, flags: 0)
    }
  }

  private mutating func append(_ source: String, flags: UInt32) {
    self.flags.append(flags)
    starts.append(characters.count)
    characters.append(contentsOf: source.utf8)
    characters.append(0)
  }

  var count: Int { flags.count }

  /// Everything that the compiled form depends on, for this version of the library.
  func key(mode: UInt32) -> [UInt8] {
    var key = Array(String(cString: hs_version()).utf8)
    for number in flags + [mode] {
      withUnsafeBytes(of: number.littleEndian) { key.append(contentsOf: $0) }
    }
    return key + characters
  }

  /// Lends the expressions to the body as C strings.
  func withCStrings<Result>(_ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
    characters.withUnsafeBytes { buffer in
      body(
        starts.map { start in
          buffer.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }
        })
    }
  }
}
