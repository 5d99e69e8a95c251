#!/usr/bin/env python3
"""Makes the input of the benchmark: responses, and the workspace that answers them.

    generate.py responses COUNT FILE.csv|FILE.jsonl
    generate.py workspace FOLDER [--rules 40]

The same arguments give the same bytes. The workspace holds `rules/` and `templates/` for heed, and
`script/` with the same rules and letters for `usual_script.py`.
"""

import argparse
import csv
import datetime
import json
import pathlib
import random

import content

HEADER = [
    "id", "survey", "score", "comment", "submitted_at", "language", "channel",
    "email", "first_name", "last_name", "company", "plan",
]
# Answers of the last three quarters of an hour before the run, so that nothing promised is past.
FIRST_TIME = datetime.datetime(2026, 11, 22, 8, 15, tzinfo=datetime.timezone.utc)
SECONDS = 45 * 60
# The share of comments in Chinese, and of responses from a person who has already answered.
CHINESE = 0.15
AGAIN = 0.02


def comment(chance, language):
    """A comment of 80 to 400 bytes."""
    sentences = content.SENTENCES[language]
    space = " " if language == "en" else ""
    length = chance.randint(80, 330)
    text = ""
    while len(text.encode()) < length:
        text += (space if text else "") + chance.choice(sentences).format(
            word=chance.choice(content.words(chance.choice(list(content.TOPICS)), language)),
            number=chance.randint(2, 90),
            thing=chance.choice(content.THINGS[language]),
        )
    return text.encode()[:400].decode(errors="ignore")


def person(chance, number, language):
    first, last = (chance.choice(names) for names in content.NAMES[language])
    domain = f"{chance.choice(content.COMPANIES).lower()}{number % 997}.example"
    return [f"person{number}@{domain}", first, last, chance.choice(content.COMPANIES)]


def rows(count):
    chance = random.Random(20261122)
    people = []
    for number in range(count):
        language = "zh-Hans" if chance.random() < CHINESE else "en"
        if people and chance.random() < AGAIN:
            who = chance.choice(people)
        else:
            who = person(chance, number, language)
            if len(people) < 10_000:
                people.append(who)
        when = FIRST_TIME + datetime.timedelta(seconds=chance.randrange(SECONDS))
        yield [f"r-{number + 1:07}", "nps", chance.choices(range(11), content.SCORES)[0],
               comment(chance, language), when.strftime("%Y-%m-%dT%H:%M:%SZ"), "",
               chance.choice(content.CHANNELS), *who, chance.choice(content.PLANS)]


def responses(count, path):
    with open(path, "w", newline="", encoding="utf-8") as file:
        if path.endswith(".jsonl"):
            for row in rows(count):
                file.write(json.dumps(dict(zip(HEADER, row)), ensure_ascii=False) + "\n")
            return
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(rows(count))


def conditions(number, count):
    """What rule `number` of `count` asks for; the more rules, the narrower each is."""
    topics = list(content.TOPICS)
    bands = [(0, 3), (4, 6), (0, 6), (7, 8), (9, 10)]
    rule = {"score": bands[number % len(bands)], "topics": [topics[number * 7 % len(topics)]]}
    if number % 3 == 0:
        rule["plan"] = [content.PLANS[number % 4], content.PLANS[(number + 1) % 4]]
    if number % 4 == 1:
        rule["language"] = "zh"
    if number % 5 == 2:
        rule["topics"].append(topics[(number * 7 + 3) % len(topics)])
    if number % 6 == 3:
        rule["word"] = content.THINGS["en"][number % len(content.THINGS["en"])]
    if number >= 40:
        rule["channel"] = content.CHANNELS[number % len(content.CHANNELS)]
        rule["company"] = content.COMPANIES[number % len(content.COMPANIES)]
    # The last rules are the general ones.
    return {"score": bands[count - 1 - number]} if count - number <= len(bands) else rule


def outcome(number):
    return {
        "priority": f"P{number % 4 + 1}",
        "template": list(content.LETTERS)[number % len(content.LETTERS)],
    }


def rule_yaml(number, rule, result):
    lines = [f"  - rule: Rule {number + 1}", "    when:"]
    low, high = rule["score"]
    lines.append(f"      nps: {low}..{high}")
    for key in ("topics", "plan"):
        if key in rule:
            lines.append(f"      {key}: [{', '.join(rule[key])}]")
    if "language" in rule:
        lines.append(f"      language: {{ starts_with: {rule['language']} }}")
    if "word" in rule:
        lines.append(f"      comment: {{ has_word: {rule['word']} }}")
    for key in ("channel", "company"):
        if key in rule:
            lines.append(f"      {key}: {rule[key]}")
    then = "".join(f"\n      {key}: {value}" for key, value in result.items())
    return "\n".join(lines) + f"\n    then:{then}\n      owner: success\n"


