import Liquid
import Testing

/// What the cases of Golden Liquid leave open.
@Suite struct FilterTests {
  private static let values: [String: Value] = [
    "text": "Łódź 你好 👩‍👩‍👧", "people": [["name": "b", "age": 2], ["name": "a", "age": 10]],
    "person": ["name": "b", "tags": ["x", 1, nil, true]], "nothing": .nil, "list": [3, 1, 2],
    "nested": [[1], [[2, 3]]], "mixed": ["b", nil, "a"],
  ]

  private func result(_ source: String) throws -> String {
    try Template("{{ \(source) }}", options: .init(isStrict: false)).render(Self.values)
  }

  @Test(arguments: [
    ("text | size", "13"), ("text | slice: -5, 2", "👩\u{200D}"),
    ("text | truncate: 6, '…'", "Łódź …"),
    ("'a  b' | truncatewords: 1", "a..."), ("text | truncate: -3", "..."), ("'' | truncate: 0", ""),
    ("text | upcase", "ŁÓDŹ 你好 👩‍👩‍👧"), ("'ßa' | capitalize", "Ssa"), ("'ÉCOLE' | downcase", "école"),
    ("'aXbXc' | split: 'X' | last", "c"), ("'a,,b,,' | split: ',' | size", "3"),
    ("'aaa' | replace: 'aa', 'b'", "ba"), ("'aaa' | replace_last: 'aa', 'b'", "ab"),
    ("'é1' | replace: '', '-'", "-é-1-"), ("'x' | append: nothing | prepend: 1", "1x"),
    ("'<a href=\"x\">&amp; &bad' | escape_once", "&lt;a href=&quot;x&quot;&gt;&amp; &amp;bad"),
    ("\"<'&\" | h", "&lt;&#39;&amp;"), ("'a<script>b</script>c<!-- d --><b>e' | strip_html", "ace"),
    ("'a <b' | strip_html", "a <b"), ("'你 ~*' | url_encode", "%E4%BD%A0+~%2A"),
    ("'100%+%2' | url_decode", "100% %2"), ("'你好' | base64_encode | base64_decode", "你好"),
    ("'?>' | base64_url_safe_encode", "Pz4="), ("'Pz4' | base64_url_safe_decode", "?>"),
    ("people | map: 'name' | join: '+'", "b+a"),
    ("people | sort: 'age' | map: 'age' | join", "2 10"),
    ("people | where: 'name', 'a' | first", "{\"name\"=>\"a\", \"age\"=>10}"),
    ("people | sum: 'age'", "12"), ("nested | reverse | join: ''", "321"), ("nested | size", "2"),
    ("mixed | sort | join: ','", "a,b,"), ("mixed | compact | size", "2"),
    ("list | sort | last", "3"),
    ("list | concat: mixed | size", "6"), ("(1..4) | size", "4"), ("5 | first", ""),
    ("person", "{\"name\"=>\"b\", \"tags\"=>[\"x\", 1, nil, true]}"), ("list", "312"),
    ("list | upcase", "[3, 1, 2]"), ("(1..3)", "1..3"), ("person.size", "2"),
    ("person.first.last", "b"),
    ("list[-1]", "2"), ("text.last", "👧"), ("' \\u' | strip", "\\u"), ("1 | default: 2", "1"),
  ])
  func givesWhatRubyGives(source: String, expected: String) throws {
    #expect(try result(source) == expected)
  }

  @Test(arguments: [
    "'a' | slice: 'x'", "'a' | truncate: 1.5", "list | concat: 'x'", "'%FF' | url_decode",
    "'****' | base64_decode", "'/w==' | base64_decode", "list | map: 'x'",
    "mixed | concat: nothing",
    "nested | sort: 'x'", "'a' | split: ',' | concat: list | sort",
  ])
  func refusesValuesItCannotWorkWith(source: String) throws {
    let error = #expect(throws: RenderError.self) { try result(source) }
    #expect(error?.position.line == 1)
    #expect(error?.message.hasSuffix(".") == true)
  }

  @Test(arguments: [
    ("1 == 1.0", true), ("'1' == 1", false), ("nothing == nil", true), ("nothing < 1", false),
    ("list contains 1", true), ("person contains 'name'", true), ("text contains '你'", true),
    ("'' == blank", true), ("' ' == blank", true), ("' ' == empty", false),
    ("list == blank", false),
    ("true or false and false", true), ("false and false or true", false), ("'b' > 'a'", true),
    ("1 <> 2", true), ("(1..3) == (1..3)", true), ("(1..3) contains 2", true), ("blank", true),
    ("people[0] == people[1]", false), ("list <= 1", false),
  ])
  func compares(condition: String, expected: Bool) throws {
    let source = "{% if \(condition) %}yes{% else %}no{% endif %}"
    #expect(try Template(source).render(Self.values) == (expected ? "yes" : "no"))
    let unless = "{% unless \(condition) %}no{% else %}yes{% endunless %}"
    #expect(try Template(unless).render(Self.values) == (expected ? "yes" : "no"))
  }

  @Test func refusesToCompareTextWithNumbers() throws {
    let template = try Template("\n{% if a and '2' > 1 %}{% endif %}", named: "t")
    let error = RenderError.unusableValue(
      message: "a number and a text can't be compared.",
      at: Position(file: "t", line: 2, column: 13))
    #expect(throws: error) { try template.render(["a": true]) }
    #expect(throws: Never.self) { try template.render(["a": false]) }
  }
}
