import TestSupport
import Testing

@testable import HeedCore

/// What editors let pass must be no less than what the reader takes.
struct TextFormTests {
  /// A form with the reader of such texts, and with texts to begin from.
  struct Trial: Sendable, CustomTestStringConvertible {
    let name: String
    let form: TextForm
    let isTaken: @Sendable (String) -> Bool
    let texts: [String]

    var testDescription: String { name }
  }

  static let trials = [
    Trial(
      name: "time spans", form: .timeSpan, isTaken: { (try? TimeSpan.parse($0).get()) != nil },
      texts: ["1 hour", "4 working hours", "1.5h", "30 MINUTES", "2 Working Days", "3 wks", "1w"]),
    Trial(
      name: "durations", form: .duration,
      isTaken: { (try? TimeSpan.parse($0).get())?.wallClockSeconds != nil },
      texts: ["30 days", "12 hours", "2 weeks", "90min", "1 d"]),
    Trial(
      name: "days", form: .date, isTaken: { CivilDate.parse($0) != nil },
      texts: ["2026-12-31", "20261231", "2026-02-28"]),
    Trial(
      name: "holidays", form: .holiday, isTaken: { (try? Holiday.parse($0).get()) != nil },
      texts: ["2026-12-25", "2026-12-25 Christmas Day", "2026-10-01..2026-10-07 国庆节", "20261225 x"]),
    Trial(
      name: "days of the week", form: .weekdays,
      isTaken: { (try? Weekday.parse(days: $0).get()) != nil },
      texts: ["monday", "Mon-Fri", "sat – sun", "tu, thurs", "we"]),
    Trial(
      name: "opening hours", form: .openingHours,
      isTaken: { (try? OpeningHours.parse($0).get()) != nil },
      texts: ["09:00-17:00", "9:00-12:30, 13:30—18:00", "Closed", "21:00-02:00", "00:00-24:00"]),
    Trial(
      name: "ranges of numbers", form: .numberRange,
      isTaken: { (try? NumberRange.parse($0).get()) != nil },
      texts: ["6", "0..6", "-1.5..2", "At least 5", "less than .5", "more than -3."]),
    Trial(
      name: "languages", form: .language, isTaken: Language.isTag,
      texts: ["en", "zh-Hans", "de-1996", "fil", "zh-Hans-CN"]),
    Trial(
      name: "addresses", form: .emailAddress, isTaken: { (try? EmailAddress($0)) != nil },
      texts: ["care@acme.example", "chen@例子.公司", "a+b@x.y.zz", "o'hara@a-b.example"]),
    Trial(
      name: "time zones", form: .timeZone,
      isTaken: { (try? TimeZoneRules.named($0).get()) != nil },
      texts: ["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Asia/Shanghai"]),
  ]

  @Test(arguments: trials)
  func everyTextThatIsTakenMatches(_ trial: Trial) throws {
    let pattern = try Regex(trial.form.pattern)
    var random = SeededRandom(seed: 7)
    var taken = 0
    for text in trial.texts + trial.form.examples {
      #expect(trial.isTaken(text), "\(text)")
      for _ in 0..<100 {
        let altered = random.alter(text)
        guard trial.isTaken(altered) else { continue }
        taken += 1
        let match = try pattern.wholeMatch(in: altered)
        #expect(match != nil, "\(altered)")
      }
    }
    #expect(taken > trial.texts.count * 5)
  }

  @Test func textsOfAnotherKindDoNotMatch() throws {
    let wrong: [(TextForm, String)] = [
      (.timeSpan, "soon"), (.timeSpan, "2 fortnights"), (.timeSpan, "-1 hour"),
      (.duration, "30 working days"), (.date, "31.12.2026"), (.date, "2026-13-01"),
      (.holiday, "Christmas"), (.weekdays, "monday-fryday"), (.openingHours, "9 to 5"),
      (.openingHours, "09:00-25:00"), (.numberRange, "0-6"), (.numberRange, "0.."),
      (.numberRange, "at lest 5"), (.language, "english"), (.emailAddress, "kim.park"),
      (.emailAddress, "Kim <kim@acme.example>"), (.timeZone, "EST"), (.timeZone, "UTC+1"),
      (.path, "/var/outbox"), (.path, "../outbox"), (.path, "a/../b"), (.wholeRange, "0-10"),
      (.mailServer, "mail.acme.example:587"), (.mailServer, "smtp://care:x@mail.acme.example"),
      (.letterLimit, "one letter a week"), (.dailyLimit, "20 per day"), (.headerRows, "0"),
    ]
    for (form, text) in wrong {
      let match = try Regex(form.pattern).wholeMatch(in: text)
      #expect(match == nil, "\(text)")
    }
  }
}

extension SeededRandom {
  /// The text with one character changed, added, doubled or left out, or as it is.
  fileprivate mutating func alter(_ text: String) -> String {
    var characters = Array(text)
    guard !characters.isEmpty else { return text }
    let place = Int.random(in: 0..<characters.count, using: &self)
    let others = Array("0123456789 .-–,:/ahmwdyMF\t@" + text)
    let other = others[Int.random(in: 0..<others.count, using: &self)]
    switch Int.random(in: 0..<5, using: &self) {
    case 0: characters[place] = other
    case 1: characters.insert(other, at: place)
    case 2: characters.remove(at: place)
    case 3: characters = Array(text.uppercased())
    default: break
    }
    return String(characters)
  }
}
