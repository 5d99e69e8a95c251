/// What a change of rules does to some responses: the figures, and a few of the people.
package struct Comparison: Sendable {
  /// How many people are shown for each movement.
  package let sampleSize: Int
  package private(set) var responses = 0
  /// How many of them are treated differently in any way.
  package private(set) var changed = 0
  /// Rows that can't be read, and so count nowhere else.
  package var rejected = 0
  /// Rows that repeat a response, and so count nowhere else.
  package var repeated = 0
  /// How many answers are due earlier than before, and later.
  package private(set) var dueSooner = 0
  package private(set) var dueLater = 0
  /// Letters that only the new rules write, by why the old ones write none.
  package private(set) var lettersGained: [String: Int] = [:]
  /// Letters that only the old rules write, by why the new ones write none.
  package private(set) var lettersLost: [String: Int] = [:]
  package private(set) var tagsGained: [String: Int] = [:]
  package private(set) var tagsLost: [String: Int] = [:]
  /// By the owner's id; nil for letters that nobody owns.
  package private(set) var workBefore: [String?: Work] = [:]
  package private(set) var workAfter: [String?: Work] = [:]
  private var counts: [Movement.Path: Int] = [:]
  private var samples: [Movement.Path: [ComparedPerson]] = [:]

  package init(sampleSize: Int) {
    self.sampleSize = sampleSize
  }

  /// Counts a response.
  ///
  /// - Parameters:
  ///   - response: the response, for the sample.
  ///   - place: where it stands, when it comes from a file.
  ///   - before: what the old rules do with it.
  ///   - after: what the new ones do.
  package mutating func add(
    _ response: Response, place: ComparedPerson.Place?, before: Treatment, after: Treatment
  ) {
    responses += 1
    workBefore[before.owner, default: Work()].add(before.letter)
    workAfter[after.owner, default: Work()].add(after.letter)
    let paths = Self.paths(before, after)
    for path in paths { counts[path, default: 0] += 1 }
    guard !before.isSame(as: after) else { return }
    changed += 1
    countChange(before, after)
    for path in paths where path.isChange && samples[path, default: []].count < sampleSize {
      samples[path, default: []].append(
        ComparedPerson(response, place: place, before: before, after: after))
    }
  }

  private static func paths(_ before: Treatment, _ after: Treatment) -> [Movement.Path] {
    [
      Movement.Path(.priority, from: before.priority, to: after.priority),
      Movement.Path(.template, from: before.template, to: after.template),
      Movement.Path(.offer, from: before.offer, to: after.offer),
      Movement.Path(.owner, from: before.owner, to: after.owner),
    ]
  }

  private mutating func countChange(_ before: Treatment, _ after: Treatment) {
    switch (before.letter, after.letter) {
    case (.notWritten(let reason), .written): lettersGained[reason, default: 0] += 1
    case (.written, .notWritten(let reason)): lettersLost[reason, default: 0] += 1
    default: break
    }
    for tag in after.tags where !before.tags.contains(tag) { tagsGained[tag, default: 0] += 1 }
    for tag in before.tags where !after.tags.contains(tag) { tagsLost[tag, default: 0] += 1 }
    if let old = before.respondBy, let new = after.respondBy, old != new {
      if new < old { dueSooner += 1 } else { dueLater += 1 }
    }
  }

  /// Adds what the next responses came to.
  package mutating func add(_ next: Comparison) {
    responses += next.responses
    changed += next.changed
    rejected += next.rejected
    repeated += next.repeated
    dueSooner += next.dueSooner
    dueLater += next.dueLater
    lettersGained.merge(next.lettersGained, uniquingKeysWith: +)
    lettersLost.merge(next.lettersLost, uniquingKeysWith: +)
    tagsGained.merge(next.tagsGained, uniquingKeysWith: +)
    tagsLost.merge(next.tagsLost, uniquingKeysWith: +)
    for (owner, work) in next.workBefore { workBefore[owner, default: Work()].add(work) }
    for (owner, work) in next.workAfter { workAfter[owner, default: Work()].add(work) }
    counts.merge(next.counts, uniquingKeysWith: +)
    samples.merge(next.samples) { Array(($0 + $1).prefix(sampleSize)) }
  }
}

extension Comparison {
  /// The responses of each path of an aspect, those that stay where they are included; the largest
  /// first.
  package func flows(_ aspect: Movement.Aspect) -> [Movement] {
    counts.filter { $0.key.aspect == aspect }.map { path, count in
      Movement(path: path, responses: count, sample: samples[path] ?? [])
    }.sorted { left, right in
      if left.responses != right.responses { return left.responses > right.responses }
      return left.path.sortKey < right.path.sortKey
    }
  }

  /// Who moves, the largest movements first.
  package func movements(_ aspect: Movement.Aspect) -> [Movement] {
    flows(aspect).filter(\.path.isChange)
  }

  /// How many letters only the new rules write, and only the old ones.
  package var lettersGainedInAll: Int { lettersGained.values.reduce(0, +) }
  package var lettersLostInAll: Int { lettersLost.values.reduce(0, +) }

  /// Everybody who has letters to see out, by id, before or after; nobody in particular last.
  package var owners: [String?] {
    let all = Set(workBefore.keys).union(workAfter.keys).filter {
      (workBefore[$0]?.letters ?? 0) + (workAfter[$0]?.letters ?? 0) > 0
    }
    return all.sorted { ($0 == nil ? 1 : 0, $0 ?? "") < ($1 == nil ? 1 : 0, $1 ?? "") }
  }

  /// The tags that somebody gains or loses, in order.
  package var tags: [String] {
    Set(tagsGained.keys).union(tagsLost.keys).sorted()
  }
}

extension Movement.Path {
  fileprivate var sortKey: (String, String) {
    (from ?? "", to ?? "")
  }
}
