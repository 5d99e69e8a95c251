#!/usr/bin/env python3
"""Runs heed, the floor and the usual script in turn and prints what each costs. See run.sh."""

import argparse
import dataclasses
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
NOW = "2026-11-22T09:00:00Z"
# Bytes of storage that one response can take: letter, ledger and input.
BYTES_EACH = 12_000
MEGABYTE = 1_000_000


@dataclasses.dataclass
class Cost:
    """What one run took; seconds and bytes."""

    wall: float
    user: float
    system: float
    memory: int

    @staticmethod
    def median(costs):
        return Cost(*(statistics.median(column) for column in zip(*map(dataclasses.astuple, costs))))


def measure(command, standard_input=None):
    """Runs a program; returns its cost and what it printed."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command], stdout=subprocess.PIPE, stdin=standard_input)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"measure.py: {command[0]} ended with status {process.returncode}")
    memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Cost(wall, usage.ru_utime, usage.ru_stime, memory), output


class Bench:
    def __init__(self, options):
        self.heed = options.heed
        self.folder = pathlib.Path(options.folder)
        self.python = options.script_python
        self.sizes = self.folder / "sizes.txt"

    def generate(self, *arguments):
        subprocess.run([sys.executable, HERE / "generate.py", *map(str, arguments)], check=True)

    def responses(self, count):
        path = self.folder / f"responses-{count}.csv"
        if not path.exists():
            self.generate("responses", count, path)
        return path

    def workspace(self, rules):
        """A workspace without an outbox and a ledger."""
        path = self.folder / f"workspace-{rules}"
        if not path.exists():
            self.generate("workspace", path, "--rules", rules)
        for leftover in ("outbox", ".heed"):
            shutil.rmtree(path / leftover, ignore_errors=True)
        return path

    def run_heed(self, count, rules=40):
        """Returns the cost and the number of letters; their sizes go to a file for the floor."""
        workspace, responses = self.workspace(rules), self.responses(count)
        cost, output = measure([
            self.heed, "run", responses, "--workspace", workspace, "--quiet", "--format", "json",
            "--now", NOW])
        summary = json.loads(output)
        letters = 0
        # One line at a time: a program's peak memory is counted from what this one has when it
        # starts it.
        with open(self.sizes, "w") as file:
            for path in (workspace / "outbox" / "review").rglob("*.eml"):
                file.write(f"{path.stat().st_size}\n")
                letters += 1
        expect("responses read", summary["responses"]["read"], count)
        expect("letters in the outbox", letters, summary["letters"]["drafted"])
        return cost, letters

    def run_floor(self, count):
        """Writes as many files as heed wrote letters, of their sizes."""
        target = self.folder / "floor-files"
        target.mkdir()
        with open(self.sizes) as file:
            cost, output = measure([self.folder / "floor", target], standard_input=file)
        expect("files of the floor", sum(1 for _ in os.scandir(target)), count)
        shutil.rmtree(target)
        cost.wall = float(output)
        return cost

    def run_script(self, count):
        """Returns the cost and the number of letters."""
        output = self.folder / "script-output"
        settings = self.workspace(40) / "script"
        cost, _ = measure([
            self.python, HERE / "usual_script.py", self.responses(count), settings, output])
        letters = sum(1 for _ in os.scandir(output / "outbox"))
        shutil.rmtree(output)
        return cost, letters

    def mean_size(self):
        with open(self.sizes) as file:
            return statistics.mean(map(int, file))

    def run_check(self):
        return measure([self.heed, "check", "--workspace", HERE.parent, "--quiet"])[0]


def expect(what, found, expected):
    if found != expected:
        sys.exit(f"measure.py: {what}: {found} instead of {expected}")


def print_row(name, cost, count):
    print(f"{name:32} {count:>9} {cost.wall:8.2f} {cost.user:8.2f} {cost.system:8.2f}"
          f" {cost.memory / MEGABYTE:8.0f} {cost.wall / count * 1e6:10.1f}")


def print_header():
    print(f"{'':32} {'count':>9} {'wall s':>8} {'user s':>8} {'system s':>8} {'peak MB':>8}"
          f" {'us each':>10}")


def print_aim(name, value, unit, limit, at_most=True):
    reached = value <= limit if at_most else value >= limit
    sign = "at most" if at_most else "at least"
    print(f"{name:44} {value:8.2f} {unit:2}  aim: {sign} {limit:g} {unit:2} "
          f" {'reached' if reached else 'NOT REACHED'}")


def check_space(folder, count):
    free = shutil.disk_usage(folder).free
    if free < count * BYTES_EACH:
        sys.exit(f"measure.py: {count} responses need {count * BYTES_EACH // MEGABYTE} MB in"
                 f" {folder}, and {free // MEGABYTE} MB are free")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--heed", required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--script-python", default="")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--responses", type=int, default=100_000)
    parser.add_argument("--script-responses", type=int, default=10_000)
    parser.add_argument("--million", action="store_true")
    options = parser.parse_args()
    check_space(options.folder, 1_000_000 if options.million else options.responses)
    bench = Bench(options)
    count, sample = options.responses, options.script_responses

    # In turn, so that a busy moment of the machine falls on all of them.
    heed, many_rules, floor, script, check = [], [], [], [], []
    for _ in range(options.rounds):
        cost, letters = bench.run_heed(count)
        heed.append(cost)
        floor.append(bench.run_floor(letters))
        size = bench.mean_size()
        many_rules.append(bench.run_heed(count, rules=400)[0])
        check += [bench.run_check() for _ in range(5)]
        if bench.python:
            cost, script_letters = bench.run_script(sample)
            script.append(cost)
    if bench.python:
        expect("letters of the script", script_letters, bench.run_heed(sample)[1])
    heed, floor, many_rules, check = map(Cost.median, (heed, floor, many_rules, check))

    print(f"\nMedians of {options.rounds} rounds; letters of"
          f" {size:.0f} bytes on average; {os.cpu_count()} cores\n")
    print_header()
    print_row("floor: create and write", floor, letters)
    print_row("heed, 40 rules", heed, count)
    print_row("heed, 400 rules", many_rules, count)
    if script:
        script = Cost.median(script)
        print_row("usual script, 40 rules", script, sample)
    if options.million:
        million, letters = bench.run_heed(1_000_000)
        print_row("heed, 40 rules, one run", million, 1_000_000)
        print_row("floor, one run", bench.run_floor(letters), letters)

    print()
    print_aim("wall time over the floor's", heed.wall / floor.wall, "x", 2)
    if script:
        ratio = (script.wall / sample) / (heed.wall / count)
        print_aim("times faster than the script, per response", ratio, "x", 50, at_most=False)
    print_aim("400 rules over 40", many_rules.wall / heed.wall, "x", 1.3)
    print_aim("peak memory", heed.memory / MEGABYTE, "MB", 150)
    if options.million:
        print_aim("peak memory, 1,000,000 over %d" % count, million.memory / heed.memory, "x", 1.1)
    print_aim("heed check on the shipped workspace", check.wall * 1000, "ms", 100)


if __name__ == "__main__":
    main()
