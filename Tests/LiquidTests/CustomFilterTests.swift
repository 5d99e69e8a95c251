import Liquid
import Testing

struct CustomFilterTests {
  private static let shout = CustomFilter(
    "shout", arguments: 0...1,
    problem: { value in
      if case .int = value { nil } else { "How loud is a number." }
    },
    apply: { (value, arguments) throws(CustomFilter.Refusal) in
      guard case .string(let text) = value else { return .nil }
      guard text != "secret" else { throw CustomFilter.Refusal("That is a secret.") }
      guard case .int(let times) = arguments.first ?? 1 else { return .nil }
      return .string(text + String(repeating: "!", count: times))
    })

  private static func template(_ source: String) throws(TemplateErrors) -> Template {
    try Template(source, options: Template.Options(filters: [shout]))
  }

  @Test func `It stands among the filters of the language`() throws {
    #expect(try Self.template("{{ a | shout | upcase }}").render(["a": "hey"]) == "HEY!")
    #expect(try Self.template("{{ a | shout: n }}").render(["a": "hey", "n": 3]) == "hey!!!")
    #expect(try Self.template("{% assign b = a | shout: 2 %}{{ b }}").render(["a": "x"]) == "x!!")
  }

  @Test func `Only templates that are given it have it`() {
    #expect(throws: TemplateErrors.self) { try Template("{{ a | shout }}") }
  }

  @Test(arguments: [
    ("{{ a | shuot }}", "There is no filter named shuot.", "shout"),
    ("{{ a | shout: 'loud' }}", "How loud is a number.", nil),
    ("{{ a | shout: 1, 2 }}", "The filter shout takes at most 1 argument, not 2.", nil),
  ])
  func `What is wrong with it is told when the template loads`(
    source: String, message: String, suggestion: String?
  ) {
    let errors = #expect(throws: TemplateErrors.self) { try Self.template(source) }
    #expect(errors?.errors.map(\.message) == [message])
    #expect(errors?.errors.first?.suggestion == suggestion)
    #expect(errors?.errors.first?.position.column == 8)
  }

  @Test func `What it refuses, and what it makes nothing of, can't be printed`() throws {
    let template = try Self.template("{{ a | shout }}")
    let refused = #expect(throws: RenderError.self) { try template.render(["a": "secret"]) }
    if case .unusableValue(let message, _) = refused {
      #expect(message == "That is a secret.")
    } else {
      Issue.record("\(String(describing: refused))")
    }
    let missing = #expect(throws: RenderError.self) { try template.render(["a": .nil]) }
    if case .missingValue = missing {} else { Issue.record("\(String(describing: missing))") }
  }
}
