import HeedCore

/// A comparison as `heed compare --format json` prints it.
struct ComparisonJSON: Encodable {
  struct Side: Encodable {
    let name: String
    let rulesHash: String

    init(_ side: ComparisonReport.Side) {
      name = side.name
      rulesHash = side.hash
    }
  }

  struct Movement: Encodable {
    let what: String
    let from: Nullable<String>
    let to: Nullable<String>
    let responses: Int
    let sample: [Person]

    init(_ movement: HeedCore.Movement) {
      what = movement.path.aspect.rawValue
      from = Nullable(movement.path.from)
      to = Nullable(movement.path.to)
      responses = movement.responses
      sample = movement.sample.map(Person.init)
    }
  }

  struct Person: Encodable {
    let response: String
    let file: Nullable<String>
    let row: Nullable<Int>
    let customer: Nullable<String>
    let company: Nullable<String>
    let survey: Nullable<String>
    let score: Nullable<Double>
    let comment: Nullable<String>
    let ruleBefore: String
    let ruleAfter: String

    init(_ person: ComparedPerson) {
      response = person.id
      file = Nullable(person.place?.file)
      row = Nullable(person.place?.row)
      customer = Nullable(person.name)
      company = Nullable(person.company)
      survey = Nullable(person.survey)
      score = Nullable(person.score)
      comment = Nullable(person.comment)
      ruleBefore = person.ruleBefore
      ruleAfter = person.ruleAfter
    }
  }

  struct Tag: Encodable {
    let tag: String
    let gained: Int
    let lost: Int
  }

  struct Work: Encodable {
    let owner: Nullable<String>
    let lettersBefore: Int
    let lettersAfter: Int
    let hoursBefore: Double
    let hoursAfter: Double
  }

  let before: Side
  let after: Side
  let files: [String]
  let responses: Int
  let repeated: Int
  let rejected: Int
  let changed: Int
  let movements: [Movement]
  let lettersGained: Int
  let lettersLost: Int
  let lettersGainedReasons: [String: Int]
  let lettersLostReasons: [String: Int]
  let dueSooner: Int
  let dueLater: Int
  let tags: [Tag]
  let work: [Work]
  let seconds: Double

  init(_ report: ComparisonReport) {
    let comparison = report.comparison
    before = Side(report.before)
    after = Side(report.after)
    files = report.files
    responses = comparison.responses
    repeated = comparison.repeated
    rejected = comparison.rejected
    changed = comparison.changed
    movements = HeedCore.Movement.Aspect.allCases.flatMap {
      comparison.movements($0).map(Movement.init)
    }
    lettersGained = comparison.lettersGainedInAll
    lettersLost = comparison.lettersLostInAll
    lettersGainedReasons = comparison.lettersGained
    lettersLostReasons = comparison.lettersLost
    dueSooner = comparison.dueSooner
    dueLater = comparison.dueLater
    tags = comparison.tags.map {
      Tag(
        tag: $0, gained: comparison.tagsGained[$0] ?? 0, lost: comparison.tagsLost[$0] ?? 0)
    }
    work = comparison.owners.map { owner in
      let (old, new) = (comparison.workBefore[owner], comparison.workAfter[owner])
      return Work(
        owner: Nullable(owner), lettersBefore: old?.letters ?? 0, lettersAfter: new?.letters ?? 0,
        hoursBefore: Self.rounded(old?.hours), hoursAfter: Self.rounded(new?.hours))
    }
    seconds = Self.rounded(report.seconds)
  }

  private static func rounded(_ number: Double?) -> Double {
    ((number ?? 0) * 1000).rounded() / 1000
  }
}
