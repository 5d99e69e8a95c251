#!/usr/bin/env python3
"""A mail server on loopback that fails where it is told to, and keeps what it accepted.

    fault_server.py FOLDER [--faults FILE] [--tls starttls|immediate --certificate PEM --key PEM]
                    [--login USER:PASSWORD] [--seed 1] [--one-by-one] [--careless]
                    [--pause 0]

The port is written to FOLDER/port. Every letter that is accepted is written to
FOLDER/accepted/NUMBER.eml and as a line to FOLDER/accepted.jsonl, and is on the disk before the
server says so. Every command, with the connection it came on, is a line in FOLDER/commands.jsonl;
passwords are left out. The server ends when its standard input is closed.

FILE is a list of faults in JSON; the first that fits is done:

    [{"at": "recipient", "do": "550 no such user", "to": "ann@x.example"},
     {"at": "end", "do": "accept, close", "nth": 3},
     {"at": "sender", "do": "451 busy", "chance": 0.1}]

`at`  greeting, hello, starttls, login, sender, recipient, data (the command), body (while the
      letter comes), end (after its last line), after (the letter was accepted and 250 was said).
`do`  a reply to give (with 421 the connection is closed after it); `close`; `reset`; `hang`;
      `garbage` (bytes that are no reply, then silence); `half` (half a reply, then close);
      at the end also `accept, ` before one of these: the letter is accepted, and then it is done.
`to`  only for this recipient; `nth`  only the n-th time that any client is at this point, from 1;
`chance`  only with this probability; `times`  only so many times.

With --one-by-one, the server goes away when a command comes before the last one was answered. With
--careless, it takes a letter for nobody. With --pause, it waits so many seconds before each answer.
"""

import argparse
import base64
import hashlib
import json
import os
import pathlib
import random
import socket
import ssl
import struct
import sys
import threading
import time

LONGEST_HANG = 60


class Closed(Exception):
    """The connection is over."""


class Records:
    """What happened, on the disk."""

    def __init__(self, folder):
        self.folder = folder
        self.lock = threading.Lock()
        self.count = 0
        (folder / "accepted").mkdir()
        self.accepted = open(folder / "accepted.jsonl", "a")
        self.commands = open(folder / "commands.jsonl", "a")

    def command(self, connection, text):
        with self.lock:
            print(json.dumps({"connection": connection, "command": text}), file=self.commands, flush=True)

    def accept(self, connection, sender, recipients, message):
        with self.lock:
            self.count += 1
            path = self.folder / "accepted" / f"{self.count}.eml"
            with open(path, "wb") as file:
                file.write(message)
                file.flush()
                os.fsync(file.fileno())
            head = message.split(b"\r\n\r\n", 1)[0].decode("latin-1").split("\r\n")
            name = next((line[11:].strip() for line in head if line.lower().startswith("message-id:")), None)
            line = {
                "number": self.count, "connection": connection, "sender": sender,
                "recipients": recipients, "message_id": name,
                "sha256": hashlib.sha256(message).hexdigest()}
            print(json.dumps(line), file=self.accepted, flush=True)
            os.fsync(self.accepted.fileno())


class Faults:
    def __init__(self, faults, seed):
        self.faults = faults
        self.random = random.Random(seed)
        self.lock = threading.Lock()
        self.visits = {}
        self.done = [0] * len(faults)

    def at(self, point, recipient=None):
        """What to do at a point, or None."""
        with self.lock:
            visit = self.visits[point] = self.visits.get(point, 0) + 1
            for number, fault in enumerate(self.faults):
                if (fault["at"] == point
                        and fault.get("to", recipient) == recipient
                        and fault.get("nth", visit) == visit
                        and self.done[number] < fault.get("times", sys.maxsize)
                        and self.random.random() < fault.get("chance", 1)):
                    self.done[number] += 1
                    return fault["do"]
        return None


