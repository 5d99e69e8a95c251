/// Text as matching sees it: differences that do not change what was said are folded away.
///
/// - Case goes, after Unicode's case folding; ß is "ss", and the Turkish İ and ı are "i".
/// - Full-width letters and half-width Katakana take their usual width.
/// - Curly quotes, primes and acute accents on their own are straight quotes; dashes are hyphens.
/// - White space of any kind and length is one space.
/// - Characters without a width (joiners, marks of direction, soft hyphens, variation selectors) go.
/// - A letter and the accent after it are one character. Accents stay: "résumé" is not "resume".
///
/// Folding folded text changes nothing. One value serves many texts; its memory is kept.
package struct FoldedText: Sendable {
  /// Longer texts are rare; the memory for one is given back at the next.
  private static let keptCapacity = 1 << 16

  private var storage: [UInt8] = []
  /// For each byte, whether it is the first of a former capital (not 0).
  private var capitals: [UInt8] = []
  /// In bytes.
  package private(set) var count = 0

  package init() {}

  package init(_ text: String) {
    fold(text)
  }

  /// Replaces the folded text by that of another text.
  package mutating func fold(_ text: String) {
    var text = text
    text.withUTF8 { fold($0) }
  }

  /// Replaces the folded text by that of another text.
  ///
  /// - Parameter text: valid UTF-8.
  package mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(Folder.capacity(for: text.count))
    count = storage.withUnsafeMutableBufferPointer { storage in
      capitals.withUnsafeMutableBufferPointer { capitals in
        guard let output = storage.baseAddress, let capitals = capitals.baseAddress else {
          return 0
        }
        var folder = Folder(output: output, capitals: capitals)
        folder.append(text)
        return folder.count
      }
    }
  }

  /// Leaves out the space at either end; there is never more than one.
  package mutating func trim() {
    let space = UInt8(ascii: " ")
    if count > 0, storage[count - 1] == space { count -= 1 }
    if count > 0, storage[0] == space {
      for index in 1..<count {
        storage[index - 1] = storage[index]
        capitals[index - 1] = capitals[index]
      }
      count -= 1
    }
  }

  /// Gives the bytes to the body; they are valid UTF-8 where the text was.
  @inline(__always)
  package func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    storage.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  /// Gives the bytes to the body, and for each whether it is the first of a letter that was a
  /// capital (not 0) or anything else (0).
  @inline(__always)
  package func withCapitals<Result>(
    _ body: (_ text: UnsafeBufferPointer<UInt8>, _ capitals: UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUTF8 { text in
      capitals.withUnsafeBufferPointer {
        body(text, UnsafeBufferPointer(rebasing: $0[..<text.count]))
      }
    }
  }

  package var string: String {
    withUTF8 { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func reserve(_ capacity: Int) {
    let isOversized = storage.count > Self.keptCapacity && capacity <= Self.keptCapacity
    if storage.count < capacity || isOversized {
      storage = Array(repeating: 0, count: max(capacity, 512))
      capitals = storage
    }
  }
}

extension FoldedText {
  /// Whether the text begins with the other one.
  package func starts(with other: FoldedText) -> Bool {
    withUTF8 { text in other.withUTF8 { text.starts(with: $0) } }
  }

  /// Whether the text ends with the other one.
  package func ends(with other: FoldedText) -> Bool {
    withUTF8 { text in
      other.withUTF8 { text.count >= $0.count && text.suffix($0.count).elementsEqual($0) }
    }
  }
}

extension FoldedText: Hashable {
  package static func == (left: FoldedText, right: FoldedText) -> Bool {
    left.count == right.count && left.starts(with: right)
  }

  package func hash(into hasher: inout Hasher) {
    withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
