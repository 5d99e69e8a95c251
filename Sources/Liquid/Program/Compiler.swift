/// Turns nodes into a program; partials are compiled in the place of their `render` tags.
struct Compiler {
  let options: Template.Options
  let encodings: [Encoding]
  let partials: (String) -> Partial?
  var tables = Program.Tables()
  var scope = Scope(assigned: [:], parameters: [:], encoding: nil, isCaptured: false)
  /// The paths that the conditions and loops around this place look at.
  var guards: [String] = []
  /// The partials that have been read, by name; nil for those that could not be.
  var parsed: [String: Body?] = [:]
  /// The template and the partials being compiled, the outermost first.
  var active: [String] = []
  /// Which number each name of `offset: continue` has.
  var offsets: [String: Int] = [:]
  private(set) var globals: [String] = []
  private var globalNumbers: [String: Int] = [:]
  private var variables: [Template.Variable] = []
  private var instructions: [Instruction] = []
  private var text: [UInt8] = []
  private var texts: [String: Instruction] = [:]
  private var errors: [TemplateError] = []
  /// Whether the program has grown beyond the limits; then nothing is added to it.
  private(set) var isTooLarge = false

  init(
    encodings: [Encoding], options: Template.Options, partials: @escaping (String) -> Partial?
  ) {
    self.encodings = encodings
    self.options = options
    self.partials = partials
  }

  /// Compiles the template itself.
  mutating func compile(_ body: Body, named name: String) {
    active = [name]
    scope = scope(for: body, parameters: [:], encoding: nil, isCaptured: false)
    compile(body)
    aim(scope.exits)
  }

  /// The program, or what is wrong: what reading found, then what compiling found.
  func finish(_ found: [TemplateError]) -> Result<Program, TemplateErrors> {
    var seen: Set<TemplateError> = []
    let start = Position(file: active.first ?? "")
    let size = TemplateError("The template with its partials is too large.", at: start)
    let all = (found + errors + (isTooLarge ? [size] : [])).filter { seen.insert($0).inserted }
    guard all.isEmpty else { return .failure(TemplateErrors(all)) }
    return .success(
      Program(
        instructions, text: text, tables: tables, globals: globals, variables: variables,
        encodings: encodings, limits: options.limits,
        start: start))
  }

  mutating func compile(_ body: Body) {
    var run = ""
    for node in body.nodes where !isTooLarge {
      if case .text(let text, _) = node {
        run += text
        continue
      }
      emit(text: run)
      run = ""
      compile(node)
    }
    emit(text: run)
  }

  private mutating func compile(_ node: Node) {
    switch node {
    case .text(let text, _): emit(text: text)
    case .output(let expression, let markup): output(expression, markup)
    case .assign(let name, let expression, let markup): assign(name, expression, markup)
    case .capture(let name, let body, let markup): capture(name, body, markup)
    case .branches(let branches): compile(branches)
    case .selection(let selection): compile(selection)
    case .loop(let loop): compile(loop)
    case .render(let render): compile(render)
    case .exit(let exit, let markup): compile(exit, markup)
    }
  }
}

extension Compiler {
  /// The number of the next instruction.
  var here: Int32 { Int32(instructions.count) }

  /// Adds an instruction and returns its number.
  @discardableResult
  mutating func emit(_ instruction: Instruction) -> Int {
    guard instructions.count < min(options.limits.programSize, Int(Int32.max)) else {
      isTooLarge = true
      return instructions.count - 1
    }
    instructions.append(instruction)
    return instructions.count - 1
  }

  private mutating func emit(text string: String) {
    guard !string.isEmpty else { return }
    if let known = texts[string] {
      emit(known)
      return
    }
    guard let start = Int32(exactly: text.count), let count = Int32(exactly: string.utf8.count)
    else { return isTooLarge = true }
    text.append(string)
    texts[string] = .text(start: start, count: count)
    emit(.text(start: start, count: count))
  }

  /// Lets jumps go to the next instruction.
  mutating func aim(_ jumps: [Int]) {
    for jump in jumps where instructions.indices.contains(jump) {
      instructions[jump] = instructions[jump].aimed(at: here)
    }
  }

  mutating func report(_ error: TemplateError) {
    errors.append(error)
  }

  /// The number of a name that rendering is given a value for.
  mutating func global(_ name: String) -> Int {
    if let number = globalNumbers[name] { return number }
    globalNumbers[name] = globals.count
    globals.append(name)
    return globals.count - 1
  }

  mutating func record(_ variable: Template.Variable) {
    variables.append(variable)
  }
}

extension Instruction {
  /// The same with another target.
  fileprivate func aimed(at target: Int32) -> Instruction {
    switch self {
    case .jump: .jump(target)
    case .test(let operand, let answer, _): .test(operand, answer, target)
    case .compare(let comparison, let answer, _): .compare(comparison, answer, target)
    case .select(let selection, _): .select(selection, target)
    case .jumpIfSelected(let cursor, _): .jumpIfSelected(cursor, target)
    case .beginLoop(let loop, _): .beginLoop(loop, target)
    case .nextItem(let loop, _): .nextItem(loop, target)
    case .text, .print, .load, .filter, .printAccumulator, .store, .clear, .beginSelection,
      .rewind, .beginCapture, .endCapture:
      self
    }
  }
}

extension Array {
  /// Adds an element and returns its number.
  mutating func number(_ element: Element) -> Int32 {
    append(element)
    return Int32(truncatingIfNeeded: count - 1)
  }
}
