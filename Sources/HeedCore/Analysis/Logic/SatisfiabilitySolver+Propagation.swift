extension SatisfiabilitySolver {
  /// Assigns everything that follows from the trail.
  ///
  /// - Returns: a clause that became false; -1 when there is none.
  mutating func propagate() -> Int32 {
    while head < trail.count {
      let code = trail[head]
      head += 1
      var list: [Watch] = []
      swap(&list, &watches[Int(code)])
      let conflict = visit(&list, falseLiteral: code ^ 1)
      // The clauses that now watch other literals were taken off the list.
      swap(&list, &watches[Int(code)])
      if conflict >= 0 { return conflict }
    }
    return -1
  }

  /// Finds for each clause another literal to watch; else its other watched literal must hold.
  private mutating func visit(_ list: inout [Watch], falseLiteral: Int32) -> Int32 {
    var kept = 0
    var index = 0
    var conflict: Int32 = -1
    while index < list.count {
      let watch = list[index]
      index += 1
      if values[Int(watch.blocker)] == 1 || conflict >= 0 {
        list[kept] = watch
        kept += 1
        continue
      }
      let start = Int(watch.clause) + 1
      if clauses[start] == falseLiteral { clauses.swapAt(start, start + 1) }
      let other = clauses[start]
      if values[Int(other)] == 1 || !moveWatch(of: watch.clause, from: falseLiteral, to: other) {
        list[kept] = Watch(clause: watch.clause, blocker: other)
        kept += 1
        if values[Int(other)] == -1 {
          conflict = watch.clause
          head = trail.count
        } else if values[Int(other)] == 0 {
          assign(other, reason: watch.clause)
        }
      }
    }
    list.removeSubrange(kept...)
    return conflict
  }

  /// Whether the clause has a third literal that is not false; it is then watched.
  private mutating func moveWatch(
    of clause: Int32, from falseLiteral: Int32, to other: Int32
  ) -> Bool {
    let start = Int(clause) + 1
    let end = start + Int(clauses[Int(clause)])
    var candidate = start + 2
    while candidate < end {
      let code = clauses[candidate]
      if values[Int(code)] != -1 {
        clauses[start + 1] = code
        clauses[candidate] = falseLiteral
        watches[Int(code ^ 1)].append(Watch(clause: clause, blocker: other))
        return true
      }
      candidate += 1
    }
    return false
  }
}
