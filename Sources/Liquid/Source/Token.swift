/// A piece of a template: literal text, an output `{{ … }}`, or a tag `{% … %}`.
///
/// White-space control, comments and `raw` are already dealt with: comments make no token, and
/// what stands in `raw` is text. Tokens can be rearranged, and text replaced, before they are
/// compiled; an output or a tag keeps the place where it was written.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public enum Kind: Sendable {
    case text
    case output
    case tag
  }

  public let kind: Kind
  /// For text what is printed; for an output or a tag its source, with its braces.
  public var text: String
  /// The place of the first character.
  public var position: Position
  /// Which of the template's encodings the values printed here go through.
  ///
  /// Nil prints values as they are or, in a partial, encoded for the place of the `render` tag.
  /// On a `render` tag it is the encoding of the outputs of the partial.
  public var encoding: Int?
  /// Whether text came from `raw`: it is printed even where it is only white space.
  public var isRaw: Bool

  /// Makes a token.
  public init(
    _ kind: Kind, _ text: String, at position: Position, encoding: Int? = nil, isRaw: Bool = false
  ) {
    self.kind = kind
    self.text = text
    self.position = position
    self.encoding = encoding
    self.isRaw = isRaw
  }

  /// The word a tag begins with, such as `if`; nil for text and outputs.
  public var tagName: String? {
    guard kind == .tag else { return nil }
    return Markup(token: self).tagName
  }

  /// What an output or an `echo` prints, such as `name | upcase`; nil for text and other tags.
  public var printed: String? {
    guard kind != .text else { return nil }
    let markup = Markup(token: self)
    guard kind == .output || markup.tagName == "echo" else { return nil }
    let bytes = markup.bytes[markup.range]
    let start = bytes.firstIndex { !$0.isWhitespace } ?? bytes.endIndex
    let end = bytes.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
