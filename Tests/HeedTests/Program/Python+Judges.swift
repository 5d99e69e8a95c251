import TestSupport

/// Which judges of `Tests/requirements.txt` there are.
extension Python {
  static let hasMailParser = has("mailparser")
  /// A mail server, and signatures.
  static let hasMailServer = has("aiosmtpd", "dkim")
  /// A validator of HTML.
  static let hasValidator = has("html5lib")
  /// A validator of JSON Schemas.
  static let hasSchemas = has("check_jsonschema")
}
