/// Values by name, in the order in which they were given.
public struct Object: Sendable {
  private let storage: Storage

  /// The most names that are searched one by one.
  private static let searchedCount = 8

  private final class Storage: Sendable {
    let keys: [String]
    let values: [Value]
    /// Where each key stands; only for objects too large to search one by one.
    let index: [String: Int]

    init(_ pairs: [(String, Value)]) {
      var keys: [String] = []
      var values: [Value] = []
      var index: [String: Int] = [:]
      let isSmall = pairs.count <= Object.searchedCount
      keys.reserveCapacity(pairs.count)
      values.reserveCapacity(pairs.count)
      for (key, value) in pairs {
        if let known = isSmall ? keys.firstIndex(of: key) : index[key] {
          values[known] = value
        } else {
          if !isSmall { index[key] = keys.count }
          keys.append(key)
          values.append(value)
        }
      }
      self.keys = keys
      self.values = values
      self.index = index
    }
  }

  /// Makes an object; of two values with the same name the last one counts.
  public init(_ pairs: [(String, Value)]) {
    storage = Storage(pairs)
  }

  /// The names, in order.
  public var keys: [String] { storage.keys }

  /// The values, in the order of the names.
  public var values: [Value] { storage.values }

  /// The value with a name, if there is one.
  public subscript(key: String) -> Value? {
    if !storage.index.isEmpty {
      return storage.index[key].map { storage.values[$0] }
    }
    return storage.keys.firstIndex(of: key).map { storage.values[$0] }
  }

  /// The names with their values, each pair an array of two.
  func pair(at index: Int) -> Value {
    .array([.string(keys[index]), values[index]])
  }
}

extension Object: Hashable {
  /// Objects with the same names and values are equal, in whatever order.
  public static func == (left: Object, right: Object) -> Bool {
    left.keys.count == right.keys.count
      && zip(left.keys, left.values).allSatisfy { right[$0] == $1 }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(keys.count)
    hasher.combine(zip(keys, values).reduce(0) { $0 ^ ($1.0.hashValue &* 31 &+ $1.1.hashValue) })
  }
}
