#!/usr/bin/env python3
"""Measures working out deadlines beside businesstimedelta and workalendar, listing many of them,
and opening a workspace with twenty calendars. See run.sh."""

import argparse
import csv
import datetime
import json
import pathlib
import shutil
import subprocess
import time

from measure import HERE, NOW, print_aim

ZONE = "Europe/Berlin"
YEARS = range(2021, 2031)
DAYS = ["01-01", "05-01", "10-03", "12-25", "12-26", "03-08", "06-20", "08-15", "11-01", "12-31"]
# What Python's libraries are measured with, in a process of their own.
RIVALS = '''
import datetime, json, sys, time, zoneinfo
samples, holidays = json.load(sys.stdin)
zone = zoneinfo.ZoneInfo("Europe/Berlin")
starts = [datetime.datetime.fromtimestamp(start, zone) for start, _ in samples]
days = {datetime.date.fromisoformat(day): "holiday" for day in holidays}
report = {}
try:
    import businesstimedelta, pytz
    rules = businesstimedelta.Rules([
        businesstimedelta.WorkDayRule(
            start_time=datetime.time(9), end_time=datetime.time(18), working_days=[0, 1, 2, 3, 4],
            tz=pytz.timezone("Europe/Berlin")),
        businesstimedelta.HolidayRule(days, tz=pytz.timezone("Europe/Berlin"))])
    four = businesstimedelta.BusinessTimeDelta(rules, hours=4)
    begin = time.perf_counter()
    dues = [start + four for start in starts]
    report["businesstimedelta"] = (time.perf_counter() - begin) / len(starts) * 1e6
    report["agree"] = sum(
        abs(due.timestamp() - expected) < 1 for due, (_, expected) in zip(dues, samples))
except ImportError:
    pass
try:
    from workalendar.europe import Germany
    calendar = Germany()
    begin = time.perf_counter()
    for start in starts:
        calendar.add_working_days(start.date(), 3)
    report["workalendar"] = (time.perf_counter() - begin) / len(starts) * 1e6
except ImportError:
    pass
print(json.dumps(report))
'''


def holidays():
    return [f"{year}-{day}" for year in YEARS for day in DAYS]


def calendar(name):
    days = "".join(f"      - {day} Holiday\n" for day in holidays())
    return (f"  {name}:\n    time_zone: {ZONE}\n"
            f"    open: {{ monday-friday: \"09:00-18:00\" }}\n    holidays:\n{days}")


def shipped(path):
    """A copy of the shipped workspace, with its two calendars of two years."""
    for folder in ("rules", "templates"):
        shutil.copytree(HERE.parent / folder, path / folder)
    return path


def workspace(path):
    """The shipped workspace with twenty calendars of ten years each; P2 counts on one of them."""
    shipped(path)
    settings = path / "rules/heed.yml"
    text = settings.read_text(encoding="utf-8")
    more = "".join(calendar(f"team-{number}") for number in range(18))
    text = text.replace("calendars:\n", "calendars:\n" + more, 1)
    text = text.replace(
        "P2: { respond_within: 4 working hours, resolve_within: 3 working days, calendar: office",
        "P2: { respond_within: 4 working hours, resolve_within: 3 working days, calendar: team-7")
    settings.write_text(text, encoding="utf-8")
    return path


def board(heed, folder, count):
    """A workspace with so many open deadlines."""
    path = shipped(folder / "board")
    settings = path / "rules/heed.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("per_run: 5000", "per_run: 1000000"), encoding="utf-8")
    with open(path / "many.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["id", "survey", "score", "comment", "submitted_at", "email", "first_name",
                        "last_name"])
        start = datetime.datetime(2026, 11, 20, tzinfo=datetime.timezone.utc)
        for number in range(count // 2):
            submitted = start + datetime.timedelta(seconds=number)
            table.writerow([f"r-{number}", "nps", "2", "The export is broken.",
                            submitted.isoformat(), f"p{number}@example.com", "Ana", "Silva"])
    subprocess.run([heed, "run", "many.csv", "--now", NOW, "--quiet"], cwd=path, check=True,
                   stdout=subprocess.DEVNULL)
    return path


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--heed", required=True)
    parser.add_argument("--due", required=True)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--python", default="")
    parser.add_argument("--deadlines", type=int, default=100_000)
    options = parser.parse_args()
    folder = pathlib.Path(options.folder) / "deadlines"
    folder.mkdir()

    print("\nDeadlines\n")
    place = workspace(folder / "calendars")
    output = subprocess.run([options.due, place, "P2", "5000000"], check=True, capture_output=True)
    report = json.loads(output.stdout)
    print(f"  heed, 4 working hours, ten years of holidays  {report['microseconds']:.3f} us")
    if options.python:
        rivals = subprocess.run(
            [options.python, "-c", RIVALS], check=True, capture_output=True, text=True,
            input=json.dumps([report["samples"], holidays()]))
        rivals = json.loads(rivals.stdout)
        for name in ("businesstimedelta", "workalendar"):
            if name in rivals:
                print(f"  {name:45} {rivals[name]:.1f} us")
        if "agree" in rivals:
            print(f"  {rivals['agree']} of {len(report['samples'])} due times agree")
    print_aim("a deadline", report["microseconds"], "us", 0.3)
    plain = subprocess.run([options.due, shipped(folder / "plain"), "P2", "1"], check=True,
                           capture_output=True)
    before = json.loads(plain.stdout)["openingMilliseconds"]
    after = report["openingMilliseconds"]
    print(f"  reading all rules and letters: {before:.1f} ms with 2 calendars, {after:.1f} ms with 20")
    print_aim("18 more calendars of ten years", after - before, "ms", 20)

    many = board(options.heed, folder, options.deadlines)
    for form in ("table", "json", "csv", "ics"):
        times = []
        for _ in range(5):
            begin = time.perf_counter()
            subprocess.run([options.heed, "deadlines", "--format", form, "--now", NOW], cwd=many,
                           check=True, stdout=subprocess.DEVNULL)
            times.append((time.perf_counter() - begin) * 1000)
        median = sorted(times)[2]
        print(f"  {options.deadlines} open deadlines as {form:5} {median:6.0f} ms")
        if form == "table":
            print_aim(f"listing {options.deadlines} open deadlines", median, "ms", 300)


if __name__ == "__main__":
    main()
