/// Where a loop is.
struct LoopFrame {
  private let items: Items
  private let start: Int
  let count: Int
  private let isReversed: Bool
  /// Counted from 0.
  private(set) var index = 0

  /// What a loop goes through.
  enum Items {
    case none
    case array([Value])
    case object(Object)
    case range(from: Int)
    case single(Value)
  }

  static let empty = LoopFrame(.none, start: 0, count: 0, isReversed: false)

  /// Goes through `count` of the items, from the one at `start`.
  init(_ items: Items, start: Int, count: Int, isReversed: Bool) {
    self.items = items
    self.start = start
    self.count = count
    self.isReversed = isReversed
  }

  var item: Value {
    guard index < count else { return .nil }
    let place = start + (isReversed ? count - 1 - index : index)
    return switch items {
    case .none: .nil
    case .array(let array): array[place]
    case .object(let object): object.pair(at: place)
    case .range(let from): .int(from + place)
    case .single(let value): value
    }
  }

  /// Goes to the next item, if there is one.
  mutating func advance() -> Bool {
    index += 1
    return index < count
  }
}
