"""Print the measured coverage of each package and compare it with its floor.

    python packaging/check_coverage.py [coverage.json]

Reads the report of `coverage json` and the floors in pyproject.toml, `[tool.quay-mot-cua.coverage]`: percent of lines
and branches together, by folder. A file counts for the longest folder that it lies in. Exits with 1 below a floor.
`--missing FOLDER...` lists the lines and branches of these folders that no test reaches.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]


@dataclass
class Coverage:
    """What was reached of some files: counts of lines and branches."""

    lines: int = 0
    lines_reached: int = 0
    branches: int = 0
    branches_reached: int = 0

    def add(self, summary: dict[str, int]) -> None:
        """Add the summary of one file."""
        self.lines += summary["num_statements"]
        self.lines_reached += summary["covered_lines"]
        self.branches += summary["num_branches"]
        self.branches_reached += summary["covered_branches"]

    @property
    def percent(self) -> float:
        """Percent of lines and branches together."""
        return _percent(self.lines_reached + self.branches_reached, self.lines + self.branches)


def _percent(part: int, whole: int) -> float:
    return 100.0 * part / whole if whole else 100.0


def by_folder(files: dict[str, Any], folders: list[str]) -> dict[str, Coverage]:
    """Add files up by the longest of the folders that they lie in.

    Raises:
        ValueError: a file lies in none of the folders.
    """
    measured = {folder: Coverage() for folder in folders}
    for name, file in files.items():
        homes = [folder for folder in folders if name.startswith(f"{folder}/")]
        if not homes:
            raise ValueError(f"{name} lies in no folder of [tool.quay-mot-cua.coverage]")
        measured[max(homes, key=len)].add(file["summary"])
    return measured


def report(measured: dict[str, Coverage], floors: dict[str, float]) -> list[str]:
    """Print one row per folder; return the folders that are below their floor."""
    print(f"{'folder':32}{'lines':>16}{'branches':>16}{'together':>10}{'floor':>8}")
    below = []
    for folder, part in measured.items():
        lines = f"{part.lines_reached}/{part.lines} {_percent(part.lines_reached, part.lines):5.1f}"
        branches = f"{part.branches_reached}/{part.branches} {_percent(part.branches_reached, part.branches):5.1f}"
        is_below = part.percent < floors[folder]
        print(f"{folder:32}{lines:>16}{branches:>16}{part.percent:10.2f}{floors[folder]:8}" + "  BELOW" * is_below)
        if is_below:
            below.append(folder)
    return below


def print_missing(files: dict[str, Any], folders: list[str]) -> None:
    """Print the lines and branches without a test, file by file."""
    for name, file in sorted(files.items()):
        if name.startswith(tuple(folders)) and (file["missing_lines"] or file["missing_branches"]):
            branches = ", ".join(f"{begin}->{end}" for begin, end in file["missing_branches"])
            print(f"{name}: lines {file['missing_lines']}; branches {branches or 'none'}")


def main() -> int:
    """Print the report; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", nargs="?", type=Path, default=ROOT / "coverage.json")
    parser.add_argument("--missing", nargs="+", default=[], metavar="FOLDER")
    chosen = parser.parse_args()
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    floors: dict[str, float] = settings["tool"]["quay-mot-cua"]["coverage"]
    files = json.loads(chosen.report.read_text(encoding="utf-8"))["files"]
    print_missing(files, chosen.missing)
    return 1 if report(by_folder(files, list(floors)), floors) else 0


if __name__ == "__main__":
    sys.exit(main())
