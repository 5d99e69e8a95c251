import Foundation
import TestSupport
import Testing

@testable import HeedCore

/// Every message is read by mail parsers that are not heed's.
struct MessageJudgeTests {
  private struct Record: Encodable {
    let message: Data
    let name: String
    let address: String
    let subject: String
    let sender: String
    let text: String
    let html: String
  }

  /// Prints a line for each thing in which a message differs from its letter.
  private static let emailProgram = #"""
    import base64, email, email.policy, email.utils, json, sys
    from email.header import decode_header, make_header
    def walk(part):
        yield part
        for child in part.iter_parts() if part.is_multipart() else []:
            yield from walk(child)
    # Python joins the encoded-words of a name with spaces, against RFC 2047, section 6.2;
    # its older decoder does not.
    def phrase(raw, header):
        message = email.message_from_bytes(raw, policy=email.policy.compat32)
        phrase = message[header].replace('\r\n', '').rpartition('<')[0].removesuffix(' ')
        if '=?' in phrase: return str(make_header(decode_header(phrase)))
        return email.utils.parseaddr(phrase + ' <a@b.c>')[0]
    for number, record in enumerate(json.load(sys.stdin)):
        raw = base64.b64decode(record['message'])
        message = email.message_from_bytes(raw, policy=email.policy.default)
        def same(what, is_, should):
            if is_ != should: print(number, what, ascii(is_)[:300], 'should be', ascii(should)[:300])
        for part in walk(message):
            same('defects', [str(d) for d in part.defects], [])
            for name, value in part.items(): same(name + ' defects', [str(d) for d in value.defects], [])
        same('subject', str(message['subject']), record['subject'])
        to, sender = message['to'].addresses, message['from'].addresses
        same('count', (len(to), len(sender)), (1, 1))
        same('to', to[0].addr_spec, record['address'])
        same('from', sender[0].addr_spec, 'care@acme.example')
        for key, header, box in [('name', 'To', to[0]), ('sender', 'From', sender[0])]:
            same(key + ' loosely', ''.join(box.display_name.split()), ''.join(record[key].split()))
            same(key, phrase(raw, header), record[key])
        same('date', message['date'].datetime.isoformat(), '2026-11-22T10:30:00+01:00')
        same('id', message['message-id'], '<7f3a9c@acme.example>')
        parts = list(message.iter_parts())
        same('types', [p.get_content_type() for p in parts], ['text/plain', 'text/html'])
        for part, key in zip(parts, ['text', 'html']):
            body = part.get_payload(decode=True).decode('utf-8')
            same(key, body.replace('\r\n', '\n'), record[key])
            same(key + ' content', part.get_content().replace('\r\n', '\n').rstrip('\n'), record[key].rstrip('\n'))
    """#

  private static let mailParserProgram = #"""
    import base64, json, mailparser, sys, unicodedata
    composed = lambda words: unicodedata.normalize('NFC', words)
    for number, record in enumerate(json.load(sys.stdin)):
        mail = mailparser.parse_from_bytes(base64.b64decode(record['message']))
        def same(what, is_, should):
            if is_ != should: print(number, what, ascii(is_)[:300], 'should be', ascii(should)[:300])
        same('defects', (mail.has_defects, mail.defects), (False, []))
        same('address', [a for _, a in mail.to], [record['address']])
        same('subject', composed(mail.subject).split(), composed(record['subject']).split())
        norm = lambda s: s.replace('\r\n', '\n')
        same('text', [norm(t) for t in mail.text_plain], [record['text']] if record['text'] else [])
    """#

  @Test func pythonReadsTheCorpusBack() throws {
    let complaints = try Python.lines(
      Self.emailProgram, records: try Self.records(MessageCorpus.fixed))
    #expect(complaints.prefix(5) == [])
  }

  @Test(arguments: [1, 2, 3])
  func pythonReadsRandomLettersBack(seed: UInt64) throws {
    let complaints = try Python.lines(
      Self.emailProgram, records: try Self.records(MessageCorpus.random(200, seed: seed)))
    #expect(complaints.prefix(5) == [])
  }

  @Test(.enabled(if: Python.has("mailparser"), "needs mail-parser from PyPI"))
  func mailParserReadsTheCorpus() throws {
    let complaints = try Python.lines(
      Self.mailParserProgram, records: try Self.records(MessageCorpus.fixed))
    #expect(complaints.prefix(5) == [])
  }

  /// A judge that never objects is none.
  @Test func pythonObjectsToAnAlteredMessage() throws {
    var records = try Self.records([MessageCorpus.Letter(name: "Ana", text: "ä\n")])
    let altered = MessageCorpus.Letter(name: "Eve", text: "ä\n")
    records[0] = Self.record(altered, message: records[0].message)
    #expect(try Python.lines(Self.emailProgram, records: records).isEmpty == false)
  }

  private static func records(_ letters: [MessageCorpus.Letter]) throws -> [Record] {
    try letters.map { record($0, message: Data(try $0.encoded())) }
  }

  private static func record(_ letter: MessageCorpus.Letter, message: Data) -> Record {
    Record(
      message: message, name: letter.name ?? "",
      address: letter.address.replacing("bücher", with: "xn--bcher-kva"),
      subject: letter.subject, sender: letter.senderName, text: letter.text, html: letter.html)
  }
}
