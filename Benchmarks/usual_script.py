#!/usr/bin/env python3
"""The usual script: what a good afternoon's work in Python does with the same responses.

    usual_script.py RESPONSES.csv WORKSPACE/script OUTPUT

csv reads, `re` finds topics, zen-engine decides, Jinja2 writes, `email` builds the message, sqlite3
keeps what happened. Everything that can be prepared once is.
"""

import csv
import datetime
import email.message
import email.policy
import email.utils
import json
import pathlib
import re
import sqlite3
import sys

import jinja2
import zen

RESPOND_HOURS = {"P1": 1, "P2": 4, "P3": 9, "P4": 27}
RESOLVE_DAYS = {"P1": 1, "P2": 3, "P3": 5, "P4": 10}
TRANSACTION = 1_000
HAN = re.compile("[\u4e00-\u9fff]")
SCHEMA = """
create table responses (
  id text primary key, survey text, score real, comment text, submitted_at text, email text,
  language text, priority text, template text, topics text);
create table letters (response text primary key references responses, path text, written_at text);
create table deadlines (
  response text references responses, kind text, due text, primary key (response, kind));
"""


def topic_patterns(path):
    """One expression for each topic; words of ASCII are matched as whole words."""
    return {
        topic: re.compile(
            "|".join(rf"\b{re.escape(w)}\b" if w.isascii() else re.escape(w) for w in words), re.I)
        for topic, words in json.loads(path.read_text(encoding="utf-8")).items()
    }


def templates(folder):
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder), undefined=jinja2.StrictUndefined,
        autoescape=jinja2.select_autoescape(["html"]))
    return {name: environment.get_template(name)
            for name in environment.list_templates(["txt", "html"])}


def deadlines(submitted, priority):
    return (submitted + datetime.timedelta(hours=RESPOND_HOURS[priority]),
            submitted + datetime.timedelta(days=RESOLVE_DAYS[priority]))


def message(row, subject, text, html):
    result = email.message.EmailMessage(policy=email.policy.SMTP)
    result["From"] = "Kim Park <care@acme.example>"
    name = f"{row['first_name']} {row['last_name']}"
    result["To"] = email.utils.formataddr((name, row["email"]))
    result["Subject"] = subject
    result["Date"] = email.utils.format_datetime(datetime.datetime.now(datetime.timezone.utc))
    result["Message-ID"] = f"<{row['id']}@acme.example>"
    result.set_content(text)
    result.add_alternative(html, subtype="html")
    return result.as_bytes()


def subject_of(template, language):
    subjects = {"recovery": ("What you told us", "关于您的反馈"),
                "nudge": ("One question about your answer", "关于您的回答"),
                "thanks": ("Thank you", "谢谢您")}
    return subjects[template][language != "en"]


def main():
    source, settings, output = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    outbox = output / "outbox"
    outbox.mkdir(parents=True)
    topics = topic_patterns(settings / "topics.json")
    pages = templates(settings)
    rules = zen.ZenDecisionContent((settings / "rules.json").read_text(encoding="utf-8"))
    engine = zen.ZenEngine({"loader": lambda name: rules})
    ledger = sqlite3.connect(output / "ledger.sqlite")
    ledger.execute("pragma journal_mode = wal")
    ledger.executescript(SCHEMA)
    written_to = set()
    with open(source, newline="", encoding="utf-8") as file:
        for number, row in enumerate(csv.DictReader(file), start=1):
            comment = row["comment"]
            language = "zh-Hans" if HAN.search(comment) else "en"
            found = [topic for topic, pattern in topics.items() if pattern.search(comment)]
            decision = engine.evaluate("rules", {
                "score": float(row["score"]), "plan": row["plan"], "topics": found,
                "language": language, "comment": comment.lower(), "channel": row["channel"],
                "company": row["company"],
            })["result"]
            priority, template = decision["priority"], decision["template"]
            submitted = datetime.datetime.fromisoformat(row["submitted_at"].replace("Z", "+00:00"))
            respond_by, resolve_by = deadlines(submitted, priority)
            ledger.execute(
                "insert into responses values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (row["id"], row["survey"], row["score"], comment, row["submitted_at"],
                 row["email"], language, priority, template, ",".join(found)))
            ledger.executemany(
                "insert into deadlines values (?, ?, ?)",
                [(row["id"], "respond", respond_by.isoformat()),
                 (row["id"], "resolve", resolve_by.isoformat())])
            if row["email"] not in written_to:
                written_to.add(row["email"])
                subject = subject_of(template, language)
                values = {**row, "language": language, "subject": subject,
                          "respond_by": f"{respond_by:%d %B, %H:%M}",
                          "resolve_by": f"{resolve_by:%d %B, %H:%M}"}
                text, html = (pages[f"{template}.{language}.{kind}"].render(values)
                              for kind in ("txt", "html"))
                path = outbox / f"{priority}_{respond_by:%Y%m%dT%H%MZ}_{row['id']}.eml"
                path.write_bytes(message(row, subject, text, html))
                ledger.execute("insert into letters values (?, ?, ?)",
                               (row["id"], str(path), submitted.isoformat()))
            if number % TRANSACTION == 0:
                ledger.commit()
    ledger.commit()
    ledger.close()


if __name__ == "__main__":
    main()
