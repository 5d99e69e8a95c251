#!/usr/bin/env python3
"""Decides responses with a rule engine of PyPI, as its own documentation has it.

    deciding.py ENGINE RESPONSES.jsonl WORKSPACE/script

Reads JSON Lines with `json`, finds topics with `re`, asks the engine for the first rule that
matches, and prints how often each rule decided.
"""

import collections
import json
import pathlib
import re
import sys

HAN = re.compile("[\u4e00-\u9fff]")


def topic_patterns(path):
    """One expression for each topic; words of ASCII are matched as whole words."""
    return {
        topic: re.compile(
            "|".join(rf"\b{re.escape(w)}\b" if w.isascii() else re.escape(w) for w in words), re.I)
        for topic, words in json.loads(path.read_text(encoding="utf-8")).items()
    }


def zen_expressions(folder):
    """Every rule compiled, tried in turn."""
    import zen
    rules = [zen.compile_expression(text) for text in expressions(folder, "zen")]

    def decide(facts):
        for number, rule in enumerate(rules):
            if rule.evaluate(facts):
                return number
        return None

    return decide


def zen_table(folder):
    """One decision table with the hit policy "first"."""
    import zen
    content = zen.ZenDecisionContent((folder / "rules.json").read_text(encoding="utf-8"))
    engine = zen.ZenEngine({"loader": lambda name: content})

    def decide(facts):
        number = engine.evaluate("rules", facts)["result"]["rule"]
        return None if number < 0 else number

    return decide


def rule_engine_rules(folder):
    import rule_engine
    rules = [rule_engine.Rule(text) for text in expressions(folder, "rule-engine")]

    def decide(facts):
        for number, rule in enumerate(rules):
            if rule.matches(facts):
                return number
        return None

    return decide


def cel_programs(folder):
    import cel
    rules = [cel.compile(text) for text in expressions(folder, "cel")]

    def decide(facts):
        context = cel.Context(facts)
        for number, rule in enumerate(rules):
            if rule.execute(context):
                return number
        return None

    return decide


ENGINES = {
    "zen-expressions": zen_expressions,
    "zen-table": zen_table,
    "rule-engine": rule_engine_rules,
    "cel": cel_programs,
}


def expressions(folder, dialect):
    return json.loads((folder / "expressions.json").read_text(encoding="utf-8"))[dialect]


def main():
    engine, responses, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    topics = topic_patterns(folder / "topics.json")
    decide = ENGINES[engine](folder)
    counts = collections.Counter()
    with open(responses, encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            comment = record["comment"]
            counts[decide({
                "score": float(record["score"]), "plan": record["plan"],
                "topics": [name for name, pattern in topics.items() if pattern.search(comment)],
                "language": "zh-Hans" if HAN.search(comment) else "en",
                "comment": comment.lower(), "channel": record["channel"],
                "company": record["company"],
            })] += 1
    names = {"otherwise" if rule is None else f"Rule {rule + 1}": n for rule, n in counts.items()}
    print(json.dumps(dict(sorted(names.items()))))


if __name__ == "__main__":
    main()
