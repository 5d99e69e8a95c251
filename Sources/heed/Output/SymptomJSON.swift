import HeedWorkspace

/// What a doctor has found, as `heed doctor --format json` prints it.
struct SymptomJSON: Encodable {
  let subject: String
  let state: String
  let message: String
  let help: Nullable<String>

  init(_ symptom: Symptom) {
    subject = symptom.subject.rawValue
    state = symptom.state.rawValue
    message = symptom.message
    help = Nullable(symptom.help)
  }
}
