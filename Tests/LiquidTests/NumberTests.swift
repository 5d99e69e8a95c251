import Liquid
import TestSupport
import Testing

@Suite struct NumberTests {
  private func result(_ source: String, _ values: [String: Value] = [:]) throws -> String {
    try Template("{{ \(source) }}").render(values)
  }

  @Test(arguments: [
    ("10.1 | plus: 2.2", "12.3"), ("10.1 | minus: 2.2", "7.9"), ("0.1 | times: 3", "0.3"),
    ("0.3 | divided_by: 0.1", "3.0"), ("10.1 | modulo: 7.0", "3.1"), ("-7 | divided_by: 2", "-4"),
    ("-7 | modulo: 2", "1"), ("7 | modulo: -2", "-1"),
    ("20 | divided_by: 7.0", "2.857142857142857"),
    ("2.5 | round", "3"), ("-2.5 | round", "-3"), ("1.005 | round: 2", "1.01"),
    ("-1.5 | ceil", "-1"), ("-1.5 | floor", "-2"), ("'12abc' | plus: 1", "13"),
    ("'1.5x' | plus: 1", "2"), ("' 2.5 ' | plus: 1", "3.5"), ("true | plus: 1", "1"),
  ])
  func calculatesAsPeopleDo(source: String, expected: String) throws {
    #expect(try result(source) == expected)
  }

  @Test(
    arguments: [
      (5.0, "5.0"), (1e15, "1000000000000000.0"), (1e16, "1.0e+16"), (1.5e20, "1.5e+20"),
      (0.0001, "0.0001"), (0.00001, "1.0e-05"), (-0.0, "-0.0"), (.infinity, "Infinity"),
      (.nan, "NaN"),
    ] as [(Double, String)])
  func writesNumbersAsRubyDoes(number: Double, expected: String) throws {
    #expect(try result("x", ["x": .double(number)]) == expected)
  }

  @Test(arguments: [
    "9223372036854775807 | plus: 1", "-9223372036854775808 | abs", "5 | divided_by: 0",
    "5 | divided_by: 0.0", "5 | modulo: 0", "9223372036854775807 | times: 2",
    "-9223372036854775808 | divided_by: -1", "x | ceil", "x | round", "x | plus: 1",
  ])
  func refusesWhatHasNoResult(source: String) throws {
    let template = try Template("{{ \(source) }}")
    #expect(throws: RenderError.self) { try template.render(["x": .double(.infinity)]) }
  }

  /// Python's decimals say the same for sums, differences, products and roundings.
  @Test(.enabled(if: Python.isPresent)) func agreesWithPythonsDecimals() throws {
    var generator = SeededRandom(seed: 3)
    let pairs = (0..<1000).map { _ in
      (0..<2).map { _ in
        Double(Int.random(in: -99_999_999...99_999_999, using: &generator))
          / [1.0, 10, 100, 1000, 100_000][Int.random(in: 0..<5, using: &generator)]
      }
    }
    let script = """
      import sys
      from decimal import Decimal, ROUND_HALF_UP
      for line in sys.stdin:
          a, b = map(Decimal, line.split())
          two = a.quantize(Decimal("0.01"), ROUND_HALF_UP)
          print(*(repr(float(x)) for x in (a + b, a - b, a * b, two)))
      """
    let lines = pairs.map { $0.map(\.description).joined(separator: " ") }
    let judged = try Python.output(script, input: lines.joined(separator: "\n"))
    let template = try Template(
      "{{ a | plus: b }} {{ a | minus: b }} {{ a | times: b }} {{ a | round: 2 }}")
    let ours = try pairs.map { pair in
      try template.render(["a": .double(pair[0]), "b": .double(pair[1])])
    }
    #expect(judged.split(separator: "\n").map(String.init) == ours)
  }
}
