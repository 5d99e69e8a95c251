/// Turns the bytes of a file, whatever its encoding, into valid UTF-8, some at a time.
///
/// The encoding is told by a byte order mark, by the zero bytes of UTF-16, or by the first bytes
/// that are not ASCII. What is UTF-8 already passes through unchanged. U+FFFD takes the place of
/// bytes that mean nothing and, as in CommonMark, of NUL.
package struct TextDecoder {
  private enum State {
    /// The file's opening is not there yet.
    case opening
    /// Nothing but ASCII so far.
    case ascii
    /// A sample from the first byte beyond ASCII on is not there yet.
    case sampling
    case utf8
    case converting(TextConverter)
  }

  private var state = State.opening
  private var pending: [UInt8] = []
  private var replacedBytes = 0

  private let converter: (TextEncoding) -> TextConverter?

  /// The encoding that is read, as far as it is known; a file of ASCII alone is UTF-8, and so is
  /// one that the C library can't convert.
  package private(set) var encoding = TextEncoding.utf8

  package init() {
    self.init { TextConverter(from: $0) }
  }

  /// - Parameter converter: gives nil for an encoding that can't be converted.
  init(converter: @escaping (TextEncoding) -> TextConverter?) {
    self.converter = converter
  }

  /// How many places of the text could not be read and show as U+FFFD.
  package var replacements: Int {
    if case .converting(let converter) = state {
      replacedBytes + converter.replacements
    } else {
      replacedBytes
    }
  }

  /// Gives the text of the next bytes of the file, as far as it is certain.
  package mutating func decode(_ bytes: some Collection<UInt8>) -> [UInt8] {
    pending.append(contentsOf: bytes)
    return advance(isLast: false)
  }

  /// Gives the text that is left at the end of the file.
  package mutating func finish() -> [UInt8] {
    advance(isLast: true)
  }

  private mutating func advance(isLast: Bool) -> [UInt8] {
    var text: [UInt8] = []
    if case .opening = state {
      guard isLast || pending.count >= EncodingDetector.openingLength else { return [] }
      open()
    }
    if case .ascii = state { passASCII(into: &text) }
    if case .sampling = state {
      guard isLast || pending.count >= EncodingDetector.sampleLength else { return text }
      let sample = pending.prefix(EncodingDetector.sampleLength)
      decide(sample.withUnsafeBufferPointer(EncodingDetector.encoding(of:)))
    }
    switch state {
    case .utf8: passUTF8(isLast: isLast, into: &text)
    case .converting(let converter):
      converter.convert(pending[...], isLast: isLast, into: &text)
      pending.removeAll(keepingCapacity: true)
      replaceNULs(&text)
    case .opening, .ascii, .sampling: break
    }
    return text
  }

  private mutating func open() {
    let opening = pending.prefix(EncodingDetector.openingLength)
    if let mark = EncodingDetector.byteOrderMark(opening) {
      pending.removeFirst(mark.length)
      decide(mark.encoding)
    } else if let encoding = EncodingDetector.utf16(opening) {
      decide(encoding)
    } else {
      state = .ascii
    }
  }

  private mutating func decide(_ encoding: TextEncoding) {
    guard encoding != .utf8, let converter = converter(encoding) else {
      state = .utf8
      return
    }
    self.encoding = encoding
    state = .converting(converter)
  }

  private mutating func passASCII(into text: inout [UInt8]) {
    let end = pending.withUnsafeBufferPointer { bytes in
      var at = bytes.endOfCleanASCII(from: 0)
      while at < bytes.count, bytes[at] == 0 { at = bytes.endOfCleanASCII(from: at + 1) }
      return at
    }
    if end < pending.count { state = .sampling }
    if end == pending.count {
      swap(&text, &pending)
    } else {
      text = Array(pending[..<end])
      pending.removeFirst(end)
    }
    replaceNULs(&text)
  }

  private mutating func passUTF8(isLast: Bool, into text: inout [UInt8]) {
    text.reserveCapacity(text.count + pending.count)
    var kept = 0
    pending.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        let end = bytes.endOfCleanUTF8(from: at)
        text.append(contentsOf: bytes[at..<end])
        at = end
        guard at < bytes.count else { break }
        let length: Int
        switch bytes.utf8Sequence(at: at) {
        case .incomplete where !isLast:
          kept = bytes.count - at
          return
        case .incomplete: length = bytes.count - at
        case .invalid(let invalid): length = invalid
        case .valid(let valid): length = valid
        }
        text.append(contentsOf: Self.replacement)
        replacedBytes += 1
        at += length
      }
    }
    pending.removeFirst(pending.count - kept)
  }

  private mutating func replaceNULs(_ text: inout [UInt8]) {
    guard text.contains(0) else { return }
    replacedBytes += text.count { $0 == 0 }
    text = text.flatMap { $0 == 0 ? Self.replacement : [$0] }
  }

  private static let replacement = Array("\u{FFFD}".utf8)
}
