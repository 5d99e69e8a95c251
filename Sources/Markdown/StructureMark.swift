/// A mark of structure in rendered text: the byte 0x1E and the mark's letter.
///
/// Values can't hold the byte, as their escaping drops control characters; so a customer's text
/// can't forge a mark. `TextLayout` turns the marks into line breaks, prefixes and numbers.
enum StructureMark: UInt8 {
  static let introducer: UInt8 = 0x1E

  /// What follows begins a block, after a blank line.
  case block = 0x50  // P
  /// What follows begins a block on the next line.
  case tightBlock = 0x4C  // L
  /// Opens a quote: every line begins with "> ".
  case quote = 0x3E  // >
  /// Opens an item of a list with bullets.
  case bulletItem = 0x2D  // -
  /// Opens an item of the innermost numbered list.
  case numberedItem = 0x23  // #
  /// Closes the innermost quote or item.
  case close = 0x3C  // <
  /// Begins a numbered list; its first number in decimal digits and ";" follow.
  case numbers = 0x4F  // O
  /// Ends the innermost numbered list.
  case endOfNumbers = 0x6F  // o
  /// What follows keeps its lines and its spaces.
  case verbatim = 0x7B  // {
  /// Lines may be filled again.
  case filled = 0x7D  // }
  /// What follows, up to the next space, is an address, which is never broken.
  case address = 0x40  // @
  /// The address has ended.
  case endOfAddress = 0x2F  // /
  /// What follows stays on one line.
  case unbroken = 0x28  // (
  /// Lines may be broken again.
  case endOfUnbroken = 0x29  // )

  /// The mark as it stands in text.
  var text: String {
    String(decoding: [Self.introducer, rawValue], as: UTF8.self)
  }
}
