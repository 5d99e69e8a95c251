/// A compiled template: a list of instructions, and what they refer to by number.
final class Program: Sendable {
  let instructions: [Instruction]
  /// All literal text, in UTF-8.
  let text: [UInt8]
  let tables: Tables
  let globals: [String]
  let variables: [Template.Variable]
  let encodings: [Encoding]
  let limits: Template.Limits
  /// Where the template begins, for messages about all of it.
  let start: Position

  init(
    _ instructions: [Instruction], text: [UInt8], tables: Tables, globals: [String],
    variables: [Template.Variable], encodings: [Encoding], limits: Template.Limits,
    start: Position
  ) {
    self.instructions = instructions
    self.text = text
    self.tables = tables
    self.globals = globals
    self.variables = variables
    self.encodings = encodings
    self.limits = limits
    self.start = start
  }

  /// What instructions and operands refer to by number.
  struct Tables: Sendable {
    var constants: [Value] = []
    var paths: [Path] = []
    var ranges: [Range] = []
    var fallbacks: [Fallback] = []
    var names: [DynamicName] = []
    var prints: [Print] = []
    var filters: [Filtering] = []
    var comparisons: [Comparing] = []
    var loops: [Loop] = []
    var selections: [Selection] = []
    /// How many variables the template and its partials set.
    var locals = 0
    /// How many loops remember where they ended, for `offset: continue`.
    var offsets = 0
    /// How many `case` tags remember where they are.
    var cursors = 0
  }

  /// A value inside another.
  struct Path: Sendable {
    let root: Operand
    let segments: [Segment]
  }

  enum Segment: Sendable {
    case key(String)
    case computed(Operand)
  }

  struct Range: Sendable {
    let from: Operand
    let through: Operand
  }

  /// A local variable that may not be set when it is read, and what is read then.
  struct Fallback: Sendable {
    let local: Int32
    let other: Operand
  }

  /// A variable whose name is known only when the template is rendered.
  struct DynamicName: Sendable {
    let name: Operand
    /// The variables that the template sets there, the innermost first.
    let visible: [(name: String, operand: Operand)]
  }

  /// How a value is printed.
  struct Print: Sendable {
    /// Which encoding; nil for none.
    let encoding: Int?
    /// Whether a blank value is an error.
    let isRequired: Bool
    /// The variable that a message names.
    let path: String
    let position: Position
  }

  struct Filtering: Sendable {
    let filter: Filter
    let count: Int
    let first: Operand?
    let second: Operand?
    let keyword: Operand?
    let position: Position
  }

  struct Comparing: Sendable {
    let comparison: Comparison
    let left: Operand
    let right: Operand
    let position: Position
  }

  struct Loop: Sendable {
    let collection: Operand
    let limit: Operand?
    let offset: Operand?
    /// Whether it goes on where the last loop of the same name ended.
    let continues: Bool
    /// Where the end is remembered.
    let offsetSlot: Int
    let isReversed: Bool
    /// Whether a value that is no list is an item of its own, as `render … for` has it.
    let takesAnything: Bool
    let name: String
    /// The loop around this one.
    let parent: Int32?
    let position: Position
  }

  struct Selection: Sendable {
    let subject: Operand
    let values: [Operand]
    let cursor: Int32
    let position: Position
  }
}
