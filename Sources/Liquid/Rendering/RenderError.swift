/// Why a template could not be rendered with the values it was given.
public enum RenderError: Error, Hashable, Sendable {
  /// A value that the template prints is missing or blank, and no `default` filter stands in.
  case missingValue(path: String, at: Position)
  /// A filter, comparison or tag could not work with a value; the message says why.
  case unusableValue(message: String, at: Position)
  /// The encoding of the place where a value is printed refused it.
  case refusedValue(Encoding.Refusal, at: Position)
  /// The template did more than `Template.Limits` allow; the message says what.
  case limitExceeded(message: String, at: Position)

  /// Where in the template.
  public var position: Position {
    switch self {
    case .missingValue(_, let position), .unusableValue(_, let position),
      .refusedValue(_, let position), .limitExceeded(_, let position):
      position
    }
  }

  /// What is wrong, in plain words.
  public var message: String {
    switch self {
    case .missingValue(let path, _): "\(path) is missing or blank here and can't be left out."
    case .unusableValue(let message, _), .limitExceeded(let message, _): message
    case .refusedValue(let refusal, _): refusal.message
    }
  }
}
