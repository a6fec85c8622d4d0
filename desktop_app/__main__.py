"""`python -m desktop_app`: the window, or a command for scripts."""

import sys
from collections.abc import Sequence

from desktop_app.launcher import launch
from desktop_app.process import errors_without_console, mark_running, refuse_old_windows

COMMANDS = ("catalogue", "due", "report", "rotate-key", "setup")
"""Commands that open no window; `desktop_app.commands` runs them."""

_ONLY_TEXT = {"--help", "--version", "-h"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the application or run a command; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    mark_running()
    is_window = not given or (given[0] not in COMMANDS and not _ONLY_TEXT & set(given))
    return launch(given, _run, is_window=is_window)


def _run(given: Sequence[str]) -> int:
    """Start this version of the program."""
    # Neither pays for what only the other needs: a command must work where there is no display and no Qt.
    if given[:1] and given[0] in COMMANDS:
        from desktop_app.commands import run  # noqa: PLC0415

        return run(given)
    refuse_old_windows()
    from desktop_app.app import main as open_window  # noqa: PLC0415

    with errors_without_console():
        return open_window(given)


if __name__ == "__main__":
    sys.exit(main())
