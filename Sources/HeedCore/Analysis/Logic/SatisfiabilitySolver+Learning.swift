extension SatisfiabilitySolver {
  /// Learns a clause that keeps the solver from running into the same conflict, and goes back to
  /// where it would have had an effect.
  mutating func learn(from conflict: Int) {
    var learnt: [Int32] = [0]
    var clause = conflict
    var open = 0
    var index = trail.count - 1
    var literal: Int32 = -1
    repeat {
      let start = clause + 1
      for place in start..<start + Int(clauses[clause]) where clauses[place] != literal {
        let code = clauses[place]
        let variable = Int(code >> 1)
        guard !isMarked[variable], levels[variable] > 0 else { continue }
        isMarked[variable] = true
        heap.bump(variable)
        if Int(levels[variable]) == levelStarts.count { open += 1 } else { learnt.append(code) }
      }
      while !isMarked[Int(trail[index] >> 1)] { index -= 1 }
      literal = trail[index]
      index -= 1
      clause = Int(reasons[Int(literal >> 1)])
      isMarked[Int(literal >> 1)] = false
      open -= 1
    } while open > 0
    learnt[0] = literal ^ 1
    for code in learnt.dropFirst() { isMarked[Int(code >> 1)] = false }
    heap.fade()
    keep(learnt)
  }

  /// Goes back to the second highest level of the clause, where its first literal follows.
  private mutating func keep(_ learnt: [Int32]) {
    guard learnt.count > 1 else {
      cancel(to: 0)
      assign(learnt[0], reason: -1)
      return
    }
    var learnt = learnt
    let second =
      learnt.indices.dropFirst().max {
        levels[Int(learnt[$0] >> 1)] < levels[Int(learnt[$1] >> 1)]
      } ?? 1
    learnt.swapAt(1, second)
    cancel(to: Int(levels[Int(learnt[1] >> 1)]))
    assign(learnt[0], reason: attach(learnt))
  }

  /// The assumptions from which it follows that another one can't hold; it is among them.
  mutating func core(against assumption: Literal) -> [Literal] {
    var core = [assumption]
    guard levels[assumption.variable] > 0 else { return core }
    isMarked[assumption.variable] = true
    for code in trail[levelStarts[0]...].reversed() {
      let variable = Int(code >> 1)
      guard isMarked[variable] else { continue }
      isMarked[variable] = false
      let reason = Int(reasons[variable])
      if reason < 0 {
        core.append(Literal(code: code))
      } else {
        for place in reason + 1...reason + Int(clauses[reason])
        where levels[Int(clauses[place] >> 1)] > 0 && clauses[place] != code {
          isMarked[Int(clauses[place] >> 1)] = true
        }
      }
    }
    return core
  }
}
