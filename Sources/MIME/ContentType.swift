/// What a part of a message is: `multipart/report; boundary="x"` (RFC 2045, section 5).
package struct ContentType: Hashable, Sendable {
  /// What a part is that does not say.
  package static let plainText = "text/plain"

  /// In lower case: `text/plain`.
  package let name: String
  /// The values of the parameters, by names in lower case.
  package let parameters: [String: String]

  package var isMultipart: Bool { name.hasPrefix("multipart/") }

  /// Reads the value of a field; what can't be read counts as plain text, as the standard says.
  package init(_ field: String?, default standard: String = plainText) {
    let field = ParameterizedField(field ?? "")
    name = field.value.contains("/") ? field.value : standard
    parameters = field.parameters
  }
}
