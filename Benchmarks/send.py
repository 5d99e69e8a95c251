#!/usr/bin/env python3
"""Measures sending letters to a local smtp-sink: libcurl alone, a loop over smtplib, mailmerge of
PyPI, and heed.

    send.py --folder FOLDER --curl-alone PROGRAM [--python PYTHON-WITH-MAILMERGE]
            [--letters 10000] [--rounds 3]
            [--heed 'COMMAND' --heed-prepare 'COMMAND' --heed-workspace FOLDER]

COMMAND is run by the shell. What is given as --heed-prepare runs before each round and is not measured;
{count} in it is the number of letters. It makes the workspace, whose settings are then given the address
of the server. libcurl alone and smtplib send the very letters that heed sends; mailmerge writes its own.
Every round starts a server of its own and counts the letters that it took. All is measured twice:
unencrypted, and over TLS through a relay, which is the same for all; there without mailmerge. See run.sh.
"""

import argparse
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time

from measure import HERE, Cost, expect, measure, print_aim, print_header, print_row

TEXT = """Dear {name},

Thank you for your honest answer. You wrote that the export takes too long;
that is not what you pay for, and I am sorry for it.

I have asked the people who can change it, and you will hear from me by
Friday: what is possible, and what is not.

Kind regards,
Kim Park
"""

HTML = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Your answer</title>
<style>p {{ margin: 0 0 16px; }}</style></head><body>
{paragraphs}
</body></html>
"""


def html(text):
    paragraphs = "\n".join(f"<p>{part}</p>" for part in text.strip().split("\n\n"))
    return HTML.format(paragraphs=paragraphs)


def letter(number):
    text = TEXT.format(name=f"Customer {number}")
    return f"""Date: Sun, 22 Nov 2026 11:00:00 +0100
From: Kim Park <care@acme.example>
To: Customer {number} <c{number}@customer.example>
Subject: What let you down, and what we can do about it
Message-ID: <{number:032x}@acme.example>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="=_29AFD8309884ABF3"

--=_29AFD8309884ABF3
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 7bit

{text}
--=_29AFD8309884ABF3
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 7bit

