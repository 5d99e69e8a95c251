import HeedCore
import HeedLedger

extension StandingSuppression {
  /// Why a letter is not to be written or sent; nil when nothing stands against it.
  ///
  /// - Parameter isAdvertising: whether the letter advertises, and is no answer.
  /// - Returns: the reason.
  func refusal(isAdvertising: Bool) -> Gate.Refusal? {
    if let all {
      switch all {
      case .optedOut: .optedOut
      case .complained: .complained
      case .bounced: .bounced
      }
    } else if isAdvertising, advertising != nil {
      .optedOutOfAdvertising
    } else {
      nil
    }
  }
}
