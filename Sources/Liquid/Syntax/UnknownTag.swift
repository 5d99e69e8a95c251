/// What to say about a tag that a template can't have at its place.
struct UnknownTag {
  let message: String
  let suggestion: String?

  init(_ name: String) {
    if let reason = Self.unsupported[name] {
      message = "The tag \(name) is not supported: \(reason)"
      suggestion = nil
    } else if let reason = Self.misplaced[name] {
      message = "{% \(name) %} stands here without \(reason)."
      suggestion = nil
    } else if name.isEmpty {
      message = "This tag has no name."
      suggestion = nil
    } else {
      message = "There is no tag named \(name)."
      suggestion = Liquid.suggestion(for: name, among: Self.known + Self.misplaced.keys)
    }
  }

  private static let known = [
    "if", "unless", "case", "for", "assign", "capture", "render", "echo", "break", "continue",
    "comment", "raw",
  ]

  private static let misplaced = [
    "elsif": "an {% if %} before it",
    "else": "an {% if %}, {% unless %}, {% case %} or {% for %} before it",
    "when": "a {% case %} before it",
    "endif": "an {% if %} before it",
    "endunless": "an {% unless %} before it",
    "endcase": "a {% case %} before it",
    "endfor": "a {% for %} before it",
    "endcapture": "a {% capture %} before it",
    "endcomment": "a {% comment %} before it",
    "endraw": "a {% raw %} before it",
  ]

  private static let unsupported = [
    "include": "use {% render %} and hand the values over.",
    "liquid": "write each tag in its own {% %}.",
    "tablerow": "use {% for %} and write the table around it.",
    "cycle": "use forloop.index with the filter modulo.",
    "increment": "use {% assign %} with the filter plus.",
    "decrement": "use {% assign %} with the filter minus.",
    "ifchanged": "use {% assign %} and {% if %}.",
    "doc": "use {% comment %}.",
    "layout": "use {% render %}.",
    "section": "use {% render %}.",
    "form": "write the form in HTML.",
    "paginate": "use {% for %} with limit and offset.",
  ]
}