class Session:
    def __init__(self, number, connection, server):
        self.number = number
        self.connection = connection
        self.server = server
        self.buffer = b""
        self.encrypted = False
        self.logged_in = server.login is None
        self.forget()

    def forget(self):
        self.sender = None
        self.recipients = []

    def run(self):
        try:
            if self.server.tls == "immediate":
                self.encrypt()
            self.answer("greeting", "220 fault.example ESMTP")
            while True:
                line = self.line()
                verb = line.split(" ")[0].upper()
                self.server.records.command(
                    self.number, "AUTH" if verb == "AUTH" else line)
                if self.server.one_by_one and self.buffer:
                    self.say("554 5.5.0 one command at a time")
                    raise Closed
                self.handle(verb, line)
        except (Closed, OSError):
            pass
        finally:
            self.connection.close()

    def handle(self, verb, line):
        if verb in ("EHLO", "HELO"):
            self.forget()
            self.answer("hello", "\r\n".join(self.greeting()))
        elif verb == "STARTTLS" and self.server.tls == "starttls":
            if self.answer("starttls", "220 go ahead"):
                self.encrypt()
        elif verb == "AUTH":
            self.authenticate(line)
        elif verb == "MAIL" and not self.logged_in:
            self.say("530 5.7.0 Authentication required")
        elif verb == "MAIL":
            self.forget()
            if self.answer("sender", "250 2.1.0 Ok"):
                self.sender = line[line.index("<") + 1:line.index(">")]
        elif verb == "RCPT" and self.sender is not None:
            recipient = line[line.index("<") + 1:line.index(">")]
            if self.answer("recipient", "250 2.1.5 Ok", recipient):
                self.recipients.append(recipient)
        elif verb == "DATA" and (self.recipients or self.server.careless):
            if self.answer("data", "354 go on", self.recipient):
                self.letter()
        elif verb == "RSET":
            self.forget()
            self.say("250 Ok")
        elif verb == "NOOP":
            self.say("250 Ok")
        elif verb == "QUIT":
            self.say("221 Bye")
            raise Closed
        else:
            self.say("503 5.5.1 Bad sequence of commands")

    @property
    def recipient(self):
        return self.recipients[0] if self.recipients else None

    def greeting(self):
        lines = ["fault.example", "SIZE 10000000", "8BITMIME"]
        if not self.server.one_by_one:
            lines.append("PIPELINING")
        if self.server.tls == "starttls" and not self.encrypted:
            lines.append("STARTTLS")
        elif self.server.login:
            lines.append("AUTH PLAIN LOGIN")
        return [f"250-{line}" for line in lines[:-1]] + [f"250 {lines[-1]}"]

    def authenticate(self, line):
        words = line.split(" ")
        if words[1].upper() == "PLAIN":
            if len(words) < 3:
                self.say("334 ")
                words.append(self.line())
            given = base64.b64decode(words[2]).decode().split("\0")[1:]
        else:
            given = []
            for question in ("Username:", "Password:"):
                self.say("334 " + base64.b64encode(question.encode()).decode())
                given.append(base64.b64decode(self.line()).decode())
        if given == self.server.login:
            self.logged_in = self.answer("login", "235 2.7.0 Authentication successful")
        else:
            # A careless server: it repeats what it was given.
            coded = base64.b64encode(given[1].encode()).decode()
            whole = base64.b64encode("\0".join(["", *given]).encode()).decode()
            self.say(f"535 5.7.8 wrong password {given[1]} for {given[0]}: {coded} {whole}")

    def letter(self):
        lines = []
        recipient = self.recipient
        while True:
            line = self.raw_line()
            if line == b".\r\n":
                break
            if not lines:
                self.fault("body", recipient)
            lines.append(line[1:] if line.startswith(b".") else line)
        fault = self.server.faults.at("end", recipient)
        accepts = fault is None or fault.startswith("accept, ")
        if accepts:
            self.server.records.accept(self.number, self.sender, self.recipients, b"".join(lines))
        self.forget()
        if fault:
            self.do(fault.removeprefix("accept, "))
        else:
            self.say("250 2.0.0 Ok: queued as FA17")
        if accepts:
            self.fault("after", recipient)

    def answer(self, point, reply, recipient=None):
        """Gives the reply, or does the fault of this point; whether all is well."""
        if self.fault(point, recipient):
            return False
        self.say(reply)
        return True

    def fault(self, point, recipient=None):
        fault = self.server.faults.at(point, recipient)
        if fault:
            self.do(fault)
        return fault is not None

    def do(self, fault):
        if fault == "close":
            raise Closed
        if fault == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            raise Closed
        if fault == "hang":
            self.wait()
        elif fault == "garbage":
            self.connection.sendall(b"\x00\xff\x1b[31m \x07nonsense\r\nmore 999\r\n2 50 ok\r\n25x\r\n")
            self.wait()
        elif fault == "half":
            self.connection.sendall(b"250-half an ans")
            raise Closed
        else:
            self.say(fault)
            if fault.startswith("421"):
                raise Closed

    def wait(self):
        """Says nothing until the client goes away."""
        end = time.monotonic() + LONGEST_HANG
        self.connection.settimeout(1)
        while time.monotonic() < end:
            try:
                if not self.connection.recv(4096):
                    break
            except TimeoutError:
                pass
        raise Closed

    def encrypt(self):
        self.connection = self.server.context.wrap_socket(self.connection, server_side=True)
        self.encrypted = True
        self.buffer = b""

    def say(self, reply):
        time.sleep(self.server.pause)
        self.connection.sendall(reply.encode() + b"\r\n")

    def line(self):
        return self.raw_line().decode("latin-1").rstrip("\r\n")

    def raw_line(self):
        while b"\n" not in self.buffer:
            part = self.connection.recv(65536)
            if not part:
                raise Closed
            self.buffer += part
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line + b"\n"


class Server:
    def __init__(self, options):
        self.records = Records(options.folder)
        faults = json.loads(options.faults.read_text()) if options.faults else []
        self.faults = Faults(faults, options.seed)
        self.tls = options.tls
        self.login = options.login.split(":", 1) if options.login else None
        self.one_by_one = options.one_by_one
        self.careless = options.careless
        self.pause = options.pause
        if self.tls:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(options.certificate, options.key)

    def serve(self, folder):
        listener = socket.create_server(("127.0.0.1", 0), backlog=100)
        port = folder / "port.new"
        port.write_text(str(listener.getsockname()[1]))
        port.rename(folder / "port")
        number = 0
        while True:
            connection, _ = listener.accept()
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            number += 1
            session = Session(number, connection, self)
            threading.Thread(target=session.run, daemon=True).start()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--faults", type=pathlib.Path)
    parser.add_argument("--tls", choices=["starttls", "immediate"])
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--login")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--one-by-one", action="store_true")
    parser.add_argument("--careless", action="store_true")
    parser.add_argument("--pause", type=float, default=0)
    options = parser.parse_args()
    server = Server(options)
    threading.Thread(target=server.serve, args=(options.folder,), daemon=True).start()
    sys.stdin.read()


if __name__ == "__main__":
    main()
