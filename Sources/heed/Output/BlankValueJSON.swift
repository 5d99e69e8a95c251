import HeedCore

/// How often a value that a letter uses is blank, as `heed check --responses --format json` prints it
/// among the findings: a note, which counts neither as an error nor as a warning.
struct BlankValueJSON: Encodable {
  let code = "blank-in-data"
  let severity = "note"
  let file: String
  let line = 1
  let column = 1
  let message: String
  let help: Nullable<String>
  let example = Nullable<String>(nil)
  let value: String
  let blank: Int
  let responses: Int
  let hasFallback: Bool

  init(_ use: LetterStatistics.Use, of fate: LetterStatistics.Fate) {
    file = "templates/\(fate.template)/\(fate.language).md"
    value = use.name
    blank = use.blank
    responses = fate.responses
    hasFallback = use.isGuarded
    message = "'\(use.name)' is blank in \(use.blank) of \(fate.responses) responses"
    help = Nullable(use.isGuarded ? nil : "give it a fallback, or such letters are held")
  }
}
