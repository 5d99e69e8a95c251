/// Programs in Python that read every letter in a folder with parsers that are not heed's.
///
/// Each prints a line for every complaint, and last how many letters it has read.
enum MailParsers {
  /// Python's own parser.
  static let email = #"""
    import email, email.policy, pathlib, sys
    single = ['From', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type']
    letters = sorted(pathlib.Path(sys.argv[1]).rglob('*.eml'))
    ids = set()
    for letter in letters:
        def complain(*what): print(letter.name, *what)
        message = email.message_from_bytes(letter.read_bytes(), policy=email.policy.default)
        for part in message.walk():
            for defect in part.defects: complain(part.get_content_type(), repr(defect))
            for name, value in part.items():
                for defect in value.defects: complain(name, repr(defect))
        for name in single:
            if len(message.get_all(name, [])) != 1: complain(name, len(message.get_all(name, [])))
        if len(message['To'].addresses) != 1: complain('recipients')
        for name in ['Cc', 'Bcc', 'Resent-To']:
            if name in message: complain(name)
        if not str(message['Subject']).strip(): complain('no subject')
        if message['Message-ID'] in ids: complain('Message-ID again', message['Message-ID'])
        ids.add(message['Message-ID'])
        types = [part.get_content_type() for part in message.iter_parts()]
        if types != ['text/plain', 'text/html']: complain(types)
        for part in message.iter_parts():
            text = part.get_content()
            if not text.strip(): complain('empty', part.get_content_type())
    print(len(letters))
    """#

  /// `mail-parser` from PyPI.
  static let mailParser = #"""
    import mailparser, pathlib, sys
    letters = sorted(pathlib.Path(sys.argv[1]).rglob('*.eml'))
    for letter in letters:
        mail = mailparser.parse_from_bytes(letter.read_bytes())
        if mail.has_defects: print(letter.name, mail.defects)
        if len(mail.to) != 1 or len(mail.from_) != 1: print(letter.name, mail.to, mail.from_)
        if not mail.subject or not mail.message_id or not mail.date: print(letter.name, 'headers')
        if len(mail.text_plain) != 1 or len(mail.text_html) != 1: print(letter.name, 'parts')
        if mail.attachments: print(letter.name, 'attachments')
    print(len(letters))
    """#
}
