/// What stands against writing to an address at a time.
package struct StandingSuppression: Hashable, Sendable {
  /// Why no letter may go there; nil when some may.
  package var all: Suppression.Reason?
  /// Why no advertising may go there.
  package var advertising: Suppression.Reason?

  package init(all: Suppression.Reason? = nil, advertising: Suppression.Reason? = nil) {
    self.all = all
    self.advertising = advertising
  }
}
