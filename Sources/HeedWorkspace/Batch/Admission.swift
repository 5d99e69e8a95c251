import HeedCore
import HeedLedger

/// Tells new responses from those that are known, and from known ones with another answer.
///
/// A survey tool lets people change an answer or add to it; the next export has it under the same id.
/// Such a response is taken as a newer answer of the customer, with an id of its own: `r-1#5f21c07a`.
struct Admission {
  private let ledger: Ledger?
  private let forgottenPeople: ForgottenPeople?
  private let now: Instant
  /// The cases of batches that may not be committed yet, with the batch's number.
  private var inFlight: [ResponseIdentity: (new: Case, batch: Int)] = [:]
  /// Those that correct others, by the identity of what was read first.
  private var corrections: [ResponseIdentity: [(new: Case, batch: Int)]] = [:]

  /// A response is not changed more often than this; a column with such an id identifies something
  /// else, and each of its responses stands for itself.
  private static let mostVersions = 50

  init(_ ledger: Ledger?, now: Instant) throws {
    self.ledger = ledger
    self.now = now
    forgottenPeople = try ForgottenPeople(ledger)
  }

  /// The cases that are to be decided, in input order, counting repeats among those given.
  ///
  /// - Throws: `LedgerError`.
  mutating func admit(_ cases: [Case], batch: Int) throws -> [Case] {
    let identities = cases.map(\.identity)
    let inLedger = try ledger?.givenAnswers(of: identities) ?? []
    let renamed = try forgottenPeople?.know(identities) ?? []
    return try cases.enumerated().compactMap { index, new in
      if renamed.indices.contains(index), renamed[index] { return nil }
      let known = inLedger.indices.contains(index) ? inLedger[index] : nil
      guard let known = known ?? inFlight[new.identity]?.new.answer else {
        inFlight[new.identity] = (new, batch)
        return new
      }
      guard AnswerChange(from: known, to: new.answer) != nil,
        let correcting = try correcting(new)
      else { return nil }
      inFlight[correcting.identity] = (correcting, batch)
      corrections[new.identity, default: []].append((correcting, batch))
      return correcting
    }
  }

  /// Forgets the cases of earlier batches, which are in the ledger by now.
  mutating func forget(before batch: Int) {
    inFlight = inFlight.filter { $0.value.batch >= batch }
    guard !corrections.isEmpty else { return }
    corrections = corrections.mapValues { $0.filter { $0.batch >= batch } }
      .filter { !$0.value.isEmpty }
  }

  /// The case as a response of its own; nil when its answer is known as well, as when an older export
  /// is read again.
  private func correcting(_ new: Case) throws -> Case? {
    let identity = new.versionIdentity
    guard inFlight[identity] == nil,
      try ledger?.known([identity]).first != true
    else { return nil }
    let versions = try versions(of: new.identity)
    guard !versions.contains(where: \.isErased),
      let changes = versions.changes(to: new.answer), let latest = versions.last,
      let change = changes.last
    else { return nil }
    let isOther = latest.customer.flatMap { old in new.customer.map { $0 != old } } ?? false
    return new.correcting(
      Correction(
        earlier: latest.identity, change: change,
        isAnswered: versions.contains(where: \.isAnswered),
        isOfOtherCustomer: isOther || versions.count > Self.mostVersions),
      now: now)
  }

  /// What was read of a response so far.
  private func versions(of identity: ResponseIdentity) throws -> [ResponseVersion] {
    let stored = try ledger?.versions(of: identity, limit: Self.mostVersions + 1) ?? []
    let isStored = Set(stored.map(\.identity))
    let first = [inFlight[identity]?.new].compactMap(\.self)
    let later = (corrections[identity] ?? []).prefix(Self.mostVersions).map(\.new)
    return stored
      + (first + later).filter { !isStored.contains($0.identity) }.map {
        ResponseVersion(identity: $0.identity, answer: $0.answer, customer: $0.customer)
      }
  }
}

extension [ResponseVersion] {
  /// What an answer says otherwise than each version; nil when it says the same as one of them.
  fileprivate func changes(to new: GivenAnswer) -> [AnswerChange]? {
    var changes: [AnswerChange] = []
    for version in self {
      guard let change = AnswerChange(from: version.answer, to: new) else { return nil }
      changes.append(change)
    }
    return changes
  }
}
