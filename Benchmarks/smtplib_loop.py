#!/usr/bin/env python3
"""Sends files as letters with smtplib over one connection; with a certificate, over TLS.

    smtplib_loop.py PORT FOLDER COUNT [CERTIFICATE]
"""

import pathlib
import smtplib
import ssl
import sys

port, folder, count = int(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
if len(sys.argv) > 4:
    context = ssl.create_default_context(cafile=sys.argv[4])
    connection = smtplib.SMTP_SSL("127.0.0.1", port, context=context)
else:
    connection = smtplib.SMTP("127.0.0.1", port)
with connection as server:
    for number in range(count):
        letter = (folder / f"{number}.eml").read_bytes()
        server.sendmail("care@acme.example", [f"c{number}@customer.example"], letter)
