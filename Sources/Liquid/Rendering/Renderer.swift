/// One rendering of a template.
struct Renderer: ~Copyable {
  let program: Program
  private let values: [Value]
  /// For each of the template's globals, the index of its value.
  let places: [Int]
  /// All values by name, for names that are known only now.
  let dynamic: [String: Value]
  var bytes: [UInt8] = []
  /// What stood in the output before.
  private var base = 0
  private var accumulator = Value.nil
  /// The variables that the template sets; nil for those not set yet.
  var locals: [Value?]
  var loops: [LoopFrame]
  /// Where loops ended, for `offset: continue`.
  var offsets: [Int]
  /// The next value to look at in each `case`, and whether one has matched.
  var cursors: [(next: Int, isSelected: Bool)]
  /// Where captured text begins, the outermost first.
  private var captures: [Int] = []
  /// How often loops have run.
  var iterations = 0
  /// How much filters and comparisons have read and made.
  private var work = 0

  init(_ program: Program, _ values: [Value], at places: [Int], dynamic: [String: Value]) {
    self.program = program
    self.values = values
    self.places = places
    self.dynamic = dynamic
    locals = Array(repeating: nil, count: program.tables.locals)
    loops = Array(repeating: .empty, count: program.tables.loops.count)
    offsets = Array(repeating: 0, count: program.tables.offsets)
    cursors = Array(repeating: (0, false), count: program.tables.cursors)
  }

  /// The value of one of the template's globals.
  func global(_ number: Int) -> Value {
    number < places.count ? values[places[number]] : .nil
  }

  mutating func render(into output: inout [UInt8]) throws(RenderError) {
    swap(&bytes, &output)
    defer { swap(&bytes, &output) }
    base = bytes.count
    do throws(RenderError) {
      try run()
    } catch {
      bytes.removeLast(bytes.count - base)
      throw error
    }
  }

  private mutating func run() throws(RenderError) {
    let program = program
    var index = 0
    while index < program.instructions.count {
      let target = try step(program.instructions[index], program)
      index = target < 0 ? index + 1 : Int(target)
    }
  }

