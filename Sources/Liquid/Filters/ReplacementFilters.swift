extension Filter {
  static let replacementFilters = [
    Filter("replace", 1...2) { (value, arguments) throws(FilterError) in
      try replace(.all, in: value, arguments)
    },
    Filter("replace_first", 1...2) { (value, arguments) throws(FilterError) in
      try replace(.first, in: value, arguments)
    },
    Filter("replace_last", 2...2) { (value, arguments) throws(FilterError) in
      try replace(.last, in: value, arguments)
    },
    Filter("remove", 1...1) { (value, arguments) throws(FilterError) in
      try replace(.all, in: value, arguments)
    },
    Filter("remove_first", 1...1) { (value, arguments) throws(FilterError) in
      try replace(.first, in: value, arguments)
    },
    Filter("remove_last", 1...1) { (value, arguments) throws(FilterError) in
      try replace(.last, in: value, arguments)
    },
  ]

  private enum Occurrences {
    case all
    case first
    case last
  }

  private static func replace(
    _ occurrences: Occurrences, in value: Value, _ arguments: Arguments
  ) throws(FilterError) -> Value {
    let bytes = Array(value.text.utf8)
    let wanted = Array(arguments.first.text.utf8)
    let replacement = Array(arguments.second.text.utf8)
    let places = places(of: wanted, occurrences, in: bytes)
    let (growth, overflow) = places.count.multipliedReportingOverflow(by: replacement.count)
    guard !overflow, growth <= arguments.maximumSize else {
      throw .tooLarge
    }
    var result: [UInt8] = []
    var copied = 0
    for place in places {
      result += bytes[copied..<place]
      result += replacement
      copied = place + wanted.count
    }
    result += bytes[copied...]
    return .string(String(decoding: result, as: UTF8.self))
  }

  /// Where `wanted` begins; nothing stands before each character and at the end.
  private static func places(
    of wanted: [UInt8], _ occurrences: Occurrences, in bytes: [UInt8]
  ) -> [Int] {
    guard wanted.isEmpty else {
      let search = SubstringSearch(wanted)
      return switch occurrences {
      case .all: search.all(in: bytes)
      case .first: search.first(in: bytes).map { [$0] } ?? []
      case .last: search.last(in: bytes).map { [$0] } ?? []
      }
    }
    return switch occurrences {
    case .all: bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    case .first: [0]
    case .last: [bytes.count]
    }
  }
}