{html(text)}
--=_29AFD8309884ABF3--
""".replace("\n", "\r\n").encode()


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def wait_for(port, name):
    for _ in range(500):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except ConnectionRefusedError:
            time.sleep(0.01)
    sys.exit(f"send.py: {name} does not start")


def end(process):
    process.send_signal(signal.SIGTERM)
    process.wait()


class Sink:
    """A server that takes everything and counts it."""

    def __init__(self, folder):
        self.port = free_port()
        self.output = open(folder / "sink.txt", "w+b")
        program = shutil.which("smtp-sink") or "/usr/sbin/smtp-sink"
        user = ["-u", "nobody"] if os.geteuid() == 0 else []
        self.process = subprocess.Popen(
            [program, *user, "-c", f"127.0.0.1:{self.port}", "100"],
            stdout=self.output, stderr=subprocess.DEVNULL)
        wait_for(self.port, "smtp-sink")

    def end(self):
        """Ends the server; returns how many letters it took."""
        end(self.process)
        self.output.seek(0)
        # Running counters, overwritten on one line: sess=1 quit=1 mesg=10000
        counts = [part for part in self.output.read().split() if part.startswith(b"mesg=")]
        return int(counts[-1][5:]) if counts else 0


class EncryptedSink:
    """The same behind a relay that all connections to it are encrypted to."""

    def __init__(self, folder, certificate, key):
        self.sink = Sink(folder)
        self.port = free_port()
        self.process = subprocess.Popen(
            [sys.executable, HERE / "tls_relay.py", str(self.port), certificate, key,
             str(self.sink.port)], stderr=subprocess.DEVNULL)
        wait_for(self.port, "tls_relay.py")

    def end(self):
        end(self.process)
        return self.sink.end()


class Bench:
    def __init__(self, options):
        self.options = options
        self.encrypted = False
        self.folder = pathlib.Path(options.folder)
        self.letters = self.folder / "send-letters"
        self.merge = self.folder / "send-merge"
        self.certificate = self.folder / "certificate.pem"
        self.key = self.folder / "key.pem"

    def prepare(self):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
             "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1",
             "-keyout", self.key, "-out", self.certificate],
            check=True, stderr=subprocess.DEVNULL)
        self.letters.mkdir()
        for number, content in enumerate(self.contents()):
            (self.letters / f"{number}.eml").write_bytes(content)
        self.size = sum(file.stat().st_size for file in self.letters.iterdir()) // self.options.letters
        self.merge.mkdir()
        head = "TO: {{name}} <{{address}}>\nSUBJECT: What let you down, and what we can do about it\n" \
            "FROM: Kim Park <care@acme.example>\n\n"
        (self.merge / "template.txt").write_text(head + TEXT.format(name="{{name}}"))
        with open(self.merge / "database.csv", "w") as file:
            print("name,address", file=file)
            for number in range(self.options.letters):
                print(f"Customer {number},c{number}@customer.example", file=file)

    def contents(self):
        """The letters that are sent: those of heed's workspace, or made up."""
        if not self.options.heed_workspace:
            return [letter(number) for number in range(self.options.letters)]
        self.prepare_heed()
        files = sorted(pathlib.Path(self.options.heed_workspace).glob("outbox/approved/*/*.eml"))
        expect("approved letters", len(files), self.options.letters)
        return [file.read_bytes() for file in files]

    def prepare_heed(self):
        if self.options.heed_prepare:
            command = self.options.heed_prepare.replace("{count}", str(self.options.letters))
            subprocess.run(command, shell=True, check=True, stdout=subprocess.DEVNULL)

    def address(self, port):
        return f"{'smtps' if self.encrypted else 'smtp'}://127.0.0.1:{port}"

    def send(self, command):
        """Runs a command with a server of its own; `command` gets the port."""
        if self.encrypted:
            sink = EncryptedSink(self.folder, self.certificate, self.key)
        else:
            sink = Sink(self.folder)
        cost, _ = measure(command(sink.port))
        expect("letters taken by the server", sink.end(), self.options.letters)
        return cost

    def curl_alone(self):
        return self.send(lambda port: [
            self.options.curl_alone, self.address(port) + "/localhost", self.certificate,
            self.letters, self.options.letters])

    def smtplib(self):
        return self.send(lambda port: [
            sys.executable, HERE / "smtplib_loop.py", port, self.letters, self.options.letters,
            *([self.certificate] if self.encrypted else [])])

    def mailmerge(self):
        def command(port):
            (self.merge / "server.conf").write_text(
                f"[smtp_server]\nhost = 127.0.0.1\nport = {port}\nsecurity = Never\n")
            return [
                pathlib.Path(self.options.python).with_name("mailmerge"), "--no-dry-run",
                "--no-limit", "--template", self.merge / "template.txt", "--database",
                self.merge / "database.csv", "--config", self.merge / "server.conf"]
        return self.send(command)

    def heed(self):
        def command(port):
            settings = pathlib.Path(self.options.heed_workspace) / "rules" / "heed.yml"
            server = f"smtp: {{ server: '{self.address(port)}', certificate_file: {self.certificate} }}"
            others = [line for line in settings.read_text().splitlines()
                      if not line.startswith("smtp:")]
            settings.write_text("\n".join([*others, server, ""]))
            return ["/bin/sh", "-c", "exec " + self.options.heed]
        self.prepare_heed()
        return self.send(command)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", required=True)
    parser.add_argument("--curl-alone", required=True)
    parser.add_argument("--python", default="")
    parser.add_argument("--heed", default="")
    parser.add_argument("--heed-prepare", default="")
    parser.add_argument("--heed-workspace", default="")
    parser.add_argument("--letters", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    bench = Bench(options)
    bench.prepare()

    ways = {"libcurl alone": bench.curl_alone, "smtplib, one connection": bench.smtplib}
    if options.python:
        ways["mailmerge"] = bench.mailmerge
    if options.heed:
        ways["heed send"] = bench.heed
    compare(bench, ways, options)
    # It encrypts only where it logs in, and smtp-sink knows no logins.
    ways.pop("mailmerge", None)
    bench.encrypted = True
    compare(bench, ways, options)


def compare(bench, ways, options):
    # In turn, so that a busy moment of the machine falls on all of them.
    costs = {name: [] for name in ways}
    for _ in range(options.rounds):
        for name, send in ways.items():
            costs[name].append(send())
    costs = {name: Cost.median(each) for name, each in costs.items()}

    way = "over TLS" if bench.encrypted else "unencrypted"
    print(f"\nSending {options.letters} letters of {bench.size} bytes to smtp-sink on this"
          f" machine, {way}; medians of {options.rounds} rounds; {os.cpu_count()} cores\n")
    print_header()
    for name, cost in costs.items():
        print_row(name, cost, options.letters)
    if "heed send" in costs:
        print()
        heed = costs["heed send"].wall
        print_aim("wall time over libcurl alone", heed / costs["libcurl alone"].wall, "x", 1.5)
        print_aim("times faster than smtplib", costs["smtplib, one connection"].wall / heed, "x", 1,
                  at_most=False)
        if "mailmerge" in costs:
            print_aim("times faster than mailmerge", costs["mailmerge"].wall / heed, "x", 1,
                      at_most=False)


if __name__ == "__main__":
    main()
