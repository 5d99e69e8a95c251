#!/usr/bin/env python3
"""Measures deciding alone beside rule engines of PyPI, and the workbench's commands. See run.sh."""

import argparse
import itertools
import json
import os
import pathlib
import subprocess
import sys

from measure import HERE, MEGABYTE, NOW, Cost, expect, measure, print_aim

ENGINES = {
    "zen-table": "zen-engine, decision table",
    "zen-expressions": "zen-engine, expressions",
    "cel": "common-expression-language",
    "rule-engine": "rule-engine",
}


class Workbench:
    def __init__(self, options):
        self.options = options
        self.folder = pathlib.Path(options.folder)

    def generate(self, *arguments):
        subprocess.run([sys.executable, HERE / "generate.py", *map(str, arguments)], check=True)

    def responses(self, count, form="jsonl"):
        """The first `count` responses; the same ones whatever the count."""
        path = self.folder / f"decide-{count}.{form}"
        if not path.exists():
            whole = self.folder / f"decide.{form}"
            if not whole.exists():
                self.generate("responses", self.options.responses, whole)
            with open(whole, encoding="utf-8") as source, open(path, "w", encoding="utf-8") as file:
                file.writelines(itertools.islice(source, count + (form == "csv")))
        return path

    def workspace(self, rules):
        path = self.folder / f"decide-{rules}-rules"
        if not path.exists():
            self.generate("workspace", path, "--rules", rules)
        return path

    def decide(self, rules, count):
        cost, output = measure([self.options.decide, self.responses(count), self.workspace(rules)])
        return cost, json.loads(output)

    def decide_with(self, engine, rules, count):
        cost, output = measure([
            self.options.python, HERE / "deciding.py", engine, self.responses(count),
            self.workspace(rules) / "script"])
        return cost, json.loads(output)

    def compare(self, count):
        """Compares 40 rules with a copy of them in which two priorities have changed."""
        before, after = self.workspace(40), self.folder / "decide-40-rules-changed"
        if not after.exists():
            self.generate("workspace", after, "--rules", 40)
            rules = after / "rules" / "triage.yml"
            rules.write_text(rules.read_text().replace("priority: P2", "priority: P1", 2))
        cost, output = measure([
            self.options.heed, "compare", after, self.responses(count, "csv"), "--workspace", before,
            "--format", "json", "--now", NOW, "--quiet"])
        expect("responses compared", json.loads(output)["responses"], count)
        return cost

    def check(self, rules):
        return measure([
            self.options.heed, "check", "--workspace", self.workspace(rules), "--quiet",
            "--now", NOW])[0]


def cpu_each(cost, count):
    """Microseconds of one core for each response."""
    return (cost.user + cost.system) / count * 1e6


def print_row(name, cost, count):
    print(f"{name:40} {count:>9} {cost.wall:8.2f} {cost.user + cost.system:8.2f}"
          f" {cost.memory / MEGABYTE:8.0f} {cpu_each(cost, count):10.1f}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--heed", required=True)
    parser.add_argument("--decide", required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--python", default="")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--responses", type=int, default=1_000_000)
    parser.add_argument("--engine-responses", type=int, default=5_000)
    options = parser.parse_args()
    bench = Workbench(options)
    few = min(options.engine_responses, options.responses)
    count = min(100_000, options.responses)

    # In turn, so that a busy moment of the machine falls on all of them.
    heed = {40: [], 1000: []}
    engines = {(name, rules): [] for rules in heed for name in ENGINES} if options.python else {}
    compare, check = [], []
    for _ in range(options.rounds):
        for rules in heed:
            heed[rules].append(bench.decide(rules, options.responses)[0])
        for name, rules in engines:
            cost, decisions = bench.decide_with(name, rules, few)
            engines[name, rules].append(cost)
            expect(f"decisions of {name}", decisions, bench.decide(rules, few)[1])
        compare.append(bench.compare(count))
        check.append(bench.check(1000))
    heed = {rules: Cost.median(costs) for rules, costs in heed.items()}
    engines = {key: Cost.median(costs) for key, costs in engines.items()}
    compare, check = Cost.median(compare), Cost.median(check)

    print(f"\nDeciding alone, reading included; medians of {options.rounds} rounds;"
          f" {os.cpu_count()} cores; every engine decides the same\n")
    print(f"{'':40} {'count':>9} {'wall s':>8} {'CPU s':>8} {'peak MB':>8} {'CPU us each':>11}")
    for rules, cost in heed.items():
        print_row(f"heed, {rules} rules", cost, options.responses)
        for (name, count_of_rules), other in engines.items():
            if count_of_rules == rules:
                print_row(f"{ENGINES[name]}, {rules} rules", other, few)
    print_row("heed compare, 40 rules", compare, count)
    print()
    for rules, cost in heed.items() if engines else ():
        fastest = min(cpu_each(other, few) for (_, n), other in engines.items() if n == rules)
        print_aim(f"times the fastest engine per core, {rules} rules",
                  fastest / cpu_each(cost, options.responses), "x", 10, at_most=False)
    print_aim("1,000 rules over 40", heed[1000].user / heed[40].user, "x", 2)
    print_aim(f"heed compare, {count:,} responses", compare.wall, "s", 2)
    print_aim("heed check with 1,000 rules", check.wall, "s", 2)


if __name__ == "__main__":
    main()
