import HeedWorkspace

/// What a person did by hand to a letter's file, in one line.
struct HandDecisionText {
  let text: String

  init(_ decision: HandDecision) {
    let letter = "the letter to \(decision.letter.response.id)"
    text =
      switch decision.what {
      case .approved: "Moved by hand: \(letter) counts as approved."
      case .rejected: "Moved by hand: \(letter) counts as rejected; its deadline stays."
      case .sent: "Moved by hand: \(letter) counts as sent; the customer was answered."
      case .takenBack: "Moved by hand: \(letter) is no longer approved."
      case .cancelled: "Moved by hand: \(letter) is not to be sent; its deadline stays."
      case .removed:
        "Gone from the outbox: \(letter). Its deadline stays. If you sent it yourself: heed resolve "
          + "\(decision.letter.response.id) --only respond"
      case .unfit(let error): "Put back for review: \(error.message). \(error.help)"
      }
  }
}
