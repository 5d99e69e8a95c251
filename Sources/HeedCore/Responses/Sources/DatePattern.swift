/// How a source writes times, compiled from a pattern such as `dd/MM/yyyy HH:mm:ss`.
///
/// The letters are those of Unicode Technical Standard 35, part 4, of which these are known: `y`,
/// `M` (`MMM` for a name in English), `d`, `H`, `h`, `m`, `s`, `S`, `a` and `z`. `iso` stands for ISO
/// 8601 and `unix` for seconds since 1970 (or milliseconds, when there are too many of them).
package struct DatePattern: Hashable, Sendable {
  enum Element: Hashable, Sendable {
    case iso, unix
    case year, shortYear, month, monthName, day, hour, hourOf12, minute, second, fraction
    case dayHalf, zone
    case space
    case literal(UInt8)
  }

  /// The pattern as written.
  package let text: String
  let elements: [Element]

  /// - Throws: `TextProblem` when the pattern has letters that are not known, or leaves open which
  ///   day or hour is meant.
  package init(_ text: String) throws(TextProblem) {
    self.text = text
    switch text.folded {
    case "iso": elements = [.iso]
    case "unix": elements = [.unix]
    default: elements = try Self.compile(text)
    }
  }

  /// ISO 8601, the form that needs no pattern.
  package static let iso = DatePattern(text: "iso", elements: [.iso])

  private init(text: String, elements: [Element]) {
    self.text = text
    self.elements = elements
  }

  private static func compile(_ text: String) throws(TextProblem) -> [Element] {
    var elements: [Element] = []
    var scalars = Substring(text).unicodeScalars
    while let scalar = scalars.popFirst() {
      if scalar == "'" {
        while let quoted = scalars.popFirst(), quoted != "'" { elements.append(literal: quoted) }
      } else if scalar.properties.isWhitespace {
        if elements.last != .space { elements.append(.space) }
      } else if scalar.isASCII, scalar.properties.isAlphabetic {
        var length = 1
        while scalars.first == scalar {
          scalars.removeFirst()
          length += 1
        }
        elements.append(try element(scalar, length))
      } else {
        elements.append(literal: scalar)
      }
    }
    try check(elements, of: text)
    return elements
  }

  /// - Throws: `TextProblem` when times written so would leave open which day or hour is meant.
  private static func check(_ elements: [Element], of text: String) throws(TextProblem) {
    let needed: [(name: String, elements: [Element])] = [
      ("year", [.year, .shortYear]), ("month", [.month, .monthName]), ("day", [.day]),
    ]
    let missing = needed.filter { !$0.elements.contains(where: elements.contains) }.map(\.name)
    if !missing.isEmpty {
      throw TextProblem(
        "'\(text)' is not the form of a date: it has no \(missing.joined(separator: ", no "))",
        help: "write it like yyyy-MM-dd HH:mm:ss")
    }
    if elements.contains(.hourOf12), !elements.contains(.dayHalf) {
      throw TextProblem(
        "'\(text)' has the hour as 'h', from 1 to 12, but no 'a' for AM or PM",
        help: "write H for hours from 0 to 23, or put  a  where AM or PM stands")
    }
  }

  private static func element(
    _ letter: Unicode.Scalar, _ length: Int
  ) throws(TextProblem) -> Element {
    switch letter {
    case "y", "u": length == 2 ? .shortYear : .year
    case "M", "L": length >= 3 ? .monthName : .month
    case "d": .day
    case "H": .hour
    case "h": .hourOf12
    case "m": .minute
    case "s": .second
    case "S": .fraction
    case "a": .dayHalf
    case "z", "Z", "x", "X": .zone
    case "D", "Y":
      throw TextProblem(
        "'\(letter)' is not the letter for a date's \(letter == "D" ? "day" : "year")",
        help: "write '\(String(letter).lowercased())' instead")
    default:
      throw TextProblem(
        "'\(letter)' means nothing in the form of a date",
        help: "use y M d H h m s a z, and put words in single quotes")
    }
  }
}

extension [DatePattern.Element] {
  fileprivate mutating func append(literal scalar: Unicode.Scalar) {
    append(contentsOf: UTF8.encode(scalar).map { $0.map(DatePattern.Element.literal) } ?? [])
  }
}
