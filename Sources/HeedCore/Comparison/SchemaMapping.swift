/// Moves responses from the slots of one schema to those of another, by the names of fields.
package struct SchemaMapping: Sendable {
  /// For each slot of the new schema, the slot it is filled from; nil when both are the same.
  private let origins: [Int?]?

  /// A field that is not in both, or is of another kind, comes out missing.
  package init(from old: Schema, to new: Schema) {
    guard old.fields.map(\.shape) != new.fields.map(\.shape) else {
      origins = nil
      return
    }
    origins = new.fields.map { field in
      old.slot(named: field.name).flatMap { old.fields[$0].kind == field.kind ? $0 : nil }
    }
  }

  /// Whether both schemas lay responses out alike.
  package var isIdentity: Bool { origins == nil }

  package func callAsFunction(_ response: Response) -> Response {
    guard let origins else { return response }
    return Response(
      values: origins.map { $0.map { response.values[$0] } ?? .missing }, row: response.row)
  }
}

extension Field {
  /// What makes out where and how a value is kept; its label does not.
  fileprivate var shape: [String] {
    [name, kind.rawValue]
  }
}
