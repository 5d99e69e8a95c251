/// An optional value that is printed as `null` when there is none, so that its key is always there.
struct Nullable<Wrapped: Encodable>: Encodable {
  private let value: Wrapped?

  init(_ value: Wrapped?) {
    self.value = value
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
