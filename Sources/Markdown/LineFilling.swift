/// The lines written so far and the one being filled.
struct LineFilling {
  private enum Separation: Int {
    case nothing, newLine, blankLine
  }

  /// A quote or a list item that is open.
  private struct Container {
    /// What the first line begins with.
    let first: String
    /// What every further line begins with.
    let rest: String
    /// The numbered list that it is an item of, as an index of `numbers`.
    var list: Int?
    var isFresh = true
  }

  /// The last place where the line may be broken.
  struct Opportunity {
    /// The bytes that disappear if the line is broken here: its spaces.
    var spaces: Range<Int>
    /// The column after the spaces.
    var column: Int
  }

  let width: Int
  var output: [UInt8]
  let outputStart: Int

  private var containers: [Container] = []
  /// The next number of each numbered list that is open.
  private var numbers: [Int] = []
  private var separation = Separation.nothing
  /// How many of the containers have been open since the last line began.
  private var sharedContainers = 0
  var isVerbatim = false
  var isAddress = false
  var unbroken = Unbroken.no

  /// Whether what is written stays on one line.
  enum Unbroken {
    case no
    /// The line may be broken before what comes next, but not after that.
    case begins
    case goesOn
  }

  var isInLine = false
  var lineStart = 0
  /// Where the line's prefix ends.
  var contentStart = 0
  var column = 0
  var opportunity: Opportunity?
  var last: Unicode.Scalar = " "
  var isInAddressOfValue = false

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
    case .unbroken: unbroken = .begins
    case .endOfUnbroken: unbroken = .no
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
}

extension LineFilling {
  private mutating func separate(_ wanted: Separation) {
    endLine()
    unbroken = .no
    if wanted.rawValue > separation.rawValue { separation = wanted }
  }

  private mutating func open(first: String, rest: String, list: Int? = nil) {
    separate(.newLine)
    containers.append(Container(first: first, rest: rest, list: list))
  }

  private mutating func openNumberedItem() {
    let number = numbers.last ?? 1
    let mark = "\(number). "
    open(
      first: mark, rest: String(repeating: " ", count: mark.utf8.count),
      list: numbers.indices.last)
  }

  private mutating func close() {
    endLine()
    guard containers.popLast() != nil else { return }
    sharedContainers = min(sharedContainers, containers.count)
  }

  mutating func beginLine() {
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
  mutating func breakLine() {
    trimSpaces(from: lineStart)
    output.append(0x0A)
    writePrefix()
  }

  private mutating func writePrefix() {
    lineStart = output.count
    for index in containers.indices {
      let container = containers[index]
      output.append(contentsOf: (container.isFresh ? container.first : container.rest).utf8)
      if container.isFresh, let list = container.list, numbers.indices.contains(list) {
        numbers[list] += 1
      }
      containers[index].isFresh = false
    }
    contentStart = output.count
    column = contentStart - lineStart
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
