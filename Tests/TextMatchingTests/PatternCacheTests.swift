import Synchronization
import Testing
import TextMatching

/// Compiled patterns that are kept, and what becomes of damage.
@Suite struct PatternCacheTests {
  private final class Memory: PatternCache {
    private let contents = Mutex<[[UInt8]: [UInt8]]>([:])

    func compiled(for patterns: [UInt8]) -> [UInt8]? {
      contents.withLock { $0[patterns] }
    }

    func store(_ compiled: [UInt8], for patterns: [UInt8]) {
      contents.withLock { $0[patterns] = compiled }
    }

    var count: Int { contents.withLock(\.count) }

    func change(_ change: ([UInt8]) -> [UInt8]) {
      contents.withLock { $0 = $0.mapValues(change) }
    }
  }

  private func matches(_ patterns: [Pattern], in text: String, _ cache: Memory) throws -> [Int] {
    let set = try PatternSet(patterns, cache: cache)
    let scratch = try set.makeScratch()
    var found = set.makeMatchSet()
    FoldedText(text).withUTF8 { set.scan($0, with: scratch, into: &found) }
    return Array(found)
  }

  private let patterns = [Pattern(.word, "line"), Pattern(.expression, "de(ad)?line")]

  @Test func theSecondTimeComesFromTheCache() throws {
    let cache = Memory()
    for _ in 0..<2 {
      #expect(try matches(patterns, in: "a deadline", cache) == [1])
      #expect(cache.count == 1)
    }
    #expect(try matches([Pattern(.word, "deadline")], in: "a deadline", cache) == [0])
    #expect(cache.count == 2)
  }

  @Test(arguments: [0, 1, 2, 3, 4])
  func damageIsNoticed(kind: Int) throws {
    let cache = Memory()
    _ = try matches(patterns, in: "", cache)
    cache.change { bytes in
      switch kind {
      case 0: []
      case 1: Array(bytes.dropLast(10))
      case 2: Array(bytes.dropLast(10)) + [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
      case 3: Array("hello".utf8)
      default: [bytes[0] ^ 1] + bytes.dropFirst()
      }
    }
    #expect(try matches(patterns, in: "a deadline", cache) == [1])
  }
}
