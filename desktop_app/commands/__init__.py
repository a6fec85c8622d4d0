"""Commands for scripts and scheduled jobs; they open no window."""

import argparse
import sys
from collections.abc import Sequence

from desktop_app.commands import catalogue, due, report, rotate_key
from desktop_app.commands.problem import WrongArgumentError
from forms.console import write_utf8

WRONG_ARGUMENTS = 2
"""Exit code when an argument cannot be understood."""


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code: 0 done, 2 wrong arguments."""
    write_utf8()
    parser = argparse.ArgumentParser(prog="python -m desktop_app")
    commands = parser.add_subparsers(dest="command", required=True)
    for command in (catalogue, due, report, rotate_key):
        command.add_to(commands)
    chosen = parser.parse_args(arguments)
    try:
        chosen.act(chosen)
    except WrongArgumentError as error:
        print(error, file=sys.stderr)
        return WRONG_ARGUMENTS
    return 0
