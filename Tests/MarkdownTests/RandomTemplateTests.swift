import TestSupport
import Testing

@testable import Markdown

/// Random templates: each is refused, or gives HTML that is whole whichever branches are printed.
struct RandomTemplateTests {
  private static let tokens = [
    "- ", "1. ", "> ", "# ", "**", "_", "`", "[", "](https://x.example/", ")", "![", "\n", "\n",
    "\n", "\n\n", "  ",
    "    ", "word", "word ", "您好", "<https://a.example>", "```\n", "---\n", "{{ v }}", "{{ v }}",
    "{% if a %}",
    "{% if a %}\n", "{% else %}", "\n{% else %}\n", "{% endif %}", "\n{% endif %}\n",
    "{% for i %}\n",
    "\n{% endfor %}\n", "{% assign a %}\n", "\\", "&amp;", "\n- item\n",
    "\n{% if b %}\n- x\n{% endif %}\n",
    "{% if c %}c{% endif %}",
  ]

  @Test(arguments: 1...40)
  func htmlIsWholeInEveryBranch(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var accepted = 0
    for _ in 0..<100 {
      var template = ""
      for _ in 0..<random.number(below: 14) {
        template += random.element(of: Self.tokens)
      }
      let (parts, _) = Sample.parts(template)
      guard let document = try? MarkdownDocument(parts) else { continue }
      accepted += 1
      #expect(Self.isWhole(document.html, parts), "\(template)")
      #expect(Self.tags(document.html) == Self.tags(document.text), "\(template)")
    }
    #expect(accepted > 10)
  }

  /// Whether elements close in order, and each tag's branches begin and end in the same element.
  private static func isWhole(_ pieces: [Piece], _ parts: [MarkdownPart]) -> Bool {
    var elements: [String] = []
    var tags: [[String]] = []
    for piece in pieces {
      switch piece {
      case .value: break
      case .literal(let html):
        for match in html.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) {
          let name = String(match.2)
          if ["br", "hr", "img"].contains(name) { continue }
          if match.1.isEmpty {
            elements.append(name)
          } else if elements.popLast() != name {
            return false
          }
        }
      case .tag(let index):
        guard case .tag(let role) = parts[index].content else { return false }
        switch role {
        case .standsAlone: break
        case .opensCondition, .opensLoop: tags.append(elements)
        case .branches: if tags.last != elements { return false }
        case .closes: if tags.popLast() != elements { return false }
        }
      }
    }
    return elements.isEmpty && tags.isEmpty
  }

  private static func tags(_ pieces: [Piece]) -> [Int] {
    pieces.compactMap { if case .tag(let index) = $0 { index } else { nil } }
  }
}
