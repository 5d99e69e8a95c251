extension Filter {
  /// Filters that count characters; a character is a Unicode scalar, as in Ruby.
  static let cuttingFilters = [
    Filter("size") { value, _ in .int(value.size) },
    Filter("slice", 1...2) { (value, arguments) throws(FilterError) in
      try slice(value, arguments)
    },
    Filter("truncate", 0...2) { (value, arguments) throws(FilterError) in
      try truncate(value, arguments)
    },
    Filter("truncatewords", 0...2) { (value, arguments) throws(FilterError) in
      try truncateWords(value, arguments)
    },
    Filter("split", 1...1) { value, arguments in
      .array(split(value.text, at: arguments.first.text).map { .string($0) })
    },
  ]

  private static func slice(
    _ value: Value, _ arguments: Arguments
  ) throws(FilterError) -> Value {
    let offset = try arguments.first.wholeNumber()
    let length = arguments.second == .nil ? 1 : try arguments.second.wholeNumber()
    if case .array(let array) = value {
      return .array(Array(array[range(offset, length, of: array.count)]))
    }
    let scalars = Array(value.text.unicodeScalars)
    return .string(String(scalars[range(offset, length, of: scalars.count)]))
  }

  /// The part that begins at `offset`, or so many before the end, within `count` elements.
  private static func range(_ offset: Int, _ length: Int, of count: Int) -> Range<Int> {
    let start = offset < 0 ? offset + count : offset
    guard start >= 0, start <= count, length > 0 else { return 0..<0 }
    return start..<start + min(length, count - start)
  }

  private static func truncate(
    _ value: Value, _ arguments: Arguments
  ) throws(FilterError) -> Value {
    guard value != .nil else { return .nil }
    let length = arguments.count == 0 ? 50 : try arguments.first.wholeNumber()
    let end = arguments.count > 1 ? arguments.second.text : "..."
    let text = value.text
    let kept = max(0, max(0, length) - end.unicodeScalars.count)
    guard text.offset(ofScalar: max(0, length)) != nil, let cut = text.offset(ofScalar: kept) else {
      return length < 0 ? .string(end) : .string(text)
    }
    return .string(String(decoding: text.utf8.prefix(cut), as: UTF8.self) + end)
  }

  private static func truncateWords(
    _ value: Value, _ arguments: Arguments
  ) throws(FilterError) -> Value {
    guard value != .nil else { return .nil }
    let count = max(1, arguments.count == 0 ? 15 : try arguments.first.wholeNumber())
    let end = arguments.count > 1 ? arguments.second.text : "..."
    let bytes = Array(value.text.utf8)
    var words: [ArraySlice<UInt8>] = []
    var rest = bytes.drop { $0.isWhitespace }
    while !rest.isEmpty, words.count < count {
      words.append(rest.prefix { !$0.isWhitespace })
      rest = rest.dropFirst(words.last?.count ?? 0)
      if words.count < count { rest = rest.drop { $0.isWhitespace } }
    }
    guard !rest.isEmpty else { return .string(value.text) }
    let kept = Array(words.joined(separator: [UInt8(ascii: " ")]))
    return .string(String(decoding: kept, as: UTF8.self) + end)
  }

  /// Cuts a text; at a space it is cut at any white space, and at nothing into its characters.
  private static func split(_ text: String, at separator: String) -> [String] {
    if separator.isEmpty { return text.unicodeScalars.map { String($0) } }
    let bytes = Array(text.utf8)
    if separator == " " {
      return bytes.split { $0.isWhitespace }.map { String(decoding: $0, as: UTF8.self) }
    }
    var parts: [String] = []
    var start = 0
    for place in SubstringSearch(Array(separator.utf8)).all(in: bytes) {
      parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
      start = place + separator.utf8.count
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    while parts.last?.isEmpty == true { parts.removeLast() }
    return parts
  }
}

extension String {
  /// Where in the UTF-8 the character of a number from 0 begins; nil if there are not so many.
  fileprivate func offset(ofScalar number: Int) -> Int? {
    var rest = number
    for (offset, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
      if rest == 0 { return offset }
      rest -= 1
    }
    return nil
  }

  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}

extension Value {
  /// The number of characters of a text, or of elements; 0 for what has none.
  var size: Int {
    switch self {
    case .string(let string): string.unicodeScalars.count
    case .array(let array): array.count
    case .object(let object): object.keys.count
    case .range(let from, let through): Value.count(from: from, through: through)
    default: 0
    }
  }

  /// The number of whole numbers in a range.
  static func count(from: Int, through: Int) -> Int {
    guard through >= from else { return 0 }
    let (distance, overflow) = through.subtractingReportingOverflow(from)
    return overflow || distance == .max ? .max : distance + 1
  }

  /// The value as a whole number, where an argument has to be one.
  ///
  /// - Throws: `FilterError` for anything but a whole number or a text that is one.
  func wholeNumber() throws(FilterError) -> Int {
    switch self {
    case .int(let int): return int
    case .string(let string):
      guard let int = Int(string) else { fallthrough }
      return int
    default: throw FilterError("A whole number is needed here, not \(described).")
    }
  }

  /// What the value is, with its text where it has one.
  private var described: String {
    switch self {
    case .string(let string): "“\(string)”"
    case .double(let double): double.text
    default: kind
    }
  }
}