def rule_row(number, rule, result):
    """The rule as a row of a decision table of zen-engine."""
    low, high = rule["score"]
    cells = {"score": f"[{low}..{high}]"}
    if "topics" in rule:
        cells["topics"] = f"some($, # in {json.dumps(rule['topics'])})"
    if "plan" in rule:
        cells["plan"] = ", ".join(json.dumps(plan) for plan in rule["plan"])
    if "language" in rule:
        cells["language"] = f"startsWith($, {json.dumps(rule['language'])})"
    if "word" in rule:
        cells["comment"] = f"contains($, {json.dumps(rule['word'])})"
    for key in ("channel", "company"):
        if key in rule:
            cells[key] = json.dumps(rule[key])
    return {"_id": str(number), **cells, "rule": str(number),
            **{k: json.dumps(v) for k, v in result.items()}}


def expression(rule, dialect):
    """The rule as one expression for the engines that `deciding.py` runs."""
    low, high = rule["score"]
    both, same, either = ("&&", "==", "||") if dialect == "cel" else ("and", "==", "or")
    number = "{}.0" if dialect == "cel" else "{}"
    parts = [f"score >= {number.format(low)} {both} score <= {number.format(high)}"]
    if "topics" in rule:
        names = json.dumps(rule["topics"])
        parts.append({
            "zen": f"some(topics, # in {names})",
            "cel": f"topics.exists(topic, topic in {names})",
            "rule-engine": "(" + f" {either} ".join(
                f"{json.dumps(name)} in topics" for name in rule["topics"]) + ")",
        }[dialect])
    if "plan" in rule:
        parts.append(f"plan in {json.dumps(rule['plan'])}")
    if "language" in rule:
        name = json.dumps(rule["language"])
        parts.append({"zen": f"startsWith(language, {name})", "cel": f"language.startsWith({name})",
                      "rule-engine": f"language =~ {json.dumps(rule['language'] + '.*')}"}[dialect])
    if "word" in rule:
        word = json.dumps(rule["word"])
        parts.append({"zen": f"contains(comment, {word})", "cel": f"comment.contains({word})",
                      "rule-engine": f"comment =~~ {word}"}[dialect])
    parts += [f"{key} {same} {json.dumps(rule[key])}" for key in ("channel", "company") if key in rule]
    return f" {both} ".join(parts)


def decision_table(rows):
    inputs = ["score", "topics", "plan", "language", "comment", "channel", "company"]
    table = {
        "hitPolicy": "first",
        "inputs": [{"id": name, "name": name, "field": name} for name in inputs],
        "outputs": [{"id": name, "name": name, "field": name} for name in ("rule", "priority", "template")],
        "rules": [{**dict.fromkeys(inputs, ""), **row} for row in rows],
    }
    kinds = [("input", "inputNode", None), ("rules", "decisionTableNode", table),
             ("output", "outputNode", None)]
    nodes = [
        {"id": name, "name": name, "type": kind, "position": {"x": 0, "y": 0},
         **({"content": body} if body else {})}
        for name, kind, body in kinds
    ]
    edges = [{"id": a + b, "sourceId": a, "targetId": b, "type": "edge"}
             for a, b in (("input", "rules"), ("rules", "output"))]
    return {"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": edges}


def topics_yaml():
    text = "topics:\n"
    for name, (english, chinese) in content.TOPICS.items():
        text += f"  {name}:\n    label: {{ en: {name}, zh-Hans: {chinese[0]} }}\n"
        for language, words in (("en", english), ("zh-Hans", chinese)):
            text += f"    {language}:\n" + "".join(f"      - {word}\n" for word in words)
    return text


def workspace(folder, count):
    folder = pathlib.Path(folder)
    rules = [(number, conditions(number, count), outcome(number)) for number in range(count)]
    otherwise = {"priority": "P4", "template": list(content.LETTERS)[0]}
    last = "\n  - otherwise:" + "".join(f"\n      {k}: {v}" for k, v in otherwise.items())
    files = {
        "rules/heed.yml": content.SETTINGS,
        "rules/people.yml": content.PEOPLE,
        "rules/surveys.yml": content.SURVEYS,
        "rules/topics.yml": topics_yaml(),
        "rules/triage.yml": "rules:\n" + "\n".join(rule_yaml(*rule) for rule in rules) + last
        + "\n      owner: success\n",
        "templates/layout.html": content.layout("{{ content }}"),
        "script/topics.json": json.dumps(
            {name: english + chinese for name, (english, chinese) in content.TOPICS.items()}),
        "script/rules.json": json.dumps(decision_table(
            [rule_row(*rule) for rule in rules] + [{"_id": "otherwise", "rule": "-1", **{
                key: json.dumps(value) for key, value in otherwise.items()}}])),
        "script/expressions.json": json.dumps({
            dialect: [expression(rule, dialect) for _, rule, _ in rules]
            for dialect in ("zen", "cel", "rule-engine")}),
    }
    for name, letters in content.LETTERS.items():
        for language, letter in letters.items():
            files[f"templates/{name}/{language}.md"] = content.markdown(letter)
            files[f"script/{name}.{language}.txt"] = content.text(letter)
            files[f"script/{name}.{language}.html"] = content.layout(content.html(letter))
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("responses")
    command.add_argument("count", type=int)
    command.add_argument("file")
    command = commands.add_parser("workspace")
    command.add_argument("folder")
    command.add_argument("--rules", type=int, default=40)
    arguments = parser.parse_args()
    if arguments.command == "responses":
        responses(arguments.count, arguments.file)
    else:
        workspace(arguments.folder, arguments.rules)


if __name__ == "__main__":
    main()
