import Liquid
import Testing

/// What Shopify's Liquid does, by the cases of Golden Liquid.
@Suite(.enabled(if: GoldenSuite.isPresent, "Golden Liquid is not beside the checkout"))
struct GoldenSuiteTests {
  /// The tags of Shopify's Liquid that `docs/liquid.md` says are left out.
  static let unsupported: Set<String> = [
    "liquid", "include", "tablerow", "cycle", "increment", "decrement", "ifchanged", "doc",
  ]

  @Test func everyCaseOfTheSubsetPasses() throws {
    let suite = try #require(GoldenSuite.load())
    let cases = suite.cases.filter { $0.tags.isDisjoint(with: Self.unsupported) }
    var passed = 0
    for golden in cases {
      let outcome = outcome(golden)
      let isRight =
        golden.results.isEmpty ? outcome.text == nil : golden.results.contains(outcome.text ?? "\0")
      if isRight { passed += 1 }
      #expect(isRight, "\(golden.name): \(golden.template) gave \(outcome), not \(golden.results)")
    }
    print("Golden Liquid: \(passed) of \(cases.count) cases of the subset pass;", terminator: " ")
    print("\(suite.cases.count - cases.count) of \(suite.cases.count) use other tags.")
    #expect(cases.count > 900)
  }

  @Test func everyOtherCaseIsRefusedWhenItLoads() throws {
    let suite = try #require(GoldenSuite.load())
    let others = suite.cases.filter { !$0.tags.isDisjoint(with: Self.unsupported) }
    for golden in others {
      do {
        _ = try load(golden)
        Issue.record("\(golden.name) was not refused")
      } catch {
        let isNamed = error.errors.contains { $0.message.contains("is not supported") }
        #expect(isNamed, "\(golden.name): \(error.errors)")
      }
    }
    #expect(others.count > 50)
  }

  private func load(_ golden: GoldenSuite.Case) throws(TemplateErrors) -> Template {
    let options = Template.Options(isStrict: golden.labels.contains("strict2"))
    return try Template(golden.template, named: "template", options: options) { name in
      golden.partials[name].map { .source($0, named: name) }
    }
  }

  /// The text, or why there is none.
  private func outcome(_ golden: GoldenSuite.Case) -> (text: String?, error: String) {
    do {
      return (try load(golden).render(golden.data), "")
    } catch {
      return (nil, "\(error)")
    }
  }
}
