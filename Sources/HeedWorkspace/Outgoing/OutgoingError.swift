import HeedCore
import HeedLedger

/// Why something can't be done with a letter.
package enum OutgoingError: Error, Hashable, Sendable {
  /// There is no letter to this response.
  case noLetter(String, reason: String?)
  /// The letter is not in a state in which that can be done.
  case wrongState(String, LetterState, wanted: String)
  /// The file is not a letter that could be sent as it is.
  case unfit(String, file: String, reason: String, help: String)
  case missing(String, file: String)
  /// Something stands against writing to the customer at all.
  case refused(String, reason: String)
  /// The letter names a day by which the customer was to hear more, and it is over.
  case passedDay(String, day: String)
  case noServer
  /// A user without a password.
  case noPassword(String)
  /// The letter is not the one that the person has read.
  case changed(String)
  case notEditable(String, LetterEdit.Refusal)
  /// So many letters at once need a word that it is meant.
  case unconfirmed(Int)
  /// Copies would go to a customer, or to somebody who must not be written to.
  case copiesToCustomer(String)
  /// Letters were being sent that the ledger does not know of.
  case foreignMarks(String, Int)

  package var message: String {
    switch self {
    case .noLetter(let id, let reason):
      "there is no letter to \(id)\(reason.map { ": \($0)" } ?? "")"
    case .wrongState(let id, let state, let wanted):
      "the letter to \(id) \(state.wording) and can't be \(wanted)"
    case .unfit(let id, let file, let reason, _):
      "the letter to \(id) can't be sent as it is: \(reason) (\(file))"
    case .missing(let id, let file): "the letter to \(id) is not in the outbox: \(file)"
    case .refused(let id, let reason): "the letter to \(id) is not to be sent: \(reason)"
    case .passedDay(let id, let day): "the letter to \(id) names a day that has passed: \(day)"
    case .noServer: "it is not known how letters are sent"
    case .noPassword(let user): "it is not known with which password \(user) logs in"
    case .changed(let id): "the letter to \(id) was changed while you looked at it"
    case .notEditable(let id, let refusal):
      "the letter to \(id) can't be edited so: \(refusal.message)"
    case .copiesToCustomer(let address):
      "\(address) is a customer's address, and copies of letters to others would go there"
    case .foreignMarks(let file, let count):
      "\(file) tells of \(count) letters that were being sent, and the ledger does not know of it: an "
        + "older ledger was put back"
    case .unconfirmed(let count): "this would approve \(count) letters, and nobody can be asked"
    }
  }

  /// What is wrong, without naming the letter.
  var reason: String {
    switch self {
    case .unfit(_, _, let reason, _): "it can't be sent as it is: \(reason)"
    case .missing(_, let file): "its file is not there: \(file)"
    default: message
    }
  }

  package var help: String {
    switch self {
    case .noLetter: "'heed review' lists the letters that wait"
    case .wrongState(_, .rejected, _): "'heed review undo ID' takes the no back"
    case .wrongState: "'heed log ID' shows what happened to it"
    case .unfit(_, _, _, let help): help
    case .missing: "put the file back, or say with 'heed resolve ID' that the customer was answered"
    case .refused: "reject it, or answer another way and enter it with 'heed resolve ID'"
    case .copiesToCustomer: "name an address of your own"
    case .passedDay(let id, _):
      "write it anew with 'heed review rewrite \(id)', or change the day with 'heed review edit \(id)'"
    case .foreignMarks(let file, _):
      "put the newer ledger back; or find out from the mail server what was sent, enter it with "
        + "'heed resolve ID --only respond', and then remove \(file)"
    case .noServer:
      "add 'smtp' to rules/heed.yml, or --smtp URL, such as smtp://127.0.0.1:2525"
    case .noPassword:
      "add where it comes from to 'smtp' in rules/heed.yml:  password: { environment: VARIABLE }"
    case .changed: "look at it once more: 'heed review show ID'"
    case .notEditable(_, let refusal): refusal.help
    case .unconfirmed: "add --yes, if that is meant"
    }
  }
}

extension LetterState {
  /// What has become of the letter, after "the letter".
  package var wording: String {
    switch self {
    case .waiting: "waits for review"
    case .held: "is held"
    case .superseded: "gave way to a newer one"
    case .approved: "is approved"
    case .rejected: "was rejected"
    case .sending: "is being sent"
    case .sent: "was sent"
    case .unknown: "may have been sent, nobody knows"
    case .failed: "was refused by the server"
    case .removed: "was taken out of the outbox"
    case .cancelled: "is cancelled"
    }
  }
}
