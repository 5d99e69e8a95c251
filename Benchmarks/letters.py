#!/usr/bin/env python3
"""Measures writing a two-part letter beside other template libraries. See run.sh.

    letters.py --write PROGRAM --folder FOLDER [--python PYTHON] [--mustache PROGRAM]

All fill in the same letter for the same customers, escape values in HTML, and print its two parts.
heed also wraps the text and marks each line of a quote, works out the values, makes the message and
takes its SHA-256. With --engine this is one of the Python engines: it makes the message with `email`.
swift-mustache has no part that makes messages: it only renders the two parts.
"""

import argparse
import email
import email.message
import email.policy
import email.utils
import html
import json
import pathlib
import random
import re
import statistics
import subprocess
import sys
import time

import content

HERE = pathlib.Path(__file__).resolve().parent
LETTER = "recovery"
# What the calendar of the workspace makes of the time that the letters are written at.
RESOLVE_BY = "Friday 4 December, 18:00 (Berlin time)"
ENGINES = {"jinja2": "Jinja2 and email", "python-liquid": "python-liquid and email"}
MUSTACHE = "swift-mustache, no message"


def customers(path):
    """A thousand customers with comments of 40 to 400 letters, some of which must be escaped."""
    chance = random.Random(7)
    words = "the export of our report <fails> & it's \"slow\" again when we open an invoice".split()
    people = []
    for number in range(1000):
        comment = " ".join(chance.choice(words) for _ in range(chance.randrange(8, 80)))
        people.append({
            "id": f"r-{number}", "first_name": chance.choice(["Ana", "Bo", "Chidi", "Dana"]),
            "last_name": chance.choice(["Silva", "Ek", "Okafor", "Novak"]),
            "email": f"c{number}@customer.example", "comment": comment, "language": "en",
            "subject": content.LETTERS[LETTER]["en"][0], "resolve_by": RESOLVE_BY,
            "respond_by": RESOLVE_BY})
    path.write_text(json.dumps(people), encoding="utf-8")


def renderers(engine, folder):
    """One function for each part, from values to text; HTML is escaped."""
    sources = [(folder / f"{LETTER}.en.{kind}").read_text(encoding="utf-8") for kind in ("txt", "html")]
    if engine == "jinja2":
        import jinja2
        return [jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=escapes)
                .from_string(source).render for source, escapes in zip(sources, (False, True))]
    import liquid
    return [liquid.Environment(undefined=liquid.StrictUndefined, autoescape=escapes)
            .from_string(source).render for source, escapes in zip(sources, (False, True))]


def message(person, text, page):
    result = email.message.EmailMessage(policy=email.policy.SMTP)
    result["From"] = "Kim Park <care@acme.example>"
    result["To"] = email.utils.formataddr(
        (f"{person['first_name']} {person['last_name']}", person["email"]))
    result["Subject"] = person["subject"]
    result["Date"] = "Sun, 22 Nov 2026 10:00:00 +0100"
    result["Message-ID"] = f"<{person['id']}@acme.example>"
    result.set_content(text)
    result.add_alternative(page, subtype="html")
    return result.as_bytes()


def engine(name, folder, people, count):
    people = json.loads(pathlib.Path(people).read_text(encoding="utf-8"))
    text, page = renderers(name, pathlib.Path(folder))
    size, start = 0, time.process_time()
    for number in range(count):
        person = people[number % len(people)]
        size += len(message(person, text(**person), page(**person)))
    seconds = time.process_time() - start
    print(json.dumps({"microseconds": seconds / count * 1e6, "bytes": size // count,
                      "sample": message(people[0], text(**people[0]), page(**people[0])).decode()}))


def run(*command):
    return json.loads(subprocess.run([str(part) for part in command], check=True, capture_output=True)
                      .stdout)


def parts(sample):
    """The two parts of a message."""
    message = email.message_from_string(sample, policy=email.policy.default)
    return [part.get_content() for part in message.iter_parts()]


def words(text, page):
    """The words of both parts, which all must agree on."""
    page = re.sub(r"</?(span|strong)[^>]*>", "", page)
    page = re.sub(r"<(title|style).*?</\1>|<div style=\"display:none.*?</div>|<[^>]*>", " ", page,
                  flags=re.DOTALL)
    plain = re.sub(r"^>", " ", text, flags=re.MULTILINE)
    return plain.split(), html.unescape(page).split()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--python", default="")
    parser.add_argument("--mustache", default="")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--letters", type=int, default=200_000)
    parser.add_argument("--engine-letters", type=int, default=5_000)
    options = parser.parse_args()
    folder = pathlib.Path(options.folder)
    workspace, people = folder / "letters", folder / "customers.json"
    subprocess.run([sys.executable, HERE / "generate.py", "workspace", workspace, "--rules", "40"],
                   check=True)
    customers(people)
    script = workspace / "script"

    commands = {"heed": (options.letters, [options.write, workspace, LETTER, people])}
    for name, title in ENGINES.items() if options.python else ():
        commands[title] = (options.engine_letters,
                           [options.python, __file__, "--engine", name, script, people])
    if options.mustache:
        sources = [script / f"{LETTER}.en.{kind}" for kind in ("txt", "html")]
        commands[MUSTACHE] = (options.engine_letters, [options.mustache, *sources, people])
    reports = {name: [] for name in commands}
    for _ in range(options.rounds):
        for name, (count, command) in commands.items():
            reports[name].append(run(*command, count))

    samples = {title: parts(reports[title][0]["sample"]) for title in reports if title != MUSTACHE}
    if MUSTACHE in reports:
        samples[MUSTACHE] = [reports[MUSTACHE][0][kind] for kind in ("text", "page")]
    for title, sample in samples.items():
        if words(*sample) != words(*samples["heed"]):
            sys.exit(f"letters.py: {title} writes another letter")
    print(f"\nWriting a letter of two parts; medians of {options.rounds} rounds, processor time\n")
    print(f"{'':40} {'letters':>9} {'bytes':>7} {'us each':>9}")
    costs = {}
    for name, (count, _) in commands.items():
        costs[name] = statistics.median(report["microseconds"] for report in reports[name])
        print(f"{name:40} {count:>9} {reports[name][0]['bytes']:>7} {costs[name]:>9.1f}")
    print()
    from measure import print_aim
    digest = statistics.median(report["digest"] for report in reports["heed"])
    print_aim("a letter", costs["heed"], "us", 5)
    print_aim("without its SHA-256", costs["heed"] - digest, "us", 5)
    for name, cost in costs.items():
        if name != "heed":
            print_aim(f"times {name}", cost / costs["heed"], "x", 10, at_most=False)


if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1] == "--engine":
        engine(sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5]))
    else:
        main()
