import HeedCore

/// Something that is known of a customer, such as a plan.
package struct CustomerFact: Hashable, Sendable {
  /// What people call it.
  package let name: String
  package let value: String
}

extension CustomerFact {
  /// All that a response says of its customer beside the name and the address.
  static func all(of response: Response, schema: Schema, zone: TimeZoneRules) -> [CustomerFact] {
    let declared = StandardField.allCases.count..<schema.fields.count
    return ([StandardField.company.rawValue] + declared).compactMap { slot in
      guard let value = response.values.indices.contains(slot) ? response.values[slot] : nil,
        value != .missing
      else { return nil }
      let field = schema.fields[slot]
      return CustomerFact(
        name: field.label ?? field.name.replacing("_", with: " "), value: wording(value, zone))
    }
  }

  private static func wording(_ value: Value, _ zone: TimeZoneRules) -> String {
    switch value {
    case .text(let text): return text
    case .instant(let instant):
      let civil = zone.civil(at: instant)
      return civil.time == .midnight
        ? civil.date.iso8601 : "\(civil.date.iso8601) \(civil.time.hoursAndMinutes)"
    default: return value.wording(in: zone)
    }
  }
}
