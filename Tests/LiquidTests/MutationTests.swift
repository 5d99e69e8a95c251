import Liquid
import TestSupport
import Testing

/// Whatever is read, there is a template or an error, and whatever is rendered, text or an error.
@Suite struct MutationTests {
  private static let seeds = [
    """
    Dear {{ customer.name | default: "friend" | capitalize }},
    {%- if score > 6 and tags contains 'vip' or empty == list %} thank you {% elsif score %}
    {% else %} sorry {% endif -%} {{ 'a,b' | split: ',' | join: "-" }}
    """,
    """
    {% for item in list reversed limit: 2, offset: 1 %}{{ forloop.index }}{{ item.name[0] }}
    {% if forloop.last %}{% break %}{% else %}{% continue %}{% endif %}{% else %}none{% endfor %}
    {% for i in (1..score) offset: continue %}{{ i | times: 3.5 | round: 1 }}{% endfor %}
    """,
    """
    {% case score %}{% when 1, 2 %}low{% when 'x' or blank %}{{ tags | sort | first }}{% else %}
    {% assign y = tags | map: 'name' | compact | uniq | size %}{{ y | plus: -2 }}{% endcase %}
    {% capture z %}{% render 'p' with customer as x, y: (1..3) %}{% endcapture %}{{ z | truncate: 9 }}
    """,
    """
    {% comment %} {{ {% raw %} {% endcomment %} {% endraw %} {% endcomment %}{% # x %}
    {% raw %}{{ {% {% endraw %}{{ when | date: "%-d %^b %Y, %H:%M %z" }}{% echo [ 'score' ] %}
    {{ customer['na me'].x[-1] | where: 'a', 1 | replace: 'é', "你好" | slice: -3, 2 | url_encode }}
    """,
  ]

  private static let values: [[String: Value]] = [
    [:],
    [
      "customer": ["name": "José", "na me": ["x": [1, 2]]], "score": 7, "tags": ["vip", "b"],
      "list": [["name": "a"], ["name": ["b"]], 3], "when": 1_457_913_600,
    ],
    ["customer": "text", "score": "x", "tags": ["name": "n"], "list": "ab", "when": "2016-03-14"],
    ["customer": [nil, true], "score": 1.5, "tags": [nil, 2], "list": 3, "when": false],
  ]

  private static let pieces = [
    "{{", "}}", "{%", "%}", "-", "|", ":", ",", ".", "[", "]", "(", ")", "..", "'", "\"", " ",
    "\n", "\r\n", "#", "if", "endif", "for", "endfor", "in", "else", "0", "-1",
    "9223372036854775807", "-9223372036854775808", "1e9", "forloop", "nil", "blank", "contains",
    "é", "👩‍👩‍👧", "\u{0}", "size", "render", "'p'", "assign", "=", "capture", "endcapture",
    "| divided_by: 0", "| slice: 9223372036854775807, 9223372036854775807",
    "| slice: -9223372036854775808", "| round: -9223372036854775808", "| abs", "| modulo: -1",
    "| date: '%^#:-0_99Y%N%'", "| truncate: -9", "| sort: 'name'", "| sum", "| floor",
    "| base64_decode", "| url_decode", "| times: 9223372036854775807",
  ]

  @Test(arguments: 0..<8)
  func survivesMutatedTemplates(part: Int) {
    var generator = SeededRandom(seed: UInt64(part))
    for _ in 0..<400 {
      let source = mutated(&generator)
      for isStrict in [true, false] {
        let options = Template.Options(isStrict: isStrict, limits: small)
        guard
          let template = try? Template(
            source, options: options, partials: { _ in .source("{{ x }}{{ y }}", named: "p") })
        else { continue }
        for values in Self.values { _ = try? template.render(values) }
      }
    }
  }

  @Test func givesErrorsInsideTheSource() throws {
    var generator = SeededRandom(seed: 99)
    var found = 0
    for _ in 0..<1000 {
      let source = mutated(&generator)
      do {
        _ = try Template(source, named: "t") { _ in .source("", named: "p") }
      } catch {
        let lines = source.unicodeScalars.split(
          separator: "\n", omittingEmptySubsequences: false)
        for error in error.errors {
          let place = error.position
          try #require(lines.indices.contains(place.line - 1), "\(error)")
          #expect((1...lines[place.line - 1].count + 1).contains(place.column), "\(error)")
          found += 1
        }
      }
    }
    #expect(found > 500)
  }

  private var small: Template.Limits {
    var limits = Template.Limits()
    limits.iterations = 1000
    limits.outputSize = 100_000
    limits.valueSize = 10_000
    return limits
  }

  /// A seed with a few pieces put in, taken out, doubled or moved.
  private func mutated(_ generator: inout SeededRandom) -> String {
    var scalars = Array(
      Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &generator)].unicodeScalars)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let start = Int.random(in: 0...scalars.count, using: &generator)
      let end = min(scalars.count, start + Int.random(in: 0...8, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: scalars.removeSubrange(start..<end)
      case 1: scalars.insert(contentsOf: scalars[start..<end], at: start)
      case 2:
        let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
        scalars.insert(contentsOf: piece.unicodeScalars, at: start)
      default:
        let part = Array(scalars[start..<end])
        scalars.removeSubrange(start..<end)
        let place = Int.random(in: 0...scalars.count, using: &generator)
        scalars.insert(contentsOf: part, at: place)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
