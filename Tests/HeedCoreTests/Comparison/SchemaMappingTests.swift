import Testing

@testable import HeedCore

struct SchemaMappingTests {
  private static let old = Schema(declared: [
    Field(name: "plan", kind: .text), Field(name: "seats", kind: .number),
    Field(name: "region", kind: .text, label: "Region"),
  ])

  private func response(_ schema: Schema) -> Response {
    Response(values: schema.fields.map { .text($0.name) }, row: 7)
  }

  @Test func `Values follow the names of their fields`() {
    let new = Schema(declared: [
      Field(name: "region", kind: .text), Field(name: "tier", kind: .text),
      Field(name: "seats", kind: .text),
    ])
    let mapping = SchemaMapping(from: Self.old, to: new)
    #expect(!mapping.isIdentity)
    let moved = mapping(response(Self.old))
    #expect(moved.row == 7)
    #expect(moved[.comment] == .text("comment"))
    let count = StandardField.allCases.count
    #expect(Array(moved.values[count...]) == [.text("region"), .missing, .missing])
  }

  @Test func `Schemas that differ in labels alone lay responses out alike`() {
    let new = Schema(declared: [
      Field(name: "plan", kind: .text, label: "Plan"), Field(name: "seats", kind: .number),
      Field(name: "region", kind: .text),
    ])
    let mapping = SchemaMapping(from: Self.old, to: new)
    #expect(mapping.isIdentity)
    #expect(mapping(response(Self.old)).values == response(Self.old).values)
  }
}
