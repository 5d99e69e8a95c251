import HeedWorkspace

/// What a doctor has found, for people.
struct SymptomTable {
  let text: String

  init(_ symptoms: [Symptom]) {
    let rows = symptoms.flatMap { symptom in
      let row = [Self.wording(symptom.state), Self.wording(symptom.subject), symptom.message]
      return [row] + (symptom.help.map { [["", "", "-> \($0)"]] } ?? [])
    }
    let failures = symptoms.count { $0.state == .failure }
    let end =
      switch failures {
      case 0: "Nothing has to be mended."
      case 1: "1 thing must be mended."
      default: "\(failures) things must be mended."
      }
    let table = TextTable(rows: rows, alignment: [.left, .left, .left])
    text = (table.lines + ["", end]).joined(separator: "\n")
  }

  private static func wording(_ state: Symptom.State) -> String {
    switch state {
    case .ok: "ok"
    case .note: "note"
    case .warning: "warning"
    case .failure: "MEND"
    }
  }

  private static func wording(_ subject: Symptom.Subject) -> String {
    switch subject {
    case .timeZones: "time zones"
    case .mailServer: "mail server"
    default: subject.rawValue
    }
  }
}
