#!/usr/bin/env python3
"""Sends files as letters with smtplib over one connection.  smtplib_loop.py PORT FOLDER COUNT"""

import pathlib
import smtplib
import sys

port, folder, count = int(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
with smtplib.SMTP("127.0.0.1", port) as server:
    for number in range(count):
        letter = (folder / f"{number}.eml").read_bytes()
        server.sendmail("care@acme.example", [f"c{number}@customer.example"], letter)
