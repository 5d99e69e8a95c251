import Markdown

/// Follows the HTML of a layout and knows in which kind of place it stands.
///
/// It understands what a hand-written layout holds: tags with quoted attributes, comments, and the
/// elements whose text is not HTML.
struct HTMLPlaceScanner {
  private enum State {
    case text
    case tag
    case value(quote: UInt8)
    case comment
    /// Inside `style` or `script`.
    case foreign
  }

  private var state = State.text
  /// The bytes since the tag, value, comment or foreign text began, in lower case.
  private var seen: [UInt8] = []
  /// The tag up to the value that is open, in lower case.
  private var tag: [UInt8] = []

  /// Where a value would stand; nil where none can.
  var place: Place? {
    switch state {
    // Browsers show tags in a title as they are written.
    case .text: Self.words(tag[...]).first == "title" ? .htmlAttribute : .htmlText
    case .value: attributePlace
    case .tag, .comment, .foreign: nil
    }
  }

  /// The attributes whose text is nothing but text; any other may be code, markup or an address.
  private static let textAttributes: Set<String> = [
    "alt", "aria-label", "class", "dir", "id", "lang", "title",
  ]

  private var attributePlace: Place? {
    let name = Self.words(tag.dropLast()).last ?? ""
    if Self.textAttributes.contains(name) { return .htmlAttribute }
    guard ["href", "src"].contains(name) else { return nil }
    if seen.isEmpty { return .htmlURL(.whole) }
    let scheme = String(decoding: seen, as: UTF8.self)
    return .htmlURL(["mailto:", "tel:"].contains(scheme) ? .addressee : .component)
  }

  mutating func read(_ html: String) {
    for byte in html.utf8 {
      let isCapital = (0x41...0x5A).contains(byte)
      read(isCapital ? byte | 0x20 : byte)
    }
  }

  /// Notes that a value of unknown text stands here.
  mutating func readValue() {
    seen.append(UInt8(ascii: "x"))
  }

  private mutating func read(_ byte: UInt8) {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { enter(.tag) }
    case .tag:
      readTag(byte)
    case .value(let quote):
      if byte == quote {
        state = .tag
        seen = tag
      } else {
        seen.append(byte)
      }
    case .comment:
      seen.append(byte)
      if seen.suffix(3).elementsEqual("-->".utf8) { enter(.text) }
    case .foreign:
      seen.append(byte)
      let name = Self.words(tag[...]).first ?? ""
      if seen.suffix(name.utf8.count + 3).elementsEqual("</\(name)>".utf8) { enter(.text) }
    }
  }

  private mutating func readTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"):
      tag = seen
      let name = Self.words(tag[...]).first ?? ""
      enter(["style", "script"].contains(name) ? .foreign : .text)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      tag = seen
      enter(.value(quote: byte))
    default:
      seen.append(byte)
      if seen.elementsEqual("!--".utf8) { enter(.comment) }
    }
  }

  private mutating func enter(_ new: State) {
    state = new
    seen = []
  }

  /// The names in a tag: of the element, then of its attributes.
  private static func words(_ tag: ArraySlice<UInt8>) -> [String] {
    tag.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x3D }.map { String(decoding: $0, as: UTF8.self) }
  }
}
