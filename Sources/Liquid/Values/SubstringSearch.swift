/// Finds a run of bytes in others in linear time (Knuth, Morris and Pratt, 1977).
struct SubstringSearch {
  private let needle: [UInt8]
  /// For each length of a matched part, the length of its longest proper end that is also its
  /// beginning.
  private let borders: [Int]

  /// - Parameter needle: what to look for; at least one byte.
  init(_ needle: [UInt8]) {
    self.needle = needle
    var borders = [0]
    var length = 0
    for byte in needle.dropFirst() {
      while length > 0, needle[length] != byte { length = borders[length - 1] }
      if needle[length] == byte { length += 1 }
      borders.append(length)
    }
    self.borders = borders
  }

  /// Where the needle begins at or after `start`, if it does.
  func first(in bytes: [UInt8], from start: Int = 0) -> Int? {
    var matched = 0
    for index in start..<max(start, bytes.count) {
      while matched > 0, needle[matched] != bytes[index] { matched = borders[matched - 1] }
      if needle[matched] == bytes[index] { matched += 1 }
      if matched == needle.count { return index + 1 - matched }
    }
    return nil
  }

  /// Where the needle begins, from left to right and without overlaps.
  func all(in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    var start = 0
    while let next = first(in: bytes, from: start) {
      found.append(next)
      start = next + needle.count
    }
    return found
  }

  /// Where the needle last begins; it may overlap one that begins before.
  func last(in bytes: [UInt8]) -> Int? {
    let backwards = SubstringSearch(needle.reversed())
    return backwards.first(in: bytes.reversed()).map { bytes.count - $0 - needle.count }
  }
}

extension String {
  /// Whether the UTF-8 of `other` occurs in this text's; nothing occurs everywhere.
  func contains(bytesOf other: String) -> Bool {
    other.utf8.isEmpty || SubstringSearch(Array(other.utf8)).first(in: Array(utf8)) != nil
  }
}
