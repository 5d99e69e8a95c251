import Liquid
import Markdown

/// What the templates of a letter say.
extension LetterWriter {
  /// The most bytes of the HTML part; some mail programs cut off what is beyond 102 KB.
  private static let longestHTML = 90_000

  /// The text of a subject or a preheader.
  func line(
    _ template: BoundTemplate, _ values: [Liquid.Value]
  ) throws(HoldReason) -> String {
    if let constant = template.constant { return constant }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(128)
    try render(template, values, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The HTML part.
  func html(
    _ template: LetterTemplate, _ values: [Liquid.Value]
  ) throws(HoldReason) -> [UInt8] {
    var buffers = LetterBuffers()
    try writeHTML(template, values, in: &buffers)
    return buffers.html
  }

  /// The plain-text part.
  func text(
    _ template: LetterTemplate, _ values: [Liquid.Value]
  ) throws(HoldReason) -> [UInt8] {
    var buffers = LetterBuffers()
    try writeText(template, values, in: &buffers)
    return buffers.text
  }

  /// Writes the HTML part.
  func writeHTML(
    _ template: LetterTemplate, _ values: [Liquid.Value], in buffers: inout LetterBuffers
  ) throws(HoldReason) {
    buffers.html.restart(expecting: 4096)
    try render(template.html, values, into: &buffers.html)
    guard buffers.html.count <= Self.longestHTML else {
      throw HoldReason(
        message: "the letter is too long: \(buffers.html.count / 1000) KB, and mail programs cut "
          + "at 100 KB",
        help: "write to this customer by hand, or let the template repeat less")
    }
  }

  /// Writes the plain-text part.
  func writeText(
    _ template: LetterTemplate, _ values: [Liquid.Value], in buffers: inout LetterBuffers
  ) throws(HoldReason) {
    buffers.rendered.restart(expecting: 2048)
    try render(template.text, values, into: &buffers.rendered)
    buffers.text.restart(expecting: 2048)
    buffers.rendered.withUnsafeBufferPointer { TextLayout.append($0, to: &buffers.text) }
    guard buffers.text.contains(where: { $0 > 0x20 }) else {
      throw HoldReason(
        message: "the letter is empty: the template says nothing to this customer",
        help: "give the template an {% else %}, or write to this customer by hand")
    }
  }

  /// Appends what a template says.
  private func render(
    _ template: BoundTemplate, _ values: [Liquid.Value], into bytes: inout [UInt8]
  ) throws(HoldReason) {
    do throws(RenderError) {
      try template.render(values, into: &bytes)
    } catch {
      throw HoldReason(error)
    }
  }
}

extension HoldReason {
  /// What a template could not print.
  init(_ error: RenderError) {
    let place = "\(error.position.file), line \(error.position.line)"
    switch error {
    case .missingValue(let path, _):
      self.init(
        message: "'\(path)' is missing or blank, and the letter needs it (\(place))",
        help: "guard the value in the template with {% if \(path) %} ... {% endif %}, or write to "
          + "this customer by hand")
    case .refusedValue(let refusal, _):
      self.init(message: "\(refusal.message) (\(place))", help: refusal.help)
    case .unusableValue(let message, _), .limitExceeded(let message, _):
      self.init(
        message: "\(message) (\(place))",
        help: "correct the template, or write to this customer by hand")
    }
  }
}
