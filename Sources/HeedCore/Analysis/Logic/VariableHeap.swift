/// The variables not yet decided, the most active on top: a binary heap.
struct VariableHeap: Sendable {
  private var activities: [Double] = []
  private var heap: [Int32] = []
  /// Each variable's place in the heap; -1 when it is not there.
  private var places: [Int32] = []
  private var increment = 1.0

  private static let decay = 0.95
  private static let largest = 1e100

  mutating func addVariable() {
    activities.append(0)
    places.append(-1)
    insert(activities.count - 1)
  }

  mutating func insert(_ variable: Int) {
    guard places[variable] < 0 else { return }
    places[variable] = Int32(heap.count)
    heap.append(Int32(variable))
    siftUp(heap.count - 1)
  }

  mutating func removeFirst() -> Int? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    places[Int(first)] = -1
    if first != last {
      heap[0] = last
      places[Int(last)] = 0
      siftDown(0)
    }
    return Int(first)
  }

  /// Makes a variable more active.
  mutating func bump(_ variable: Int) {
    activities[variable] += increment
    if activities[variable] > Self.largest {
      for index in activities.indices { activities[index] /= Self.largest }
      increment /= Self.largest
    }
    if places[variable] >= 0 { siftUp(Int(places[variable])) }
  }

  /// Lets what was bumped long ago count for less.
  mutating func fade() {
    increment /= Self.decay
  }

  private mutating func siftUp(_ start: Int) {
    var index = start
    let variable = heap[index]
    while index > 0 {
      let parent = (index - 1) / 2
      guard activities[Int(heap[parent])] < activities[Int(variable)] else { break }
      heap[index] = heap[parent]
      places[Int(heap[index])] = Int32(index)
      index = parent
    }
    heap[index] = variable
    places[Int(variable)] = Int32(index)
  }

  private mutating func siftDown(_ start: Int) {
    var index = start
    let variable = heap[index]
    while 2 * index + 1 < heap.count {
      var child = 2 * index + 1
      if child + 1 < heap.count,
        activities[Int(heap[child])] < activities[Int(heap[child + 1])]
      {
        child += 1
      }
      guard activities[Int(variable)] < activities[Int(heap[child])] else { break }
      heap[index] = heap[child]
      places[Int(heap[index])] = Int32(index)
      index = child
    }
    heap[index] = variable
    places[Int(variable)] = Int32(index)
  }
}
