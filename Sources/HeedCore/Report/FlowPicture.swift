/// A picture of movements as inline SVG, to be styled by the page it stands in.
struct FlowPicture {
  let svg: String

  private static let width = 520.0
  private static let nodeWidth = 12.0
  private static let headHeight = 26.0
  private static let longestName = 26
  /// The number of colours in the page's style.
  private static let colors = 6

  /// - Parameters:
  ///   - layout: where everything stands.
  ///   - title: what the picture shows, for those who can't see it.
  init(_ layout: FlowLayout, title: String) {
    let height = (layout.height + Self.headHeight).rounded(.up)
    var parts = [
      "<svg class=\"flow\" viewBox=\"0 0 \(Self.width.tenths) \(height.tenths)\" role=\"img\" "
        + "aria-label=\"\(title.html)\">",
      "<text class=\"head\" x=\"0\" y=\"14\">Before</text>",
      "<text class=\"head end\" x=\"\(Self.width.tenths)\" y=\"14\">After</text>",
    ]
    // What moves lies above what stays.
    let ribbons =
      layout.ribbons.filter { !$0.flow.isChange } + layout.ribbons.filter(\.flow.isChange)
    parts += ribbons.map(Self.ribbon)
    parts += layout.before.enumerated().map { Self.node($1, color: $0, isLeft: true) }
    parts += layout.after.map { node in
      let color = layout.before.firstIndex { $0.name == node.name } ?? layout.before.count
      return Self.node(node, color: color, isLeft: false)
    }
    svg = (parts + ["</svg>"]).joined(separator: "\n")
  }

  private static func ribbon(_ ribbon: FlowLayout.Ribbon) -> String {
    let left = nodeWidth
    let right = width - nodeWidth
    let middle = (width / 2).tenths
    let start = headHeight + ribbon.leaves
    let end = headHeight + ribbon.arrives
    let path =
      "M\(left.tenths) \(start.tenths)"
      + "C\(middle) \(start.tenths) \(middle) \(end.tenths) \(right.tenths) \(end.tenths)"
      + "v\(ribbon.thickness.tenths)"
      + "C\(middle) \((end + ribbon.thickness).tenths) "
      + "\(middle) \((start + ribbon.thickness).tenths) "
      + "\(left.tenths) \((start + ribbon.thickness).tenths)Z"
    let kind = ribbon.flow.isChange ? "moves c\(ribbon.source % colors)" : "stays"
    let words =
      ribbon.flow.isChange ? "\(ribbon.flow.from) → \(ribbon.flow.to)" : "\(ribbon.flow.to)"
    return "<path class=\"\(kind)\" d=\"\(path)\">"
      + "<title>\(words.html): \(ribbon.flow.count)</title></path>"
  }

  private static func node(_ node: FlowLayout.Node, color: Int, isLeft: Bool) -> String {
    let x = isLeft ? 0 : width - nodeWidth
    let top = headHeight + node.top
    let textX = isLeft ? nodeWidth + 6 : width - nodeWidth - 6
    let name = node.name.shortened(to: longestName).html
    return "<rect class=\"c\(color % colors)\" x=\"\(x.tenths)\" y=\"\(top.tenths)\" "
      + "width=\"\(nodeWidth.tenths)\" height=\"\(max(node.height, 1).tenths)\"/>"
      + "<text class=\"\(isLeft ? "name" : "name end")\" x=\"\(textX.tenths)\" "
      + "y=\"\((top + 15).tenths)\">\(name) <tspan class=\"count\">\(node.count)</tspan></text>"
  }
}
