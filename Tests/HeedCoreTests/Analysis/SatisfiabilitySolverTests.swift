import TestSupport
import Testing

@testable import HeedCore

/// The solver against trying every assignment.
struct SatisfiabilitySolverTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func theAnswersAreThoseOfTryingEverything(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let variables = 3 + random.number(below: 8)
    var solver = SatisfiabilitySolver()
    let literals = (0..<variables).map { _ in solver.makeVariable() }
    func some() -> Literal {
      let literal = literals[random.number(below: variables)]
      return random.number(below: 2) == 0 ? literal : !literal
    }
    var clauses: [[Literal]] = []
    for _ in 0..<8 {
      for _ in 0..<random.number(below: variables) {
        clauses.append((0..<1 + random.number(below: 3)).map { _ in some() })
        solver.add(clauses[clauses.count - 1])
      }
      let assumptions = (0..<random.number(below: 4)).map { _ in some() }
      let expected = Self.isSatisfiable(clauses + assumptions.map { [$0] }, variables)
      switch solver.solve(assuming: assumptions, conflicts: 100_000) {
      case .satisfiable:
        #expect(expected)
        let held = (clauses + assumptions.map { [$0] }).allSatisfy {
          $0.contains(where: solver.isTrue)
        }
        #expect(held, "the values found don't fulfil the clauses")
      case .unsatisfiable(let core):
        #expect(!expected)
        #expect(Set(core).isSubset(of: assumptions))
        #expect(!Self.isSatisfiable(clauses + core.map { [$0] }, variables))
      case .undecided: Issue.record("so few variables need no more work")
      }
    }
  }

  private static func isSatisfiable(_ clauses: [[Literal]], _ variables: Int) -> Bool {
    (0..<1 << variables).contains { values in
      clauses.allSatisfy { clause in
        clause.contains { ((values >> $0.variable) & 1 == 1) != $0.isNegated }
      }
    }
  }

  /// Eight pigeons don't fit into seven holes, which takes many wrong turns to see.
  @Test func workIsBounded() {
    var solver = SatisfiabilitySolver()
    let places = (0..<8).map { _ in (0..<7).map { _ in solver.makeVariable() } }
    for pigeon in places { solver.add(pigeon) }
    for hole in 0..<7 {
      for first in 0..<8 {
        for second in 0..<first { solver.add([!places[first][hole], !places[second][hole]]) }
      }
    }
    #expect(solver.solve(assuming: [], conflicts: 10) == .undecided)
    #expect(solver.solve(assuming: [], conflicts: 1_000_000) == .unsatisfiable(core: []))
  }
}
