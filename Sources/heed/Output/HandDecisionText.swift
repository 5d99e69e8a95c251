import HeedDelivery
import HeedLedger
import HeedWorkspace

/// What a person did by hand to a letter's file, in one line.
struct HandDecisionText {
  let text: String

  init(_ decision: HandDecision) {
    let id = decision.letter.response.id
    let letter = "the letter to \(id)"
    text =
      switch decision.what {
      case .approved: "Moved by hand: \(letter) counts as approved."
      case .rejected: "Moved by hand: \(letter) counts as rejected; its deadline stays."
      case .sent: "Moved by hand: \(letter) counts as sent; the customer was answered."
      case .takenBack: "Moved by hand: \(letter) waits for review again."
      case .cancelled: "Moved by hand: \(letter) is not to be sent; its deadline stays."
      case .removed(let path?):
        "Not understood: \(letter) lies in \(path), and no folder of that name means anything. "
          + "It is not sent. Move it to approved/, or back to review/."
      case .removed(nil):
        "Gone from the outbox: \(letter). Its deadline stays. If you sent it yourself: heed resolve "
          + "\(id) --only respond"
      case .edited: "Edited by hand: \(letter). As it is now, it waits for review."
      case .voided(let reason): "No longer approved: \(letter), as \(reason)."
      case .unfit(let error): "Put back for review: \(error.message). \(error.help)"
      case .doubled(let places):
        "Nothing was done: \(letter) lies in "
          + places.map { "\($0.rawValue)/" }.joined(separator: " and in ")
          + ". Leave its file in one of them."
      }
  }

  init(_ stray: StrayLetter) {
    let path = stray.path.split(whereSeparator: \.isNewline).joined(separator: " ")
    text =
      switch stray.state {
      case nil: "Not sent: \(path) is no letter that heed has written."
      case .waiting, .held, .approved, .rejected, .sending, .removed, .cancelled:
        "Not sent: \(path) is a copy of a letter."
      case .sent, .unknown, .failed, .superseded:
        "Not sent: the letter of \(path) \(stray.state?.wording ?? "")."
      }
  }
}
