import HeedLedger
import HeedWorkspace

/// What came of `heed opt-out --format json`.
struct OptOutJSON: Encodable {
  struct Unusable: Encodable {
    let text: String
    let file: Nullable<String>
    let line: Nullable<Int>
    let reason: String
  }

  struct Unknown: Encodable {
    let address: String
    let near: [String]
  }

  let changed: [String]
  let unchanged: [String]
  let unknown: [Unknown]
  let cancelledLetters: [CancelledLetterJSON]
  let unusable: [Unusable]

  init(_ result: OptOutJob.Result, _ unusable: [AddressList.Unusable]) {
    changed = result.changed
    unchanged = result.unchanged
    unknown = result.unknown.map { Unknown(address: $0.address, near: $0.near) }
    cancelledLetters = result.cancelled.map(CancelledLetterJSON.init)
    self.unusable = unusable.map {
      Unusable(
        text: $0.text, file: Nullable($0.file), line: Nullable($0.line), reason: $0.reason)
    }
  }
}

/// A letter that is not to be sent any more.
struct CancelledLetterJSON: Encodable {
  let response: String
  let source: String
  let file: String

  init(_ letter: OutgoingLetter) {
    response = letter.response.id
    source = letter.response.source
    file = letter.file
  }
}
