/// A response that shows something, as somebody would write it down for a test.
struct Witness {
  /// Field slots and what they hold.
  let given: [(slot: Int, value: Value)]

  /// The response on one line, as it stands after `given:`.
  ///
  /// - Parameters:
  ///   - schema: the names of the fields.
  ///   - zone: the zone in which dates are written.
  /// - Returns: a group of keys in braces.
  func yaml(_ schema: Schema, zone: TimeZoneRules) -> String {
    var entries: [String] = []
    let survey = text(.survey)
    let hasScore = given.contains { $0.slot == StandardField.score.rawValue }
    for (slot, value) in given {
      switch StandardField(rawValue: slot) {
      case .survey where hasScore: continue
      case .score: entries.append("\(survey ?? "score"): \(value.wording(in: zone))")
      default: entries.append("\(schema.fields[slot].name): \(Self.yaml(value, zone))")
      }
    }
    return "{ \(entries.joined(separator: ", ")) }"
  }

  private func text(_ field: StandardField) -> String? {
    given.lazy.compactMap { entry in
      if entry.slot == field.rawValue, case .text(let text) = entry.value { text } else { nil }
    }.first
  }

  private static func yaml(_ value: Value, _ zone: TimeZoneRules) -> String {
    switch value {
    case .instant(let time):
      let date = zone.civil(at: time).date
      return zone.instant(ofMidnight: date) == time ? date.iso8601 : value.wording(in: zone)
    case .text(let text): return scalar(text)
    case .set(let names): return "[\(names.map(scalar).joined(separator: ", "))]"
    default: return value.wording(in: zone)
    }
  }

  /// The text in quotes where it could be taken for anything but itself.
  private static func scalar(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar == "-" || scalar == "_" || scalar == " "
          || ("0"..."9").contains(scalar)
      } && text.first?.isLetter == true && text.last?.isWhitespace == false
      && !["blank", "present", "null", "yes", "no", "true", "false"].contains(text.lowercased())
    if isPlain { return text }
    var bytes: [UInt8] = []
    JSONString.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
