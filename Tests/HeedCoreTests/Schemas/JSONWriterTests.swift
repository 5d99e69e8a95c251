import Foundation
import Testing

@testable import HeedCore

struct JSONWriterTests {
  @Test func shortValuesStandOnOneLine() {
    let value: JSON = ["type": "object", "required": ["a", "b"], "minimum": 1, "empty": [:]]
    #expect(
      JSONWriter.text(of: value)
        == #"{"type": "object", "required": ["a", "b"], "minimum": 1, "empty": {}}"#)
  }

  @Test func longValuesTakeALineForEachMember() {
    let long = String(repeating: "x", count: 80)
    let value: JSON = ["text": .text(long), "list": [true, false]]
    #expect(
      JSONWriter.text(of: value) == """
        {
          "text": "\(long)",
          "list": [true, false]
        }
        """)
  }

  @Test func whatIsWrittenIsJSON() throws {
    for kind in RulesFileKind.allCases {
      let text = JSONWriter.text(of: SchemaWriter(.standard).schema(of: kind))
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
      #expect((object as? [String: Any])?["title"] as? String == kind.title)
    }
  }
}
