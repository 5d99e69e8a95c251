/// Tells styles of a page by which words are there and nobody sees them.
enum ConcealingStyle {
  /// Whether declarations, as in `display: none; color: red`, hide what they are for.
  static func hides(_ declarations: String) -> Bool {
    let values = values(declarations)
    if hiding.contains(where: { values[$0.key] == $0.value }) { return true }
    if ["font-size", "opacity", "line-height"].contains(where: { values[$0].map(isNothing) == true }
    ) {
      return true
    }
    if offScreen.contains(where: { values[$0].map(isFarAway) == true }) { return true }
    guard let color = values["color"] else { return false }
    let background = values["background-color"] ?? values["background"]
    return color == background || background == nil && whites.contains(color)
  }

  private static let hiding = [
    "display": "none", "visibility": "hidden", "color": "transparent", "mso-hide": "all",
  ]
  private static let offScreen = ["text-indent", "left", "top", "margin-left", "margin-top"]
  private static let whites: Set<String> = ["#fff", "#ffffff", "white"]

  /// By names, in small letters and without blanks.
  private static func values(_ declarations: String) -> [String: String] {
    let plain = declarations.lowercased().filter { !$0.isWhitespace }
    var values: [String: String] = [:]
    for declaration in plain.split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      values[String(parts[0])] = String(parts[1].replacing("!important", with: ""))
    }
    return values
  }

  /// `0`, `0px`, `0.0` and `1px`, which nobody can read.
  private static func isNothing(_ value: String) -> Bool {
    let number = value.prefix { $0.isNumber || $0 == "." }
    let isPoint = value.hasSuffix("px") || value.hasSuffix("pt")
    return Double(number).map { $0 == 0 || isPoint && $0 <= 1 } ?? false
  }

  /// `-999px` and beyond.
  private static func isFarAway(_ value: String) -> Bool {
    Double(value.prefix { $0.isNumber || $0 == "." || $0 == "-" }).map { $0 <= -500 } ?? false
  }
}
