/// What names mean at a place of a template or partial while it is compiled.
struct Scope {
  /// The variables that the template sets anywhere, with their numbers.
  let assigned: [String: Int32]
  /// What a partial was handed.
  let parameters: [String: Resolved]
  /// The encoding of values whose tokens have none.
  let encoding: Int?
  /// Whether this is captured text, which is encoded only when it is printed.
  var isCaptured: Bool
  /// Variables that are set whatever happened before.
  var definite: Set<String> = []
  /// Variables that may be set.
  var possible: Set<String> = []
  /// The loops around this place, the outermost first.
  var loops: [OpenLoop] = []
  /// The variables being captured, the outermost first.
  var captures: [Int32] = []
  /// Jumps to the end of the template or partial.
  var exits: [Int] = []

  /// A loop that is being compiled.
  struct OpenLoop {
    let variable: String
    let number: Int32
    /// Whether it is the loop of `render … for`, which loops in the partial can't see.
    let isRender: Bool
    /// How many captures were open when it began.
    let captures: Int
    /// The jumps of `break` and `continue`, to be aimed when the loop's end is known.
    var breaks: [Int] = []
    var continues: [Int] = []
  }
}

/// What a variable turns out to be.
struct Resolved {
  var operand: Operand
  /// As people write it, for messages and to compare.
  var path: String
  /// The variable that is read, if the template does not surely set it itself.
  var global: Global?

  struct Global {
    let number: Int
    let name: String
    var keys: [String] = []
    /// Whether further keys are known before rendering.
    var isOpen = true
    var mayBeAssigned = false
  }
}
