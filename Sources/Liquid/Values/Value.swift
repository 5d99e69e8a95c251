/// A value that a template works with.
public enum Value: Hashable, Sendable {
  case `nil`
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([Value])
  case object(Object)
  /// The whole numbers from the first to the second, both included; none if the second is less.
  case range(from: Int, through: Int)
  indirect case date(Timestamp)
  /// The word `empty`: equal to every string, array and object without content.
  case empty
  /// The word `blank`: equal to everything empty, to white space, to nil and to false.
  case blank
}

extension Value {
  /// Everything but nil and false is true.
  var isTruthy: Bool {
    switch self {
    case .nil, .bool(false): false
    default: true
    }
  }

  /// Whether this is a string, array or object without content.
  var isEmpty: Bool {
    switch self {
    case .string(let string): string.utf8.isEmpty
    case .array(let array): array.isEmpty
    case .object(let object): object.keys.isEmpty
    default: false
    }
  }

  /// Whether this is empty, only white space, nil or false.
  var isBlank: Bool {
    switch self {
    case .nil, .bool(false): true
    case .string(let string): string.utf8.isBlank
    default: isEmpty
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .int(value) }
  public init(floatLiteral value: Double) { self = .double(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: Value...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, Value)...) { self = .object(Object(elements)) }
  public init(nilLiteral: ()) { self = .nil }
}
