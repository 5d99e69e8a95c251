import HeedCore
import HeedLedger

/// What stands against sending a letter, whoever has said yes to it.
package enum LetterObjection: Hashable, Sendable {
  /// The address may not be written to.
  case gate(Gate.Refusal)
  /// The customer has had an answer another way.
  case answered
  /// Nothing is owed any more.
  case cancelled

  init?(_ letter: OutgoingLetter, _ configuration: Configuration) {
    if case .failure(let refusal) = configuration.gate.recipient(.text(letter.recipient)) {
      self = .gate(refusal)
    } else if let refusal = letter.suppression.refusal(
      isAdvertising: letter.template.map(configuration.templates.advertises) ?? false)
    {
      self = .gate(refusal)
    } else if letter.dueState == .met || letter.dueState == .missed {
      self = .answered
    } else if letter.dueState == .cancelled {
      self = .cancelled
    } else {
      return nil
    }
  }

  package var message: String {
    switch self {
    case .gate(let refusal): refusal.detail
    case .answered: "the customer has had an answer another way"
    case .cancelled: "nothing is owed to the customer any more"
    }
  }
}
