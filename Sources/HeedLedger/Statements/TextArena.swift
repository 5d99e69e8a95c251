/// Room for the texts and blobs bound to a statement, until the statement has run.
///
/// SQLite would otherwise allocate and free a copy of each, which takes about as long as the rest
/// of an insertion. The room never moves nor grows; what does not fit must be copied.
final class TextArena {
  private let memory: UnsafeMutableRawBufferPointer
  private var used = 0

  init(capacity: Int) {
    memory = .allocate(byteCount: capacity, alignment: 1)
  }

  deinit {
    memory.deallocate()
  }

  /// Makes all room free again.
  func removeAll() {
    used = 0
  }

  /// A copy of the bytes that stays where it is until `removeAll`; nil when there is no room left.
  func copy(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard bytes.count <= memory.count - used else { return nil }
    let place = UnsafeMutableRawBufferPointer(rebasing: memory[used..<used + bytes.count])
    place.copyMemory(from: bytes)
    used += bytes.count
    return UnsafeRawBufferPointer(place)
  }
}
