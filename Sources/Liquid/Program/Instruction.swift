/// One step of a compiled template.
///
/// There is one register, the accumulator. Targets are the numbers of instructions.
enum Instruction: Sendable {
  /// Prints literal text.
  case text(start: Int32, count: Int32)
  /// Prints a value; the second number is of the table `prints`.
  case print(Operand, Int32)
  /// Puts a value in the accumulator.
  case load(Operand)
  /// Applies a filter to the accumulator.
  case filter(Int32)
  /// Prints the accumulator.
  case printAccumulator(Int32)
  /// Sets a variable to the accumulator.
  case store(Int32)
  /// Forgets variables, at the beginning of a partial.
  case clear(start: Int32, count: Int32)
  case jump(Int32)
  /// Jumps if a value is true, or if it is not.
  case test(Operand, Bool, Int32)
  /// Jumps if a comparison holds, or if it does not.
  case compare(Int32, Bool, Int32)
  /// Begins a `case`: none of its values has been looked at.
  case beginSelection(Int32)
  /// Goes to the next value of a `when` that matches, or jumps.
  case select(Int32, Int32)
  /// Begins to look at the values of the next `when`.
  case rewind(Int32)
  /// Jumps if a `when` of the case has matched.
  case jumpIfSelected(Int32, Int32)
  /// Begins a loop, or jumps if there is nothing to go through.
  case beginLoop(Int32, Int32)
  /// Goes to the next item and jumps, or goes on if there is none.
  case nextItem(Int32, Int32)
  case beginCapture
  /// Sets a variable to what was printed since the capture began.
  case endCapture(Int32)
}
