"""Write the files from which many desks are set up: python packaging/windows/answer_files.py OPTIONS

Reads a template of answers (TOML), a list of desks and their one-time codes, and writes for each computer NAME.json,
NAME.code and NAME.password, and first-passwords.csv to hand out. GROUP_POLICY.md beside this script says how computers
get them.
  --template FILE   answers that all desks share
  --desks FILE      CSV with the columns computer, desk, administrator, and where needed number, printer
  --codes FILE      CSV of `python -m central_server enrolment-codes`; left out for desks that work alone
  --out FOLDER      a new folder, which only administrators and the computers may read
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
import secrets
import sys
import tomllib
from pathlib import Path
from typing import Any

_NAME = re.compile(r"[A-Za-z0-9-]{1,15}")
# Letters and digits that cannot be taken for each other on paper.
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _GROUP = 3, 4
_PLACES = {"desk": ("desk", "name"), "number": ("desk", "number"), "printer": ("printing", "printer")}


def answers_of(template: dict[str, Any], desk: dict[str, str]) -> dict[str, Any]:
    """Return the template with the answers of one desk."""
    answers = {part: dict(values) if isinstance(values, dict) else values for part, values in template.items()}
    answers.setdefault("administrator", {})["name"] = desk["administrator"]
    for column, (part, name) in _PLACES.items():
        if desk.get(column):
            answers.setdefault(part, {})[name] = desk[column]
    return answers


def new_password() -> str:
    """Return a password to begin with; it is changed at the first sign-in."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))


def write_all(template: Path, desks: Path, codes: Path | None, out: Path) -> int:
    """Write the files of all desks; returns how many desks.

    Raises:
        SystemExit: when a computer's name is wrong or stands twice, or there are fewer codes than desks.
    """
    shared = tomllib.loads(template.read_text(encoding="utf-8-sig"))
    rows = list(csv.DictReader(desks.read_text(encoding="utf-8-sig").splitlines()))
    keys = [row["code"] for row in csv.DictReader(codes.read_text().splitlines())] if codes else [""] * len(rows)
    names = [row["computer"].strip().upper() for row in rows]
    wrong = [name for name in names if _NAME.fullmatch(name) is None or names.count(name) > 1]
    if wrong or len(keys) < len(rows):
        raise SystemExit(
            f"wrong or repeated computer: {wrong[0]}" if wrong else f"{len(keys)} codes, {len(rows)} desks"
        )
    os.umask(0o077)
    out.mkdir()
    with (out / "first-passwords.csv").open("w", encoding="utf-8-sig", newline="") as file:
        handed_out = csv.writer(file)
        handed_out.writerow(("computer", "desk", "administrator", "password"))
        for name, row, key in zip(names, rows, keys, strict=False):
            password = new_password()
            text = json.dumps(answers_of(shared, row), ensure_ascii=False, indent=2)
            (out / f"{name}.json").write_text(text, encoding="utf-8")
            (out / f"{name}.password").write_text(password, encoding="utf-8")
            if key:
                (out / f"{name}.code").write_text(key, encoding="utf-8")
            handed_out.writerow((name, row["desk"], row["administrator"], password))
    return len(rows)


def main() -> int:
    """Write the files that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--template", type=Path, required=True)
    parser.add_argument("--desks", type=Path, required=True)
    parser.add_argument("--codes", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    count = write_all(args.template, args.desks, args.codes, args.out)
    print(f"{args.out}: {count} desks")
    return 0


if __name__ == "__main__":
    sys.exit(main())
