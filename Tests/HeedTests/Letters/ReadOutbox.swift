import Foundation
import TestSupport
import Testing

/// The letters of a workspace as Python's `email` reads them, in the order of their files.
struct ReadOutbox {
  struct Letter: Decodable {
    let to: String
    let name: String
    let subject: String
    let text: String
    let html: String
    /// The names of the header's fields.
    let fields: [String]
    /// The contents of the attachments, by name.
    let attachments: [String: Data]
    let defects: [String]
  }

  let letters: [Letter]

  /// - Throws: when Python can't be run.
  init(_ workspace: Workspace) throws {
    let output = try Python.output(
      #"""
      import base64, email, email.policy, json, pathlib, sys
      letters = []
      for file in sorted(pathlib.Path(sys.argv[1]).rglob('*.eml')):
          message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
          defects = []
          for part in message.walk():
              defects += [str(defect) for defect in part.defects]
              for name, value in part.items(): defects += [str(defect) for defect in value.defects]
          to = message['to'].addresses
          letters.append({
              'to': to[0].addr_spec, 'name': to[0].display_name, 'subject': message['subject'],
              'text': message.get_body(('plain',)).get_content().replace('\r\n', '\n'),
              'html': message.get_body(('html',)).get_content().replace('\r\n', '\n'), 'fields': message.keys(),
              'attachments': {part.get_filename(): base64.b64encode(part.get_payload(decode=True)).decode()
                              for part in message.iter_attachments()},
              'defects': defects if len(to) == 1 else defects + ['recipients']})
      print(json.dumps(letters))
      """#, [workspace["outbox"].path])
    letters = try JSONDecoder().decode([Letter].self, from: Data(output.utf8))
    for letter in letters { #expect(letter.defects == [], "\(letter.to)") }
    for (path, bytes) in try Listing(workspace["outbox"]).files where path.hasSuffix(".eml") {
      #expect(MessageLinter.complaints(about: Array(bytes)) == [], "\(path)")
    }
  }
}
