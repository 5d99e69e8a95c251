import CSimdJSON

/// Why a record is not an object that can be read.
package enum JSONFailure: Error, Hashable, Sendable {
  case notAnObject
  case malformed
  case unclosedText
  case controlCharacter
  case notUTF8
  case badNumber
  case tooDeep
  case nameTooLong
  case trailingText
  case outOfMemory
  /// Brackets that do not match, up to the end of the file or the limit of a record's length.
  case neverClosed
  /// A line with more bytes than a record may have.
  case tooLong
  /// Something after the bracket that ends the list.
  case afterTheList

  init(_ status: json_status) {
    self =
      switch status {
      case JSON_NOT_AN_OBJECT: .notAnObject
      case JSON_UNCLOSED_TEXT: .unclosedText
      case JSON_CONTROL_CHARACTER: .controlCharacter
      case JSON_NOT_UTF8: .notUTF8
      case JSON_BAD_NUMBER: .badNumber
      case JSON_TOO_DEEP: .tooDeep
      case JSON_PATH_TOO_LONG: .nameTooLong
      case JSON_TRAILING_TEXT: .trailingText
      case JSON_OUT_OF_MEMORY: .outOfMemory
      default: .malformed
      }
  }

  /// What is wrong, as the end of a sentence about the record.
  package var reason: String {
    switch self {
    case .notAnObject: "it is not an object in curly brackets"
    case .malformed: "it is not valid JSON: a comma, colon, quote or bracket is missing or too many"
    case .unclosedText: "a text in it is never closed: a quote is missing"
    case .controlCharacter: "a text in it holds a raw line break or tab instead of \\n or \\t"
    case .notUTF8: "it is not valid UTF-8"
    case .badNumber: "a number in it is not written as JSON writes numbers"
    case .tooDeep: "it has more than \(JSON_MAXIMUM_DEPTH) objects within each other"
    case .nameTooLong: "the name of a member is longer than \(JSON_MAXIMUM_PATH) bytes"
    case .trailingText: "there is more text after its closing bracket"
    case .outOfMemory: "there is not enough memory to read it"
    case .neverClosed: "its opening bracket is never closed"
    case .tooLong: "its line is too long for one record: a line break may be missing"
    case .afterTheList: "it stands after the bracket that ends the list"
    }
  }
}
