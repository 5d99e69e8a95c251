/// What a condition says about two values.
enum Comparison: Sendable {
  case equal
  case notEqual
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case contains
}

extension Value {
  /// Whether two values are equal as `==` says.
  ///
  /// 1 equals 1.0, but "1" equals neither; `empty` and `blank` ask for a property of the other.
  func isEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.empty, .empty), (.blank, .blank): true
    case (.empty, let value), (let value, .empty): value.isEmpty
    case (.blank, let value), (let value, .blank): value.isBlank
    case (.int(let int), .double(let double)), (.double(let double), .int(let int)):
      Double(int) == double
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isEqual(to: $1) }
    case (.date(let left), .date(let right)): left.seconds == right.seconds
    default: self == other
    }
  }

  /// Whether a string holds another, an array an element, or an object a name.
  func contains(_ other: Value) -> Bool {
    guard other.isTruthy else { return false }
    switch self {
    case .string(let string): return string.contains(bytesOf: other.text)
    case .array(let array): return array.contains { $0.isEqual(to: other) }
    case .object(let object):
      guard case .string(let key) = other else { return false }
      return object[key] != nil
    case .range(let from, let through):
      guard case .int(let int) = other else { return false }
      return from <= int && int <= through
    default: return false
    }
  }

  /// Whether this comes before another value; nil where the two have no order.
  ///
  /// - Throws: `FilterError` for a string and a number: one of them is not what was meant.
  func isLess(than other: Value) throws(FilterError) -> Bool? {
    switch (self, other) {
    case (.int(let left), .int(let right)): return left < right
    case (.int(let left), .double(let right)): return Double(left) < right
    case (.double(let left), .int(let right)): return left < Double(right)
    case (.double(let left), .double(let right)): return left < right
    case (.string(let left), .string(let right)):
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    case (.date(let left), .date(let right)): return left.seconds < right.seconds
    case (.string, .int), (.string, .double), (.int, .string), (.double, .string),
      (.date, .int), (.date, .double), (.date, .string), (.int, .date), (.double, .date),
      (.string, .date):
      throw FilterError("\(kind) and \(other.kind) can't be compared.")
    default: return nil
    }
  }

  /// The value's kind in plain words, for messages.
  var kind: String {
    switch self {
    case .nil, .empty, .blank: "nothing"
    case .bool: "true or false"
    case .int, .double: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    case .range: "a range"
    case .date: "a date"
    }
  }
}

extension Comparison {
  /// The answer for two values.
  ///
  /// - Throws: `FilterError` where the two can't be put in order.
  func holds(_ left: Value, _ right: Value) throws(FilterError) -> Bool {
    switch self {
    case .equal: left.isEqual(to: right)
    case .notEqual: !left.isEqual(to: right)
    case .contains: left.contains(right)
    case .less: try left.isLess(than: right) ?? false
    case .greater: try right.isLess(than: left) ?? false
    case .lessOrEqual: try right.isLess(than: left).map { !$0 } ?? false
    case .greaterOrEqual: try left.isLess(than: right).map { !$0 } ?? false
    }
  }
}
