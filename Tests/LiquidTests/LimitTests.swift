import Liquid
import Testing

/// No template runs, grows or nests without bound.
@Suite struct LimitTests {
  private func limits(_ change: (inout Template.Limits) -> Void) -> Template.Options {
    var limits = Template.Limits()
    change(&limits)
    return Template.Options(limits: limits)
  }

  private func failure(
    _ source: String, _ values: [String: Value] = [:],
    options: Template.Options = Template.Options()
  ) throws -> RenderError? {
    let template = try Template(source, options: options)
    do {
      _ = try template.render(values)
      return nil
    } catch {
      return error
    }
  }

  @Test func countsTheIterationsOfAllLoopsTogether() throws {
    let options = limits { $0.iterations = 10 }
    let fits = "{% for x in (1..2) %}{% for y in (1..4) %}{% endfor %}{% endfor %}"
    #expect(try failure(fits, options: options) == nil)
    let error = try failure(fits + "{% for z in (1..1) %}{% endfor %}", options: options)
    #expect(
      error
        == .limitExceeded(
          message: "The loops of the template run more than 10 times.",
          at: Position(file: "template", line: 1, column: fits.count + 1)))
  }

  @Test(arguments: [
    "{% for x in (1..9223372036854775807) %}{% endfor %}",
    "{% for x in (-9223372036854775807..9223372036854775807) %}{% endfor %}",
    "{{ (1..9223372036854775807) | join }}",
    "{{ (1..9999999) | reverse | first }}",
    "{% for a in (1..99) %}{% for b in (1..99) %}{% for c in (1..99) %}{% endfor %}{% endfor %}"
      + "{% endfor %}",
    "{% assign x = 'a' %}{% for i in (1..99) %}{% assign x = x | append: x %}{% endfor %}",
    "{% assign x = 'aaaaaaaaaaaaaaaa' %}{% for i in (1..99) %}{% assign x = x | replace: 'a', x %}"
      + "{% endfor %}",
    "{% assign x = 'ab' | split: '' %}{% for i in (1..99) %}{% assign x = x | concat: x %}"
      + "{% endfor %}",
    "{% assign x = 'ab' | split: '' %}{% for i in (1..19) %}{% assign x = x | concat: x %}"
      + "{% endfor %}{% assign y = x | join: x %}",
    "{% for i in (1..99999) %}{{ 'a long text that is printed very many times, one after another' }}"
      + "{% endfor %}",
    "{% assign x = 'a' %}{% for i in (1..99) %}{% capture x %}{{ x }}{{ x }}{% endcapture %}"
      + "{% endfor %}",
    "{% assign t = 'x' %}{% for i in (1..19) %}{% assign t = t | append: t %}{% endfor %}"
      + "{% for i in (1..99999) %}{% assign y = t | upcase %}{% endfor %}",
    "{% assign t = 'x' %}{% for i in (1..19) %}{% assign t = t | append: t %}{% endfor %}"
      + "{% for i in (1..99999) %}{% if t contains 'xy' %}{% endif %}{% endfor %}",
    "{{ 0 | date: '%999Y%999Y%999Y%999Y%999Y%999Y' }}{% for i in (1..99999) %}"
      + "{{ 0 | date: '%999Y%999Y%999Y%999Y%999Y' }}{% endfor %}",
  ])
  func endsTemplatesThatWouldNot(source: String) throws {
    let error = try #require(try failure(source))
    guard case .limitExceeded = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test(arguments: [
    ("", "{% if a %}", 5000, ""),
    ("", "{% for x in y %}", 5000, "{% endfor %}"),
    ("", "{% case a %}{% when 1 %}", 5000, ""),
    ("", "{% capture a %}", 5000, ""),
    ("", "{% comment %}", 5000, ""),
    ("{{ ", "a[", 1000, " }}"),
    ("{{ ", "(", 1000, " }}"),
    ("{{ ", "[", 1000, " }}"),
    ("{{ a", " | upcase", 5000, " }}"),
    ("{% if a", " and a", 5000, " %}{% endif %}"),
    ("", "{{ ", 20_000, ""),
    ("", "{% # ", 20_000, ""),
    ("", "{{ ' ", 20_000, ""),
    ("", "{% raw %}", 20_000, ""),
  ])
  func refusesTemplatesThatNestOrGrowTooFar(
    start: String, piece: String, count: Int, end: String
  ) {
    let source = start + String(repeating: piece, count: count) + end
    let isRefused = (try? Template(source)) == nil
    #expect(isRefused)
  }

  @Test func allowsTagsToNestAsDeepAsTheLimit() throws {
    let options = limits { $0.nesting = 3 }
    func nested(_ depth: Int) -> String {
      String(repeating: "{% if a %}", count: depth) + String(repeating: "{% endif %}", count: depth)
    }
    #expect(throws: Never.self) { try Template(nested(3), options: options) }
    #expect {
      try Template(nested(4), options: options)
    } throws: { error in
      (error as? TemplateErrors)?.errors == [
        TemplateError(
          "Tags are nested more than 3 deep.",
          at: Position(file: "template", line: 1, column: 31))
      ]
    }
  }

  @Test func refusesPartialsThatMultiply() {
    #expect {
      try Template("{% render '1' %}", named: "t") { name in
        let next = (Int(name) ?? 0) + 1
        let tags = String(repeating: "{% render '\(next)' %}", count: 20)
        return .source(next < 12 ? "x\(tags)" : "y", named: name)
      }
    } throws: { error in
      let message = "The template with its partials is too large."
      return (error as? TemplateErrors)?.errors
        == [TemplateError(message, at: Position(file: "t"))]
    }
  }

  @Test func refusesPartialsThatNestTooDeeply() {
    #expect(throws: TemplateErrors.self) {
      try Template("{% render '1' %}") { name in
        .source("{% render '\((Int(name) ?? 0) + 1)' %}", named: name)
      }
    }
  }
}
