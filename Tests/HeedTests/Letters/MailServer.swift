/// A program in Python that signs every letter in a folder, sends it through a real mail server on
/// this machine, and verifies what has arrived.
///
/// The server is aiosmtpd, the signatures are dkimpy's (RFC 6376), the sender is smtplib. All three
/// end with the program. It prints a line for every complaint, and last how many letters arrived.
enum MailServer {
  static let roundTrip = #"""
    import base64, pathlib, random, smtplib, socket, sys
    import dkim
    from aiosmtpd.controller import Controller

    def prime(bits, chance):
        while True:
            number = chance.getrandbits(bits) | (3 << bits - 2) | 1
            bases = [chance.randrange(2, number - 1) for _ in range(24)]
            if number % 65537 != 1 and all(pow(base, number - 1, number) == 1 for base in bases):
                return number

    def der(tag, data):
        length = len(data).to_bytes((len(data).bit_length() + 7) // 8 or 1, 'big')
        head = length if len(data) < 128 else bytes([0x80 | len(length)]) + length
        return bytes([tag]) + head + data

    def sequence(*numbers):
        return der(0x30, b''.join(der(2, n.to_bytes(n.bit_length() // 8 + 1, 'big')) for n in numbers))

    # A key for this test alone; what it protects is nothing.
    chance, e = random.Random(6376), 65537
    p, q = prime(512, chance), prime(512, chance)
    d = pow(e, -1, (p - 1) * (q - 1))
    private = sequence(0, p * q, e, d, p, q, d % (p - 1), d % (q - 1), pow(q, -1, p))
    key = b'-----BEGIN RSA PRIVATE KEY-----\n' + base64.encodebytes(private) \
        + b'-----END RSA PRIVATE KEY-----\n'
    record = b'v=DKIM1; k=rsa; p=' + base64.b64encode(sequence(p * q, e))
    fields = [b'from', b'to', b'subject', b'date', b'message-id', b'mime-version', b'content-type',
              b'reply-to', b'references', b'in-reply-to']

    arrived = []
    class Inbox:
        async def handle_DATA(self, server, session, envelope):
            arrived.append(envelope.original_content)
            return '250 OK'

    def verifies(message):
        return dkim.verify(message, dnsfunc=lambda name, timeout=5: record, minkey=1024)

    letters = sorted(pathlib.Path(sys.argv[1]).rglob('*.eml'))
    with socket.socket() as free:
        free.bind(('127.0.0.1', 0))
        port = free.getsockname()[1]
    server = Controller(Inbox(), hostname='127.0.0.1', port=port)
    server.start()
    try:
        with smtplib.SMTP('127.0.0.1', port, timeout=20) as smtp:
            for letter in letters:
                # As it is sent: a draft's mark stays behind.
                mail = letter.read_bytes().replace(b'X-Unsent: 1\r\n', b'', 1)
                signature = dkim.sign(mail, b'test', b'acme.example', key, include_headers=fields,
                                      canonicalize=(b'simple', b'simple'))
                smtp.sendmail('care@acme.example', ['ana@customer.example'], signature + mail)
                if arrived[-1] != signature + mail: print(letter.name, 'has changed on its way')
                if not verifies(arrived[-1]): print(letter.name, 'does not verify')
    finally:
        server.stop()
    if verifies(arrived[0].replace(b'Subject: ', b'Subject: x', 1)): print('a change goes unnoticed')
    print(len(arrived))
    """#
}
