"""The trial of an installed program under wine, by keys: packaging/test_windows.sh runs it.

Before it starts, version 0.1.9 is installed for the account. Each step is printed when it has passed; the first that
fails ends the trial with its picture.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from tests.windows_trial import desk, setups, speed, troubles, unit_tests, updates
from tests.windows_trial.computer import Computer, FailedError


def perform(computer: Computer) -> None:
    """Do all steps.

    Raises:
        FailedError: for the first that does not come to its end.
    """
    setups.update_with_data(computer)
    setups.sizes_are_kept(computer)
    speed.first_window(computer)
    window, code = desk.make_desk(computer)
    desk.print_by_spooler(computer)
    window = troubles.cut_power(computer, window)
    window = troubles.end_session(computer, window)
    troubles.ask_spooler(computer)
    # The window has to rest for a minute before it makes a backup: these take about as long.
    unit_tests.run_unit_tests(computer)
    troubles.wait_for_backup(computer, window)
    troubles.lose_keys(computer, code)
    updates.take_update(computer)
    updates.refuse_foreign_update(computer)
    updates.roll_back(computer)
    desk.save_as_pdf(computer)
    setups.setup_again(computer)
    setups.remove(computer)
    setups.set_up_unattended(computer)


def main() -> int:
    """Run the trial; the exit code is 1 when a step failed."""
    parser = argparse.ArgumentParser()
    for name in ("--inside", "--system", "--pictures"):
        parser.add_argument(name, type=Path, required=name != "--pictures")
    given = parser.parse_args()
    computer = Computer(given.inside, given.system, given.pictures)
    try:
        perform(computer)
    except (FailedError, subprocess.SubprocessError) as error:
        computer.done("failed")
        print(f"FAILED: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
