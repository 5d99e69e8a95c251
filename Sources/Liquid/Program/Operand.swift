/// Where an instruction finds a value.
///
/// It holds only numbers, so that copying it costs nothing.
enum Operand: Equatable, Sendable {
  case constant(Int32)
  /// A value that rendering is given.
  case global(Int32)
  /// A variable that the template has set.
  case local(Int32)
  /// A variable that the template may have set.
  case fallback(Int32)
  /// The item a loop is at.
  case item(Int32)
  /// What a loop says about itself.
  case loop(Int32, LoopField)
  case path(Int32)
  case range(Int32)
  case dynamic(Int32)
}

/// The parts of `forloop`.
enum LoopField: String, CaseIterable, Sendable {
  case name
  case length
  case index
  case index0
  case rindex
  case rindex0
  case first
  case last
  case parentloop
  /// All of them as an object.
  case whole = ""

  static let names = allCases.map(\.rawValue).filter { !$0.isEmpty }
}
