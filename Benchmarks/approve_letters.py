#!/usr/bin/env python3
"""Makes a workspace with letters that are approved, for measuring how they are sent.

    approve_letters.py HEED FOLDER COUNT

FOLDER is made anew. The clock is set, as an answer that has become late would not be sent.
"""

import pathlib
import shutil
import subprocess
import sys

NOW = "2026-11-22T10:00:00Z"


def main():
    heed, folder, count = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
    shutil.rmtree(folder, ignore_errors=True)
    here = pathlib.Path(__file__).resolve().parent.parent
    for name in ("rules", "templates"):
        shutil.copytree(here / name, folder / name)
    settings = folder / "rules" / "heed.yml"
    text = settings.read_text()
    limits = "per_run: 5000, per_domain: 200 a day"
    assert limits in text, "rules/heed.yml has other limits than this script knows"
    settings.write_text(text.replace(limits, f"per_run: {count}, per_domain: {count} a day"))
    with open(folder / "new.csv", "w") as file:
        print("id,survey,score,comment,submitted_at,language,email,first_name,last_name", file=file)
        for number in range(count):
            print(
                f"r-{number},nps,3,The export is broken again.,2026-11-22T09:50:00Z,en,"
                f"c{number}@customer.example,Ana,Novak", file=file)
    for command in (["run", "new.csv"], ["review", "approve", "--all", "--yes", "--by", "Kim"]):
        subprocess.run(
            [heed, *command, "--quiet", "--now", NOW], cwd=folder, check=True,
            stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
