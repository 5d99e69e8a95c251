import Liquid
import Testing

@Suite struct LoopTests {
  @Test(arguments: [
    (
      "{% for x in a %}{{ forloop.index }}/{{ forloop.length }}{{ x }} {% endfor %}",
      "1/3x 2/3y 3/3z "
    ),
    ("{% for x in a reversed limit: 2 %}{{ x }}{{ forloop.rindex0 }}{% endfor %}", "y1x0"),
    ("{% for x in a offset: 1 %}{{ x }}{% if forloop.first %}-{% endif %}{% endfor %}", "y-z"),
    ("{% for x in a limit: -1 %}{{ x }}{% else %}none{% endfor %}", "none"),
    ("{% for x in a offset: 9 %}{{ x }}{% else %}none{% endfor %}", "none"),
    ("{% for x in (3..1) %}{{ x }}{% else %}none{% endfor %}", "none"),
    ("{% for p in o %}{{ p[0] }}={{ p[1] }};{% endfor %}", "k=1;l=2;"),
    (
      "{% for x in a %}{% for y in a %}{% if y == x %}{% continue %}{% endif %}{{ x }}{{ y }} "
        + "{% endfor %}{% if x == 'y' %}{% break %}{% endif %}{% endfor %}", "xy xz yx yz "
    ),
    (
      "{% for x in a %}{% capture c %}{{ x }}{% if x == 'y' %}{% break %}{% endif %}-{% endcapture %}"
        + "{% endfor %}[{{ c }}]", "[y]"
    ),
    (
      "{% for x in a %}{% for y in a %}{{ forloop.parentloop.index }}{% endfor %}{% endfor %}",
      "111222333"
    ),
    ("{% for x in a %}{% assign f = forloop %}{% endfor %}{{ f.index }}{{ f.name }}", "3x-a"),
    (
      "{% for x in a limit: 1 %}{{ x }}{% endfor %}{% for x in a offset: continue %}{{ x }}{% endfor %}",
      "xyz"
    ),
    ("{% for forloop in a %}{{ forloop }}{% endfor %}", "xyz"),
    (
      "{% for x in 'text' %}{{ x }}{% endfor %}{% for x in 5 %}{{ x }}{% else %}!{% endfor %}",
      "text!"
    ),
    ("{% case 'b' %}{% when 'a' %}1{% when 'b', 'b' %}2{% else %}3{% endcase %}", "22"),
    (
      "{% for x in (1..2) %}{% case x %}{% when 1 %}one{% else %}other{% endcase %}{% endfor %}",
      "oneother"
    ),
  ])
  func goesThroughValues(source: String, expected: String) throws {
    let values: [String: Value] = ["a": ["x", "y", "z"], "o": ["k": 1, "l": 2]]
    #expect(try Template(source).render(values) == expected)
  }
}
