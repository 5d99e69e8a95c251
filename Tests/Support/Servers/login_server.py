#!/usr/bin/env python3
"""A mail server on loopback, by aiosmtpd, with TLS and login.

    login_server.py FOLDER starttls|immediate CERTIFICATE KEY USER PASSWORD [LOGIN|PLAIN]

The port is written to FOLDER/port, and every letter to FOLDER/NUMBER.eml. With LOGIN or PLAIN, only
this way of logging in is offered. The server ends when its standard input is closed.
"""

import asyncio
import pathlib
import ssl
import sys
import threading

from aiosmtpd.smtp import SMTP, AuthResult

folder, mode, certificate, key, user, password, *ways = sys.argv[1:]
folder = pathlib.Path(folder)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)


class Handler:
    count = 0

    async def handle_DATA(self, server, session, envelope):
        self.count += 1
        (folder / f"{self.count}.eml").write_bytes(envelope.content)
        return "250 Accepted"


def authenticate(server, session, envelope, mechanism, login):
    right = login.login == user.encode() and login.password == password.encode()
    return AuthResult(success=right, handled=False)


def session(handler):
    offered = [way for way in ("LOGIN", "PLAIN") if way not in (ways or ("LOGIN", "PLAIN"))]
    return SMTP(
        handler, hostname="login.example", authenticator=authenticate, auth_required=True,
        auth_require_tls=mode == "starttls", auth_exclude_mechanism=offered,
        tls_context=context if mode == "starttls" else None, require_starttls=mode == "starttls")


async def serve():
    handler = Handler()
    server = await asyncio.get_running_loop().create_server(
        lambda: session(handler), "127.0.0.1", 0, ssl=context if mode == "immediate" else None)
    port = folder / "port.new"
    port.write_text(str(server.sockets[0].getsockname()[1]))
    port.rename(folder / "port")
    await server.serve_forever()


threading.Thread(target=lambda: asyncio.run(serve()), daemon=True).start()
sys.stdin.read()
