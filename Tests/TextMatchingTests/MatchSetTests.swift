import Testing
import TextMatching

@Suite struct MatchSetTests {
  @Test func holdsWhatWasInserted() {
    var set = MatchSet(count: 200)
    #expect(set.isEmpty)
    for index in [199, 0, 64, 63, 128] {
      set.insert(index)
    }
    #expect(Array(set) == [0, 63, 64, 128, 199])
    #expect(set.contains(128))
    #expect(!set.contains(127))
    #expect(!set.isEmpty)
    set.removeAll()
    #expect(Array(set).isEmpty)
  }

  @Test func knowsNoIndicesOutside() {
    let set = MatchSet(count: 1)
    #expect(!set.contains(-1))
    #expect(!set.contains(1_000))
    #expect(Array(MatchSet(count: 0)).isEmpty)
  }
}
