"""The arguments of `publish-catalogue`; its libraries are read only when it runs."""

import argparse
from datetime import date
from pathlib import Path

from desktop_app.domain.catalogue.levels import Level


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("path", type=Path, nargs="?", help="an official file, or a folder of .json files")
    parser.add_argument("--dry-run", action="store_true", help="show what would change, and put nothing in force")
    parser.add_argument("--output", type=Path, help="also write the signed update to a file, for a stick")
    parser.add_argument("--decision", help="number of the decision; default: the one that the file names")
    parser.add_argument("--decision-date", type=date.fromisoformat, help="its date, as 2026-11-28")
    parser.add_argument("--effective-from", type=date.fromisoformat, help="first day; default: today")
    parser.add_argument("--office", default="", help="code of the province whose decision it is, as H44")
    parser.add_argument("--verified", action="store_true", help="the file was compared with the decision")
    parser.add_argument(
        "--complete",
        type=Level,
        choices=(Level.COMMUNE, Level.PROVINCE),
        help="the file is the complete list of what this level's counters receive: what it lacks ends",
    )
    parser.add_argument(
        "--unchanged", action="store_true", help="publish also when nothing differs: the catalogue is current today"
    )
