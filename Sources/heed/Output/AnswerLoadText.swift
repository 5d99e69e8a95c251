import HeedCore

/// How many answers fall due on the next working days, for people.
struct AnswerLoadText {
  let text: String

  init(_ load: AnswerLoad) {
    let header =
      ["Owner", "A day", "Overdue"]
      + load.days.map { "\($0.weekday.name.prefix(3).capitalized) \($0.iso8601.dropFirst(5))" }
    let rows = load.rows.map { row in
      [row.owner ?? "-", row.capacity.map { String($0) } ?? "?", String(row.overdue)]
        + zip(row.due, row.isTooMuch).map { "\($0)\($1 ? "!" : "")" }
    }
    let table = TextTable(
      header: header, rows: rows,
      alignment: [.left] + Array(repeating: .right, count: header.count - 1))
    let isTooMuch = load.rows.contains { $0.isTooMuch.contains(true) }
    let notes =
      (isTooMuch
        ? ["! by the end of that day more has fallen due than can be answered by then"] : [])
      + (load.rows.contains { $0.capacity == nil }
        ? ["? answers_a_day in rules/people.yml says how many a person can answer"] : [])
    text =
      load.rows.isEmpty
      ? "Nothing is due."
      : (table.lines + (notes.isEmpty ? [] : [""] + notes)).joined(separator: "\n")
  }
}

/// The same as `heed deadlines --load --format json` prints it.
struct AnswerLoadJSON: Encodable {
  struct Day: Encodable {
    let date: String
    let due: Int
    let tooMuch: Bool
  }

  let owner: Nullable<String>
  let answersADay: Nullable<Int>
  let overdue: Int
  let days: [Day]

  static func rows(_ load: AnswerLoad) -> [AnswerLoadJSON] {
    load.rows.map { row in
      AnswerLoadJSON(
        owner: Nullable(row.owner), answersADay: Nullable(row.capacity), overdue: row.overdue,
        days: zip(load.days, zip(row.due, row.isTooMuch)).map { day, figures in
          Day(date: day.iso8601, due: figures.0, tooMuch: figures.1)
        })
    }
  }
}
