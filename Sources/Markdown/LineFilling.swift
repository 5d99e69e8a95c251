/// The lines written so far and the one being filled.
struct LineFilling {
  private enum Separation: Int {
    case nothing, newLine, blankLine
  }

  /// A quote or a list item that is open.
  private enum Container {
    case quote, bulletItem
    /// An item with its number, of a list that is an index of `numbers`; nil outside of lists.
    case numberedItem(Int, list: Int?)

    /// Appends what the first line begins with.
    func appendFirst(to output: inout [UInt8]) {
      switch self {
      case .quote: output.append(contentsOf: "> ".utf8)
      case .bulletItem: output.append(contentsOf: "- ".utf8)
      case .numberedItem(let number, _): output.append(contentsOf: "\(number). ".utf8)
      }
    }

    /// Appends what every further line begins with.
    func appendRest(to output: inout [UInt8]) {
      switch self {
      case .quote: output.append(contentsOf: "> ".utf8)
      case .bulletItem: output.append(contentsOf: "  ".utf8)
      case .numberedItem(let number, _):
        output.append(contentsOf: repeatElement(0x20, count: "\(number). ".utf8.count))
      }
    }
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
  /// How many of them, the outermost first, have begun a line already.
  private var begun = 0
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
    case .quote: open(.quote)
    case .bulletItem: open(.bulletItem)
    case .numberedItem: open(.numberedItem(numbers.last ?? 1, list: numbers.indices.last))
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

  private mutating func open(_ container: Container) {
    separate(.newLine)
    containers.append(container)
  }

  private mutating func close() {
    endLine()
    guard containers.popLast() != nil else { return }
    sharedContainers = min(sharedContainers, containers.count)
    begun = min(begun, containers.count)
  }

  mutating func beginLine() {
    if output.count > outputStart {
      output.append(0x0A)
      if separation == .blankLine {
        for index in 0..<sharedContainers { containers[index].appendRest(to: &output) }
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
    for index in 0..<begun { containers[index].appendRest(to: &output) }
    while begun < containers.count { beginContainer() }
    contentStart = output.count
    column = contentStart - lineStart
    opportunity = nil
    last = " "
    isInAddressOfValue = false
  }

  /// Writes what the first line of a quote or an item begins with.
  private mutating func beginContainer() {
    containers[begun].appendFirst(to: &output)
    if case .numberedItem(_, let list?) = containers[begun], numbers.indices.contains(list) {
      numbers[list] += 1
    }
    begun += 1
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
