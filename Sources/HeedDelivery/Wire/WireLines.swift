/// The rules that hold for the lines of a letter (RFC 5322, section 2.1.1; RFC 2045, section 2.7).
enum WireLines {
  private static let carriageReturn: UInt8 = 0x0D
  private static let lineFeed: UInt8 = 0x0A

  /// The most bytes in a line, without its end.
  private static let longestLine = 998

  /// The bytes with lines that end with CR LF, if they all ended alike.
  ///
  /// - Throws: `OutboxMessage.Unfit`.
  static func normalised(_ file: [UInt8]) throws(OutboxMessage.Unfit) -> [UInt8] {
    guard !file.isEmpty else {
      throw OutboxMessage.Unfit("the file is empty", help: "put the letter back, or reject it")
    }
    var bytes = file.contains(carriageReturn) ? try withPairedEnds(file) : withCarriageReturns(file)
    if bytes.last != lineFeed { bytes += [carriageReturn, lineFeed] }
    return bytes
  }

  /// Checks what follows the header.
  ///
  /// - Throws: `OutboxMessage.Unfit`.
  static func checkText(
    _ text: ArraySlice<UInt8>, firstLine: Int
  ) throws(OutboxMessage.Unfit) {
    if text.isPlain && hasShortLines(text) { return }
    // Which line it is matters only now.
    var line = firstLine
    var length = 0
    for byte in text {
      if byte == lineFeed {
        line += 1
        length = 0
        continue
      }
      guard byte != 0 else {
        throw OutboxMessage.Unfit("line \(line) has a NUL byte", help: "remove it in an editor")
      }
      guard byte < 0x80 else {
        throw OutboxMessage.Unfit(
          "line \(line) has a letter beyond ASCII that is not encoded",
          help: "edit the text with 'heed review', or in a mail program that saves it as "
            + "quoted-printable or base64")
      }
      length += byte == carriageReturn ? 0 : 1
      guard length <= longestLine else {
        throw OutboxMessage.Unfit(
          "line \(line) is longer than \(longestLine) bytes", help: "break the line")
      }
    }
  }

  /// Whether no line of a text whose lines end with CR LF is too long.
  private static func hasShortLines(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    // As many lines at a time as one may be long.
    while rest.count > longestLine {
      guard let end = rest.prefix(longestLine + 2).lastIndex(of: lineFeed) else { return false }
      rest = rest[(end + 1)...]
    }
    return true
  }

  private static func withPairedEnds(_ file: [UInt8]) throws(OutboxMessage.Unfit) -> [UInt8] {
    if file.pairsAll(carriageReturn, lineFeed) { return file }
    var line = 1
    var previous: UInt8 = 0
    for byte in file {
      guard (byte == lineFeed) == (previous == carriageReturn) else {
        throw OutboxMessage.Unfit(
          "line \(line) does not end as other lines do",
          help: "let an editor save the file with line ends of one kind, CR LF or LF")
      }
      line += byte == lineFeed ? 1 : 0
      previous = byte
    }
    guard previous != carriageReturn else {
      throw OutboxMessage.Unfit(
        "the last line ends with half a line end", help: "remove it in an editor")
    }
    return file
  }

  private static func withCarriageReturns(_ file: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count + file.count / 32)
    for byte in file {
      if byte == lineFeed { bytes.append(carriageReturn) }
      bytes.append(byte)
    }
    return bytes
  }
}
