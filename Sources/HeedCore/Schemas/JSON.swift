/// A JSON value (RFC 8259) whose members keep their order.
package indirect enum JSON: Sendable {
  case text(String)
  case whole(Int)
  case truth(Bool)
  case list([JSON])
  case object([(key: String, value: JSON)])

  static func texts(_ texts: [String]) -> JSON {
    .list(texts.map { .text($0) })
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral number: Int) { self = .whole(number) }
  package init(booleanLiteral truth: Bool) { self = .truth(truth) }
  package init(arrayLiteral elements: JSON...) { self = .list(elements) }

  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { (key: $0, value: $1) })
  }
}
