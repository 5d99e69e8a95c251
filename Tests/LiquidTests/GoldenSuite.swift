import Foundation
import Liquid
import TestSupport

/// The cases of Golden Liquid, which say what Shopify's Liquid does.
struct GoldenSuite {
  let cases: [Case]

  struct Case: Sendable {
    let name: String
    let template: String
    let data: [String: Value]
    let partials: [String: String]
    /// The texts that are right; empty if the template must be refused or fail.
    let results: [String]
    let labels: Set<String>

    /// The tags that the template and its partials use.
    var tags: Set<String> {
      let sources = [template] + partials.values
      return Set(
        sources.flatMap { $0.matches(of: /{%-?\s*(\w+|#)/).map { String($0.output.1) } })
    }
  }

  /// Reads the suite; nil if it isn't there.
  static func load() -> GoldenSuite? {
    guard let data = file.flatMap({ try? Data(contentsOf: $0) }),
      let json = JSONReader.value(Array(data)), case .object(let root) = json,
      case .array(let tests) = root["tests"] ?? .nil
    else { return nil }
    return GoldenSuite(cases: tests.compactMap { Case($0) })
  }

  static let isPresent = file != nil

  private static let file = Checkout.suite("golden-liquid/golden_liquid.json")
}

extension GoldenSuite.Case {
  init?(_ value: Value) {
    guard case .object(let object) = value, case .string(let name) = object["name"] ?? .nil,
      case .string(let template) = object["template"] ?? .nil
    else { return nil }
    self.name = name
    self.template = template
    data = Self.pairs(object["data"])
    partials = Self.pairs(object["templates"]).compactMapValues { Self.text($0) }
    let result = object["result"].flatMap { Self.text($0) }
    results = result.map { [$0] } ?? Self.texts(object["results"])
    labels = Set(Self.texts(object["tags"]))
  }

  private static func pairs(_ value: Value?) -> [String: Value] {
    guard case .object(let object)? = value else { return [:] }
    return Dictionary(uniqueKeysWithValues: zip(object.keys, object.values))
  }

  private static func texts(_ value: Value?) -> [String] {
    guard case .array(let array)? = value else { return [] }
    return array.compactMap { text($0) }
  }

  private static func text(_ value: Value) -> String? {
    guard case .string(let string) = value else { return nil }
    return string
  }
}
