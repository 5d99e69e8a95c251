import HeedCore
import HeedWorkspace

/// A letter in its languages as `heed preview --format json` prints it.
struct PreviewJSON: Encodable {
  struct Letter: Encodable {
    let language: String
    let file: String
    let example: Bool
    let response: Nullable<String>
    let rule: Nullable<String>
    let priority: Nullable<String>
    let letter: String
    let holdReason: Nullable<String>
    let holdHelp: Nullable<String>
    let headers: [Header]
    let subject: Nullable<String>
    let preheader: Nullable<String>
    let text: Nullable<String>
    let html: Nullable<String>
    let attachments: [String]
    let message: Nullable<String>
    let values: [Value]
  }

  struct Header: Encodable {
    let name: String
    let value: String
  }

  struct Value: Encodable {
    let name: String
    let value: Nullable<String>
    let origin: String
    let detail: Nullable<String>
    let fallback: Bool
  }

  let template: String
  let notes: [String]
  let letters: [Letter]

  init(_ sheet: LetterSheet) {
    template = sheet.template
    notes = sheet.remarks
    letters = sheet.letters.map(Letter.init)
  }
}

extension PreviewJSON.Letter {
  fileprivate init(_ letter: ShownLetter) {
    let preview = letter.preview
    language = preview.language
    file = preview.file
    example = letter.kind.isExample
    response = Nullable(letter.kind.response)
    rule = Nullable(letter.rule)
    priority = Nullable(letter.priority)
    self.letter = preview.holdReason == nil ? "drafted" : "held"
    holdReason = Nullable(preview.holdReason?.message)
    holdHelp = Nullable(preview.holdReason?.help)
    headers = preview.header.map { PreviewJSON.Header(name: $0.name, value: $0.value) }
    subject = Nullable(preview.subject)
    preheader = Nullable(preview.preheader)
    text = Nullable(preview.text)
    html = Nullable(preview.html)
    attachments = preview.attachments
    message = Nullable(preview.message.map { String(decoding: $0, as: UTF8.self) })
    values = preview.values.map { value in
      PreviewJSON.Value(
        name: value.name, value: Nullable(value.text), origin: value.origin.rawValue,
        detail: Nullable(value.detail), fallback: value.usesFallback)
    }
  }
}

extension ShownLetter.Kind {
  fileprivate var response: String? {
    if case .response(let id) = self { id } else { nil }
  }
}