  /// Runs an instruction and returns where to go on; -1 for the next.
  @inline(__always)
  private mutating func step(
    _ instruction: Instruction, _ program: Program
  ) throws(RenderError) -> Int32 {
    switch instruction {
    case .text(let start, let count):
      program.text.withUnsafeBufferPointer { text in
        let part = text[Int(start)..<Int(start + count)]
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: part))
      }
    case .print(let operand, let print): try self.print(value(operand), Int(print))
    case .load(let operand): accumulator = value(operand)
    case .filter(let number): try filter(Int(number))
    case .printAccumulator(let print): try self.print(accumulator, Int(print))
    case .store(let local): locals[Int(local)] = accumulator
    case .clear(let start, let count):
      for local in Int(start)..<Int(start + count) { locals[local] = nil }
    case .jump(let target): return target
    case .test(let operand, let answer, let target):
      if value(operand).isTruthy == answer { return target }
    case .compare(let number, let answer, let target):
      if try compare(Int(number)) == answer { return target }
    case .beginSelection(let cursor): cursors[Int(cursor)] = (0, false)
    case .rewind(let cursor): cursors[Int(cursor)].next = 0
    case .select(let number, let target):
      if !select(program.tables.selections[Int(number)]) { return target }
    case .jumpIfSelected(let cursor, let target):
      if cursors[Int(cursor)].isSelected { return target }
    case .beginLoop(let number, let target):
      if try !beginLoop(Int(number)) { return target }
    case .nextItem(let number, let target):
      if try nextItem(Int(number)) { return target }
    case .beginCapture: captures.append(bytes.count)
    case .endCapture(let local): try endCapture(Int(local))
    }
    return -1
  }

  private mutating func print(_ value: consuming Value, _ number: Int) throws(RenderError) {
    guard let encoding = program.tables.prints[number].encoding else {
      let start = bytes.count
      value.append(to: &bytes)
      if bytes[start...].isBlank { try checkRequired(number) }
      return try checkSize(number)
    }
    let encode = program.encodings[encoding].append
    var refusal: Encoding.Refusal?
    func append(_ value: UnsafeBufferPointer<UInt8>) {
      do throws(Encoding.Refusal) { try encode(value, &bytes) } catch { refusal = error }
    }
    switch consume value {
    case .string(var string):
      if string.utf8.isBlank { try checkRequired(number) }
      string.withUTF8(append)
    case let other:
      var plain: [UInt8] = []
      other.append(to: &plain)
      if plain.isBlank { try checkRequired(number) }
      plain.withUnsafeBufferPointer(append)
    }
    if let refusal {
      throw .refusedValue(refusal, at: program.tables.prints[number].position)
    }
    try checkSize(number)
  }

  /// Refuses a blank value where the template can't do without one.
  private func checkRequired(_ number: Int) throws(RenderError) {
    let print = program.tables.prints[number]
    if print.isRequired { throw .missingValue(path: print.path, at: print.position) }
  }

  private func checkSize(_ number: Int) throws(RenderError) {
    guard bytes.count - base > program.limits.outputSize else { return }
    throw .limitExceeded(
      message: "The text is longer than \(program.limits.outputSize) bytes.",
      at: program.tables.prints[number].position)
  }

  private mutating func filter(_ number: Int) throws(RenderError) {
    let maximum = program.limits.valueSize
    do throws(FilterError) {
      let result = try program.tables.filters[number].filter.apply(accumulator, arguments(number))
      let (before, after) = (accumulator.weight, result.weight)
      guard after <= maximum || after <= before else { throw .tooLarge }
      try spend(before + after)
      accumulator = result
    } catch {
      throw RenderError(error, at: program.tables.filters[number].position)
    }
  }

  private func arguments(_ number: Int) -> Filter.Arguments {
    func value(_ operand: Operand?) -> Value {
      operand.map { self.value($0) } ?? .nil
    }
    return Filter.Arguments(
      count: program.tables.filters[number].count,
      first: value(program.tables.filters[number].first),
      second: value(program.tables.filters[number].second),
      keyword: value(program.tables.filters[number].keyword),
      maximumSize: program.limits.valueSize)
  }

  private mutating func compare(_ number: Int) throws(RenderError) -> Bool {
    let left = value(program.tables.comparisons[number].left)
    let right = value(program.tables.comparisons[number].right)
    let comparison = program.tables.comparisons[number].comparison
    do throws(FilterError) {
      if comparison == .contains { try spend(left.weight) }
      return try comparison.holds(left, right)
    } catch {
      throw RenderError(error, at: program.tables.comparisons[number].position)
    }
  }

  private mutating func endCapture(_ local: Int) throws(RenderError) {
    guard let start = captures.popLast() else { return }
    locals[local] = .string(String(decoding: bytes[start...], as: UTF8.self))
    let count = bytes.count - start
    bytes.removeLast(count)
    do throws(FilterError) {
      try spend(count)
    } catch {
      throw RenderError(error, at: program.start)
    }
  }

  private mutating func spend(_ amount: Int) throws(FilterError) {
    work = amount > Int.max - work ? .max : work + amount
    guard work <= program.limits.work else {
      throw FilterError("The template's filters do more work than allowed.", isLimit: true)
    }
  }
}

extension RenderError {
  init(_ error: FilterError, at position: Position) {
    self =
      error.isLimit
      ? .limitExceeded(message: error.message, at: position)
      : .unusableValue(message: error.message, at: position)
  }
}

extension Value {
  /// How much there is to read: bytes of text, and elements with what they hold.
  fileprivate var weight: Int {
    switch self {
    case .string(let string): string.utf8.count
    case .array(let array): array.reduce(array.count) { $0 + $1.weight }
    case .object(let object): object.values.reduce(object.keys.count) { $0 + $1.weight }
    case .nil, .bool, .int, .double, .range, .date, .empty, .blank: 1
    }
  }
}
