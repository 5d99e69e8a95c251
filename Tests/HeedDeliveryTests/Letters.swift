@testable import HeedDelivery

extension DeliveryOutcome {
  /// Whether a copy of the letter may be on its way.
  var mayHaveBeenAccepted: Bool {
    switch self {
    case .accepted, .unknown: true
    case .refused, .postponed, .stopped: false
    }
  }
}

/// Letters for tests.
enum Letters {
  static let date = "Sun, 22 Nov 2026 11:00:00 +0100"

  /// A letter with the lines of a text in it, which end with LF here.
  static func eml(_ number: Int = 1, body: String = "Hello\n") -> [UInt8] {
    let text = """
      X-Unsent: 1
      From: Kim Park <care@acme.example>
      To: Ann <ann@x.example>
      Subject: Your answer
      Message-ID: <\(number)@acme.example>
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8

      \(body)
      """
    return Array(text.replacing("\n", with: "\r\n").utf8)
  }

  /// The same, ready to be sent.
  static func wire(_ number: Int = 1, body: String = "Hello\n") throws -> WireMessage {
    try OutboxMessage(eml(number, body: body)).wire(date: date)
  }
}
