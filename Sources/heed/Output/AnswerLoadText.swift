import HeedCore

/// How many answers fall due on the next working days, for people.
struct AnswerLoadText {
  let text: String

  /// - Parameters:
  ///   - load: what falls due.
  ///   - width: in columns; nil where lines may be as long as they are.
  init(_ load: AnswerLoad, width: Int?) {
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
    let fitted = FittedTable(table, width: width, steps: Self.steps(load))
    let isTooMuch = load.rows.contains { $0.isTooMuch.contains(true) }
    let notes =
      (isTooMuch
        ? ["! by the end of that day more has fallen due than can be answered by then"] : [])
      + (load.rows.contains { $0.capacity == nil }
        ? ["? answers_a_day in rules/people.yml says how many a person can answer"] : [])
      + [fitted.remark].compactMap(\.self)
    text =
      load.rows.isEmpty
      ? "Nothing is due."
      : (fitted.lines + (notes.isEmpty ? [] : [""] + notes)).joined(separator: "\n")
  }

  /// Days are clear enough without their month, and those on which nothing is due can be missed.
  private static func steps(_ load: AnswerLoad) -> [FittedTable.Step] {
    let days = load.days.enumerated().map { (column: $0 + 3, day: $1) }
    let isEmpty = { (column: Int) in load.rows.allSatisfy { $0.due[column - 3] == 0 } }
    return [.cut(0, to: 20)]
      + (load.rows.allSatisfy { $0.capacity == nil } ? [.leaveOut(1)] : [])
      + days.map { column, day in
        .reword(column, title: "\(day.weekday.name.prefix(3).capitalized) \(day.day)") { $0 }
      }
      + days.reversed().filter { isEmpty($0.column) }.map { .leaveOut($0.column) }
      + [.cut(0, to: 10)]
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
