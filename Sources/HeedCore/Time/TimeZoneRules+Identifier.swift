import Foundation

extension TimeZoneRules {
  /// The last instant whose offset is looked up, 2101-01-01T00:00:00Z.
  private static let end = Date(timeIntervalSince1970: 4_133_980_800)

  /// Finds a zone of the IANA time zone database by its name.
  ///
  /// Only names of places, such as `Europe/Berlin`, and `UTC` are taken: an abbreviation or a
  /// fixed offset can't follow daylight-saving time.
  package static func named(_ identifier: String) -> Result<TimeZoneRules, TextProblem> {
    if identifier == utc.identifier { return .success(utc) }
    guard isNameOfPlace(identifier), let zone = TimeZone(identifier: identifier) else {
      return .failure(problem(with: identifier))
    }
    return .success(TimeZoneRules(identifier, zone))
  }

  private init(_ identifier: String, _ zone: TimeZone) {
    var date = Date(timeIntervalSince1970: 0)
    var offsets = [Int64(zone.secondsFromGMT(for: date))]
    var transitions: [Int64] = []
    while let next = zone.nextDaylightSavingTimeTransition(after: date),
      date < next, next < Self.end
    {
      let offset = Int64(zone.secondsFromGMT(for: next))
      if offset != offsets.last {
        transitions.append(Int64(next.timeIntervalSince1970))
        offsets.append(offset)
      }
      date = next
    }
    self.init(identifier: identifier, offsets: offsets, transitions: transitions)
  }

  private static let areas: Set = [
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe",
    "Indian", "Pacific",
  ]

  private static func isNameOfPlace(_ identifier: String) -> Bool {
    identifier.split(separator: "/").first.map { areas.contains(String($0)) } ?? false
  }

  private static func problem(with identifier: String) -> TextProblem {
    if identifier.isEmpty {
      return TextProblem("the time zone is empty", help: "write a name such as Europe/Berlin")
    }
    if let place = places[identifier.uppercased()] {
      return TextProblem(
        "'\(identifier)' is an abbreviation, which does not say where and when clocks change",
        help: "write \(place)")
    }
    if isOffset(identifier) {
      return TextProblem(
        "'\(identifier)' is a fixed offset, which can't follow daylight-saving time",
        help: "write the name of the place, such as Europe/Berlin or America/Chicago, or UTC")
    }
    return TextProblem(
      "'\(identifier)' is not a time zone",
      help: suggestion(for: identifier).map { "did you mean \($0)?" }
        ?? "write the name of the place, such as Europe/Berlin, Asia/Shanghai or UTC")
  }

  /// `UTC-6`, `GMT+01:00`, `+0800`, `Etc/GMT+6`.
  private static func isOffset(_ identifier: String) -> Bool {
    var rest = Substring(identifier.uppercased())
    for prefix in ["ETC/", "UTC", "GMT"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    guard let sign = rest.first, sign == "+" || sign == "-" else { return false }
    return rest.dropFirst().allSatisfy { $0.isNumber || $0 == ":" }
  }

  private static func suggestion(for identifier: String) -> String? {
    let known = TimeZone.knownTimeZoneIdentifiers.filter(isNameOfPlace)
    let wanted = identifier.lowercased().replacing(" ", with: "_")
    let city = known.first { lastPart(of: $0).lowercased() == wanted }
    return city ?? Suggestion.closest(to: identifier, among: known)
      ?? known.first { Suggestion.closest(to: wanted, among: [lastPart(of: $0)]) != nil }
  }

  private static func lastPart(of identifier: String) -> String {
    identifier.split(separator: "/").last.map { String($0) } ?? identifier
  }

  /// The places that people usually mean by an abbreviation.
  private static let places = [
    "GMT": "UTC or Europe/London", "Z": "UTC", "ETC/UTC": "UTC", "ETC/GMT": "UTC",
    "BST": "Europe/London", "WET": "Europe/Lisbon", "WEST": "Europe/Lisbon",
    "CET": "Europe/Berlin", "CEST": "Europe/Berlin", "MET": "Europe/Berlin",
    "MEZ": "Europe/Berlin", "MESZ": "Europe/Berlin",
    "EET": "Europe/Helsinki", "EEST": "Europe/Helsinki", "MSK": "Europe/Moscow",
    "ET": "America/New_York", "EST": "America/New_York", "EDT": "America/New_York",
    "EST5EDT": "America/New_York", "CT": "America/Chicago", "CDT": "America/Chicago",
    "CST": "America/Chicago or Asia/Shanghai", "CST6CDT": "America/Chicago",
    "MT": "America/Denver", "MST": "America/Denver", "MDT": "America/Denver",
    "MST7MDT": "America/Denver", "PT": "America/Los_Angeles", "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles", "PST8PDT": "America/Los_Angeles",
    "IST": "Asia/Kolkata, Asia/Jerusalem or Europe/Dublin", "SGT": "Asia/Singapore",
    "HKT": "Asia/Hong_Kong", "JST": "Asia/Tokyo", "KST": "Asia/Seoul", "PRC": "Asia/Shanghai",
    "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney", "NZST": "Pacific/Auckland",
    "NZDT": "Pacific/Auckland",
  ]
}
