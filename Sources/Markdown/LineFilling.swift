/// The lines written so far and the one being filled.
struct LineFilling {
  private enum Separation: Int {
    case nothing, newLine, blankLine
  }

  /// A quote or a list item that is open.
  private struct Container {
    let first: String
    let rest: String
    var isFresh = true
  }

  /// The last place where the line may be broken.
  private struct Opportunity {
    /// The bytes that disappear if the line is broken here: its spaces.
    var spaces: Range<Int>
    /// The column after the spaces.
    var column: Int
  }

  private let width: Int
  private var output: [UInt8]
  private let outputStart: Int

  private var containers: [Container] = []
  private var numbers: [Int] = []
  private var separation = Separation.nothing
  /// How many of the containers have been open since the last line began.
  private var sharedContainers = 0
  private var isVerbatim = false
  private var isAddress = false

  private var isInLine = false
  private var lineStart = 0
  private var column = 0
  private var opportunity: Opportunity?
  private var last: Unicode.Scalar = " "
  private var isInAddressOfValue = false

  init(width: Int, output: [UInt8]) {
    self.width = max(width, 1)
    self.output = output
    outputStart = output.count
  }

  mutating func finished() -> [UInt8] {
    endLine()
    if output.count > outputStart { output.append(0x0A) }
    return output
  }

  mutating func apply(_ mark: StructureMark, number: Int) {
    switch mark {
    case .address: isAddress = true
    case .endOfAddress: isAddress = false
    case .block: separate(.blankLine)
    case .tightBlock: separate(.newLine)
    case .quote: open(first: "> ", rest: "> ")
    case .bulletItem: open(first: "- ", rest: "  ")
    case .numberedItem: openNumberedItem()
    case .close: close()
    case .numbers: numbers.append(number)
    case .endOfNumbers: _ = numbers.popLast()
    case .verbatim: isVerbatim = true
    case .filled: isVerbatim = false
    }
  }

  mutating func lineFeed() {
    separate(isInLine ? .newLine : .blankLine)
  }

  /// Appends words and spaces, all of one column a byte.
  mutating func append(ascii: UnsafeBufferPointer<UInt8>) {
    var rest = ascii[...]
    if !isInLine {
      if !isVerbatim { rest = rest.drop { $0 == 0x20 } }
      guard !rest.isEmpty else { return }
      beginLine()
    }
    while column + rest.count > width, !isVerbatim {
      if let end = lastSpace(in: rest) {
        write(rest[..<end])
        rest = rest[end...].drop { $0 == 0x20 }
        guard !rest.isEmpty else {
          note(spaces: output.count..<output.count)
          output.append(0x20)
          column += 1
          opportunity = Opportunity(spaces: output.count - 1..<output.count, column: column)
          last = " "
          return
        }
        breakLine()
      } else if opportunity != nil {
        breakAtOpportunity()
      } else {
        let word = rest.prefix { $0 != 0x20 }
        guard word.count < rest.count else { break }
        write(word)
        rest = rest[word.endIndex...].drop { $0 == 0x20 }
        guard !rest.isEmpty else { return note(spaces: output.count..<output.count) }
        breakLine()
      }
    }
    writeNoting(rest)
  }

  /// Appends Chinese characters, of two columns and three bytes each.
  mutating func append(ideographs: UnsafeBufferPointer<UInt8>) {
    if !isInLine { beginLine() }
    var rest = ideographs[...]
    if mayBreakHere, LineBreaking.mayEnd(last) { note(spaces: output.count..<output.count) }
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

  /// Appends any other character.
  mutating func append(_ scalar: Unicode.Scalar, bytes: UnsafeBufferPointer<UInt8>) {
    if !isInLine { beginLine() }
    var columns = DisplayWidth.columns(of: scalar)
    if last == "\u{200D}" || DisplayWidth.isEmojiModifier(scalar) { columns = 0 }
    if LineBreaking.isWidePunctuation(scalar) { isInAddressOfValue = false }
    if mayBreakHere, LineBreaking.allowsBreak(between: last, and: scalar) {
      note(spaces: output.count..<output.count)
    }
    if column + columns > width, opportunity != nil, !isVerbatim { breakAtOpportunity() }
    output.append(contentsOf: bytes)
    column += columns
    last = scalar
  }

  /// Whether a line may be broken where no space is.
  private var mayBreakHere: Bool {
    !isVerbatim && !isAddress && !isInAddressOfValue
  }
}

// MARK: - Containers and lines

extension LineFilling {
  private mutating func separate(_ wanted: Separation) {
    endLine()
    if wanted.rawValue > separation.rawValue { separation = wanted }
  }

  private mutating func open(first: String, rest: String) {
    separate(.newLine)
    containers.append(Container(first: first, rest: rest))
  }

  private mutating func openNumberedItem() {
    let number = numbers.last ?? 1
    let mark = "\(number). "
    open(first: mark, rest: String(repeating: " ", count: mark.utf8.count))
  }

  private mutating func close() {
    endLine()
    guard containers.popLast() != nil else { return }
    sharedContainers = min(sharedContainers, containers.count)
  }

  private mutating func beginLine() {
    if output.count > outputStart {
      output.append(0x0A)
      if separation == .blankLine {
        for container in containers.prefix(sharedContainers) {
          output.append(contentsOf: container.rest.utf8)
        }
        trimSpaces(from: lineStart)
        output.append(0x0A)
      }
    }
    separation = .newLine
    sharedContainers = containers.count
    isInLine = true
    writePrefix()
  }

  /// Ends a full line and continues its paragraph on the next.
  private mutating func breakLine() {
    trimSpaces(from: lineStart)
    output.append(0x0A)
    writePrefix()
  }

  private mutating func writePrefix() {
    lineStart = output.count
    for index in containers.indices {
      let container = containers[index]
      output.append(contentsOf: (container.isFresh ? container.first : container.rest).utf8)
      if container.isFresh, container.first != container.rest, container.first != "- " {
        if let number = numbers.popLast() { numbers.append(number + 1) }
      }
      containers[index].isFresh = false
    }
    column = output.count - lineStart
    opportunity = nil
    last = " "
    isInAddressOfValue = false
  }

  private mutating func endLine() {
    guard isInLine else { return }
    trimSpaces(from: lineStart)
    isInLine = false
  }

  private mutating func trimSpaces(from start: Int) {
    while output.count > start, output.last == 0x20 { output.removeLast() }
  }
}

// MARK: - Breaking

extension LineFilling {
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
