/// Filling lines with words, and breaking the lines that get too long.
extension LineFilling {
  /// Appends words and spaces, all of one column a byte.
  mutating func append(ascii: UnsafeBufferPointer<UInt8>) {
    var rest = ascii[...]
    if !isInLine {
      if !isVerbatim { rest = rest.drop { $0 == 0x20 } }
      guard !rest.isEmpty else { return }
      beginLine()
    } else if mayBreakHere, LineBreaking.isUnspaced(last), let first = ascii.first,
      LineBreaking.allowsBreak(between: last, and: Unicode.Scalar(first))
    {
      note(spaces: output.count..<output.count)
    }
    if unbroken != .no { return writeUnbroken(rest, columns: rest.count) }
    while column + rest.count > width, !isVerbatim {
      if let space = lastSpace(in: rest) ?? (opportunity == nil ? rest.firstIndex(of: 0x20) : nil) {
        write(rest[..<space])
        rest = rest[space...].drop { $0 == 0x20 }
        if rest.isEmpty { return writeSpace() }
        breakLine()
      } else if opportunity != nil {
        breakAtOpportunity()
      } else {
        break
      }
    }
    writeNoting(rest)
  }

  /// Appends Chinese characters, of two columns and three bytes each.
  mutating func append(ideographs: UnsafeBufferPointer<UInt8>) {
    if !isInLine { beginLine() }
    var rest = ideographs[...]
    if mayBreakHere, LineBreaking.mayEnd(last) { note(spaces: output.count..<output.count) }
    if unbroken != .no {
      writeUnbroken(rest, columns: rest.count / 3 * 2)
      last = "\u{4E00}"
      return
    }
    while column + rest.count / 3 * 2 > width, mayBreakHere {
      let room = max(width - column, 0) / 2
      if room == 0 {
        guard opportunity != nil else { break }
        breakAtOpportunity()
        continue
      }
      write(rest[..<(rest.startIndex + room * 3)], columns: room * 2)
      rest = rest[(rest.startIndex + room * 3)...]
      breakLine()
    }
    if rest.count > 3, mayBreakHere {
      write(rest.dropLast(3), columns: rest.count / 3 * 2 - 2)
      note(spaces: output.count..<output.count)
      rest = rest.suffix(3)
    }
    write(rest, columns: rest.count / 3 * 2)
    last = "\u{4E00}"
  }

  /// Appends any other character; a no-break space as a plain one, at which no line is broken.
  mutating func append(_ scalar: Unicode.Scalar, bytes: UnsafeBufferPointer<UInt8>) {
    if !isInLine { beginLine() }
    var columns = DisplayWidth.columns(of: scalar)
    if last == "\u{200D}" || DisplayWidth.isEmojiModifier(scalar) { columns = 0 }
    if LineBreaking.isWidePunctuation(scalar) { isInAddressOfValue = false }
    if mayBreakHere, LineBreaking.allowsBreak(between: last, and: scalar) {
      note(spaces: output.count..<output.count)
    }
    if column + columns > width, opportunity != nil, !isVerbatim { breakAtOpportunity() }
    if scalar == "\u{A0}" || scalar == "\u{202F}" {
      output.append(0x20)
    } else {
      output.append(contentsOf: bytes)
    }
    column += columns
    last = scalar
    if unbroken != .no { unbroken = .goesOn }
  }

  /// Whether a line may be broken where no space is.
  private var mayBreakHere: Bool {
    !isVerbatim && !isAddress && !isInAddressOfValue && unbroken != .goesOn
  }

  /// Moves what follows the last opportunity to the next line.
  private mutating func breakAtOpportunity() {
    guard let found = opportunity else { return }
    let tail = Array(output[found.spaces.upperBound...])
    let tailColumns = column - found.column
    let (wasLast, wasAddress) = (last, isInAddressOfValue)
    output.removeSubrange(found.spaces.lowerBound...)
    breakLine()
    output.append(contentsOf: tail)
    column += tailColumns
    (last, isInAddressOfValue) = (wasLast, wasAddress)
  }

  private mutating func note(spaces: Range<Int>) {
    guard output.count > contentStart else { return }
    opportunity = Opportunity(spaces: spaces, column: column)
  }

  /// The last space at or before the end of the line; nil if a word reaches across it.
  private func lastSpace(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let room = width - column
    guard room >= 0 else { return nil }
    var index = bytes.startIndex + min(room, bytes.count - 1)
    while index >= bytes.startIndex {
      if bytes[index] == 0x20 { return index }
      index -= 1
    }
    return nil
  }

  private mutating func write(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, columns: Int) {
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes))
    column += columns
  }

  /// Writes a part of words that stay on one line, together with those before them.
  private mutating func writeUnbroken(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, columns: Int) {
    if column + columns > width, opportunity != nil, !isVerbatim { breakAtOpportunity() }
    write(bytes, columns: columns)
    if let byte = bytes.last { last = Unicode.Scalar(byte) }
    unbroken = .goesOn
  }

  private mutating func writeSpace() {
    output.append(0x20)
    column += 1
    last = " "
    opportunity = Opportunity(spaces: output.count - 1..<output.count, column: column)
    isInAddressOfValue = false
  }

  private mutating func write(_ words: Slice<UnsafeBufferPointer<UInt8>>) {
    write(words, columns: words.count)
    if let byte = words.last { last = Unicode.Scalar(byte) }
  }

  /// Writes bytes that fit, and notes their last space.
  private mutating func writeNoting(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let start = output.count
    let startColumn = column
    write(bytes)
    guard !isAddress else { return }
    guard let space = bytes.lastIndex(of: 0x20) else {
      isInAddressOfValue = isInAddressOfValue || holdsAddress(bytes)
      return
    }
    var first = space
    while first > bytes.startIndex, bytes[first - 1] == 0x20 { first -= 1 }
    let offset = bytes.startIndex
    opportunity = Opportunity(
      spaces: start + first - offset..<start + space - offset + 1,
      column: startColumn + space - offset + 1)
    isInAddressOfValue = holdsAddress(bytes[(space + 1)...])
  }

  /// Whether a word has the sign of an address that a customer has typed.
  private func holdsAddress(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let colon = word.firstIndex(of: 0x3A) else { return false }
    return word[colon...].starts(with: [0x3A, 0x2F, 0x2F])
  }
}
