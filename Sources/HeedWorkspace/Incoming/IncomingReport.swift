import HeedDelivery
import HeedLedger
import MIME

/// What came of reading messages that came in.
package struct IncomingReport: Sendable {
  package enum What: String, Hashable, Sendable, CaseIterable {
    /// It came back, and the address is no good.
    case bounced
    /// It came back, for a reason that says nothing against the address.
    case notDelivered = "not_delivered"
    case delayed
    case complained
    /// The customer wants no more advertising, by the letter's own link.
    case unsubscribed
    /// A person wrote back.
    case replied
    /// It looks automatic, and changed nothing; a person may have written it.
    case likelyAutomatic = "likely_automatic"
    /// A colleague wrote about the letter, which changed nothing.
    case fromOurselves = "from_ourselves"
  }

  /// A message about a letter.
  package struct Item: Sendable {
    package let what: What
    /// As it was before.
    package let letter: OutgoingLetter
    /// The status of the mail system, such as `5.1.1`.
    package internal(set) var status: String?
    /// What the mail system said, or the first line of a reply.
    package internal(set) var text: String?
    package internal(set) var from: String?
    package internal(set) var subject: String?
    /// Whether an answer that counted is owed again.
    package internal(set) var isOwedAgain = false
    /// Whether clocks that waited for the customer run again.
    package internal(set) var isRunningAgain = false
    /// Why clocks could not be changed that should have been, each in one sentence.
    package internal(set) var refusedClocks: [String] = []
    /// Letters to the same person that are not to be sent any more.
    package internal(set) var cancelled: [OutgoingLetter] = []

    init(_ what: What, _ letter: OutgoingLetter, _ message: MailMessage) {
      self.what = what
      self.letter = letter
      from = message.shownSender
      subject = message.shownSubject
    }
  }

  /// A message that is about no letter of heed's, or can't be understood.
  package struct Stranger: Hashable, Sendable {
    package enum Why: String, Hashable, Sendable {
      /// No letter that heed has sent has the identifier it names, or it names none.
      case noLetter = "no_letter"
      /// A mail system's notice in words that heed does not understand.
      case unclear
    }

    package let why: Why
    package let from: String?
    package let subject: String?

    init(_ why: Why, _ message: MailMessage) {
      self.why = why
      from = message.shownSender
      subject = message.shownSubject
    }
  }

  /// A message about a letter that could not be entered.
  package struct Failed: Hashable, Sendable {
    package let from: String?
    package let subject: String?
    /// Why, in one sentence.
    package let reason: String

    init(_ message: MailMessage, because reason: String) {
      self.reason = reason
      from = message.shownSender
      subject = message.shownSubject
    }
  }

  package internal(set) var messages = 0
  package internal(set) var readBefore = 0
  /// Notes of absence, receipts and the like, which change nothing.
  package internal(set) var automatic = 0
  /// Notices that a letter was delivered.
  package internal(set) var delivered = 0
  package internal(set) var items: [Item] = []
  /// The first messages that are about no letter: anyone may send many.
  package private(set) var strangers: [Stranger] = []
  /// How many more there were.
  package private(set) var moreStrangers = 0
  package internal(set) var failed: [Failed] = []
  /// Messages that are larger than can be read, by their places.
  package internal(set) var tooLarge: [String] = []
  /// Files that could not be read.
  package internal(set) var unreadable: [DeliveryError] = []
  /// What ended the reading; nil when all was read.
  package internal(set) var failure: (any Error)?

  init() {}

  private static let strangerLimit = 500

  mutating func add(_ stranger: @autoclosure () -> Stranger) {
    if strangers.count < Self.strangerLimit {
      strangers.append(stranger())
    } else {
      moreStrangers += 1
    }
  }

  /// Whether something is left that a person should look at.
  package var isUnfortunate: Bool {
    !unreadable.isEmpty || !failed.isEmpty || items.contains { !$0.refusedClocks.isEmpty }
  }
}

extension MailMessage {
  /// Longer fields are cut: anyone may send anything.
  private static let longest = 200

  fileprivate var shownSender: String? {
    header.address(in: "from")?.onOneLine(limit: Self.longest)
  }

  fileprivate var shownSubject: String? {
    header.text("subject", limit: 40 * Self.longest)?.onOneLine(limit: Self.longest)
  }
}
