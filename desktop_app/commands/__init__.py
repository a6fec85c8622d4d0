"""Commands for scripts and scheduled jobs; they open no window."""

import argparse
import sys
from collections.abc import Sequence

from desktop_app.commands import catalogue, due, report, rotate_key, setup_desk
from desktop_app.commands.problem import WrongArgumentError
from forms.console import write_utf8


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code: 0 done, 2 wrong arguments; further ones are those of the command."""
    write_utf8()
    parser = argparse.ArgumentParser(prog="python -m desktop_app")
    commands = parser.add_subparsers(dest="command", required=True)
    for command in (catalogue, due, report, rotate_key, setup_desk):
        command.add_to(commands)
    chosen = parser.parse_args(arguments)
    try:
        chosen.act(chosen)
    except WrongArgumentError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0
