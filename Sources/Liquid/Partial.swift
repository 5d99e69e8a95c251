/// What `{% render 'name' %}` renders.
public enum Partial: Sendable {
  /// The text of a partial, and what positions call it, usually its path.
  case source(String, named: String)
  /// Tokens that were cut, and perhaps rearranged, before.
  case tokens([Token])
}
