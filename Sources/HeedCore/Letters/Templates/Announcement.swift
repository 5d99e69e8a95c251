/// What customers who raised a topic are told: it is fixed.
package struct Announcement: Sendable {
  /// The topic, in words for customers.
  package let topic: LocalizedText
  /// What is different now, in a sentence or two.
  package let change: LocalizedText
  /// When it changed; nil when that is not said.
  package let since: Instant?
  /// Where more can be read, an address that begins with `https:`; nil for nowhere.
  package let link: String?

  package init(
    topic: LocalizedText, change: LocalizedText, since: Instant? = nil, link: String? = nil
  ) {
    self.topic = topic
    self.change = change
    self.since = since
    self.link = link
  }
}
