/// A stretch of a rendering: finished bytes, or a place where the part of that index goes.
package enum Piece: Hashable, Sendable {
  case literal(String)
  /// The output tag at `index` of the parts, to be escaped for `place`.
  case value(index: Int, place: Place)
  /// The tag at `index` of the parts, which prints nothing itself.
  case tag(index: Int)
}

/// Where in a letter a value lands, and so how it must be escaped.
package enum Place: Hashable, Sendable {
  /// Between the tags of HTML.
  case htmlText
  /// In an attribute of HTML, between double quotes.
  case htmlAttribute
  /// In an address that is an attribute of HTML, between double quotes.
  case htmlURL(URLPart)
  /// In plain text.
  case text
  /// In an address that is printed in plain text.
  case textURL(URLPart)
}

/// Which part of an address a value makes up.
package enum URLPart: Hashable, Sendable {
  /// The beginning of the address or all of it; its scheme must be an allowed one.
  case whole
  /// A part of a path, a query or a fragment; reserved characters lose their meaning.
  case component
  /// The mail address of `mailto:` or the number of `tel:`; as `component`, but keeps `@` and `+`.
  case addressee
}
