/// Asks whether another address was meant, for people.
enum NearAddressText {
  /// A question with a blank before it; empty when nothing is near.
  static func question(_ near: [String]) -> String {
    near.isEmpty ? "" : " Did you mean \(near.joined(separator: " or "))?"
  }
}
